// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/lists/remote_list.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSettle{40}; // scrolling asks once, not for every line
constexpr int kMargin = 60;                      // rows fetched before and after the visible ones
constexpr int kMostRows = 10'000'000;            // a broken server must not make a view overflow

QString idOf(const QJsonObject &row)
{
    return row.value("id"_L1).toVariant().toString();
}

std::vector<QJsonObject> rowsOf(const QJsonObject &answer)
{
    std::vector<QJsonObject> rows;
    const QJsonArray list = answer.value("rows"_L1).toArray();
    rows.reserve(static_cast<size_t>(list.size()));
    for (const QJsonValue &each : list)
        rows.push_back(each.toObject());
    return rows;
}

} // namespace

RemoteList::RemoteList(ServerSession &session, const QByteArray &noun,
                       std::vector<ListColumn> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_noun(noun)
    , m_columns(std::move(columns))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettle);
    connect(&m_soon, &QTimer::timeout, this, &RemoteList::ask);
    connect(&session.client(), &AdminClient::sessionStarted, this, [this] {
        m_watch.clear(); // of the session before
        m_isAsking = false;
        if (m_isActive)
            ask();
    });
    connect(&session.client(), &AdminClient::noticed, this,
            [this](const QByteArray &method, const QJsonObject &params) {
                if (method == "admin.list.delta" && !m_watch.isEmpty()
                    && params.value("watch"_L1).toVariant().toString() == m_watch)
                    takeDelta(params);
            });
}

RemoteList::~RemoteList()
{
    closeWatch();
}

void RemoteList::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (isActive)
        ask();
    else
        closeWatch();
}

void RemoteList::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_visibleLast = std::max(50, m_visibleLast - m_visibleFirst);
    m_visibleFirst = 0;
    askSoon();
}

void RemoteList::setVisibleRows(int first, int last)
{
    m_visibleFirst = std::max(0, first);
    m_visibleLast = std::max(m_visibleFirst, last);
    const int end = m_from + static_cast<int>(m_rows.size());
    const bool isInside = m_visibleFirst >= m_from && std::min(m_visibleLast, m_shown - 1) < end;
    if (m_isLoaded && !isInside)
        askSoon();
}

void RemoteList::refresh()
{
    askSoon();
}

void RemoteList::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        return;
    m_sortColumn = column;
    m_order = order;
    askSoon();
}

void RemoteList::askSoon()
{
    if (m_isActive && !m_soon.isActive())
        m_soon.start();
}

QJsonObject RemoteList::question() const
{
    const int from = std::max(0, m_visibleFirst - kMargin);
    const int page = m_session.client().hello().page;
    QJsonObject params{{u"from"_s, from},
                       {u"count"_s, std::clamp(m_visibleLast - from + kMargin, 1, page)}};
    if (!m_filter.trimmed().isEmpty())
        params.insert(u"filter"_s, m_filter.trimmed());
    if (m_sortColumn >= 0) {
        params.insert(u"sort"_s, m_columns[static_cast<size_t>(m_sortColumn)].member);
        params.insert(u"descending"_s, m_order == Qt::DescendingOrder);
    }
    return params;
}

// One question at a time: what changes meanwhile is asked when the answer is there.
void RemoteList::ask()
{
    m_soon.stop();
    if (!m_isActive || !m_session.client().isUsable())
        return;
    if (m_isAsking) {
        m_isAskedAgain = true;
        return;
    }
    m_isAsking = true;
    m_isAskedAgain = false;
    const quint64 number = ++m_question;
    // A watch is closed and made anew instead of moved: an answer then never belongs to two windows.
    closeWatch();
    QJsonObject params = question();
    params.insert(u"watch"_s, true);
    const int from = params.value("from"_L1).toInt();
    m_session.call(
        "admin." + m_noun + ".query", params, this,
        [this, number, from](const AdminAnswer &answer) { answered(number, from, answer); });
}

void RemoteList::answered(quint64 question, int from, const AdminAnswer &answer)
{
    m_isAsking = false;
    if (question != m_question)
        return;
    if (!answer) {
        Q_EMIT failed(answer.error());
        if (m_isAskedAgain)
            askSoon();
        return;
    }
    const QJsonObject &result = answer->object;
    m_watch = result.value("watch"_L1).toVariant().toString();
    if (!m_isActive)
        closeWatch();
    m_isLoaded = true;
    replace(result.value("total"_L1).toInt(), result.value("shown"_L1).toInt(), from,
            rowsOf(result));
    Q_EMIT recovered();
    if (m_isAskedAgain)
        askSoon();
}

QString RemoteList::term(const QModelIndex &cell) const
{
    if (!cell.isValid() || cell.column() >= columnCount())
        return {};
    return cellTerm(m_columns[static_cast<size_t>(cell.column())], row(cell.row()));
}

void RemoteList::closeWatch()
{
    if (m_watch.isEmpty() || !m_session.client().isUsable())
        return;
    m_session.call("admin.list.close", {{u"watch"_s, m_watch}}, nullptr,
                   [](const AdminAnswer &) {});
    m_watch.clear();
}

void RemoteList::takeDelta(const QJsonObject &params)
{
    QHash<QString, QJsonObject> known;
    for (const QJsonObject &row : m_rows)
        known.insert(idOf(row), row);
    for (QJsonObject &row : rowsOf(params))
        known.insert(idOf(row), row);
    std::vector<QJsonObject> rows;
    const QJsonArray order = params.value("order"_L1).toArray();
    for (const QJsonValue &id : order) {
        const auto it = known.constFind(id.toVariant().toString());
        if (it == known.constEnd())
            return askSoon(); // a row that we were never told: begin again
        rows.push_back(*it);
    }
    replace(params.value("total"_L1).toInt(), params.value("shown"_L1).toInt(), m_from,
            std::move(rows));
}

void RemoteList::replace(int total, int shown, int from, std::vector<QJsonObject> rows)
{
    m_total = std::clamp(total, 0, kMostRows);
    shown = std::clamp(shown, 0, kMostRows);
    if (rows.size() > static_cast<size_t>(std::max(0, shown - from)))
        rows.resize(static_cast<size_t>(std::max(0, shown - from)));
    if (shown > m_shown)
        resize(shown);
    const bool isSameOrder = from == m_from && std::ranges::equal(rows, m_rows, {}, idOf, idOf);
    if (isSameOrder) {
        m_rows = std::move(rows);
    } else {
        Q_EMIT layoutAboutToBeChanged();
        movePersistent(from, rows);
        m_from = from;
        m_rows = std::move(rows);
        Q_EMIT layoutChanged();
    }
    if (shown < m_shown)
        resize(shown);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(m_from, 0),
                           index(m_from + static_cast<int>(m_rows.size()) - 1, columnCount() - 1));
    Q_EMIT this->changed();
}

// A selected row follows its thing. What was not fetched before keeps its number, unless another has
// come there: Qt wants no two persistent indexes at one place.
void RemoteList::movePersistent(int from, const std::vector<QJsonObject> &rows)
{
    QHash<QString, int> places;
    for (size_t i = 0; i < rows.size(); ++i)
        places.insert(idOf(rows[i]), from + static_cast<int>(i));
    const int end = from + static_cast<int>(rows.size());
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after(before.size());
    QSet<QModelIndex> taken;
    const auto put = [&](qsizetype i, const QModelIndex &place) {
        if (!taken.contains(place)) {
            taken.insert(place);
            after[i] = place;
        }
    };
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto it = places.constFind(idOf(row(before[i].row())));
        if (it != places.constEnd() && !it.key().isEmpty())
            put(i, createIndex(*it, before[i].column()));
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QString id = idOf(row(before[i].row()));
        const bool isInNewWindow = before[i].row() >= from && before[i].row() < end;
        const bool hasMoved = !id.isEmpty() && places.contains(id);
        if (!hasMoved && (!isInNewWindow || id.isEmpty()))
            put(i, before[i]);
    }
    changePersistentIndexList(before, after);
}

void RemoteList::resize(int shown)
{
    if (shown > m_shown) {
        beginInsertRows({}, m_shown, shown - 1);
        m_shown = shown;
        endInsertRows();
    } else if (shown < m_shown) {
        beginRemoveRows({}, shown, m_shown - 1);
        m_shown = shown;
        endRemoveRows();
    }
}

QJsonObject RemoteList::row(int row) const
{
    const int place = row - m_from;
    if (place < 0 || place >= static_cast<int>(m_rows.size()))
        return {};
    return m_rows[static_cast<size_t>(place)];
}

int RemoteList::rowOf(const QString &id) const
{
    const auto it = std::ranges::find(m_rows, id, idOf);
    return it == m_rows.end() ? -1 : m_from + static_cast<int>(it - m_rows.begin());
}

int RemoteList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

int RemoteList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RemoteList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown)
        return {};
    const ListColumn &column = m_columns[static_cast<size_t>(index.column())];
    const QJsonObject row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.isEmpty() ? u"…"_s : cellText(column, row);
    case Qt::TextAlignmentRole:
        return isNumber(column.kind) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return row.isEmpty() ? QVariant() : plainTip(cellHint(column, row));
    case SortRole:
        return row.value(column.member).toVariant();
    case RowRole:
        return row;
    case IdRole:
        return idOf(row);
    case FractionRole:
        return column.kind == ListColumn::Kind::Fraction ? QVariant(cellFraction(column, row))
                                                         : QVariant();
    default:
        return {};
    }
}

QVariant RemoteList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ListColumn &column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.kind == ListColumn::Kind::Moment ? column.title.arg(zoneText())
                                                       : column.title;
    if (role == Qt::TextAlignmentRole && isNumber(column.kind))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace sluice::console
