// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace sluice::console {

/// Which entries of the audit log the server is asked for. Empty: all.
struct AuditFilter
{
    QString by;     ///< a subject
    QString action; ///< a method or a pattern, e.g. `admin.connection.*`
    std::optional<qint64> fromMs;
    std::optional<qint64> toMs; ///< exclusive

    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};
/// The member `filter` of admin.audit.query.
QJsonObject filterParam(const AuditFilter &filter);
bool isRefused(const QJsonObject &row);

/// What operators did, the newest first: pages of admin.audit.query, the next one when the view
/// comes to the end; new entries are asked for every few seconds while somebody looks. GUI thread.
class AuditList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Outcome,
        Who,
        Action,
        Target,
        Reason,
        From,
        ColumnCount
    };
    enum Role
    {
        RowRole = Qt::UserRole, ///< the whole entry, a QJsonObject
        RefusedRole,            ///< bool: it was not done
        SequenceRole            ///< qint64
    };
    static constexpr size_t kMostRows = 20'000; ///< that are kept; the oldest go

    explicit AuditList(ServerSession &session, QObject *parent = nullptr);

    void setActive(bool isActive);
    void setFilter(const AuditFilter &filter);
    const AuditFilter &filter() const { return m_filter; }
    /// Chooses among what was read; the server does not know this filter.
    void setRefusedOnly(bool isRefusedOnly);
    bool isRefusedOnly() const { return m_isRefusedOnly; }
    void refresh();

    bool isLoaded() const { return m_isLoaded; }
    size_t read() const { return m_all.size(); }               ///< entries that were fetched
    bool isWhole() const { return m_isLoaded && m_next == 0; } ///< there are no older ones
    const QString &problem() const { return m_problem; }       ///< of the newest question
    QJsonObject row(int row) const;
    int rowOf(qint64 sequence) const; ///< -1 unless it is shown

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
    using Row = std::shared_ptr<const QJsonObject>;
    enum class Page : quint8
    {
        Newest,
        Older
    };

    void ask(Page page);
    void take(Page page, const AdminAnswer &answer);
    void takePage(Page page, const QJsonObject &answer);
    void takeNewest(const std::vector<Row> &rows, qint64 next);
    void takeOlder(const std::vector<Row> &rows, qint64 next);
    void replace(std::vector<Row> rows, qint64 next);
    void prepend(const std::vector<Row> &rows);
    void trim();
    bool isShown(const QJsonObject &row) const;
    std::vector<Row> shownOf(const std::vector<Row> &rows) const;
    void readOn();
    QString text(const QJsonObject &row, int column) const;

    ServerSession &m_session;
    AuditFilter m_filter;
    bool m_isRefusedOnly = false;
    bool m_isActive = false;
    bool m_isLoaded = false;
    bool m_isAsking = false;
    quint64 m_question = 0;   // answers to older ones are late
    qint64 m_next = 0;        // `before` of the next page; 0: there is none
    int m_pagesInARow = 0;    // read on because few of them are shown
    std::vector<Row> m_all;   // the newest first
    std::vector<Row> m_shown; // those of them that are rows
    QString m_problem;
    QTimer m_again;
};

} // namespace sluice::console
