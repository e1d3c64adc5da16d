// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/views/lists/grouped_list.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QTimer;

namespace sluice::console {

/// A list that the server keeps, with its filter and counts; fetches what is visible.
class ListPage final : public QWidget
{
    Q_OBJECT

public:
    /// `teach` is shown while the list is empty: what it is and how something comes into it.
    ListPage(RemoteList *list, const QString &name, const QString &teach, QWidget *parent);

    QTableView *table() const { return m_table; }
    /// Shows groups instead of the table; without: the table again.
    void setGroups(GroupedList::PathOf pathOf, GroupedList::NameOf nameOf = {});
    GroupedList *groups() const { return m_groups; } ///< null: there never were any
    bool isGrouped() const { return m_isGrouped; }
    QLineEdit *filterEdit() const { return m_filter; }
    QHBoxLayout *bar() const { return m_bar; }
    /// Chosen rows, of table or groups, as the server told them; those that are not fetched are left out.
    std::vector<QJsonObject> chosen() const;
    QJsonObject current() const;
    void setFilter(const QString &filter);
    void setActive(bool isActive);
    /// Ways to filter by the current cell, as entries of a menu.
    void addFilterEntries(QMenu *menu);
    /// The chosen rows as lines of columns between tabulators, or as one JSON object a line.
    QString asText() const;
    QByteArray asJson() const;

Q_SIGNALS:
    void currentChanged();
    void activated(); ///< Enter or a double click
    void menuWanted(const QPoint &globalPlace);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const QString &name, const QString &teach);
    void tellVisible();
    void refresh();
    void fail(const AdminError &why);
    void makeGroups();
    void tellCounts(int shown, int total);

    RemoteList *m_list = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_fault = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    GroupedList *m_groups = nullptr;
    bool m_isGrouped = false;
    bool m_isActive = false;
    QTimer *m_typing = nullptr;
};

} // namespace sluice::console
