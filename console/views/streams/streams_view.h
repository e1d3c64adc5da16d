// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_filter.h"
#include "console/models/live/live_model.h"
#include "console/models/live/recording.h"
#include "console/models/live/saved_filters.h"
#include "console/models/live/tail_feed.h"
#include "console/views/view.h"

class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace sluice::console {

class ComposeDialog;
class EventInspector;
class EventTable;
class HistogramStrip;
class NoticeBar;

/// What goes through a server now. Held (the display waits), stopped (the server sends nothing) and
/// sampled (the server sends one in N) are three things with three words.
class StreamsView final : public View
{
    Q_OBJECT

public:
    static constexpr qsizetype kKeptBytes = 96 * 1024 * 1024; ///< and as many rows as preferred

    StreamsView(const ViewContext &context, const QByteArray &id, const QString &title,
                QWidget *parent);
    ~StreamsView() override;

    /// A filter to follow everything with, or `tap:CONNECTION REASON`.
    void open(const QString &query) override;
    QWidget *inspector() override;
    QString unfinished() const override;
    void prepareShot() override;

    LiveModel &model() { return m_live; }
    TailFeed &feed() { return m_feed; }
    EventTable *table() const { return m_table; }
    const QString &filterProblem() const { return m_filterProblem; }

public Q_SLOTS:
    void follow();
    void stop();
    void hold();
    void resume();
    void applyFilter();

protected:
    void activated() override;
    void deactivated() override;

private:
    void build();
    void buildBars(QLayout *into);
    void addActions();
    void addListActions();
    QAction *addListAction(const QByteArray &name, const QString &text, const QKeySequence &keys);
    void flush();
    size_t keptRows();
    void tell();
    QString countsText() const;
    void showRow(int row);
    void showNeighbour(int step);
    void menu(const QPoint &place, const QModelIndex &cell);
    void setFilter(const QString &filter);
    QWidget *buildList();
    void showStrip();
    void fillSaved();
    void askSaveFilter();
    void filterFault(const filter::SyntaxError &error);
    void rememberFilter();
    void toggleMask();
    void record();
    void startRecording(const QString &path);
    void stopRecording();
    void openRecording();
    void showRecording(const QString &path);
    void leaveRecording();
    void exportShown();
    void writeExport(const QString &path);
    void compose();

    int m_kept = 0; // rows, as preferred
    LiveModel m_live;
    TailFeed m_feed;
    std::unique_ptr<LiveModel> m_recorded; // a recording that is looked at
    QString m_recordedName;
    RecordingWriter m_writer;
    EventTable *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_teach = nullptr;
    EventInspector *m_inspector = nullptr;
    NoticeBar *m_notice = nullptr;
    QLineEdit *m_scope = nullptr;
    QLineEdit *m_filter = nullptr;
    SavedFilters m_saved;
    QMenu *m_savedMenu = nullptr;
    HistogramStrip *m_strip = nullptr;
    QLabel *m_fault = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_hold = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_record = nullptr;
    QAction *m_leave = nullptr;
    QAction *m_unsweep = nullptr;
    QAction *m_mask = nullptr;
    QTimer m_frame;
    QTimer m_typing;
    QTimer m_stripSoon;
    QString m_heldAt;
    QString m_filterProblem;
    QPointer<ComposeDialog> m_compose;
};

} // namespace sluice::console
