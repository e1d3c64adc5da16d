// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/access/access_answer.h"
#include "console/models/session/server_session.h"

#include <QObject>

namespace sluice::console {

/// Asks about each connection whether an event of a channel reaches it, by the function that guards
/// delivery. One question after another; about so many connections at most. The answers are of now,
/// but for who has connected after the event. GUI thread.
class WhoGets final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostConnections = 100;

    enum class Verdict : quint8
    {
        Gets,
        Denied,
        NotSubscribed, ///< or hindered otherwise, see `why`
        CameLater
    };
    struct Row
    {
        QString subject;
        QString connection;
        Verdict verdict = Verdict::Denied;
        QString why; ///< of the server, untrusted; empty: there is nothing to add
    };

    explicit WhoGets(ServerSession &session, QObject *parent = nullptr);

    void ask(const QString &channel, qint64 atMs);
    void forget();

    const std::vector<Row> &rows() const { return m_rows; }
    int total() const { return m_total; } ///< connections of clients that there are
    bool isDone() const { return m_isDone; }
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void next();
    void took(const AdminAnswer &answer);

    ServerSession &m_session;
    QString m_channel;
    qint64 m_atMs = 0;
    quint64 m_question = 0; // the newest; answers of others are late
    std::vector<QJsonObject> m_waiting;
    std::vector<Row> m_rows;
    int m_total = 0;
    bool m_isDone = true;
    QString m_problem;
};

} // namespace sluice::console
