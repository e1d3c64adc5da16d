// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The window's own actions, and the menus that are made from the registry.
#include "console/app/appearance.h"
#include "console/app/main_window.h"
#include "console/app/server_page.h"
#include "console/views/connect/connect_view.h"

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSslSocket>
#include <QTabWidget>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

/// Names, versions and licences as their authors write them.
QStringList libraryTexts()
{
    return {QString("Qt %1 Core, Gui, Widgets, Network, WebSockets, D-Bus: LGPL-3.0-only"_L1)
                .arg(QString::fromLatin1(qVersion())),
            QSslSocket::sslLibraryVersionString() + u": Apache-2.0"_s,
            "QtKeychain: BSD-3-Clause"_L1, "simdjson: Apache-2.0"_L1, "libfyaml, yaml-cpp: MIT"_L1};
}

} // namespace

void MainWindow::addActions()
{
    const auto add = [this](const QByteArray &id, const QString &category, const QString &text,
                            const QKeySequence &keys, auto slot) {
        QAction *action = m_actions.add(id, category, text, this, keys);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    const auto theme = [this](const QString &name) {
        m_preferences.set(Preferences::kTheme, name);
        applyAppearance(m_preferences,
                        Preferences::kTheme); // the command line may have chosen another
    };
    const QString file = tr("File");
    const QString view = tr("View");
    const QString server = tr("Server");
    const QString help = tr("Help");
    add("file.connect", file, tr("Connect to a server…"), QKeySequence(u"Ctrl+T"_s),
        [this] { showConnect(); });
    add("file.close_tab", file, tr("Close this tab"), QKeySequence(u"Ctrl+W"_s),
        [this] { closeTab(m_tabs->currentIndex()); });
    add("file.import", file, tr("Import profiles…"), QKeySequence(), [this] {
        showConnect();
        m_connect->importProfiles();
    });
    add("file.export", file, tr("Export profiles, without tokens…"), QKeySequence(),
        [this] { m_connect->exportProfiles(); });
    add("file.quit", file, tr("Quit"), QKeySequence(u"Ctrl+Q"_s), [this] { close(); });
    add("view.palette", view, tr("Go to or do…"), QKeySequence(u"Ctrl+K"_s),
        [this] { showPalette(); });
    m_actions.setDefaults("view.palette",
                          {QKeySequence(u"Ctrl+K"_s), QKeySequence(u"Ctrl+Shift+P"_s)});
    add("view.inspector", view, tr("Show or hide the inspector"), QKeySequence(u"F4"_s), [this] {
        if (ServerPage *page = currentPage())
            page->toggleInspector();
    });
    add("view.next_pane", view, tr("Next pane"), QKeySequence(u"F6"_s), [this] {
        if (ServerPage *page = currentPage())
            page->cyclePanes();
    });
    add("view.theme_system", view, tr("Colours of the desktop"), QKeySequence(),
        [theme] { theme(u"system"_s); });
    add("view.theme_light", view, tr("Light colours"), QKeySequence(),
        [theme] { theme(u"light"_s); });
    add("view.theme_dark", view, tr("Dark colours"), QKeySequence(), [theme] { theme(u"dark"_s); });
    add("view.theme_contrast", view, tr("High contrast"), QKeySequence(),
        [theme] { theme(u"contrast"_s); });
    add("server.next_tab", server, tr("Next server"), QKeySequence(u"Ctrl+Tab"_s),
        [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    add("help.attention", help, tr("What needs attention"), QKeySequence(u"Ctrl+Shift+N"_s),
        [this] { showAlerts(); });
    add("help.about", help, tr("About Sluice console"), QKeySequence(), [this] { about(); });
}

void MainWindow::addMenus()
{
    addMenu(tr("&File"), "file.");
    addMenu(tr("&View"), "view.");
    addMenu(tr("&Go"), "go.");
    addMenu(tr("&Server"), "server.");
    addMenu(tr("&Actions", "menu: what the view that is shown can do"), {});
    addMenu(tr("&Help"), "help.");
}

QMenu *MainWindow::addMenu(const QString &title, const QByteArray &prefix)
{
    QMenu *menu = menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, prefix] { fillMenu(menu, prefix); });
    return menu;
}

// An empty prefix stands for the view that is shown.
void MainWindow::fillMenu(QMenu *menu, const QByteArray &prefix)
{
    menu->clear();
    QByteArray wanted = prefix;
    if (wanted.isEmpty()) {
        const ServerPage *page = currentPage();
        wanted = page && page->currentView() ? page->currentView()->id() + '.' : QByteArray("-");
    }
    for (const ActionRegistry::Entry &entry : actions().entries()) {
        if (entry.id.startsWith(wanted))
            menu->addAction(entry.action);
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing here now"))->setEnabled(false);
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Sluice console"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Sluice console %1\n\nSee, understand and steer a running Sluice. It uses only "
                    "the public admin API.\n\nApache License 2.0. It uses these libraries:")
                     .arg(QApplication::applicationVersion())
                 + u'\n' + libraryTexts().join(u'\n'));
    box->setObjectName(u"about"_s);
    box->open();
}

} // namespace sluice::console
