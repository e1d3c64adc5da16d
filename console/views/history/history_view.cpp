// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/history/history_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"
#include "console/views/events/event_inspector.h"
#include "console/views/events/event_table.h"
#include "console/views/history/state_panel.h"
#include "console/views/history/timeline_bar.h"
#include "console/widgets/action_button.h"
#include "console/widgets/notice_bar.h"
#include "console/widgets/page_stack.h"
#include "console/widgets/tone.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = HistoryPlace::Kind;

namespace {

constexpr std::chrono::milliseconds kTyping{250};
constexpr int kOfferedStreams = 200;
constexpr int kTeachWidth = 300;
constexpr int kLabelDigits = 32; // of the column of labels

} // namespace

HistoryView::HistoryView(const ViewContext &context, const QByteArray &id, const QString &title,
                         QWidget *parent)
    : View(context, id, title, parent)
    , m_feed(session())
    , m_replay(session())
{
    addActions();
    addTimeActions();
    build();
    addListActions();
    addStateActions();
    showList();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_typing, &QTimer::timeout, this, &HistoryView::applyFilter);
    connect(&m_feed, &HistoryFeed::changed, this, &HistoryView::tell);
    connect(&m_feed, &HistoryFeed::loaded, this, &HistoryView::pageCame);
    connect(&m_replay, &ReplayFeed::arrived, this, &HistoryView::takeReplayed);
    connect(&m_replay, &ReplayFeed::changed, this, &HistoryView::replayChanged);
    connect(&session().client(), &AdminClient::sessionStarted, this, &HistoryView::askStreams);
    tell();
}

HistoryView::~HistoryView()
{
    if (m_inspector && !m_inspector->parent())
        delete m_inspector;
}

void HistoryView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    buildRange(layout);
    buildTools(layout);
    buildTime(layout);
    m_fault = new QLabel(this);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    m_notice = new NoticeBar(this);
    for (QAction *action : {m_unmark, m_stop, m_leave})
        m_notice->addButton(action);
    layout->addWidget(m_notice);
    QWidget *list = buildList();
    m_table->setColumnWidth(LiveModel::Label, fontMetrics().horizontalAdvance(u'0') * kLabelDigits);
    keepColumns(m_table, "events");
    connect(&preferences(), &Preferences::tablesReset, this, &HistoryView::tuneColumns);
    connect(&preferences(), &Preferences::changed, m_table, &EventTable::fitTimes);
    tuneColumns();
    m_teach = new QLabel(this);
    m_teach->setTextFormat(Qt::PlainText);
    m_teach->setAlignment(Qt::AlignCenter);
    m_teach->setWordWrap(true);
    m_pages = new PageStack(this);
    m_pages->addWidget(list);
    m_teach->setMinimumWidth(kTeachWidth); // however long its longest word is
    auto *lesson = new QWidget(this);
    (new QVBoxLayout(lesson))->addWidget(m_teach);
    m_pages->addWidget(lesson);
    layout->addWidget(m_pages, 1);
    m_inspector = new EventInspector(session());
    connect(m_inspector, &EventInspector::goTo, this, &View::goTo);
    connect(m_inspector, &EventInspector::previousWanted, this, [this] { showNeighbour(-1); });
    connect(m_inspector, &EventInspector::nextWanted, this, [this] { showNeighbour(+1); });
    connect(m_table, &EventTable::currentRowChanged, this, &HistoryView::showRow);
    connect(m_table, &EventTable::menuWanted, this, &HistoryView::menu);
    connect(m_table, &QTableView::activated, this, &View::inspectorWanted);
}

// All of a stream have one channel and one kind, and the store does not say by whom they were.
void HistoryView::tuneColumns()
{
    for (const int column : {LiveModel::Channel, LiveModel::Subject, LiveModel::Kind})
        m_table->setColumnHidden(column, m_shown != Shown::Recording);
}

void HistoryView::buildRange(QLayout *into)
{
    auto *row = new QHBoxLayout;
    m_stream = new QComboBox(this);
    m_stream->setObjectName(u"historyStream"_s);
    m_stream->setEditable(true);
    m_stream->setInsertPolicy(QComboBox::NoInsert);
    m_stream->setAccessibleName(tr("Stream"));
    m_stream->lineEdit()->setPlaceholderText(tr("a stream's key"));
    m_stream->lineEdit()->setAccessibleName(tr("Stream"));
    m_stream->completer()->setFilterMode(Qt::MatchContains);
    m_stream->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_stream->setMinimumContentsLength(18);
    m_stream->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto field = [&](const QString &name, const QString &example, const QString &object) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(object);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(example);
        edit->setToolTip(tr("An offset (882064), a time of today (14:02), a date and time "
                            "(2026-11-27 14:02), or how long ago (-10 min)"));
        edit->setClearButtonEnabled(true);
        connect(edit, &QLineEdit::returnPressed, this, &HistoryView::showRange);
        return edit;
    };
    const auto add = [&](const QString &label, QWidget *widget, int stretch) {
        auto *text = new QLabel(label, this);
        text->setBuddy(widget);
        row->addWidget(text);
        row->addWidget(widget, stretch);
    };
    m_from = field(tr("From, an offset or a time"), tr("the newest"), u"historyFrom"_s);
    m_to = field(tr("To, an offset or a time"), tr("no end"), u"historyTo"_s);
    add(tr("St&ream"), m_stream, 4);
    add(tr("Fr&om"), m_from, 2);
    add(tr("To"), m_to, 2);
    row->addWidget(actionButton(m_ask, this));
    static_cast<QBoxLayout *>(into)->addLayout(row);
    connect(m_stream, &QComboBox::activated, this, &HistoryView::showRange);
    connect(m_stream->lineEdit(), &QLineEdit::returnPressed, this, &HistoryView::showRange);
}

void HistoryView::buildTools(QLayout *into)
{
    auto *row = new QHBoxLayout;
    m_filter = new QLineEdit(this);
    m_filter->setAccessibleName(tr("Filter of what is loaded"));
    m_filter->setPlaceholderText(tr("event:orders.* and payload.status = closed"));
    m_filter->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("F&ilter"), this);
    label->setBuddy(m_filter);
    for (const char *name : {"history.begin", "history.older", "history.newer", "history.end"}) {
        QAction *action = actions().find(name);
        QToolButton *button = actionButton(action, this);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    row->addWidget(label);
    row->addWidget(m_filter, 1);
    for (const char *name : {"history.export", "history.replay"})
        row->addWidget(actionButton(actions().find(name), this));
    static_cast<QBoxLayout *>(into)->addLayout(row);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, &HistoryView::applyFilter);
}

QWidget *HistoryView::inspector()
{
    return m_inspector;
}

QString HistoryView::unfinished() const
{
    return m_replay.isRunning() ? tr("a replay is running, and ends with the tab") : QString();
}

LiveModel &HistoryView::shown()
{
    return m_shown == Shown::History || !m_other ? m_feed.model() : *m_other;
}

void HistoryView::open(const QString &query)
{
    QString name = query.startsWith(u"stream:"_s) ? query.mid(7) : query;
    const qsizetype at = name.lastIndexOf(u'@');
    bool isOffset = false;
    name.mid(at + 1).toLongLong(&isOffset);
    if (at > 0 && isOffset) {
        m_from->setText(name.mid(at + 1));
        name = name.left(at);
    } else {
        m_from->clear();
    }
    m_to->clear();
    m_stream->setEditText(name);
    showRange();
}

void HistoryView::activated()
{
    askStreams();
}

void HistoryView::deactivated()
{
    m_timeline->player().pause();
}

// Those that had an event since the server started, the busiest first; any other can be typed.
void HistoryView::askStreams()
{
    if (!isVisible() || !session().client().isUsable())
        return;
    session().call(
        "admin.streams.query",
        {{u"sort"_s, u"count"_s}, {u"descending"_s, true}, {u"count"_s, kOfferedStreams}}, this,
        [this](const AdminAnswer &answer) { fillStreams(answer); });
}

void HistoryView::fillStreams(const AdminAnswer &answer)
{
    if (!answer)
        return;
    const QString typed = m_stream->currentText();
    const QSignalBlocker quiet(m_stream);
    m_stream->clear();
    const QJsonArray rows = answer->object.value("rows"_L1).toArray();
    for (const QJsonValue &row : rows) {
        const QString key = row["stream"_L1].toString();
        if (!key.isEmpty() && m_stream->count() < kOfferedStreams)
            m_stream->addItem(key);
    }
    m_stream->setEditText(typed);
    if (m_isShot && typed.isEmpty() && m_stream->count() > 0)
        open(m_stream->itemText(0));
}

QString HistoryView::stream() const
{
    return m_stream->currentText().trimmed();
}

void HistoryView::setFault(const QString &text)
{
    m_faultText = text;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(colours, Tone::Bad));
    m_fault->setPalette(colours);
    m_fault->setText(text);
    m_fault->setVisible(!text.isEmpty());
}

void HistoryView::showRange()
{
    const QDateTime now = session().client().serverNow();
    const auto from = historyPlace(m_from->text(), now);
    if (!from)
        return setFault(tr("▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 "
                           "or -10 min.")
                            .arg(plainLine(m_from->text(), 60)));
    go(*from);
}

void HistoryView::go(const HistoryPlace &place)
{
    const auto until = historyPlace(m_to->text(), session().client().serverNow());
    if (!until)
        return setFault(tr("▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 "
                           "or -10 min.")
                            .arg(plainLine(m_to->text(), 60)));
    const bool isBackwards = place.kind == until->kind && place.value > until->value;
    if (isBackwards)
        return setFault(tr("▲ The range ends before it begins."));
    setFault({});
    if (stream().isEmpty())
        return m_stream->setFocus();
    leave();
    m_inspector->clear();
    m_feed.open(stream(), place, *until);
}

void HistoryView::pageCame()
{
    applyFilter();
    if (m_shown != Shown::History)
        return;
    m_state->setEvents(&m_feed.model()); // its rows are others
    const auto &events = m_feed.events();
    if (m_feed.wanted() > 0 && !events.empty()) {
        const int row = m_feed.rowOf(m_feed.wanted());
        if (row >= 0) {
            m_table->selectRow(row);
            m_table->scrollTo(m_feed.model().index(row, 0), QAbstractItemView::PositionAtCenter);
        }
    } else if (!m_feed.hasNewer()) {
        m_table->goToEnd();
    }
}

void HistoryView::applyFilter()
{
    m_typing.stop();
    auto predicate = eventPredicate(m_filter->text());
    if (!predicate)
        return setFault(tr("▲ %1; the filter before is still used").arg(predicate.error().message));
    setFault({});
    shown().setFilter(*predicate);
    tell();
}

QString HistoryView::keptText() const
{
    const QLocale locale;
    const auto &events = m_feed.events();
    if (events.empty())
        return tr("the stream keeps nothing there");
    return tr("loaded %1 to %2, %n events; the stream keeps %3 to %4", nullptr,
              static_cast<int>(events.size()))
        .arg(events.front().offset)
        .arg(events.back().offset)
        .arg(m_feed.first())
        .arg(m_feed.top());
}

void HistoryView::tell()
{
    const bool isHistory = m_shown == Shown::History;
    refreshGates();
    m_stop->setVisible(m_replay.isRunning());
    m_leave->setVisible(!isHistory);
    m_unmark->setVisible(m_marked.has_value());
    m_pages->setCurrentIndex(!isHistory || m_feed.isOpen() ? 0 : 1);
    m_teach->setText(tr(
        "What streams keep, as far back as retention reaches.\n\nChoose a stream, or type its "
        "key. From and To take an offset (882064), a time (14:02), a date and time, or how long "
        "ago (-10 min).\nAn event's inspector shows what changed since the one before of the same "
        "label.\n\nReplay… shows events once more, to you or to a stream or room made for it: "
        "never to who follows live events."));
    Q_EMIT badgeChanged(m_replay.isRunning() ? u"▶"_s : QString());
    if (m_shown == Shown::Recording)
        return m_notice->tell(Tone::Accent, tr("RECORDING %1: %n events, offline.", nullptr,
                                               static_cast<int>(m_other->kept()))
                                                .arg(plainLine(m_recordingName, 80)));
    if (m_shown == Shown::Replay || m_replay.state() != ReplayFeed::State::Idle)
        return tellReplay();
    tellHistory();
}

void HistoryView::tellHistory()
{
    if (!m_feed.isOpen())
        return m_notice->hide();
    const QString name = plainLine(QString::fromUtf8(m_feed.stream()), 80);
    if (!m_feed.problem().isEmpty())
        return m_notice->tell(Tone::Bad, m_feed.problem());
    if (m_feed.isLoading())
        return m_notice->tell(Tone::Normal, tr("HISTORY of %1: asking the server…").arg(name));
    const QString marked =
        m_marked ? tr("Compared with the marked event No. %1.").arg(m_marked->sequence) : QString();
    m_notice->tell(Tone::Normal, tr("HISTORY of %1: %2.").arg(name, keptText()) + u"  "_s + marked);
}

void HistoryView::tellReplay()
{
    using State = ReplayFeed::State;
    const ReplayRequest &request = m_replay.request();
    const QLocale locale;
    const QString counts = tr("%1 of %2 events")
                               .arg(locale.toString(m_replay.sent()),
                                    locale.toString(request.events()));
    const QString stream = plainLine(request.stream, 80);
    const QString target = request.isOwn() ? tr("this console only")
                                           : plainLine(request.target, 100);
    switch (m_replay.state()) {
    case State::Asking:
    case State::Running:
        return m_notice->tell(Tone::Warning,
                              tr("REPLAY, not live: %1 to %2, %3.").arg(stream, target, counts));
    case State::Done:
        return m_notice->tell(
            Tone::Good, tr("REPLAY, not live: %1 to %2 is done, %3.").arg(stream, target, counts));
    case State::Cancelled:
        return m_notice->tell(Tone::Warning, tr("REPLAY of %1 to %2 was cancelled after %3. %4")
                                                 .arg(stream, target, counts, m_replay.why()));
    case State::Failed:
    case State::Idle:
        break;
    }
    m_notice->tell(
        Tone::Bad,
        tr("REPLAY of %1 to %2 failed after %3: %4").arg(stream, target, counts, m_replay.why()));
}

void HistoryView::prepareShot()
{
    m_isShot = true;
    if (!m_feed.isOpen())
        return askStreams();
    LiveModel &model = shown();
    for (int row = model.rowCount() - 4; row >= 0; --row) {
        if (row != 0 && !model.previous(row))
            continue; // one with something to compare with
        m_table->selectRow(row);
        m_table->scrollTo(model.index(row, 0));
        return;
    }
}

} // namespace sluice::console
