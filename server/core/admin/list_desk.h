// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_context.h"
#include "server/core/admin/list_job.h"

#include <deque>
#include <map>

namespace sluice::core {

class ConnectionList;

/// The lists of what there is: filtered, sorted, a window at a time, and what changes in a window
/// that is watched. Works in slices of a millisecond.
class ListDesk
{
public:
    explicit ListDesk(AdminContext &context);
    ~ListDesk();

    void handle(const Session &session, const QByteArray &replyTo, ListCommand asked);
    void closed(SessionId session);
    /// Every 25 ms or so: what is watched is looked at again.
    void tick();

    /// Somebody waits for a list: slice() should be called soon, and again while this is true.
    bool hasQueries() const { return !m_queries.empty(); }
    /// Works for a millisecond.
    void slice();

    /// What an edge knows of its connections.
    void sampled(const SessionSamples &samples);

    void setTapped(std::function<bool(SessionId)> isTapped);

private:
    struct Watch
    {
        SessionId session;
        ListNoun noun = ListNoun::Connections;
        ListView view;
        ListJob::View parsed;
        std::vector<QByteArray> order;
        std::map<QByteArray, size_t> rows; ///< hash of what was sent, by id
        quint64 total = 0;
        quint64 shown = 0;
        qint64 lookedAtMs = 0;
        std::unique_ptr<ListJob> look;
    };
    /// Somebody waits for its answer.
    struct Query
    {
        SessionId session;
        QByteArray replyTo;
        ListNoun noun = ListNoun::Connections;
        quint64 watch = 0;
        std::unique_ptr<ListJob> job;
    };

    ListSource &source(ListNoun noun) { return *m_sources[static_cast<size_t>(noun)]; }
    void query(const Session &session, const QByteArray &replyTo, QueryList asked);
    void move(const Session &session, const QByteArray &replyTo, const MoveList &asked);
    std::optional<ListJob::View> parse(const Session &session, const QByteArray &replyTo,
                                       ListNoun noun, const ListView &view);
    void enqueue(SessionId session, const QByteArray &replyTo, ListNoun noun, ListJob::View view,
                 quint64 watch);
    void answer(Query &query);
    void tell(quint64 number, Watch &watch);
    QByteArray rowJson(ListNoun noun, const QByteArray &id);
    void get(const Session &session, const QByteArray &replyTo, const GetConnection &asked);
    void get(const Session &session, const QByteArray &replyTo, const GetRoom &asked);
    Watch *find(SessionId session, const QByteArray &id, quint64 *number);
    void askEdges(qint64 nowMs);
    void unknown(const Session &session, const QByteArray &replyTo, const QByteArray &watch);

    AdminContext &m_context;
    std::vector<std::unique_ptr<ListSource>> m_sources; // by noun
    ConnectionList *m_connections = nullptr;            // one of them
    std::map<quint64, Watch> m_watches;
    std::deque<Query> m_queries;
    quint64 m_lastWatch = 0;
    quint64 m_nextLook = 0; // the watch that is looked at next
    struct Sweep
    {
        qint64 startedMs = 0;
        quint64 next = 0;
        bool isAsked = false; ///< the answer is on its way
    };
    std::vector<Sweep> m_sweeps; // by edge
    qint64 m_wantedMs = 0;       // when connections were last asked for
};

} // namespace sluice::core
