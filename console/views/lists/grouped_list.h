// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/lists/remote_list.h"

#include <QStringList>
#include <QTreeWidget>

namespace sluice::console {

/// A list that the server keeps, as groups: each group has the count and the sums of what is in it.
/// Read page by page and again every few seconds while somebody looks, up to a bound; what is beyond
/// is told. GUI thread.
class GroupedList final : public QTreeWidget
{
    Q_OBJECT

public:
    static constexpr int kMostRows = 5'000;
    static constexpr int kOpened = 30; ///< a group with more stays closed until somebody opens it

    /// The names of the groups around a row, the outermost first; at most eight are used.
    using PathOf = std::function<QStringList(const QJsonObject &row)>;
    /// What a row is called within its group.
    using NameOf = std::function<QString(const QJsonObject &row)>;

    GroupedList(ServerSession &session, const QByteArray &noun, std::vector<ListColumn> columns,
                const QString &name, QWidget *parent);

    /// Without `nameOf` a row is called as its first column says.
    void setGroups(PathOf pathOf, NameOf nameOf);
    void setFilter(const QString &filter);
    void setActive(bool isActive);
    /// The rows that are chosen; of a group all that are in it.
    std::vector<QJsonObject> chosen() const;
    QJsonObject current() const; ///< empty: a group, or none
    bool isLoaded() const { return m_isLoaded; }

Q_SIGNALS:
    void currentRowChanged();
    void counted(int read, int shown); ///< `shown` match, `read` of them are in the groups
    void failed(const sluice::console::AdminError &why);

private:
    void begin();
    void ask(int from);
    void took(quint64 question, int from, const AdminAnswer &answer);
    void fill();
    QTreeWidgetItem *groupFor(const QStringList &path, QSet<QString> &seen);
    QTreeWidgetItem *child(QTreeWidgetItem *parent, const QString &key, QSet<QString> &seen);
    void dropUnseen(const QSet<QString> &seen);
    void sum(QTreeWidgetItem *group);
    static void collect(const QTreeWidgetItem *item, std::vector<QJsonObject> &rows);

    ServerSession &m_session;
    QByteArray m_noun;
    std::vector<ListColumn> m_columns;
    PathOf m_pathOf;
    NameOf m_nameOf;
    QString m_filter;
    bool m_isActive = false;
    bool m_isLoaded = false;
    quint64 m_question = 0; // the newest reading; answers of others are late
    int m_shown = 0;
    std::vector<QJsonObject> m_rows; // of the reading that goes on
    QHash<QString, QTreeWidgetItem *> m_items;
    QTimer m_again;
};

} // namespace sluice::console
