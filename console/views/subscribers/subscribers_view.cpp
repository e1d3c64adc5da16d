// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/subscribers/subscribers_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/live/event_filter.h"
#include "console/views/lists/list_page.h"
#include "console/views/subscribers/connection_inspector.h"
#include "console/widgets/action_button.h"
#include "console/widgets/column_titles.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = ListColumn::Kind;

namespace {

constexpr int kQueue = 6; // in columns()
constexpr int kOut = 7;
constexpr int kFlag = 9;

std::vector<ListColumn> columns()
{
    return {{u"id"_s, SubscribersView::tr("Connection")},
            {u"subject"_s, SubscribersView::tr("User")},
            {u"dialect"_s, SubscribersView::tr("Dialect")},
            {u"transport"_s, SubscribersView::tr("Transport")},
            {u"streams"_s, SubscribersView::tr("Streams"), Kind::Length},
            {u"rooms"_s, SubscribersView::tr("Rooms"), Kind::Length},
            {u"queueBytes"_s, SubscribersView::tr("Queue"), Kind::Fraction, u"queueLimit"_s},
            {u"outRate"_s, SubscribersView::tr("Out /s"), Kind::Rate},
            {u"since"_s, SubscribersView::tr("Since (%1)"), Kind::Moment},
            {u"flag"_s, SubscribersView::tr("Flag")},
            {u"muted"_s, SubscribersView::tr("Muted"), Kind::YesNo},
            {u"tapped"_s, SubscribersView::tr("Tapped"), Kind::YesNo},
            {u"rtt"_s, SubscribersView::tr("RTT"), Kind::Millis}};
}

} // namespace

SubscribersView::SubscribersView(const ViewContext &context, const QByteArray &id,
                                 const QString &title, QWidget *parent)
    : View(context, id, title, parent)
    , m_list(new RemoteList(session(), "connections", columns(), this))
{
    m_page = new ListPage(
        m_list, title,
        tr("Nobody is connected.\n\nClients connect to the server's own address with the native, "
           "Socket.IO, iii or Server-Sent Events dialect; they appear here within a second."),
        this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    layout->addWidget(m_page);
    m_page->filterEdit()->setPlaceholderText(tr("subject:ana* and dialect = socketio"));
    const int widths[] = {84, 100, 70, 74, 60, 56, 76, 54, 76, 80, 56, 60, 60};
    for (int i = 0; i < static_cast<int>(std::size(widths)); ++i)
        m_page->table()->setColumnWidth(i, widths[i]);
    fitColumnTitles(*m_page->table());
    QHeaderView *header = m_page->table()->horizontalHeader();
    int place = 3; // what is wrong with whom is seen on a small screen too
    for (const int column : {kQueue, kOut, kFlag})
        header->moveSection(header->visualIndex(column), place++);
    header->setStretchLastSection(true);
    keepColumns(m_page->table(), "list");
    m_inspector = new ConnectionInspector(session());
    connect(m_inspector, &ConnectionInspector::goTo, this, &View::goTo);
    addActions();
    connect(m_page, &ListPage::currentChanged, this, &SubscribersView::showCurrent);
    connect(m_page, &ListPage::activated, this, &View::inspectorWanted);
    connect(m_page, &ListPage::menuWanted, this, &SubscribersView::menu);
}

void SubscribersView::addActions()
{
    const auto chosen = [this] {
        return m_page->chosen().empty() ? tr("Select a connection.") : QString();
    };
    const auto deed = [&](const QByteArray &name, const QString &text, const QByteArray &method,
                          const QKeySequence &keys, auto run) {
        QAction *action = addViewAction(name, text, keys);
        gate(action, method, chosen);
        connect(action, &QAction::triggered, this, run);
        m_deeds.push_back(action);
        return action;
    };
    QAction *kick = deed("kick", tr("Kick…"), "admin.connection.kick", QKeySequence(u"Del"_s),
                         [this] { ask(KickDialog::Deed::Kick); });
    removeAction(kick); // Del in a text field deletes text
    kick->setShortcutContext(Qt::WidgetShortcut);
    m_page->table()->addAction(kick);
    deed("kick_user", tr("Kick user everywhere…"), "admin.connection.kick", {},
         [this] { ask(KickDialog::Deed::KickAll); });
    deed("mute", tr("Mute 5 min…"), "admin.connection.mute", {},
         [this] { ask(KickDialog::Deed::Mute); });
    deed("tap", tr("Tap…"), "admin.tail.open", QKeySequence(u"Ctrl+Shift+T"_s),
         [this] { askTap(); });
    deed("why", tr("Why can't they see…"), "admin.access.explain", {}, [this] {
        Q_EMIT goTo("access",
                    u"connection:"_s + m_page->chosen().front().value("id"_L1).toString());
    });
    addGroupActions();
    QAction *find = addViewAction("filter", tr("Type a filter"), QKeySequence(u"Ctrl+F"_s));
    connect(find, &QAction::triggered, this, [this] { m_page->filterEdit()->setFocus(); });
    addCopyActions(m_page);
    auto *grid = new QGridLayout;
    for (size_t i = 0; i < m_deeds.size(); ++i)
        grid->addWidget(actionButton(m_deeds[i], m_inspector), static_cast<int>(i / 2),
                        static_cast<int>(i % 2));
    m_inspector->box()->addLayout(grid);
}

// A server is one node: by what differs there.
void SubscribersView::addGroupActions()
{
    auto *choice = new QComboBox(m_page);
    choice->setObjectName(u"subscriberGroups"_s);
    choice->setAccessibleName(tr("Group connections"));
    const std::pair<QString, QString> members[] = {{tr("no groups"), {}},
                                                   {tr("by user"), u"subject"_s},
                                                   {tr("by dialect"), u"dialect"_s},
                                                   {tr("by address"), u"address"_s}};
    for (const auto &[text, member] : members)
        choice->addItem(text, member);
    m_page->bar()->insertWidget(2, choice);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice] {
        const QString member = choice->currentData().toString();
        m_page->setGroups(member.isEmpty() ? GroupedList::PathOf()
                                           : [member](const QJsonObject &row) {
                                                 return QStringList{row.value(member).toString()};
                                             });
    });
}

QWidget *SubscribersView::inspector()
{
    return m_inspector;
}

void SubscribersView::open(const QString &query)
{
    m_page->setFilter(query);
}

void SubscribersView::prepareShot()
{
    if (m_list->rowCount() > 0)
        m_page->table()->selectRow(0);
}

void SubscribersView::activated()
{
    m_page->setActive(true);
    m_inspector->setActive(true);
}

void SubscribersView::deactivated()
{
    m_page->setActive(false);
    m_inspector->setActive(false);
}

void SubscribersView::showCurrent()
{
    refreshGates();
    m_inspector->show(m_page->current());
}

void SubscribersView::menu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    m_page->addFilterEntries(menu);
    for (QAction *action : m_deeds)
        menu->addAction(action);
    menu->addSeparator();
    menu->addAction(actions().find("subscribers.copy"));
    menu->addAction(actions().find("subscribers.copy_json"));
    menu->popup(place);
}

void SubscribersView::ask(KickDialog::Deed deed)
{
    const std::vector<QJsonObject> chosen = m_page->chosen();
    if (chosen.empty())
        return;
    auto *dialog = new KickDialog(session(), deed, chosen, this);
    connect(dialog, &KickDialog::told, this, &View::said);
    dialog->open();
}

void SubscribersView::askTap()
{
    const std::vector<QJsonObject> chosen = m_page->chosen();
    if (chosen.empty())
        return;
    const QString id = chosen.front().value("id"_L1).toString();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Tap"));
    dialog->setLabelText(tr("See exactly what %1 gets, for ten minutes. It is recorded, and the "
                            "connection is marked. Why?")
                             .arg(plainLine(chosen.front().value("subject"_L1).toString(), 60)));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &reason) {
        Q_EMIT goTo("streams", u"tap:"_s + id + u' ' + reason);
    });
    dialog->open();
}

} // namespace sluice::console
