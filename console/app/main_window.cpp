// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/main_window.h"

#include "console/app/alert_centre.h"
#include "console/app/appearance.h"
#include "console/app/desktop_notice.h"
#include "console/app/server_page.h"
#include "console/app/status_line.h"
#include "console/models/log/console_log.h"
#include "console/views/connect/connect_view.h"
#include "console/widgets/command_palette.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize{1360, 860};

void noteState(const ServerSession &session)
{
    const QString &problem = session.client().problem();
    ConsoleLog::instance().note(
        problem.isEmpty() ? LogLine::Level::Info : LogLine::Level::Warning, session.profile().name,
        problem.isEmpty() ? stateWord(session) : stateWord(session) + u": "_s + problem);
}

} // namespace

MainWindow::MainWindow(ProfileStore &profiles, TokenVault &vault, QSettings &settings,
                       const QString &trouble)
    : m_profiles(profiles)
    , m_vault(vault)
    , m_settings(settings)
    , m_preferences(settings, trouble)
    , m_shortcuts(settings)
    , m_actions(&m_shortcuts)
    , m_tabs(new QTabWidget(this))
    , m_connect(new ConnectView(profiles, vault, m_tabs))
    , m_status(new StatusLine(this))
{
    setObjectName(u"mainWindow"_s);
    ConsoleLog::instance(); // listens from now on
    m_notify = showDesktopNotice;
    setWindowTitle(tr("Sluice console"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setAccessibleName(tr("Servers"));
    m_tabs->tabBar()->setAccessibleName(tr("Servers"));
    m_tabs->tabBar()->setObjectName(u"serverTabs"_s);
    m_tabs->addTab(m_connect, tr("Connect"));
    setCentralWidget(m_tabs);
    setStatusBar(m_status);
    addActions();
    addMenus();
    auto *corner = new QToolButton(m_tabs);
    corner->setDefaultAction(m_actions.find("view.palette"));
    corner->setText(tr("Ctrl+K  go to or do…"));
    m_tabs->setCornerWidget(corner);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::tabChanged);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_connect, &ConnectView::connectWanted, this, &MainWindow::openServer);
    connect(&m_preferences, &Preferences::changed, this, [this](const QByteArray &key) {
        applyAppearance(m_preferences, key);
        if (key == Preferences::kLanguage)
            languageChanged();
    });
    // The colours may be others for this time, see the command line.
    for (const Preference &row : m_preferences.rows()) {
        if (row.key != Preferences::kTheme && m_settings.contains(QString::fromLatin1(row.key)))
            applyAppearance(m_preferences, row.key);
    }
    refreshTabs();
    const QString problem = (m_preferences.problem() + u' ' + m_shortcuts.problem()).trimmed();
    if (!problem.isEmpty()) {
        m_connect->warn(problem);
        m_status->say(problem);
    }
    connect(&m_shortcuts, &ShortcutBook::problemChanged, this,
            [this] { m_status->say(m_shortcuts.problem()); });
    resize(kFirstSize);
    restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray());
}

MainWindow::~MainWindow()
{
    // Pages end before the registry that theirs look into.
    while (m_tabs->count() > 0) {
        QWidget *page = m_tabs->widget(0);
        m_tabs->disconnect(this);
        m_tabs->removeTab(0);
        delete page;
    }
}

void MainWindow::start(const QString &profileName)
{
    const QStringList last = profileName.isEmpty()
                                 ? m_settings.value("window/servers"_L1).toStringList()
                                 : QStringList{profileName};
    for (const Profile &profile : m_connect->profiles()) {
        if (last.contains(profile.id) || (!profileName.isEmpty() && profile.name == profileName))
            openServer(profile);
    }
    if (!profileName.isEmpty() && !currentPage())
        showConnect({}, tr("There is no profile %1.").arg(profileName));
}

void MainWindow::openLink(const ServerLink &link)
{
    showConnect();
    m_connect->fill(link);
}

ServerPage *MainWindow::openServer(const Profile &profile)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i));
        if (page && page->session().profile().id == profile.id) {
            page->session().setProfile(profile);
            page->setTokenSource(ConnectView::tokenSource(m_vault, profile));
            m_tabs->setCurrentIndex(i);
            page->connectNow();
            return page;
        }
    }
    ServerPage *page = addPage(std::make_unique<OpenServer>(profile));
    m_tabs->setCurrentWidget(page);
    page->connectNow();
    refreshTabs();
    return page;
}

ServerPage *MainWindow::addPage(std::unique_ptr<OpenServer> server)
{
    const Profile profile = server->session.profile();
    auto *page = new ServerPage(std::move(server), ConnectView::tokenSource(m_vault, profile),
                                m_preferences, m_vault, m_actions, m_tabs);
    m_tabs->insertTab(std::max(0, m_tabs->indexOf(m_connect)), page, page->tabText());
    connect(page, &ServerPage::tabTextChanged, this, &MainWindow::refreshTabs);
    connect(page, &ServerPage::said, m_status, &StatusLine::say);
    connect(&page->session().client(), &AdminClient::stateChanged, page,
            [&session = page->session()] { noteState(session); });
    connect(page, &ServerPage::signInWanted, this, &MainWindow::showConnect);
    watchAttention(page);
    return page;
}

Handover MainWindow::handOver()
{
    Handover handover;
    handover.geometry = saveGeometry();
    m_tabs->disconnect(this);
    m_status->watch(nullptr, nullptr);
    const QWidget *current = m_tabs->currentWidget();
    for (int i = m_tabs->count() - 1; i >= 0; --i) {
        auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i));
        if (!page)
            continue;
        const QByteArray view = page->currentView() ? page->currentView()->id() : QByteArray();
        Handover::Server each;
        each.isCurrent = page == current;
        each.view = view;
        each.server = page->takeServer();
        handover.servers.push_back(std::move(each));
        m_tabs->removeTab(i);
        delete page;
    }
    std::ranges::reverse(handover.servers);
    return handover;
}

void MainWindow::takeOver(Handover handover)
{
    restoreGeometry(handover.geometry);
    ServerPage *current = nullptr;
    for (Handover::Server &each : handover.servers) {
        ServerPage *page = addPage(std::move(each.server));
        page->show(each.view);
        if (each.isCurrent)
            current = page;
    }
    if (current)
        m_tabs->setCurrentWidget(current);
    refreshTabs();
    tabChanged();
}

// Texts are made with their widgets, so the window is made anew; not over something unfinished.
void MainWindow::languageChanged()
{
    const QStringList texts = unfinished();
    if (texts.isEmpty())
        return void(Q_EMIT remakeWanted());
    m_status->say(tr("The language changes with the next start, because this is not finished: %1")
                      .arg(texts.join(u"; "_s)));
}

ServerPage *MainWindow::currentPage() const
{
    return qobject_cast<ServerPage *>(m_tabs->currentWidget());
}

const ActionRegistry &MainWindow::actions() const
{
    ServerPage *page = currentPage();
    return page ? page->actions() : m_actions;
}

void MainWindow::showConnect(const QString &profileId, const QString &reason,
                             const QByteArray &offered)
{
    m_tabs->setCurrentWidget(m_connect);
    if (!profileId.isEmpty() || !reason.isEmpty())
        m_connect->edit(profileId, reason, offered);
}

void MainWindow::showPalette()
{
    const auto jumps = [this](const QString &query) {
        std::vector<CommandPalette::Jump> found;
        ServerPage *page = currentPage();
        if (!page || query.size() < 2)
            return found;
        const auto add = [&](const QString &kind, const QByteArray &view) {
            found.push_back(
                {tr("Find “%1”").arg(query), kind, [page = QPointer(page), view, query] {
                     if (page)
                         page->show(view, query);
                 }});
        };
        add(tr("in subscribers"), "subscribers");
        add(tr("in rooms"), "rooms");
        add(tr("in live events"), "streams");
        add(tr("as a stream of history"), "history");
        return found;
    };
    auto *palette = new CommandPalette(actions(), jumps, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->summon();
}

void MainWindow::tabChanged()
{
    ServerPage *page = currentPage();
    m_status->watch(page ? &page->session() : nullptr, page ? &page->metrics() : nullptr);
    setWindowTitle(page ? tr("%1 – Sluice console").arg(page->session().profile().name)
                        : tr("Sluice console"));
}

void MainWindow::refreshTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i)))
            m_tabs->setTabText(i, page->tabText());
        else
            m_tabs->setTabText(i, m_tabs->count() == 1 ? tr("Connect") : tr("+ Connect"));
    }
    const int own = m_tabs->indexOf(m_connect);
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
        m_tabs->tabBar()->setTabButton(own, side, nullptr);
}

void MainWindow::closeTab(int index)
{
    auto *page = qobject_cast<ServerPage *>(m_tabs->widget(index));
    if (!page)
        return;
    if (page->unfinished().isEmpty())
        return dropTab(index);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close %1").arg(page->tabText()),
                                tr("Not finished:\n%1").arg(page->unfinished()),
                                QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    connect(yes, &QAbstractButton::clicked, page, [this, page] { dropTab(m_tabs->indexOf(page)); });
    box->open();
}

void MainWindow::dropTab(int index)
{
    QWidget *page = m_tabs->widget(index);
    m_tabs->removeTab(index);
    tabChanged();
    page->deleteLater();
    refreshTabs();
}

QStringList MainWindow::unfinished() const
{
    QStringList texts;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i));
        if (page && !page->unfinished().isEmpty())
            texts.append(page->unfinished());
    }
    return texts;
}

bool MainWindow::isSureToClose()
{
    const QStringList texts = unfinished();
    if (texts.isEmpty() || m_mayClose)
        return true;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Quit"),
                                tr("Not finished:\n%1").arg(texts.join(u'\n')), QMessageBox::Cancel,
                                this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Quit anyway"), QMessageBox::DestructiveRole);
    connect(yes, &QAbstractButton::clicked, this, [this] {
        m_mayClose = true;
        close();
    });
    box->open();
    return false;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!isSureToClose())
        return event->ignore();
    QStringList open;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i)))
            open.append(page->session().profile().id);
    }
    if (m_isRemembering)
        m_settings.setValue("window/servers"_L1, open);
    m_settings.setValue("window/geometry"_L1, saveGeometry());
    event->accept();
}

} // namespace sluice::console
