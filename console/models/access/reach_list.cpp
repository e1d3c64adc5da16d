// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/reach_list.h"

#include "console/models/access/access_answer.h"
#include "console/models/lists/cell_text.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 100;

} // namespace

ReachList::ReachList(ServerSession &session, Kind kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_kind(kind)
{
}

void ReachList::ask(const QJsonObject &params)
{
    m_params = params;
    m_isFirst = true;
    askPage();
}

void ReachList::clear()
{
    ++m_question;
    m_isAsking = false;
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    m_isLoaded = false;
    m_isEnded = false;
    m_problem.clear();
    endResetModel();
    Q_EMIT changed();
}

bool ReachList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isLoaded && !m_isAsking && !m_isEnded && m_rows.size() < kMostRows
           && std::ssize(m_rows) < m_total;
}

void ReachList::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        askPage();
}

void ReachList::askPage()
{
    QJsonObject params = m_params;
    params.insert(u"from"_s, m_isFirst ? 0 : static_cast<qint64>(m_rows.size()));
    params.insert(u"count"_s, kPage);
    m_isAsking = true;
    const quint64 number = ++m_question;
    const QByteArray method = m_kind == Kind::Who ? "admin.access.who" : "admin.access.what";
    m_session.call(method, params, this, [this, number](const AdminAnswer &answer) {
        if (number == m_question)
            take(answer);
    });
    Q_EMIT changed();
}

void ReachList::take(const AdminAnswer &answer)
{
    m_problem = answer ? QString() : answer.error().message;
    if (answer)
        takeRows(answer->object);
    else
        m_isEnded = true; // a view that is scrolled must not ask again and again
    m_isAsking = false;   // now only: a view that hears of rows may ask for more at once
    Q_EMIT changed();
}

void ReachList::takeRows(const QJsonObject &answer)
{
    if (std::exchange(m_isFirst, false) && !m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_isLoaded = true;
    const QJsonArray rows = answer.value("rows"_L1).toArray();
    const auto room = static_cast<qsizetype>(kMostRows - m_rows.size());
    const qsizetype count = std::min(rows.size(), room);
    m_isEnded = count == 0;
    m_total = std::max<qint64>(answer.value("total"_L1).toInteger(), std::ssize(m_rows) + count);
    if (count > 0) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(count) - 1);
        for (qsizetype i = 0; i < count; ++i)
            m_rows.push_back(rows[i].toObject());
        endInsertRows();
    }
}

int ReachList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReachList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReachList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QJsonObject &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == Place ? plainLine(placeFrom(row).link(), 2000)
                                                : text(row, index.column()));
    case LinkRole:
        return placeFrom(row).link();
    case SubjectRole:
        return m_kind == Kind::Who ? u"connection:"_s + row.value("connection"_L1).toString()
                                   : row.value("resource"_L1).toString();
    default:
        return {};
    }
}

QString ReachList::text(const QJsonObject &row, int column) const
{
    const auto member = [&row](QLatin1StringView name) {
        return plainLine(row.value(name).toString());
    };
    const bool isWho = m_kind == Kind::Who;
    switch (column) {
    case Name:
        return isWho ? member("subject"_L1) : member("resource"_L1);
    case Detail: {
        if (isWho)
            return member("connection"_L1);
        QStringList actions;
        const QJsonArray list = row.value("actions"_L1).toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), 10); ++i)
            actions.append(plainLine(list[i].toString(), 40));
        return actions.join(u", "_s);
    }
    case Why:
        return member("why"_L1);
    case Place:
        return placeFrom(row).text();
    default:
        return {};
    }
}

QVariant ReachList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool isWho = m_kind == Kind::Who;
    switch (section) {
    case Name:
        return isWho ? tr("User") : tr("On what");
    case Detail:
        return isWho ? tr("Connection") : tr("May");
    case Why:
        return tr("Why");
    case Place:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace sluice::console
