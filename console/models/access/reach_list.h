// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QAbstractTableModel>

#include <vector>

namespace sluice::console {

/// Who may do something, or what somebody may do: pages of admin.access.who or .what, the next one
/// when the view comes to the end. Holds what was answered then; nothing is watched. GUI thread.
class ReachList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind : quint8
    {
        Who, ///< connections
        What ///< streams, rooms, events
    };
    enum Column
    {
        Name,   ///< the user; the resource
        Detail, ///< the connection; what may be done
        Why,
        Place,
        ColumnCount
    };
    enum Role
    {
        LinkRole = Qt::UserRole, ///< `FILE:LINE` of the rule that decides; may be empty
        SubjectRole, ///< what AccessQuestion::takeLink() takes: the connection or resource
    };
    static constexpr int kMostRows = 5000;

    ReachList(ServerSession &session, Kind kind, QObject *parent = nullptr);

    /// Replaces what is there once it is answered. `params` without from and count.
    void ask(const QJsonObject &params);
    void clear();

    bool isAsking() const { return m_isAsking; }
    bool isLoaded() const { return m_isLoaded; }
    qint64 total() const { return m_total; } ///< also those that are not fetched
    const QString &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void changed();

private:
    void askPage();
    void take(const AdminAnswer &answer);
    void takeRows(const QJsonObject &answer);
    QString text(const QJsonObject &row, int column) const;

    ServerSession &m_session;
    Kind m_kind;
    QJsonObject m_params;
    QString m_problem;
    quint64 m_question = 0; // answers to older ones are late
    bool m_isAsking = false;
    bool m_isLoaded = false;
    bool m_isEnded = false; // the server has no more rows
    qint64 m_total = 0;
    std::vector<QJsonObject> m_rows;
    bool m_isFirst = false; // the answer that is waited for replaces the rows
};

} // namespace sluice::console
