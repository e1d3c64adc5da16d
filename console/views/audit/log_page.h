// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/log/log_feed.h"
#include "console/models/log/log_list.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace sluice::console {

class NoticeBar;

/// The server's log as it is written. Follows its end until somebody scrolls up or selects a line;
/// what comes then is kept below.
class LogPage final : public QWidget
{
    Q_OBJECT

public:
    LogPage(ServerSession &session, QWidget *parent);

    LogList &list() { return m_list; }
    LogFeed &feed() { return m_feed; }
    QTableView *table() const { return m_table; }
    QLineEdit *filterEdit() const { return m_text; }
    void setStage(const QString &stage);
    /// Only lines with that text, also those to come.
    void followText(const QString &text);
    void setActive(bool isActive);
    /// A button of the notice that is shown while the list is held.
    void setResumeAction(QAction *action);
    bool isHeld() const { return m_isHeld; }
    /// The rows that are shown as JSON lines.
    QByteArray shownLines() const;

public Q_SLOTS:
    void resume();

Q_SIGNALS:
    /// Null: none. Lives until the list changes.
    void lineChosen(const sluice::console::LogLine *line);

private:
    void build();
    void applyFilter();
    void fillStages();
    void appended();
    void hold();
    void tell();

    ServerSession &m_session;
    LogList m_list;
    LogFeed m_feed;
    bool m_isHeld = false;
    QComboBox *m_level = nullptr;
    QComboBox *m_stage = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_counts = nullptr;
    NoticeBar *m_notice = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_lesson = nullptr;
    QAction *m_resume = nullptr;
};

} // namespace sluice::console
