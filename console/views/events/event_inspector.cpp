// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/events/event_inspector.h"

#include "console/models/access/who_gets.h"
#include "console/models/lists/cell_text.h"
#include "console/models/payload/json_tree_model.h"
#include "console/models/payload/mask.h"
#include "console/views/events/json_view.h"
#include "console/widgets/fonts.h"
#include "console/widgets/hex_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

enum Tab
{
    TreeTab,
    PrettyTab,
    HexTab,
    PathTab,
    WhoTab
};

constexpr int kConnectionColumn = 3; // of who gets it

QString plain(const QByteArray &bytes, qsizetype longest = 200)
{
    return plainLine(QString::fromUtf8(bytes), longest);
}

} // namespace

EventInspector::EventInspector(ServerSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    build();
    clear();
}

void EventInspector::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the event"));
    m_tabs->addTab(buildTree(), tr("Tree + diff"));
    m_tabs->addTab(buildPretty(), tr("Pretty"));
    m_hex = new HexView(m_tabs);
    m_hex->setAccessibleName(tr("Payload as bytes"));
    m_tabs->addTab(m_hex, tr("Hex"));
    m_path = new QTreeWidget(m_tabs);
    m_path->setHeaderLabels({tr("Step"), tr("What")});
    m_path->setRootIsDecorated(false);
    m_path->setAccessibleName(tr("Way of the event"));
    m_path->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tabs->addTab(m_path, tr("Path"));
    m_tabs->addTab(buildWho(), tr("Who"));
    layout->addWidget(m_title);
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EventInspector::fillTab);
    connect(m_path, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QByteArray view = item->data(0, Qt::UserRole).toByteArray();
        if (!view.isEmpty())
            Q_EMIT goTo(view, item->data(0, Qt::UserRole + 1).toString());
    });
}

QWidget *EventInspector::buildTree()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_json = new JsonTreeModel(this);
    m_tree = new JsonView(page);
    m_tree->setModel(m_json);
    m_tree->setAccessibleName(tr("Payload as a tree, beside the value before"));
    auto *row = new QHBoxLayout;
    m_compared = new QLabel(page);
    m_compared->setTextFormat(Qt::PlainText);
    m_compared->setWordWrap(true);
    row->addWidget(m_compared, 1);
    const auto button = [&](Qt::ArrowType arrow, const QString &text,
                            void (EventInspector::*signal)()) {
        auto *made = new QToolButton(page);
        made->setArrowType(arrow);
        made->setToolTip(text);
        made->setAccessibleName(text);
        connect(made, &QToolButton::clicked, this, signal);
        row->addWidget(made);
    };
    button(Qt::LeftArrow, tr("Previous event of this channel and label"),
           &EventInspector::previousWanted);
    button(Qt::RightArrow, tr("Next event of this channel and label"), &EventInspector::nextWanted);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    return page;
}

QWidget *EventInspector::buildPretty()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pretty = new QPlainTextEdit(page);
    m_pretty->setReadOnly(true);
    m_pretty->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pretty->setFont(fixedFont(font()));
    m_pretty->setAccessibleName(tr("Payload as text"));
    m_loadAll = new QPushButton(tr("Load all"), page);
    connect(m_loadAll, &QPushButton::clicked, this, [this] { fillPretty(true); });
    layout->addWidget(m_pretty, 1);
    layout->addWidget(m_loadAll);
    return page;
}

QWidget *EventInspector::buildWho()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_whoText = new QLabel(page);
    m_whoText->setTextFormat(Qt::PlainText);
    m_whoText->setWordWrap(true);
    m_ask = new QPushButton(tr("Who gets it, and who does not?"), page);
    m_ask->setObjectName(u"askWho"_s);
    m_who = new QTreeWidget(page);
    m_who->setHeaderLabels({tr("Gets it"), tr("Subject"), tr("Why"), tr("Connection")});
    m_who->setRootIsDecorated(false);
    m_who->setUniformRowHeights(true);
    m_who->setAccessibleName(tr("Who gets the event"));
    m_who->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_who->setColumnHidden(kConnectionColumn, true); // what Enter asks about, and in the tool tip
    m_whoGets = new WhoGets(m_session, this);
    connect(m_whoGets, &WhoGets::changed, this, &EventInspector::showWho);
    connect(m_who, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT goTo("access", u"connection:"_s + item->text(kConnectionColumn));
    });
    layout->addWidget(m_whoText);
    layout->addWidget(m_ask);
    layout->addWidget(m_who, 1);
    connect(m_ask, &QPushButton::clicked, this, &EventInspector::askWho);
    return page;
}

void EventInspector::show(const EventRecord &event, const std::optional<EventRecord> &before)
{
    m_event = event;
    m_before = before;
    m_title->setText(tr("%1 in %2").arg(plain(event.label), plain(event.channel)));
    m_tabs->setEnabled(true);
    fillTab();
}

void EventInspector::clear()
{
    m_event.reset();
    m_before.reset();
    m_title->setText(tr("Select an event to see what is in it, what changed since the one before, "
                        "which route it took and who may read it."));
    m_tabs->setEnabled(false);
    m_json->show({}, std::nullopt);
    m_compared->clear();
    m_pretty->clear();
    m_loadAll->hide();
    m_hex->show({});
    m_path->clear();
    m_who->clear();
    m_whoText->clear();
}

void EventInspector::setMasked(bool isMasked)
{
    if (std::exchange(m_isMasked, isMasked) != isMasked)
        fillTab();
}

QByteArray EventInspector::shown(const QByteArray &payload) const
{
    return m_isMasked ? maskSecrets(payload) : payload;
}

// Only what is looked at is made.
void EventInspector::fillTab()
{
    if (!m_event)
        return;
    switch (m_tabs->currentIndex()) {
    case TreeTab:
        return fillTree();
    case PrettyTab:
        return fillPretty(false);
    case HexTab:
        return m_hex->show(shown(m_event->payload));
    case PathTab:
        return fillPath();
    default:
        return fillWho();
    }
}

void EventInspector::fillTree()
{
    m_json->show(shown(m_event->payload),
                 m_before ? std::optional(shown(m_before->payload)) : std::nullopt);
    constexpr int kExpandedRows = 40;
    // What is large opens at once, and its lists when somebody opens them.
    if (m_json->rowCount() <= kExpandedRows && m_event->payload.size() <= kPreviewBytes)
        m_tree->expandToDepth(0);
    m_compared->setText(
        m_before
            ? tr("compared with No. %1; lists are compared by position").arg(m_before->sequence)
            : tr("no older event of this channel and label is kept"));
}

void EventInspector::fillPretty(bool isWhole)
{
    const QByteArray &payload = m_event->payload;
    const bool isCut = !isWhole && payload.size() > kPreviewBytes;
    const QByteArray text = prettyJson(isCut ? shown(payload.left(kPreviewBytes)) : shown(payload));
    m_pretty->setPlainText(QString::fromUtf8(text));
    m_loadAll->setVisible(isCut);
    m_loadAll->setText(tr("The first %1 of %2 are shown. Load all")
                           .arg(byteText(static_cast<double>(kPreviewBytes)),
                                byteText(static_cast<double>(payload.size()))));
}

} // namespace sluice::console
