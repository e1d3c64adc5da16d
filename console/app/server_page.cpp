// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/server_page.h"

#include "console/app/status_line.h"
#include "console/widgets/notice_bar.h"
#include "console/widgets/page_stack.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeySequence>
#include <QListWidget>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;
using State = AdminClient::State;

namespace {

constexpr int kListWidth = 160;
constexpr int kBadgeWidth = 36;
constexpr int kInspectorWidth = 380;

QString titleOf(const ViewEntry &entry)
{
    return QCoreApplication::translate("ViewTable", entry.title);
}

QString stateKey(const Profile &profile)
{
    return u"pages/"_s + profile.id + u"/layout"_s;
}

} // namespace

ServerPage::ServerPage(std::unique_ptr<OpenServer> server, AdminClient::TokenSource token,
                       Preferences &preferences, TokenVault &vault,
                       const ActionRegistry &windowActions, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_server(std::move(server))
    , m_session(m_server->session)
    , m_metrics(m_server->metrics)
    , m_token(std::move(token))
    , m_preferences(preferences)
    , m_vault(vault)
    , m_settings(preferences.settings())
    , m_actions(&windowActions)
    , m_views(viewTable().size(), nullptr)
    , m_inspectorOf(viewTable().size(), nullptr)
{
    setObjectName(u"serverPage"_s);
    applyGuard();
    build();
    addGoActions();
    restoreState(m_settings.value(stateKey(m_session.profile())).toByteArray());
    AdminClient &client = m_session.client();
    connect(&client, &AdminClient::stateChanged, this, &ServerPage::tabTextChanged);
    connect(&client, &AdminClient::stateChanged, this, &ServerPage::refreshStaleness);
    connect(&client, &AdminClient::pulse, this, &ServerPage::refreshNotice);
    connect(&client, &AdminClient::mutationUncertain, this, [this] {
        Q_EMIT said(tr("The answer got lost; asking the server what became of the request."));
        refreshNotice();
    });
    connect(&m_session, &ServerSession::permitsChanged, this, &ServerPage::refreshNotice);
    connect(&m_session, &ServerSession::permitsChanged, this, &ServerPage::tabTextChanged);
    connect(&m_preferences, &Preferences::changed, this, &ServerPage::applyGuard);
    refreshNotice();
    m_list->setCurrentRow(0);
}

ServerPage::~ServerPage()
{
    if (m_server)
        endViews();
}

// Before what they were given ends.
void ServerPage::endViews()
{
    m_settings.setValue(stateKey(m_session.profile()), saveState());
    m_list->disconnect(this);
    for (View *view : m_views)
        delete view;
    m_views.clear();
    m_inspectorOf.clear();
}

std::unique_ptr<OpenServer> ServerPage::takeServer()
{
    endViews();
    m_session.disconnect(this);
    m_session.client().disconnect(this);
    return std::move(m_server);
}

void ServerPage::build()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(6, 6, 6, 0);
    m_notice = new NoticeBar(centre);
    layout->addWidget(m_notice);
    auto *split = new QSplitter(centre);
    layout->addWidget(split, 1);
    m_list = new QListWidget(split);
    m_list->setObjectName(u"viewList"_s);
    m_list->setAccessibleName(tr("Views"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ViewEntry &entry : viewTable()) {
        auto *item = new QListWidgetItem(titleOf(entry), m_list);
        item->setSizeHint({fontMetrics().horizontalAdvance(item->text()) + kBadgeWidth,
                           fontMetrics().height() + 12});
    }
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0));
    m_stack = new PageStack(split);
    split->addWidget(m_list);
    split->addWidget(m_stack);
    split->setStretchFactor(1, 1);
    split->setCollapsible(1, false);
    split->setSizes({kListWidth, 1000});
    setCentralWidget(centre);
    connect(m_list, &QListWidget::currentRowChanged, this, &ServerPage::showRow);

    m_dock = new QDockWidget(tr("Inspector"), this);
    m_dock->setObjectName(u"inspector"_s);
    m_dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    m_inspectors = new PageStack(m_dock);
    m_dock->setWidget(m_inspectors);
    // Qt mirrors all but the areas of docks.
    addDockWidget(isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, m_dock);
    resizeDocks({m_dock}, {kInspectorWidth}, Qt::Horizontal);

    const QString server = tr("Server");
    m_retry = m_actions.add("server.retry", server, tr("Retry now"), this);
    m_signIn = m_actions.add("server.sign_in", server, tr("Sign in again…"), this);
    m_unlock = m_actions.add("server.unlock", server, tr("Unlock writes for a while…"), this);
    connect(m_retry, &QAction::triggered, this, [this] { m_session.client().retryNow(); });
    connect(m_signIn, &QAction::triggered, this, [this] {
        const AdminClient &client = m_session.client();
        Q_EMIT signInWanted(m_session.profile().id, client.problem(), client.offeredFingerprint());
    });
    connect(m_unlock, &QAction::triggered, this, &ServerPage::unlockWrites);
    for (QAction *action : {m_retry, m_signIn, m_unlock})
        m_notice->addButton(action);
}

void ServerPage::addGoActions()
{
    for (size_t i = 0; i < viewTable().size(); ++i) {
        const ViewEntry &entry = viewTable()[i];
        const QKeySequence keys = i < 9 ? QKeySequence(u"Ctrl+%1"_s.arg(i + 1)) : QKeySequence();
        QAction *go = m_actions.add(QByteArray("go.") + entry.id, tr("Go to"), titleOf(entry), this,
                                    keys);
        addAction(go);
        connect(go, &QAction::triggered, this, [this, id = QByteArray(entry.id)] { show(id); });
    }
}

void ServerPage::connectNow()
{
    m_session.client().open(m_session.profile().url, m_token, m_session.profile().tls);
}

View *ServerPage::make(size_t entry)
{
    if (m_views[entry])
        return m_views[entry];
    const ViewEntry &row = viewTable()[entry];
    View *view = row.create({m_session, m_metrics, m_actions, m_settings, m_preferences, m_vault},
                            row.id, titleOf(row), m_stack);
    m_views[entry] = view;
    m_stack->addWidget(view);
    connect(view, &View::badgeChanged, this,
            [this, entry](const QString &badge) { setBadge(entry, badge); });
    connect(view, &View::said, this, &ServerPage::said);
    connect(view, &View::goTo, this, &ServerPage::show);
    connect(view, &View::inspectorWanted, m_dock, &QWidget::show);
    m_inspectorOf[entry] = view->inspector();
    if (m_inspectorOf[entry])
        m_inspectors->addWidget(m_inspectorOf[entry]);
    return view;
}

View *ServerPage::view(const QByteArray &id)
{
    for (size_t i = 0; i < viewTable().size(); ++i) {
        if (id == viewTable()[i].id)
            return make(i);
    }
    return nullptr;
}

void ServerPage::show(const QByteArray &view, const QString &query)
{
    for (size_t i = 0; i < viewTable().size(); ++i) {
        if (view != viewTable()[i].id)
            continue;
        m_list->setCurrentRow(static_cast<int>(i));
        if (!query.isEmpty())
            m_views[i]->open(query);
    }
}

void ServerPage::showRow(int row)
{
    if (row < 0)
        return;
    const auto entry = static_cast<size_t>(row);
    View *view = make(entry);
    for (size_t i = 0; view->wantsAllViews() && i < m_views.size(); ++i)
        make(i);
    m_stack->setCurrentWidget(view);
    adoptInspector(view);
    Q_EMIT viewChanged();
}

void ServerPage::adoptInspector(View *view)
{
    for (size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i] != view)
            continue;
        m_dock->setVisible(m_inspectorOf[i] != nullptr);
        if (m_inspectorOf[i])
            m_inspectors->setCurrentWidget(m_inspectorOf[i]);
    }
}

View *ServerPage::currentView() const
{
    return qobject_cast<View *>(m_stack->currentWidget());
}

void ServerPage::setBadge(size_t entry, const QString &badge)
{
    const QString title = titleOf(viewTable()[entry]);
    m_list->item(static_cast<int>(entry))
        ->setText(badge.isEmpty() ? title : title + u"   "_s + badge);
}

QString ServerPage::tabText() const
{
    const QString guard = m_session.isReadOnly()  ? u"  "_s + tr("READ-ONLY")
                          : m_session.isGuarded() ? u"  "_s + tr("WRITES UNLOCKED")
                                                  : QString();
    return stateSign(m_session) + u' ' + m_session.profile().name + guard;
}

QString ServerPage::unfinished() const
{
    QStringList texts;
    for (const View *view : m_views) {
        if (view && !view->unfinished().isEmpty())
            texts.append(view->title() + u": "_s + view->unfinished());
    }
    return texts.join(u'\n');
}

} // namespace sluice::console
