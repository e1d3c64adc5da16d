// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/lists/remote_list.h"
#include "console/views/subscribers/kick_dialog.h"
#include "console/views/view.h"

namespace sluice::console {

class ConnectionInspector;
class ListPage;

/// Who is connected: queue, rate, claims, log; kick, mute, tap.
class SubscribersView final : public View
{
    Q_OBJECT

public:
    SubscribersView(const ViewContext &context, const QByteArray &id, const QString &title,
                    QWidget *parent);

    void open(const QString &query) override;
    QWidget *inspector() override;
    void prepareShot() override;

    RemoteList &list() { return *m_list; }
    ListPage *page() const { return m_page; }

protected:
    void activated() override;
    void deactivated() override;

private:
    void addActions();
    void addGroupActions();
    void showCurrent();
    void menu(const QPoint &place);
    void ask(KickDialog::Deed deed);
    void askTap();

    RemoteList *m_list = nullptr;
    ListPage *m_page = nullptr;
    ConnectionInspector *m_inspector = nullptr;
    std::vector<QAction *> m_deeds; // as in the menu and below the inspector
};

} // namespace sluice::console
