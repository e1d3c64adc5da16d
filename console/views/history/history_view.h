// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/history_feed.h"
#include "console/models/history/replay_feed.h"
#include "console/views/view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace sluice::console {

class EventInspector;
class EventTable;
class NoticeBar;
class StatePanel;
class TimelineBar;

/// What streams keep: a range by offset or time, page by page, each event beside the one before or
/// beside one that was marked; when they were, played once more in their own time, and the state that
/// they make together; to a file and back; and shown once more to whom it is safe to.
/// History, a recording and a replay are three things with three words.
class HistoryView final : public View
{
    Q_OBJECT

public:
    HistoryView(const ViewContext &context, const QByteArray &id, const QString &title,
                QWidget *parent);
    ~HistoryView() override;

    /// A stream: `stream:KEY` or `KEY`, and `@OFFSET` behind it if need be.
    void open(const QString &query) override;
    QWidget *inspector() override;
    QString unfinished() const override;
    void prepareShot() override;

    HistoryFeed &feed() { return m_feed; }
    ReplayFeed &replay() { return m_replay; }
    EventTable *table() const { return m_table; }
    TimelineBar *timeline() const { return m_timeline; }
    StatePanel *state() const { return m_state; }
    LiveModel &shown();
    /// What is written for the range cannot be read; empty: it can.
    const QString &fault() const { return m_faultText; }

public Q_SLOTS:
    /// Asks for what is written in the fields.
    void showRange();
    void showRecording(const QString &path);
    void writeExport(const QString &path);

protected:
    void activated() override;
    void deactivated() override;

private:
    void build();
    void buildRange(QLayout *into);
    void buildTools(QLayout *into);
    void addActions();
    void addListActions();
    void addTimeActions();
    void addStateActions();
    void buildTime(QLayout *into);
    QWidget *buildList();
    void showList();
    void goToRow(int row);
    void play();
    void playChanged();
    void zoom(qint64 fromMs, qint64 toMs);
    void unzoom();
    void stateChanged();
    void askStreams();
    void fillStreams(const AdminAnswer &answer);
    QString stream() const;
    void go(const HistoryPlace &place);
    void tuneColumns();
    void applyFilter();
    void setFault(const QString &text);
    void pageCame();
    void showRow(int row);
    void showNeighbour(int step);
    void menu(const QPoint &place, const QModelIndex &cell);
    void toggleMask();
    void mark();
    void exportShown();
    void openRecording();
    void leave();
    void askReplay();
    std::optional<ReplayRequest> replayRange() const;
    void takeReplayed();
    void replayChanged();
    void tell();
    void tellHistory();
    void tellReplay();
    QString keptText() const;

    enum class Shown : quint8
    {
        History,
        Recording,
        Replay
    };

    HistoryFeed m_feed;
    ReplayFeed m_replay;
    Shown m_shown = Shown::History;
    std::unique_ptr<LiveModel> m_other; // of a recording or of a replay
    QString m_recordingName;
    std::optional<EventRecord> m_marked; // what others are compared with
    QComboBox *m_stream = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_fault = nullptr;
    NoticeBar *m_notice = nullptr;
    EventTable *m_table = nullptr;
    TimelineBar *m_timeline = nullptr;
    StatePanel *m_state = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_teach = nullptr;
    EventInspector *m_inspector = nullptr;
    QAction *m_older = nullptr;
    QAction *m_newer = nullptr;
    QAction *m_ask = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_leave = nullptr;
    QAction *m_unmark = nullptr;
    QAction *m_mask = nullptr;
    QAction *m_play = nullptr;
    QAction *m_unzoom = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_unpin = nullptr;
    std::vector<std::pair<QString, QString>> m_ranges; // from and to, before each zoom
    QTimer m_typing;
    QString m_faultText;
    bool m_isShot = false; // a picture is taken: show something by itself
};

} // namespace sluice::console
