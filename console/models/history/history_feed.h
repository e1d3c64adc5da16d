// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/history_page.h"
#include "console/models/history/history_place.h"
#include "console/models/live/live_model.h"
#include "console/models/session/server_session.h"

#include <QObject>

#include <deque>

namespace sluice::console {

/// What a stream keeps, page by page in either direction, with rows where something is gone.
/// Bounded: what is furthest from the page that was asked for last leaves first. GUI thread.
class HistoryFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kKeptRows = 20'000;
    static constexpr qsizetype kKeptBytes = 64 * 1024 * 1024;

    explicit HistoryFeed(ServerSession &session, QObject *parent = nullptr);

    /// Forgets what is loaded and asks for what is at `from`; nothing after `until` is shown, if it
    /// is an offset or a moment.
    void open(const QString &stream, const HistoryPlace &from, const HistoryPlace &until = {});
    void older();
    void newer(); ///< also what has come since
    void clear();

    bool isOpen() const { return !m_stream.isEmpty(); }
    bool isLoading() const { return m_isLoading; }
    bool hasOlder() const;
    bool hasNewer() const;                                ///< that we know of
    const QByteArray &stream() const { return m_stream; } ///< its key
    const QByteArray &epoch() const { return m_epoch; }
    quint64 first() const { return m_first; } ///< offsets that the server keeps
    quint64 top() const { return m_top; }
    const std::deque<EventRecord> &events() const { return m_events; } ///< loaded, ascending
    const QString &problem() const { return m_problem; }
    /// The offset that was asked for; 0: none.
    quint64 wanted() const { return m_wanted; }

    LiveModel &model() { return m_model; }
    /// The row that shows that event, or the next one there is; -1: none.
    int rowOf(quint64 offset) const;

Q_SIGNALS:
    void changed(); ///< loading, problem or what is known of the stream
    void loaded();  ///< a page has come; the model's rows are others

private:
    enum class Way : quint8
    {
        Fresh,
        Older,
        Newer
    };

    void ask(Way way, QJsonObject params);
    void took(Way way, const AdminAnswer &answer);
    void takePage(Way way, HistoryPage page);
    void drop(bool isFromFront);
    void rebuild();
    void setProblem(const QString &problem);
    bool isBeyond(const EventRecord &event) const;

    ServerSession &m_session;
    LiveModel m_model;
    QByteArray m_stream;
    QByteArray m_epoch;
    HistoryPlace m_from;
    HistoryPlace m_until;
    quint64 m_first = 1;
    quint64 m_top = 0;
    quint64 m_wanted = 0;
    bool m_isOtherEpoch = false;
    bool m_isUntilHit = false;
    bool m_isLoading = false;
    quint64 m_asked = 0; // the newest request; older answers are not for us any more
    std::deque<EventRecord> m_events;
    qsizetype m_bytes = 0;
    QString m_problem;
};

} // namespace sluice::console
