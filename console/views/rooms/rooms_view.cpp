// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/rooms/rooms_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"
#include "console/views/compose/compose_dialog.h"
#include "console/views/lists/list_page.h"
#include "console/widgets/action_button.h"
#include "console/widgets/column_titles.h"
#include "console/widgets/fonts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = ListColumn::Kind;

namespace {

constexpr std::chrono::seconds kAskAgain{2};

std::vector<ListColumn> columns()
{
    return {{u"room"_s, RoomsView::tr("Room")},
            {u"members"_s, RoomsView::tr("Members"), Kind::Length},
            {u"rate"_s, RoomsView::tr("Messages /s"), Kind::Rate},
            {u"published"_s, RoomsView::tr("Published"), Kind::Count},
            {u"durable"_s, RoomsView::tr("Durable"), Kind::YesNo},
            {u"createdAt"_s, RoomsView::tr("Created (%1)"), Kind::Moment}};
}

// The rooms above it.
QStringList groupsOfRoom(const QJsonObject &row)
{
    QStringList parts = row.value("room"_L1).toString().split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty())
        parts.removeLast();
    return parts;
}

QString nameInGroup(const QJsonObject &row)
{
    return row.value("room"_L1).toString().section(u'/', -1, -1, QString::SectionSkipEmpty);
}

} // namespace

RoomsView::RoomsView(const ViewContext &context, const QByteArray &id, const QString &title,
                     QWidget *parent)
    : View(context, id, title, parent)
    , m_list(new RemoteList(session(), "rooms", columns(), this))
{
    m_page = new ListPage(m_list, title,
                          tr("There are no rooms yet.\n\nA room is there when somebody joins it, "
                             "or when a manifest's route sends events into one."),
                          this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    layout->addWidget(m_page);
    m_page->filterEdit()->setPlaceholderText(tr("room:/repositories/* and members > 10"));
    constexpr int kNarrow = 60; // as wide as its title at least, see below
    for (int column = 1; column < m_list->columnCount(); ++column)
        m_page->table()->setColumnWidth(column, kNarrow);
    m_page->table()->setColumnWidth(0, 200);
    fitColumnTitles(*m_page->table());
    m_page->table()->horizontalHeader()->setStretchLastSection(true);
    keepColumns(m_page->table(), "list");
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, &RoomsView::askMembers);
    buildInspector();
    addActions();
    connect(m_page, &ListPage::currentChanged, this, &RoomsView::showCurrent);
    connect(m_page, &ListPage::activated, this, &View::inspectorWanted);
    connect(m_page, &ListPage::menuWanted, this, &RoomsView::menu);
}

void RoomsView::addActions()
{
    const auto chosen = [this] {
        return currentRoom().isEmpty() ? tr("Select a room.") : QString();
    };
    m_live = addViewAction("open_live", tr("Open live"), QKeySequence(u"Ctrl+Return"_s));
    gate(m_live, "admin.tail.open", chosen);
    connect(m_live, &QAction::triggered, this, [this] {
        Q_EMIT goTo("streams", filterTerm(u"channel"_s, u"room:"_s + currentRoom()));
    });
    m_publish = addViewAction("compose", tr("Compose…"));
    gate(m_publish, "admin.room.publish", chosen);
    connect(m_publish, &QAction::triggered, this, [this] {
        if (!m_compose)
            m_compose = new ComposeDialog(session(), settings(), this);
        m_compose->suggestRoom(currentRoom());
        m_compose->show();
        m_compose->raise();
    });
    m_why = addViewAction("why", tr("Why not seen…"));
    gate(m_why, "admin.access.explain", chosen);
    connect(m_why, &QAction::triggered, this,
            [this] { Q_EMIT goTo("access", u"room:"_s + currentRoom()); });
    QAction *tree = addViewAction("tree", tr("As a tree"), QKeySequence(u"Ctrl+Shift+H"_s));
    tree->setToolTip(tr("Rooms below each other by the slashes in their names"));
    tree->setCheckable(true);
    m_page->bar()->insertWidget(2, actionButton(tree, m_page));
    connect(tree, &QAction::toggled, this, [this](bool isTree) {
        m_page->setGroups(isTree ? groupsOfRoom : GroupedList::PathOf(), nameInGroup);
    });
    QAction *find = addViewAction("filter", tr("Type a filter"), QKeySequence(u"Ctrl+F"_s));
    connect(find, &QAction::triggered, this, [this] { m_page->filterEdit()->setFocus(); });
    addCopyActions(m_page);
    auto *buttons = new QHBoxLayout;
    for (QAction *action : {m_live, m_publish, m_why})
        buttons->addWidget(actionButton(action, m_inspector));
    buttons->addStretch();
    static_cast<QVBoxLayout *>(m_inspector->layout())->addLayout(buttons);
}

void RoomsView::buildInspector()
{
    m_inspector = new QWidget;
    auto *layout = new QVBoxLayout(m_inspector);
    m_head = new QLabel(m_inspector);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setFont(scaledFont(font(), 1.1, true));
    m_facts = new QTreeWidget(m_inspector);
    m_facts->setHeaderHidden(true);
    m_facts->setColumnCount(2);
    m_facts->setRootIsDecorated(false);
    m_facts->setAccessibleName(tr("Facts of the room"));
    m_facts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_members = new QTreeWidget(m_inspector);
    m_members->setHeaderLabels({tr("Member"), tr("Connection")});
    m_members->setRootIsDecorated(false);
    m_members->setAccessibleName(tr("Members of the room"));
    layout->addWidget(m_head);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_members, 2);
    connect(m_members, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT goTo("subscribers", filterTerm(u"id"_s, item->text(1)));
    });
    showCurrent();
}

QString RoomsView::currentRoom() const
{
    return m_page->current().value("room"_L1).toString();
}

void RoomsView::open(const QString &query)
{
    QString text = query;
    if (text.startsWith(u"room:"_s))
        text = filterTerm(u"room"_s, text.mid(5));
    m_page->setFilter(text);
}

void RoomsView::prepareShot()
{
    if (m_list->rowCount() > 0)
        m_page->table()->selectRow(0);
}

void RoomsView::activated()
{
    m_page->setActive(true);
    m_again.start();
}

void RoomsView::deactivated()
{
    m_page->setActive(false);
    m_again.stop();
}

void RoomsView::showCurrent()
{
    refreshGates();
    const QJsonObject row = m_page->current();
    const QString room = row.value("room"_L1).toString();
    m_head->setText(room.isEmpty() ? tr("Select a room to see who is in it.")
                                   : plainLine(room, 200));
    m_facts->clear();
    for (const ListColumn &column : m_list->columns()) {
        const QString text = room.isEmpty() ? QString() : cellText(column, row);
        if (!text.isEmpty() && column.member != u"room"_s)
            new QTreeWidgetItem(m_facts,
                                {QString(column.title).replace(u"%1"_s, zoneText()), text});
    }
    if (std::exchange(m_shownRoom, room) == room)
        return;
    m_members->clear();
    askMembers();
}

void RoomsView::askMembers()
{
    if (m_shownRoom.isEmpty() || !session().client().isUsable())
        return;
    session().call("admin.room.get", {{u"room"_s, m_shownRoom}}, this,
                   [this, room = m_shownRoom](const AdminAnswer &answer) {
                       if (!answer || room != m_shownRoom)
                           return;
                       const int row = m_members->indexOfTopLevelItem(m_members->currentItem());
                       m_members->clear();
                       const QJsonArray list =
                           answer->object.value("page"_L1).toObject().value("rows"_L1).toArray();
                       for (const QJsonValue &each : list) {
                           const QJsonObject member = each.toObject();
                           const QString id = member.value("connection"_L1)
                                                  .toString(member.value("id"_L1).toString());
                           new QTreeWidgetItem(
                               m_members,
                               {plainLine(member.value("subject"_L1).toString()), plainLine(id)});
                       }
                       m_members->setCurrentItem(m_members->topLevelItem(std::max(0, row)));
                   });
}

void RoomsView::menu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_page->addFilterEntries(menu);
    for (QAction *action : {m_live, m_publish, m_why, actions().find("rooms.copy"),
                            actions().find("rooms.copy_json")})
        menu->addAction(action);
    menu->popup(place);
}

} // namespace sluice::console
