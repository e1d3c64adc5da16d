// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

class QSettings;

namespace sluice::console {

/// Whether the audit log is the one that was written: the server recomputes its chain of hashes, and
/// the newest hash that this console has seen before must still be in it. Who can write the database
/// can write a new chain, but not what is kept here. GUI thread.
class ChainCheck final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Unknown, ///< not asked yet
        Running,
        Whole,
        Broken,  ///< the chain does not fit together from firstBad() on
        Another, ///< it fits, but is not the chain that we have seen
        Failed   ///< there was no answer
    };

    /// The newest hash is kept in `settings`, by profile.
    ChainCheck(ServerSession &session, QSettings &settings, QObject *parent = nullptr);

    void run();
    /// The chain that is there now is taken for the right one from the next check on.
    void forget();

    State state() const { return m_state; }
    qint64 firstBad() const { return m_firstBad; }
    bool hasKept() const;
    /// What is known, as sentences for people. Plain text.
    QString text() const;

Q_SIGNALS:
    void changed();

private:
    struct Mark
    {
        qint64 sequence = 0;
        QString hash;
        qint64 atMs = 0; ///< when it was seen
    };

    Mark kept() const;
    void keep(const Mark &mark);
    void verified(const AdminAnswer &answer);
    void compare(const Mark &mark);
    void compared(const Mark &mark, const AdminAnswer &answer);
    void finish(State state, const QString &text);
    QString settingsKey() const;

    ServerSession &m_session;
    QSettings &m_settings;
    State m_state = State::Unknown;
    quint64 m_question = 0;
    qint64 m_firstBad = 0;
    qint64 m_checked = 0;
    qint64 m_first = 0;
    Mark m_head;
    QString m_text;
};

} // namespace sluice::console
