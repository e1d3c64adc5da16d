// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/access/access.h"
#include "server/core/channels/share_table.h"
#include "server/core/hub/route_turnover.h"
#include "server/core/hub/store_lag.h"
#include "server/core/items/group_history.h"
#include "server/core/ports/bus.h"
#include "server/core/ports/change_observer.h"
#include "server/core/ports/clock.h"
#include "server/core/ports/event_sources.h"
#include "server/core/ports/outlet.h"
#include "server/core/ports/store.h"
#include "server/core/rooms/room_table.h"
#include "server/core/routing/route_table.h"
#include "server/core/sessions/session_table.h"
#include "server/core/streams/stream_facts.h"
#include "server/core/streams/stream_table.h"
#include "server/metrics/stages.h"
#include "shared/base/error.h"

#include <array>
#include <functional>
#include <memory>
#include <set>

namespace sluice::core {

inline constexpr size_t kDialectCount = static_cast<size_t>(DialectId::Server) + 1;

/// What an operator may set; a reload replaces it as a whole.
struct HubOptions
{
    bool allowAnonymous = false; ///< sessions without a token may stay past the deadline
    qint64 firstMessageDeadlineMs = 10'000;
    qint64 tokenLeewayMs = 30'000;
    size_t subscriptionsPerSession = 1000;
    size_t roomsPerSession = 1000;
    qint64 presenceGraceMs = 5'000; ///< between the last session of a subject and "offline"
    double publishRate = 0;         ///< events per second and session; 0: no limit
    manifest::Durability defaultDurability = manifest::Durability::Strict;
    RoutingOptions routing;
    qint64 storeBacklogBytes = 32 * 1024 * 1024;
    qint64 storeWaitMs = 50;           ///< see StoreLag
    qint64 historyBytes = 1024 * 1024; ///< of one page
    GroupHistory::Limits groupHistory;
    qint64 edgeLagBytes = 64 * 1024 * 1024;
    qint64 sweepIntervalMs = 10'000;
    qint64 boundRouteSeconds = 300; ///< a bound route outlives its stream's last reader by that
    /// Event and property (empty: none) of routes that a subject may make to its own stream.
    std::set<std::pair<QByteArray, QByteArray>> selfService;
};

/// What a peer may know of an error: the store's details name files of this machine and belong to
/// the log.
inline Error forPeers(Error error)
{
    if (error.code == ErrorCode::StorageFull)
        error.detail = QStringLiteral("the disk is full; nothing was recorded, try again later");
    else if (error.code == ErrorCode::StorageFailed || error.code == ErrorCode::StorageCorrupt)
        error.detail = QStringLiteral("the store failed; the server's log says why");
    return error;
}

/// The ports and tables that the parts of the hub share. Lives in the core thread.
struct HubContext
{
    HubContext(Store &storePort, Bus &busPort, Outlet &outletPort, const Clock &clockPort,
               metrics::StageRecorder &stageRecorder, EdgeIndex edges, HubOptions hubOptions)
        : store(storePort)
        , bus(busPort)
        , outlet(outletPort)
        , clock(clockPort)
        , stages(stageRecorder)
        , options(hubOptions)
        , channels(edges)
        , history(hubOptions.groupHistory)
        , routes(hubOptions.routing)
        , manifest(std::make_shared<manifest::Manifest>())
    {
    }

    Store &store;
    Bus &bus;
    Outlet &outlet;
    const Clock &clock;
    metrics::StageRecorder &stages;
    HubOptions options;

    SessionTable sessions;
    ChannelRegistry channels;
    ShareTable shares;
    RoomTable rooms;
    GroupMembersTable groupMembers; ///< who is subscribed to whole groups
    GroupHistory history;
    StreamTable streams;
    StreamFacts streamFacts;
    RouteTable routes;
    RouteTurnover turnover; ///< of the dynamic ones, for operators
    StoreLag storeLag;
    std::shared_ptr<const manifest::Manifest> manifest;
    bool isDraining = false;
    EventSources *sources = nullptr;                  ///< none: events come by clients only
    std::array<quint64, kDialectCount> eventsIn = {}; ///< published since the start, by their mouth

    /// Submits a job whose completion runs `then` in a later turn.
    template <class Job> void submit(Job job, std::function<void(Result<quint64>)> then)
    {
        job.ticket = nextTicket();
        continuations.emplace(job.ticket, std::move(then));
        store.submit(std::move(job));
    }

    /// The same for what is read.
    template <class Job> void read(Job job, std::function<void(StoreDone)> then)
    {
        job.ticket = nextTicket();
        reads.emplace(job.ticket, std::move(then));
        store.submit(std::move(job));
    }

    StoreTicket nextTicket() { return {++lastTicket}; }

    void reply(SessionId session, const QByteArray &replyTo, Result<ReplyBody> body)
    {
        if (!body)
            body = fail(forPeers(std::move(body).error()));
        outlet.post(edgeOf(session), Reply{session, replyTo, std::move(body)});
    }

    /// A time for what item subscribers are told: later than every one before (their clients drop
    /// what is not).
    qint64 nextItemMs()
    {
        lastItemMs = std::max(clock.wallMs(), lastItemMs + 1);
        return lastItemMs;
    }

    std::unordered_map<StoreTicket, std::function<void(Result<quint64>)>> continuations;
    std::unordered_map<StoreTicket, std::function<void(StoreDone)>> reads;
    qint64 lastItemMs = 0;
    ChangeObserver *observer = nullptr; ///< null: nobody
    /// Told of every item delivery of this node, in the order of the commits; null: nobody.
    std::function<void(const DeliveryPtr &)> onItemDelivery;
    quint64 lastTicket = 0;
    quint64 unusableNames = 0; ///< values of events that could not name a stream, a room or an item
};

/// How a stream is kept: the first rule of the manifest that matches, else the default.
inline manifest::StreamRule streamRule(const HubContext &context, const StreamKey &stream,
                                       const manifest::Manifest &manifest)
{
    for (const manifest::StreamRule &rule : manifest.streams) {
        if (rule.match.matches(stream.utf8))
            return rule;
    }
    return {manifest::Pattern("*"), context.options.defaultDurability, {}, {}};
}
inline manifest::StreamRule streamRule(const HubContext &context, const StreamKey &stream)
{
    return streamRule(context, stream, *context.manifest);
}

/// What a decision means for who asked.
inline Result<> resultOf(const Decision &decision, manifest::Action action, const QByteArray &on)
{
    if (decision.allowed)
        return {};
    const ErrorCode code = decision.by == Decision::By::Anonymous ? ErrorCode::Unauthenticated
                                                                  : ErrorCode::PermissionDenied;
    return fail(code, QString::fromUtf8(reasonOf(decision, action, on)));
}

/// Whether the session may do that, decided by the rules and its claims; Unauthenticated if a token
/// might help, else PermissionDenied, with the reason.
inline Result<> mayDo(const HubContext &context, const Session &session, manifest::Action action,
                      const QByteArray &on)
{
    return resultOf(
        decide(action, on, session.claims.get(), context.manifest->access, session.exposure),
        action, on);
}

/// Which items of the group the session may read, once it may read the group.
inline AudiencePtr audienceOf(const HubContext &context, const Session &session,
                              const GroupKey &group)
{
    return audienceOf(context.manifest->readers, group, session.claims.get(), session.context);
}

/// The same for a room, for which the session may bring a grant. A rule that denies is stronger.
inline Result<> mayUseRoom(const HubContext &context, const Session &session,
                           manifest::Action action, const RoomName &room, bool isGranted)
{
    const QByteArray on = "room:" + room.utf8;
    return resultOf(decideRoom(action, on, session.claims.get(), context.manifest->access,
                               session.exposure, isGranted),
                    action, on);
}

/// A grant is for one subject, and a session may have got another since the edge checked it.
inline bool isGrantedTo(const Session &session, const std::optional<RoomGrant> &grant)
{
    return grant && session.claims && session.claims->subject == grant->subject;
}

/// Times one stage of one event.
class StageTimer
{
public:
    StageTimer(HubContext &context, metrics::Stage stage)
        : m_context(context)
        , m_stage(stage)
        , m_startNs(context.clock.monotonicNs())
    {
    }
    ~StageTimer()
    {
        m_context.stages.record(
            m_stage, std::chrono::nanoseconds(m_context.clock.monotonicNs() - m_startNs));
    }
    StageTimer(const StageTimer &) = delete;
    StageTimer &operator=(const StageTimer &) = delete;

private:
    HubContext &m_context;
    metrics::Stage m_stage;
    qint64 m_startNs;
};

} // namespace sluice::core
