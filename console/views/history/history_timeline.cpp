// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The view of history along the time: a strip of density, playing, and the state at an event.
#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"
#include "console/views/events/event_table.h"
#include "console/views/history/history_view.h"
#include "console/views/history/state_panel.h"
#include "console/views/history/timeline_bar.h"
#include "console/widgets/action_button.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kKeptRanges = 50;

} // namespace

void HistoryView::addTimeActions()
{
    const auto add = [this](const QByteArray &name, const QString &text, const QString &keys,
                            const QString &sign, auto run) {
        QAction *action = addViewAction(name, text, QKeySequence(keys));
        action->setIconText(sign);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add("first", tr("The first event of the list"), {}, u"◂◂"_s, [this] { goToRow(0); });
    add("previous", tr("The event before"), u"Alt+Left"_s, u"◂"_s,
        [this] { goToRow(std::max(0, m_table->currentRow() - 1)); });
    m_play = add("play", tr("Play the events in their own time"), {}, u"▶"_s, [this] { play(); });
    add("next", tr("The event after"), u"Alt+Right"_s, u"▸"_s,
        [this] { goToRow(m_table->currentRow() + 1); });
    add("last", tr("The last event of the list"), {}, u"▸▸"_s,
        [this] { goToRow(shown().rowCount() - 1); });
    m_unzoom = add("unzoom", tr("The range before"), u"Alt+Backspace"_s, tr("Zoom out"),
                   [this] { unzoom(); });
    m_unzoom->setToolTip(tr("The range before a part of it was chosen"));
    m_unzoom->setVisible(false);
}

void HistoryView::addStateActions()
{
    const auto add = [this](const QByteArray &name, const QString &text, const QString &tip,
                            const QString &sign) {
        QAction *action = addViewAction(name, text);
        action->setToolTip(tip);
        action->setIconText(sign);
        return action;
    };
    QAction *a = add("pin_a", tr("Pin A: the state after this event"),
                     tr("Keep the state that is shown as A"), tr("Pin A"));
    QAction *b = add("pin_b", tr("Pin B: the state after this event"),
                     tr("Keep the state that is shown as B"), tr("Pin B"));
    m_compare = add("difference", tr("Difference from A to B"),
                    tr("What is otherwise in B, or at the chosen event, than in A"), u"A → B"_s);
    m_compare->setCheckable(true);
    m_unpin = add("unpin", tr("Forget the pins"), tr("Forget A and B"), u"✕"_s);
    for (QAction *action : {a, b, m_compare, m_unpin})
        m_state->addButton(action);
    connect(a, &QAction::triggered, this, [this] { m_state->pin(StatePanel::Pin::A); });
    connect(b, &QAction::triggered, this, [this] {
        m_state->pin(StatePanel::Pin::B);
        m_compare->setChecked(m_state->hasPin(StatePanel::Pin::A));
    });
    connect(m_unpin, &QAction::triggered, this, [this] {
        m_compare->setChecked(false);
        m_state->unpin();
    });
    connect(m_compare, &QAction::toggled, m_state, &StatePanel::setComparing);
    connect(m_state, &StatePanel::changed, this, &HistoryView::stateChanged);
    stateChanged();
}

void HistoryView::stateChanged()
{
    const bool hasPin = m_state->hasPin(StatePanel::Pin::A) || m_state->hasPin(StatePanel::Pin::B);
    for (const char *name : {"history.pin_a", "history.pin_b"})
        actions().find(name)->setEnabled(m_state->hasState());
    m_compare->setEnabled(m_state->hasPin(StatePanel::Pin::A));
    m_unpin->setVisible(hasPin);
}

void HistoryView::buildTime(QLayout *into)
{
    m_timeline = new TimelineBar(this);
    for (const char *name :
         {"history.first", "history.previous", "history.play", "history.next", "history.last"})
        m_timeline->addButton(actions().find(name));
    auto *row = new QHBoxLayout;
    row->addWidget(m_timeline, 1);
    row->addWidget(actionButton(m_unzoom, this));
    static_cast<QBoxLayout *>(into)->addLayout(row);
    connect(m_timeline, &TimelineBar::rowWanted, this, &HistoryView::goToRow);
    connect(m_timeline, &TimelineBar::rangeWanted, this, &HistoryView::zoom);
    connect(&m_timeline->player(), &EventPlayer::changed, this, &HistoryView::playChanged);
}

QWidget *HistoryView::buildList()
{
    m_table = new EventTable(this);
    m_table->show(&m_feed.model());
    m_state = new StatePanel(this);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_state);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setCollapsible(0, false);
    return split;
}

// Of what the table shows now. A recording or a replay is no whole stream: it has no state.
void HistoryView::showList()
{
    m_table->show(&shown());
    tuneColumns();
    m_timeline->setEvents(&shown());
    m_state->setEvents(&m_feed.model());
    m_state->setVisible(m_shown == Shown::History);
}

void HistoryView::goToRow(int row)
{
    if (row < 0 || row >= shown().rowCount())
        return;
    m_table->selectRow(row);
    m_table->scrollTo(shown().index(row, 0));
}

void HistoryView::play()
{
    EventPlayer &player = m_timeline->player();
    player.isPlaying() ? player.pause() : player.play(m_table->currentRow());
}

void HistoryView::playChanged()
{
    const bool isPlaying = m_timeline->player().isPlaying();
    m_play->setText(isPlaying ? tr("Pause") : tr("Play the events in their own time"));
    m_play->setIconText(isPlaying ? u"▮▮"_s : u"▶"_s); // a text would take its place
}

void HistoryView::zoom(qint64 fromMs, qint64 toMs)
{
    if (m_shown != Shown::History)
        return Q_EMIT said(tr("A part of the time is chosen in history only."));
    const auto written = [](qint64 at) {
        return shownTime(at).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    };
    m_ranges.emplace_back(m_from->text(), m_to->text());
    if (m_ranges.size() > kKeptRanges)
        m_ranges.erase(m_ranges.begin());
    m_from->setText(written(fromMs));
    m_to->setText(written(toMs));
    m_unzoom->setVisible(true);
    showRange();
}

void HistoryView::unzoom()
{
    if (m_ranges.empty())
        return;
    const auto [from, to] = m_ranges.back();
    m_ranges.pop_back();
    m_from->setText(from);
    m_to->setText(to);
    m_unzoom->setVisible(!m_ranges.empty());
    showRange();
}

} // namespace sluice::console
