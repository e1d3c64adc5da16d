// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/lists/remote_list.h"
#include "console/views/view.h"

class QLabel;
class QTreeWidget;

namespace sluice::console {

class ComposeDialog;
class ListPage;

/// The rooms of a server, who is in them, and what can be done with one.
class RoomsView final : public View
{
    Q_OBJECT

public:
    RoomsView(const ViewContext &context, const QByteArray &id, const QString &title,
              QWidget *parent);

    void open(const QString &query) override;
    QWidget *inspector() override { return m_inspector; }
    void prepareShot() override;

    RemoteList &list() { return *m_list; }
    ListPage *page() const { return m_page; }

protected:
    void activated() override;
    void deactivated() override;

private:
    void addActions();
    void buildInspector();
    void showCurrent();
    void askMembers();
    void menu(const QPoint &place);
    QString currentRoom() const;

    RemoteList *m_list = nullptr;
    ListPage *m_page = nullptr;
    QWidget *m_inspector = nullptr;
    QLabel *m_head = nullptr;
    QTreeWidget *m_facts = nullptr;
    QTreeWidget *m_members = nullptr;
    QString m_shownRoom;
    QTimer m_again; // members are asked again while somebody looks
    QPointer<ComposeDialog> m_compose;
    QAction *m_live = nullptr;
    QAction *m_publish = nullptr;
    QAction *m_why = nullptr;
};

} // namespace sluice::console
