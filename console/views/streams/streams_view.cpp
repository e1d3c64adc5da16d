// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/streams/streams_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/views/events/event_inspector.h"
#include "console/views/events/event_table.h"
#include "console/widgets/action_button.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kFrame{33};        // 30 Hz
constexpr std::chrono::milliseconds kHiddenFrame{500}; // nobody looks
constexpr std::chrono::milliseconds kTyping{250};

} // namespace

StreamsView::StreamsView(const ViewContext &context, const QByteArray &id, const QString &title,
                         QWidget *parent)
    : View(context, id, title, parent)
    , m_live({keptRows(), kKeptBytes})
    , m_feed(session())
    , m_saved(settings(), u"streams/saved"_s)
{
    addActions();
    build();
    m_frame.setInterval(kHiddenFrame);
    m_frame.start();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_frame, &QTimer::timeout, this, &StreamsView::flush);
    connect(&m_typing, &QTimer::timeout, this, &StreamsView::applyFilter);
    connect(&m_feed, &TailFeed::changed, this, &StreamsView::tell);
    connect(&m_feed, &TailFeed::closed, this, [this](const QString &reason) {
        Q_EMIT said(tr("The server ended the tail: %1").arg(plainLine(reason)));
    });
    connect(&m_live, &LiveModel::filtered, this, [this] {
        m_stripSoon.start();
        tell();
    });
    connect(&preferences(), &Preferences::changed, this, [this](const QByteArray &key) {
        m_table->fitTimes();
        if (key != Preferences::kKeptRows)
            return;
        m_live.setBounds({keptRows(), kKeptBytes});
        tell();
    });
    connect(&metrics(), &MetricsFeed::sampled, this, [this](const QJsonObject &sample) {
        m_scope->setPlaceholderText(
            tr("all channels, about %1 events/s; or patterns: stream:acme/*, room:*")
                .arg(shortCount(perSecond(sample, "in"_L1))));
    });
    tell();
}

StreamsView::~StreamsView()
{
    if (m_inspector && !m_inspector->parent())
        delete m_inspector;
}

void StreamsView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    buildBars(layout);
    QWidget *list = buildList();
    m_teach = new QLabel(this);
    m_teach->setTextFormat(Qt::PlainText);
    m_teach->setAlignment(Qt::AlignCenter);
    m_teach->setWordWrap(true);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(list);
    m_pages->addWidget(m_teach);
    layout->addWidget(m_pages, 1);
    addListActions();
    m_inspector = new EventInspector(session());
    connect(m_inspector, &EventInspector::goTo, this, &View::goTo);
    connect(m_inspector, &EventInspector::previousWanted, this, [this] { showNeighbour(-1); });
    connect(m_inspector, &EventInspector::nextWanted, this, [this] { showNeighbour(+1); });
    connect(m_table, &EventTable::currentRowChanged, this, &StreamsView::showRow);
    connect(m_table, &EventTable::held, this, &StreamsView::hold);
    connect(m_table, &EventTable::menuWanted, this, &StreamsView::menu);
}

void StreamsView::buildBars(QLayout *into)
{
    auto *row = new QHBoxLayout;
    const auto field = [&](const QString &label, const QString &name, int stretch) {
        auto *edit = new QLineEdit(this);
        auto *text = new QLabel(label, this);
        text->setBuddy(edit);
        edit->setAccessibleName(name);
        edit->setClearButtonEnabled(true);
        row->addWidget(text);
        row->addWidget(edit, stretch);
        return edit;
    };
    m_scope = field(tr("F&ollow"), tr("Channels to follow"), 3);
    m_filter = field(tr("F&ilter"), tr("Filter of events"), 4);
    m_filter->setObjectName(u"streamsFilter"_s);
    m_filter->setPlaceholderText(tr("kind != ack and payload.status = closed"));
    m_filter->setCompleter(
        new QCompleter(settings().value("streams/filters"_L1).toStringList(), m_filter));
    auto *saved = new QToolButton(this);
    saved->setText(tr("Saved", "button: filters that have names"));
    saved->setAccessibleName(tr("Saved filters"));
    saved->setPopupMode(QToolButton::InstantPopup);
    m_savedMenu = new QMenu(saved);
    saved->setMenu(m_savedMenu);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &StreamsView::fillSaved);
    row->addWidget(saved);
    const auto button = [&](QAction *action) { row->addWidget(actionButton(action, this)); };
    for (QAction *action : {m_follow, m_stop, m_record})
        button(action);
    button(actions().find("streams.compose"));
    static_cast<QBoxLayout *>(into)->addLayout(row);
    m_fault = new QLabel(this);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->hide();
    into->addWidget(m_fault);
    m_notice = new NoticeBar(this);
    for (QAction *action : {m_hold, m_resume, m_unsweep, m_leave})
        m_notice->addButton(action);
    into->addWidget(m_notice);
    connect(m_scope, &QLineEdit::returnPressed, this, &StreamsView::follow);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        applyFilter();
        rememberFilter();
    });
}

size_t StreamsView::keptRows()
{
    m_kept = preferences().number(Preferences::kKeptRows);
    return static_cast<size_t>(m_kept);
}

QWidget *StreamsView::inspector()
{
    return m_inspector;
}

QString StreamsView::unfinished() const
{
    return m_writer.isOpen() ? tr("a recording is running") : QString();
}

void StreamsView::open(const QString &query)
{
    const QString tap = u"tap:"_s;
    if (query.startsWith(tap)) {
        const QString rest = query.mid(tap.size());
        TailScope scope;
        scope.connection = rest.section(u' ', 0, 0);
        scope.reason = rest.section(u' ', 1);
        m_filter->clear();
        applyFilter();
        m_feed.start(scope, {});
        return resume();
    }
    m_filter->setText(query);
    applyFilter();
    if (!m_feed.isRunning())
        follow();
}

void StreamsView::prepareShot()
{
    if (!m_feed.isRunning())
        return follow();
    const int rows = m_live.rowCount();
    for (int row = rows - 1; row >= 0; --row) {
        if (row != 0 && !m_live.previous(row))
            continue; // one with something to compare with
        hold();
        m_table->selectRow(row);
        m_table->scrollTo(m_live.index(row, 0));
        return;
    }
}

void StreamsView::activated()
{
    m_frame.setInterval(kFrame);
}

void StreamsView::deactivated()
{
    m_frame.setInterval(kHiddenFrame);
}

void StreamsView::follow()
{
    leaveRecording();
    TailScope scope;
    const QStringList patterns = m_scope->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &pattern : patterns)
        scope.channels.append(pattern.trimmed());
    m_feed.start(scope, m_filterProblem.isEmpty() ? m_filter->text() : QString());
    resume();
}

void StreamsView::stop()
{
    m_feed.stop();
    tell();
}

void StreamsView::hold()
{
    if (m_recorded || m_live.isHeld() || !m_feed.isRunning())
        return;
    m_live.hold();
    m_heldAt = clockText(session().client().serverNow().toMSecsSinceEpoch());
    tell();
}

void StreamsView::resume()
{
    m_live.resume();
    m_table->goToEnd();
    tell();
}

// One frame: what has come since the last one is shown in one step.
void StreamsView::flush()
{
    if (!m_feed.hasEvents() && !m_feed.isRunning())
        return;
    std::vector<EventRecord> events = m_feed.take();
    if (events.empty())
        return;
    if (m_writer.isOpen()) {
        if (const auto written = m_writer.write(events); !written) {
            Q_EMIT said(written.error().detail);
            stopRecording();
        }
    }
    m_live.append(std::move(events));
    if (!m_stripSoon.isActive())
        m_stripSoon.start();
    if (!m_live.isHeld() && !m_recorded && isVisible())
        m_table->goToEnd();
    tell();
}

QString StreamsView::countsText() const
{
    const QLocale locale;
    QStringList parts;
    parts.append(tr("shown %1").arg(locale.toString(m_live.rowCount())));
    parts.append(tr("kept %1 of %2 (%3)")
                     .arg(locale.toString(static_cast<qulonglong>(m_live.kept())),
                          locale.toString(m_kept),
                          byteText(static_cast<double>(m_live.keptBytes()))));
    parts.append(m_feed.sampled() > 1
                     ? tr("SAMPLED: the server sends 1 in %1").arg(m_feed.sampled())
                     : tr("the server sends all"));
    parts.append(tr("not sent %1").arg(locale.toString(m_feed.dropped())));
    if (m_writer.isOpen())
        parts.append(tr("recording: %1 events, %2")
                         .arg(locale.toString(m_writer.count()),
                              byteText(static_cast<double>(m_writer.bytes()))));
    return parts.join(u"  ·  "_s);
}

void StreamsView::tell()
{
    const bool isRunning = m_feed.isRunning();
    m_follow->setVisible(!isRunning);
    m_stop->setVisible(isRunning);
    m_hold->setVisible(isRunning && !m_live.isHeld() && !m_recorded);
    m_resume->setVisible(m_live.isHeld() && !m_recorded);
    m_leave->setVisible(m_recorded != nullptr);
    m_unsweep->setVisible(m_live.isSwept() && !m_recorded);
    const QString tap = m_feed.scope().connection;
    m_pages->setCurrentIndex(m_recorded || isRunning || m_live.kept() > 0 ? 0 : 1);
    m_teach->setText(
        tr("Nothing is followed yet, and nothing is asked of the server until you do.\n\n"
           "Follow all channels, or only those of patterns such as stream:acme/* and room:*.\n"
           "Publish an event to see where it goes: Compose…"));
    Q_EMIT badgeChanged(m_live.isHeld() ? u"Ⅱ"_s : isRunning ? u"●"_s : QString());
    if (m_recorded)
        return m_notice->tell(
            Tone::Accent, tr("RECORDING %1: %n events, offline.", nullptr, m_recorded->rowCount())
                              .arg(m_recordedName));
    if (!m_feed.problem().isEmpty())
        return m_notice->tell(Tone::Bad, plainLine(m_feed.problem()));
    if (m_live.isHeld())
        return m_notice->tell(
            Tone::Warning,
            tr("HELD at %1, %2 new since.  %3")
                .arg(m_heldAt, QLocale().toString(m_live.newSinceHold()), countsText()));
    if (!isRunning)
        return m_notice->tell(Tone::Normal,
                              m_live.kept() > 0
                                  ? tr("STOPPED: the server sends nothing.  %1").arg(countsText())
                                  : tr("STOPPED: the server sends nothing."));
    m_notice->tell(m_feed.sampled() > 1 ? Tone::Warning : Tone::Good,
                   (tap.isEmpty() ? tr("LIVE.  %1").arg(countsText())
                                  : tr("TAP of connection %2, ends by itself.  %1")
                                        .arg(countsText(), plainLine(tap, 60))));
}

} // namespace sluice::console
