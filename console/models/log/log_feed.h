// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/log/log_list.h"
#include "console/models/session/server_session.h"

namespace sluice::console {

/// Follows a server's log into a LogList while somebody looks. After an interruption the lines that
/// the server still keeps are joined to those that we have; where that cannot be done without a
/// doubt, a gap is shown. GUI thread.
class LogFeed final : public QObject
{
    Q_OBJECT

public:
    /// `list` outlives the feed.
    LogFeed(ServerSession &session, LogList &list, QObject *parent = nullptr);
    ~LogFeed() override;

    void setActive(bool isActive);
    /// From this level on; what is kept is forgotten, since other lines belong between.
    void setLevel(LogLine::Level level);
    LogLine::Level level() const { return m_level; }

    bool isFollowing() const { return m_isFollowing; } ///< the server has agreed to tell
    const QString &problem() const { return m_problem; }
    quint64 missed() const { return m_missed; } ///< lines that the server could not tell

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const QJsonObject &params);
    void join(std::vector<LogLine> &lines);

    ServerSession &m_session;
    LogList &m_list;
    LogLine::Level m_level = LogLine::Level::Info;
    bool m_isActive = false;
    bool m_isFollowing = false;
    bool m_isFirst = false; // the next lines are those that the server has kept
    quint64 m_question = 0;
    quint64 m_missed = 0;
    QString m_problem;
};

/// The lines of admin.log.lines; at most LogList::kMostLines, the newest. What is no line is left out.
std::vector<LogLine> logLines(const QJsonObject &params);

} // namespace sluice::console
