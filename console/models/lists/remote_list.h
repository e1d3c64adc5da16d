// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QAbstractTableModel>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace sluice::console {

/// One column of a list that the server keeps.
struct ListColumn
{
    enum class Kind : quint8
    {
        Text,
        Count,   ///< whole number
        Size,    ///< bytes
        Rate,    ///< per second
        Millis,  ///< a duration in milliseconds
        Moment,  ///< Unix milliseconds, shown as momentText(); %1 of the title is the zone
        Length,  ///< how many elements an array has, or a number
        YesNo,   ///< shown as a word if true
        Fraction ///< `member` of `of`, shown as per cent; SortRole gives 0…1
    };

    QString member; ///< of a row; what the server sorts by
    QString title;
    Kind kind = Kind::Text;
    QString of = {}; ///< Kind::Fraction only
};

/// What is shown of a list that the server keeps and may be long: rows are fetched around the
/// visible ones only and kept fresh by deltas, at most one a second. A row that is not fetched yet
/// is shown as "…". A selected row stays the same thing when rows move. GUI thread.
class RemoteList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        SortRole = Qt::UserRole, ///< the raw value
        RowRole,                 ///< the whole row, a QJsonObject
        IdRole,                  ///< the row's id
        FractionRole,            ///< 0…1, Kind::Fraction only
    };

    /// `noun` is one of connections, rooms, streams, routes, groups.
    RemoteList(ServerSession &session, const QByteArray &noun, std::vector<ListColumn> columns,
               QObject *parent = nullptr);
    ~RemoteList() override;

    /// Watches while somebody looks; without, nothing is asked and what was shown stays.
    void setActive(bool isActive);
    void setFilter(const QString &filter);
    const QString &filter() const { return m_filter; }
    /// Rows that the view shows: what is fetched lies around them.
    void setVisibleRows(int first, int last);
    void refresh();

    int total() const { return m_total; } ///< without the filter
    bool isLoaded() const { return m_isLoaded; }
    QJsonObject row(int row) const;
    int rowOf(const QString &id) const; ///< -1 unless it is fetched
    /// The cell in the language of filters; empty if it holds nothing, or is not fetched.
    QString term(const QModelIndex &cell) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const std::vector<ListColumn> &columns() const { return m_columns; }
    const QByteArray &noun() const { return m_noun; }
    ServerSession &session() const { return m_session; }

Q_SIGNALS:
    void changed();                                      ///< totals or rows
    void failed(const sluice::console::AdminError &why); ///< e.g. the filter is wrong
    void recovered();

private:
    void ask();
    void askSoon();
    void answered(quint64 question, int from, const AdminAnswer &answer);
    void takeDelta(const QJsonObject &params);
    void replace(int total, int shown, int from, std::vector<QJsonObject> rows);
    void movePersistent(int from, const std::vector<QJsonObject> &rows);
    void resize(int shown);
    QJsonObject question() const;
    void closeWatch();

    ServerSession &m_session;
    QByteArray m_noun;
    std::vector<ListColumn> m_columns;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_isActive = false;
    bool m_isLoaded = false;
    QString m_watch; // empty: none
    QTimer m_soon;
    quint64 m_question = 0; // the newest one; answers to older ones are late
    bool m_isAsking = false;
    bool m_isAskedAgain = false;
    int m_visibleFirst = 0;
    int m_visibleLast = 50;
    int m_total = 0;
    int m_shown = 0;
    int m_from = 0;                  // row number of the first fetched row
    std::vector<QJsonObject> m_rows; // the fetched ones
};

} // namespace sluice::console
