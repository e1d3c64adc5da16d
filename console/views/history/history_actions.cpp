// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What can be done in the view of history: pages, marks, files, replays.
#include "console/models/lists/cell_text.h"
#include "console/models/live/event_export.h"
#include "console/models/live/event_filter.h"
#include "console/models/live/recording.h"
#include "console/views/events/event_inspector.h"
#include "console/views/events/event_table.h"
#include "console/views/history/history_view.h"
#include "console/views/history/replay_dialog.h"
#include "console/views/history/state_panel.h"
#include "console/views/history/timeline_bar.h"
#include "console/views/lists/filter_menu.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = HistoryPlace::Kind;

namespace {

constexpr int kSearchedRows = 100'000;

} // namespace

void HistoryView::addActions()
{
    const auto add = [this](const QByteArray &name, const QString &text, const QString &tip,
                            const QKeySequence &keys, auto run) {
        QAction *action = addViewAction(name, text, keys);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const auto opened = [this] { return m_feed.isOpen() ? QString() : tr("Choose a stream."); };
    const char *method = "admin.stream.history";
    m_ask = add("show", tr("Show"), tr("Ask for what is kept there"),
                QKeySequence(u"Ctrl+Return"_s), [this] { showRange(); });
    gate(m_ask, method);
    QAction *begin = add("begin", tr("To the begin"), tr("The oldest that is kept"),
                         QKeySequence(u"Alt+Home"_s), [this] {
                             go({Kind::Begin, 0});
                         });
    gate(begin, method, opened);
    m_older = add("older", tr("Older page"), tr("The page before"), QKeySequence(u"Alt+PgUp"_s),
                  [this] { m_feed.older(); });
    gate(m_older, method, [this] {
        return m_feed.hasOlder() ? QString() : tr("Nothing older is kept, or chosen.");
    });
    m_newer = add("newer", tr("Newer page"), tr("The page after, and what has come since"),
                  QKeySequence(u"Alt+PgDown"_s), [this] { m_feed.newer(); });
    gate(m_newer, method, opened);
    QAction *end = add("end", tr("To the end"), tr("The newest"), QKeySequence(u"Alt+End"_s),
                       [this] {
                           go({Kind::End, 0});
                       });
    gate(end, method, opened);
    const std::pair<QAction *, QString> signs[] = {{begin, u"|◂"_s},
                                                   {m_older, u"◂ "_s + tr("Older")},
                                                   {m_newer, tr("Newer") + u" ▸"_s},
                                                   {end, u"▸|"_s}};
    for (const auto &[action, sign] : signs)
        action->setIconText(sign); // what its button shows; menu and palette have the words
    add("filter", tr("Type a filter"), {}, QKeySequence(u"Ctrl+F"_s),
        [this] { m_filter->setFocus(); });
    add("stream", tr("Choose a stream"), {}, QKeySequence(u"Ctrl+L"_s), [this] {
        m_stream->setFocus();
        m_stream->lineEdit()->selectAll();
    });
    add("jump", tr("Jump to an offset or a time"), {}, QKeySequence(u"Ctrl+G"_s), [this] {
        m_from->setFocus();
        m_from->selectAll();
    });
    add("export", tr("Export…"), tr("What is shown, as NDJSON or CSV"), {},
        [this] { exportShown(); });
    add("open_recording", tr("Open a recording…"), tr("A file that this console has written"), {},
        [this] { openRecording(); });
    QAction *replay = add("replay", tr("Replay…"), tr("Show events once more, marked as a replay"),
                          QKeySequence(u"Ctrl+R"_s), [this] { askReplay(); });
    gate(replay, "admin.replay.list",
         [this] { return replayRange() ? QString() : tr("Load events, or select some."); });
    m_stop = add("stop_replay", tr("Stop the replay"), {}, {}, [this] { m_replay.cancel(); });
    m_leave = add("back", tr("Back to history"), {}, {}, [this] { leave(); });
    m_unmark = add("unmark", tr("Compare with the one before again"), {}, {}, [this] {
        m_marked.reset();
        showRow(m_table->currentRow());
        tell();
    });
    m_mask = addViewAction("show_secrets", tr("Show secrets in payloads"));
    m_mask->setCheckable(true);
    connect(m_mask, &QAction::toggled, this, &HistoryView::toggleMask);
}

// Keys that mean something else in a text field work in the list only.
void HistoryView::addListActions()
{
    const auto add = [this](const QByteArray &name, const QString &text, const QString &keys,
                            auto run) {
        QAction *action = addViewAction(name, text, QKeySequence(keys));
        removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    add("copy", tr("Copy rows"), u"Ctrl+C"_s,
        [this] { QGuiApplication::clipboard()->setText(m_table->asText()); });
    add("copy_json", tr("Copy rows as JSON"), u"Ctrl+Shift+C"_s,
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_table->asJson())); });
    removeAction(m_play);
    m_play->setShortcut(QKeySequence(u"Space"_s));
    m_play->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_play);
    add("mark", tr("Compare others with this event"), u"M"_s, [this] { mark(); });
}

void HistoryView::showRow(int row)
{
    LiveModel &model = shown();
    if (row < 0 || row >= model.rowCount() || isGap(model.record(row)))
        return m_inspector->clear();
    const EventRecord *before = m_marked ? &*m_marked : model.previous(row);
    m_inspector->show(model.record(row), before ? std::optional(*before) : std::nullopt);
    m_timeline->setCurrent(row);
    if (m_shown == Shown::History)
        m_state->goTo(model.record(row).sequence);
    refreshGates();
}

void HistoryView::showNeighbour(int step)
{
    LiveModel &model = shown();
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const QByteArray label = model.record(row).label;
    for (int i = 1; i <= kSearchedRows; ++i) {
        const int other = row + i * step;
        if (other < 0 || other >= model.rowCount())
            return Q_EMIT said(tr("There is no other event of this label among what is loaded."));
        if (model.record(other).label != label || isGap(model.record(other)))
            continue;
        m_table->selectRow(other);
        m_table->scrollTo(model.index(other, 0));
        return;
    }
}

void HistoryView::mark()
{
    const int row = m_table->currentRow();
    if (row < 0 || isGap(shown().record(row)))
        return;
    m_marked = shown().record(row);
    Q_EMIT said(tr("Other events are compared with No. %1.").arg(m_marked->sequence));
    tell();
}

void HistoryView::toggleMask()
{
    const bool isMasked = !m_mask->isChecked();
    m_feed.model().setMasked(isMasked);
    if (m_other)
        m_other->setMasked(isMasked);
    m_inspector->setMasked(isMasked);
    m_state->setMasked(isMasked);
}

void HistoryView::menu(const QPoint &place, const QModelIndex &cell)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilterChoices(menu, shown().term(cell), m_filter->text(), [this](const QString &filter) {
        m_filter->setText(filter);
        applyFilter();
    });
    for (const char *name :
         {"history.mark", "history.unmark", "history.pin_a", "history.pin_b", "history.replay",
          "history.copy", "history.copy_json", "history.export", "history.show_secrets"})
        menu->addAction(actions().find(name));
    menu->popup(place);
}

void HistoryView::exportShown()
{
    auto *dialog = new QFileDialog(this, tr("Export what is shown"), QString(),
                                   tr("JSON lines (*.ndjson);;Comma-separated (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ndjson"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryView::writeExport);
    dialog->open();
}

void HistoryView::writeExport(const QString &path)
{
    const auto written = exportEvents(path, shown());
    Q_EMIT said(written ? tr("%n events were written to %1.", nullptr, *written).arg(path)
                        : written.error().detail);
}

void HistoryView::openRecording()
{
    auto *dialog = new QFileDialog(this, tr("Open a recording"), QString(),
                                   tr("Recordings (*.ndjson);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryView::showRecording);
    dialog->open();
}

void HistoryView::showRecording(const QString &path)
{
    auto recording = readRecording(path, HistoryFeed::kKeptRows);
    if (!recording)
        return Q_EMIT said(recording.error().detail);
    leave();
    m_other = std::make_unique<LiveModel>(
        EventRing::Bounds{HistoryFeed::kKeptRows, HistoryFeed::kKeptBytes});
    m_other->setMasked(!m_mask->isChecked());
    m_other->append(std::move(recording->events));
    m_shown = Shown::Recording;
    m_recordingName = QFileInfo(path).fileName();
    showList();
    applyFilter();
    tell();
    if (recording->broken > 0 || recording->skipped > 0)
        Q_EMIT said(tr("%1 lines could not be read, %2 older events are not shown.")
                        .arg(recording->broken)
                        .arg(recording->skipped));
}

void HistoryView::leave()
{
    if (m_shown == Shown::History)
        return;
    m_shown = Shown::History;
    showList();
    m_inspector->clear();
    m_other.reset();
    applyFilter();
    tell();
}

// What is selected, or else all that is loaded. Offsets of a recording are another history's.
std::optional<ReplayRequest> HistoryView::replayRange() const
{
    if (m_shown != Shown::History || m_feed.events().empty() || !m_table)
        return std::nullopt;
    ReplayRequest request;
    request.stream = QString::fromUtf8(m_feed.stream());
    request.epoch = QString::fromUtf8(m_feed.epoch());
    request.first = m_feed.events().front().offset;
    request.last = m_feed.events().back().offset;
    const std::vector<int> rows = m_table->chosenRows();
    if (rows.size() < 2)
        return request;
    request.first = std::max(request.first, m_table->liveModel()->record(rows.front()).sequence);
    request.last = m_table->liveModel()->record(rows.back()).sequence;
    return request;
}

void HistoryView::askReplay()
{
    const auto request = replayRange();
    if (!request)
        return;
    if (request->events() > ReplayFeed::kMostEvents)
        return Q_EMIT said(tr("At most %1 events are replayed at once: select fewer.")
                               .arg(ReplayFeed::kMostEvents));
    auto *dialog = new ReplayDialog(session(), m_replay, *request, this);
    dialog->open();
}

// What is replayed to this console is a list of its own: it is neither history nor live.
void HistoryView::takeReplayed()
{
    std::vector<EventRecord> events = m_replay.take();
    if (m_shown != Shown::Replay || !m_other)
        return;
    m_other->append(std::move(events));
    m_table->goToEnd();
}

void HistoryView::replayChanged()
{
    const bool isOwn = m_replay.request().isOwn();
    if (m_replay.state() == ReplayFeed::State::Asking && m_shown == Shown::Replay)
        m_other->clear();
    if (m_replay.state() == ReplayFeed::State::Running && isOwn && m_replay.sent() == 0
        && m_shown != Shown::Replay) {
        m_inspector->clear();
        m_other = std::make_unique<LiveModel>(
            EventRing::Bounds{HistoryFeed::kKeptRows, HistoryFeed::kKeptBytes});
        m_other->setMasked(!m_mask->isChecked());
        m_shown = Shown::Replay;
        showList();
    }
    tell();
}

} // namespace sluice::console
