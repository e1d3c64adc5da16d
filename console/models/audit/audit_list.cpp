// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/audit/audit_list.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kAskAgain{3};
constexpr int kPage = 100;
constexpr size_t kFewShown = 30; // then older pages are read by ourselves,
constexpr int kMostInARow = 50;  // so many at most

qint64 sequenceOf(const QJsonObject &row)
{
    return row.value("seq"_L1).toInteger();
}

QString timeText(qint64 atMs)
{
    return atMs > 0 ? shownTime(atMs).toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

} // namespace

QJsonObject filterParam(const AuditFilter &filter)
{
    QJsonObject param;
    if (!filter.by.trimmed().isEmpty())
        param.insert(u"by"_s, filter.by.trimmed());
    if (!filter.action.trimmed().isEmpty())
        param.insert(u"action"_s, filter.action.trimmed());
    if (filter.fromMs)
        param.insert(u"from"_s, *filter.fromMs);
    if (filter.toMs)
        param.insert(u"to"_s, *filter.toMs);
    return param;
}

bool isRefused(const QJsonObject &row)
{
    return row.value("outcome"_L1).toString() != u"ok"_s;
}

AuditList::AuditList(ServerSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (!m_isAsking)
            ask(Page::Newest);
    });
    connect(&session.client(), &AdminClient::sessionStarted, this, [this] {
        m_isAsking = false;
        if (m_isActive)
            ask(Page::Newest);
    });
}

void AuditList::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (!isActive)
        return m_again.stop();
    m_again.start();
    ask(Page::Newest);
}

void AuditList::setFilter(const AuditFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    replace({}, 0);
    m_isLoaded = false;
    refresh();
}

void AuditList::setRefusedOnly(bool isRefusedOnly)
{
    if (std::exchange(m_isRefusedOnly, isRefusedOnly) == isRefusedOnly)
        return;
    beginResetModel();
    m_shown = shownOf(m_all);
    endResetModel();
    m_pagesInARow = 0;
    readOn();
    Q_EMIT changed();
}

void AuditList::refresh()
{
    if (m_isActive)
        ask(Page::Newest);
}

bool AuditList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isActive && !m_isAsking && m_next > 0 && m_all.size() < kMostRows;
}

void AuditList::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(Page::Older);
}

void AuditList::ask(Page page)
{
    if (!m_session.client().isUsable())
        return;
    // A log that may not be read is not asked for again and again: each try would be audited.
    if (const Permit permit = m_session.permit("admin.audit.query"); !permit.isAllowed) {
        m_problem = permit.reason;
        return Q_EMIT changed();
    }
    QJsonObject params{{u"count"_s, kPage}};
    if (const QJsonObject filter = filterParam(m_filter); !filter.isEmpty())
        params.insert(u"filter"_s, filter);
    if (page == Page::Older)
        params.insert(u"before"_s, m_next);
    m_isAsking = true;
    const quint64 number = ++m_question;
    m_session.call("admin.audit.query", params, this,
                   [this, number, page](const AdminAnswer &answer) {
                       if (number == m_question)
                           take(page, answer);
                   });
}

void AuditList::take(Page page, const AdminAnswer &answer)
{
    m_problem = answer ? QString() : answer.error().message;
    if (answer)
        takePage(page, answer->object);
    m_isAsking = false; // now only: a view that hears of rows may ask for more at once
    if (answer)
        readOn();
    Q_EMIT changed();
}

void AuditList::takePage(Page page, const QJsonObject &answer)
{
    std::vector<Row> rows;
    qint64 before = std::numeric_limits<qint64>::max();
    const QJsonArray list = answer.value("rows"_L1).toArray();
    for (const QJsonValue &each : list) {
        QJsonObject row = each.toObject();
        // Whoever sends them out of order would make us ask for ever.
        if (sequenceOf(row) <= 0 || sequenceOf(row) >= before)
            continue;
        before = sequenceOf(row);
        rows.push_back(std::make_shared<const QJsonObject>(std::move(row)));
    }
    const qint64 next = std::max<qint64>(0, answer.value("next"_L1).toInteger());
    if (page == Page::Newest)
        takeNewest(rows, next);
    else
        takeOlder(rows, next);
    m_isLoaded = true;
}

void AuditList::takeNewest(const std::vector<Row> &rows, qint64 next)
{
    if (m_all.empty())
        return replace(rows, next);
    const qint64 newest = sequenceOf(*m_all.front());
    std::vector<Row> fresh;
    for (const Row &row : rows) {
        if (sequenceOf(*row) > newest)
            fresh.push_back(row);
    }
    // More than a page came meanwhile: what lies between is not known.
    const bool hasGap = !rows.empty() && fresh.size() == rows.size() && next > newest;
    if (hasGap)
        return replace(rows, next);
    prepend(fresh);
}

void AuditList::takeOlder(const std::vector<Row> &rows, qint64 next)
{
    const qint64 oldest = m_all.empty() ? std::numeric_limits<qint64>::max()
                                        : sequenceOf(*m_all.back());
    std::vector<Row> older;
    for (const Row &row : rows) {
        if (sequenceOf(*row) < oldest)
            older.push_back(row);
    }
    m_next = next > 0 && next < m_next ? next : 0;
    m_all.insert(m_all.end(), older.begin(), older.end());
    const std::vector<Row> shown = shownOf(older);
    if (shown.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    endInsertRows();
}

void AuditList::replace(std::vector<Row> rows, qint64 next)
{
    beginResetModel();
    m_all = std::move(rows);
    m_shown = shownOf(m_all);
    m_next = next;
    m_pagesInARow = 0;
    endResetModel();
}

void AuditList::prepend(const std::vector<Row> &rows)
{
    m_all.insert(m_all.begin(), rows.begin(), rows.end());
    const std::vector<Row> shown = shownOf(rows);
    if (!shown.empty()) {
        beginInsertRows({}, 0, static_cast<int>(shown.size()) - 1);
        m_shown.insert(m_shown.begin(), shown.begin(), shown.end());
        endInsertRows();
    }
    trim();
}

void AuditList::trim()
{
    if (m_all.size() <= kMostRows)
        return;
    m_all.resize(kMostRows);
    const qint64 oldest = sequenceOf(*m_all.back());
    m_next = oldest;
    const auto kept = std::ranges::find_if(
        m_shown, [oldest](const Row &row) { return sequenceOf(*row) < oldest; });
    if (kept == m_shown.end())
        return;
    const auto first = static_cast<int>(kept - m_shown.begin());
    beginRemoveRows({}, first, rowCount() - 1);
    m_shown.erase(kept, m_shown.end());
    endRemoveRows();
}

bool AuditList::isShown(const QJsonObject &row) const
{
    return !m_isRefusedOnly || isRefused(row);
}

std::vector<AuditList::Row> AuditList::shownOf(const std::vector<Row> &rows) const
{
    std::vector<Row> shown;
    std::ranges::copy_if(rows, std::back_inserter(shown),
                         [this](const Row &row) { return isShown(*row); });
    return shown;
}

// A view that shows few rows of many does not come to its end by itself.
void AuditList::readOn()
{
    if (m_isRefusedOnly && m_shown.size() < kFewShown && canFetchMore({})
        && ++m_pagesInARow <= kMostInARow)
        ask(Page::Older);
}

QJsonObject AuditList::row(int row) const
{
    return row >= 0 && row < rowCount() ? *m_shown[static_cast<size_t>(row)] : QJsonObject();
}

int AuditList::rowOf(qint64 sequence) const
{
    const auto it = std::ranges::find_if(
        m_shown, [sequence](const Row &row) { return sequenceOf(*row) == sequence; });
    return it == m_shown.end() ? -1 : static_cast<int>(it - m_shown.begin());
}

int AuditList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AuditList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QJsonObject &row = *m_shown[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == Time ? tr("Entry %1").arg(sequenceOf(row))
                                               : text(row, index.column()));
    case RowRole:
        return row;
    case RefusedRole:
        return isRefused(row);
    case SequenceRole:
        return sequenceOf(row);
    default:
        return {};
    }
}

QString AuditList::text(const QJsonObject &row, int column) const
{
    const auto member = [&row](QLatin1StringView name) {
        return plainLine(row.value(name).toString());
    };
    switch (column) {
    case Time:
        return timeText(row.value("at"_L1).toInteger());
    case Who: {
        const QString role = member("role"_L1);
        return role.isEmpty() ? member("by"_L1) : member("by"_L1) + u" ("_s + role + u')';
    }
    case From:
        return member("from"_L1);
    case Action:
        return member("action"_L1);
    case Target:
        return member("target"_L1);
    case Outcome:
        return isRefused(row) ? u"✕ "_s + member("outcome"_L1) : tr("✓ done");
    case Reason:
        return member("reason"_L1);
    default:
        return {};
    }
}

QVariant AuditList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time (%1)").arg(zoneText());
    case Who:
        return tr("Who");
    case From:
        return tr("From where");
    case Action:
        return tr("What");
    case Target:
        return tr("On what");
    case Outcome:
        return tr("Outcome");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace sluice::console
