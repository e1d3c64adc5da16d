// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What can be done in the view of live events.
#include "console/models/lists/cell_text.h"
#include "console/views/compose/compose_dialog.h"
#include "console/views/events/event_inspector.h"
#include "console/views/events/event_table.h"
#include "console/views/lists/filter_menu.h"
#include "console/views/streams/streams_view.h"
#include "console/widgets/tone.h"

#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStringListModel>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptFilters = 30;
constexpr int kSearchedRows = 100'000;

} // namespace

void StreamsView::addActions()
{
    m_follow = addViewAction("follow", tr("Follow"), QKeySequence(u"Ctrl+L"_s));
    m_follow->setToolTip(tr("Ask the server for what goes through"));
    gate(m_follow, "admin.tail.open");
    m_stop = addViewAction("stop", tr("Stop"), QKeySequence(u"Ctrl+Shift+L"_s));
    m_stop->setToolTip(tr("The server sends nothing more"));
    m_record = addViewAction("record", tr("Record…"));
    QAction *reopen = addViewAction("open_recording", tr("Open a recording…"));
    QAction *save = addViewAction("export", tr("Export what is shown…"));
    QAction *composer = addViewAction("compose", tr("Compose…"), QKeySequence(u"Ctrl+E"_s));
    gate(composer, "admin.event.publish");
    m_leave = addViewAction("leave_recording", tr("Back to live"));
    QAction *find = addViewAction("filter", tr("Type a filter"), QKeySequence(u"Ctrl+F"_s));
    QAction *sweep = addViewAction("clear", tr("Clear the list"), QKeySequence(u"Ctrl+Shift+K"_s));
    m_unsweep = addViewAction("undo_clear", tr("Undo clear"));
    m_mask = addViewAction("show_secrets", tr("Show secrets in payloads"));
    m_mask->setCheckable(true);
    connect(m_follow, &QAction::triggered, this, &StreamsView::follow);
    connect(m_stop, &QAction::triggered, this, &StreamsView::stop);
    connect(m_record, &QAction::triggered, this, &StreamsView::record);
    connect(reopen, &QAction::triggered, this, &StreamsView::openRecording);
    connect(save, &QAction::triggered, this, &StreamsView::exportShown);
    connect(composer, &QAction::triggered, this, &StreamsView::compose);
    connect(m_leave, &QAction::triggered, this, &StreamsView::leaveRecording);
    connect(find, &QAction::triggered, this, [this] { m_filter->setFocus(); });
    connect(sweep, &QAction::triggered, this, [this] {
        m_live.sweep();
        tell();
    });
    connect(m_unsweep, &QAction::triggered, this, [this] {
        m_live.unsweep();
        tell();
    });
    connect(m_mask, &QAction::toggled, this, &StreamsView::toggleMask);
    m_hold = addViewAction("hold", tr("Pause"), QKeySequence(u"Space"_s));
    m_hold->setToolTip(tr("Hold the list; events are still kept (Space)"));
    m_resume = addViewAction("resume", tr("Jump to live"), QKeySequence(u"End"_s));
    m_resume->setToolTip(tr("Show the newest events again (End)"));
    connect(m_hold, &QAction::triggered, this, &StreamsView::hold);
    connect(m_resume, &QAction::triggered, this, &StreamsView::resume);
}

// Keys that mean something else in a text field or on a button work in the list only.
void StreamsView::addListActions()
{
    for (QAction *action : {m_hold, m_resume}) {
        removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    QAction *copy = addListAction("copy", tr("Copy rows"), QKeySequence(u"Ctrl+C"_s));
    QAction *json = addListAction("copy_json", tr("Copy rows as JSON"),
                                  QKeySequence(u"Ctrl+Shift+C"_s));
    QAction *why = addListAction("why", tr("Why can somebody not see this…"), QKeySequence());
    connect(why, &QAction::triggered, this, [this] {
        const int row = m_table->currentRow();
        if (row < 0 || row >= m_table->liveModel()->rowCount())
            return Q_EMIT said(tr("Select an event."));
        Q_EMIT goTo("access", QString::fromUtf8(m_table->liveModel()->record(row).channel));
    });
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->asText()); });
    connect(json, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_table->asJson()));
    });
}

QAction *StreamsView::addListAction(const QByteArray &name, const QString &text,
                                    const QKeySequence &keys)
{
    QAction *action = addViewAction(name, text, keys);
    removeAction(action);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(action);
    return action;
}

void StreamsView::showRow(int row)
{
    LiveModel *model = m_table->liveModel();
    if (row < 0 || row >= model->rowCount())
        return;
    const EventRecord *before = model->previous(row);
    m_inspector->show(model->record(row), before ? std::optional(*before) : std::nullopt);
    showStrip();
}

void StreamsView::showNeighbour(int step)
{
    LiveModel *model = m_table->liveModel();
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const QByteArray channel = model->record(row).channel;
    const QByteArray label = model->record(row).label;
    for (int i = 1; i <= kSearchedRows; ++i) {
        const int other = row + i * step;
        if (other < 0 || other >= model->rowCount())
            return Q_EMIT said(
                tr("There is no other event of this channel and label in the list."));
        const EventRecord &event = model->record(other);
        if (event.channel != channel || event.label != label)
            continue;
        hold();
        m_table->selectRow(other);
        m_table->scrollTo(model->index(other, 0));
        return;
    }
}

void StreamsView::menu(const QPoint &place, const QModelIndex &cell)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilterChoices(menu, m_table->liveModel()->term(cell), m_filter->text(),
                     [this](const QString &filter) { setFilter(filter); });
    for (const char *name : {"streams.copy", "streams.copy_json", "streams.compose",
                             "streams.export", "streams.show_secrets", "streams.why"})
        menu->addAction(actions().find(name));
    menu->popup(place);
}

void StreamsView::setFilter(const QString &filter)
{
    m_filter->setText(filter);
    applyFilter();
}

void StreamsView::applyFilter()
{
    m_typing.stop();
    auto predicate = eventPredicate(m_filter->text());
    if (!predicate)
        return filterFault(predicate.error());
    m_filterProblem.clear();
    m_fault->hide();
    m_live.setFilter(*predicate);
    if (m_recorded)
        m_recorded->setFilter(*predicate);
    if (m_feed.isRunning())
        m_feed.setFilter(m_filter->text());
    tell();
}

void StreamsView::filterFault(const filter::SyntaxError &error)
{
    const QByteArray text = m_filter->text().trimmed().toUtf8();
    const QString there = QString::fromUtf8(text.mid(error.begin, error.end - error.begin));
    m_filterProblem = there.isEmpty()
                          ? tr("▲ %1; the filter before is still used").arg(error.message)
                          : tr("▲ at “%1”: %2; the filter before is still used")
                                .arg(there, error.message);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(colours, Tone::Bad));
    m_fault->setPalette(colours);
    m_fault->setText(m_filterProblem);
    m_fault->show();
}

void StreamsView::rememberFilter()
{
    const QString text = m_filter->text().trimmed();
    if (text.isEmpty() || !m_filterProblem.isEmpty())
        return;
    QStringList kept = settings().value("streams/filters"_L1).toStringList();
    kept.removeAll(text);
    kept.prepend(text);
    kept = kept.mid(0, kKeptFilters);
    settings().setValue("streams/filters"_L1, kept);
    if (auto *list = qobject_cast<QStringListModel *>(m_filter->completer()->model()))
        list->setStringList(kept);
}

void StreamsView::toggleMask()
{
    const bool isMasked = !m_mask->isChecked();
    m_live.setMasked(isMasked);
    if (m_recorded)
        m_recorded->setMasked(isMasked);
    m_inspector->setMasked(isMasked);
}

void StreamsView::compose()
{
    if (!m_compose)
        m_compose = new ComposeDialog(session(), settings(), this);
    const int row = m_table->currentRow();
    if (row >= 0 && row < m_table->liveModel()->rowCount()) {
        const EventRecord &event = m_table->liveModel()->record(row);
        m_compose->suggest(QString::fromUtf8(event.label), event.payload);
    }
    m_compose->show();
    m_compose->raise();
}

} // namespace sluice::console
