// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/hub.h"

#include "server/core/hub/fan_out.h"
#include "shared/base/overloaded.h"

#include <QLoggingCategory>

namespace sluice::core {

namespace {

Q_LOGGING_CATEGORY(logRecord, "sluice.record", QtInfoMsg)

constexpr qint64 kPresenceIntervalMs = 250;
constexpr qint64 kExpireIntervalMs = 1000;

} // namespace

Hub::Hub(Store &store, Bus &bus, Outlet &outlet, const Clock &clock, metrics::StageRecorder &stages,
         EdgeIndex edges, HubOptions options, PublishIds::Limits ids, DynamicRouteLimits routes)
    : m_context(store, bus, outlet, clock, stages, edges, options)
    , m_pipeline(m_context, ids)
    , m_subscriptions(m_context)
    , m_rooms(m_context)
    , m_groups(m_context)
    , m_items(m_context, m_pipeline)
    , m_resources(m_context, m_items)
    , m_workers(m_context, m_items, m_pipeline)
    , m_streamPort(m_context, m_groups, m_workers)
    , m_routeSync(m_context)
    , m_routes(m_context, m_routeSync)
    , m_sessions(m_context, m_subscriptions, m_rooms, m_groups)
    , m_presence(m_context)
    , m_admin(m_context, m_pipeline, m_sessions, m_routes)
{
    m_context.routes = RouteTable(options.routing, routes);
    m_context.onItemDelivery = [this](const DeliveryPtr &delivery) {
        m_workers.triggers().changed(delivery);
        if (m_itemObserver)
            m_itemObserver(delivery);
    };
    m_admin.context().useManifest = [this](std::shared_ptr<const manifest::Manifest> manifest) {
        setManifest(std::move(manifest));
    };
}

void Hub::restore(StoreRecovery recovery)
{
    m_pipeline.restore(recovery.ids);
    m_routes.restore(std::move(recovery.routes));
    m_sessions.restore(recovery.revocations);
    m_admin.context().routesRevision = recovery.routeRevision;
}

void Hub::handle(std::span<EdgeToCore> messages)
{
    for (EdgeToCore &message : messages) {
        std::visit(Overloaded{
                       [this](const SessionOpened &opened) { m_sessions.open(opened); },
                       [this](Request &request) { dispatch(std::move(request)); },
                       [this](const ReplayCredit &credit) {
                           Session *session = m_context.sessions.find(credit.session);
                           if (session && credit.ofGroup)
                               m_groups.credit(*session);
                           else if (session)
                               m_subscriptions.credit(*session);
                       },
                       [this](const SessionClosed &closed) { close(closed.session); },
                       [this](const SessionSamples &samples) { m_admin.lists().sampled(samples); },
                       [](const KeyWanted &) {}, // the application's, not the hub's
                   },
                   message);
    }
    drainPorts();
}

void Hub::dispatch(Request request)
{
    Session *session = m_context.sessions.find(request.session);
    if (!session || session->isRefused)
        return;
    session->lastActiveMs = m_context.clock.wallMs();
    const QByteArray &to = request.replyTo;
    std::visit(
        Overloaded{
            [&](const Authenticate &command) { m_sessions.authenticate(*session, to, command); },
            [&](Publish &command) { m_pipeline.publish(*session, to, std::move(command)); },
            [&](Subscribe &command) {
                m_subscriptions.subscribe(*session, to, std::move(command));
            },
            [&](const Unsubscribe &command) { m_subscriptions.unsubscribe(*session, to, command); },
            [&](const History &command) { m_subscriptions.history(*session, to, command); },
            [&](const JoinRoom &command) {
                m_rooms.join(*session, to, command);
                m_presence.entered(*session, command.room);
            },
            [&](const LeaveRoom &command) { m_rooms.leave(*session, to, command); },
            [&](const RoomMembers &command) { m_rooms.members(*session, to, command); },
            [&](PublishRoom &command) { m_pipeline.publish(*session, to, std::move(command)); },
            [&](CreateRoute &command) { m_routes.create(*session, to, std::move(command)); },
            [&](const GetRoute &command) { m_routes.get(*session, to, command); },
            [&](const ListRoutes &command) { m_routes.list(*session, to, command); },
            [&](const ListSources &command) { m_routes.listSources(*session, to, command); },
            [&](const DeleteRoutes &command) { m_routes.remove(*session, to, command); },
            [&](const Explain &command) { m_routes.explain(*session, to, command); },
            [&](const Revoke &command) { m_sessions.revoke(*session, to, command); },
            [&](SetItem &command) { m_items.set(*session, to, std::move(command)); },
            [&](DeleteItem &command) { m_items.remove(*session, to, std::move(command)); },
            [&](UpdateItem &command) { m_items.update(*session, to, std::move(command)); },
            [&](const GetItem &command) { m_items.get(*session, to, command); },
            [&](const ListItems &command) { m_items.list(*session, to, command); },
            [&](const ListGroups &command) { m_items.listGroups(*session, to, command); },
            [&](const ListGroupMembers &command) { m_groups.members(*session, to, command); },
            [&](SendToGroup &command) { m_items.send(*session, to, std::move(command)); },
            [&](const SubscribeGroup &command) { m_groups.subscribe(*session, to, command); },
            [&](const UnsubscribeGroup &command) { m_groups.unsubscribe(*session, to, command); },
            [&](ChangeResource &command) { m_resources.change(*session, to, std::move(command)); },
            [&](const GetResource &command) { m_resources.get(*session, to, command); },
            [&](const ListResources &command) { m_resources.list(*session, to, command); },
            [&](ShowOnline &command) { m_presence.show(*session, to, std::move(command)); },
            [&](const GetOnline &command) { m_presence.list(*session, to, command); },
            [&](WorkerCommand &command) { dispatch(*session, to, std::move(command)); },
            [&](AdminCommand &command) { m_admin.handle(*session, to, std::move(command)); },
        },
        request.command);
}

void Hub::dispatch(Session &session, const QByteArray &to, WorkerCommand asked)
{
    const SessionId id = session.id;
    const auto done = [&](Result<> result) {
        m_context.reply(id, to, result ? Result<ReplyBody>(Done{}) : fail(result.error()));
    };
    std::visit(
        Overloaded{
            [&](IntroduceWorker &command) { m_workers.introduce(session, to, std::move(command)); },
            [&](const ReattachWorker &command) { m_workers.reattach(session, to, command); },
            [&](DescribeWorker &command) { m_workers.describe(session, to, std::move(command)); },
            [&](const RegisterFunction &command) { done(m_workers.lend(session, command)); },
            [&](const UnregisterFunction &command) {
                m_workers.functions().remove(id, command.function);
                done({});
            },
            [&](RegisterTrigger &command) { done(m_workers.trigger(session, std::move(command))); },
            [&](const UnregisterTrigger &command) {
                m_workers.triggers().remove(command.id);
                done({});
            },
            [&](CallFunction &command) { m_workers.call(session, to, std::move(command)); },
            [&](const ListWorkers &command) { m_workers.list(session, to, command); },
            [&](ReturnFromCall &command) {
                done({});
                m_workers.functions().returned(id, std::move(command));
            },
            [&](const AuthoriseStream &command) { m_streamPort.authorise(session, to, command); },
            [&](JoinStream &command) { m_streamPort.join(session, to, std::move(command)); },
            [&](const LeaveStream &command) { m_streamPort.leave(session, to, command); },
        },
        asked);
}

// The subscriptions of the session go first, so that what the workers do now cannot reach it.
void Hub::close(SessionId session)
{
    if (Session *known = m_context.sessions.find(session))
        m_presence.hide(*known);
    m_admin.closed(session);
    m_sessions.close(session);
    m_streamPort.closed(session);
    m_workers.closed(session);
}

void Hub::storeWoke()
{
    drainPorts();
}

// Completions publish, publications arrive, arrivals complete nothing. What a completion published
// must be on its way before the next one: that may be a snapshot, which holds it already. A store
// that completes at once may have more by then.
void Hub::drainPorts()
{
    for (;;) {
        std::vector<StoreDone> done = m_context.store.takeDone();
        for (StoreDone &completion : done) {
            complete(std::move(completion));
            deliverArrived();
        }
        m_routeSync.take();
        if (!deliverArrived() && done.empty())
            break;
    }
    watchStore();
}

void Hub::watchStore()
{
    StoreLag &lag = m_context.storeLag;
    const auto mayWait = std::chrono::milliseconds(m_context.options.storeWaitMs);
    lag.look(m_context.store.backlog(), mayWait, m_context.clock.monotonicNs());
    if (m_toldBehind == lag.isBehind())
        return;
    m_toldBehind = lag.isBehind();
    if (m_toldBehind)
        qCWarning(logRecord).noquote()
            << "the store does not follow: for a second publishes have waited more than"
            << mayWait.count() << "ms beyond their commit (limits.storage_wait); some are refused";
    else
        qCInfo(logRecord) << "the store follows again";
}

bool Hub::deliverArrived()
{
    const std::vector<DeliveryPtr> arrived = m_context.bus.takeArrived();
    for (const DeliveryPtr &delivery : arrived) {
        if (delivery->kind == Delivery::Kind::Node) {
            m_presence.arrived(*delivery);
            continue;
        }
        if (delivery->kind == Delivery::Kind::Item)
            m_groups.arrived(delivery);
        if (delivery->kind == Delivery::Kind::Event)
            m_context.streamFacts.published(*delivery);
        m_admin.tails().arrived(delivery);
        fanOut(m_context, delivery);
    }
    return !arrived.empty();
}

// Peers are told no details. A broken disk fails everything: one line a second is enough.
template <class T> void Hub::tellFailure(const Result<T> &result)
{
    if (result)
        return;
    const qint64 now = m_context.clock.monotonicNs();
    if (m_toldFailureNs != 0 && now - m_toldFailureNs < 1'000'000'000)
        return;
    m_toldFailureNs = now;
    qCWarning(logRecord).noquote() << "the store failed:" << result.error().detail;
}

void Hub::complete(StoreDone done)
{
    std::visit(Overloaded{
                   [this](Appended &appended) { m_pipeline.recorded(std::move(appended)); },
                   [this](const StreamOpened &opened) {
                       tellFailure(opened.state);
                       m_subscriptions.opened(opened);
                   },
                   [this](PageRead &read) {
                       tellFailure(read.page);
                       const StoreTicket ticket = read.ticket;
                       if (m_context.reads.contains(ticket))
                           finishRead(ticket, std::move(read));
                       else
                           m_subscriptions.pageRead(std::move(read));
                   },
                   [this](JobDone &job) {
                       tellFailure(job.value);
                       auto node = m_context.continuations.extract(job.ticket);
                       if (!node.empty())
                           node.mapped()(std::move(job.value));
                   },
                   [this](ItemsRead &read) {
                       tellFailure(read.page);
                       const StoreTicket ticket = read.ticket;
                       finishRead(ticket, std::move(read));
                   },
                   [this](GroupsRead &read) {
                       tellFailure(read.groups);
                       const StoreTicket ticket = read.ticket;
                       finishRead(ticket, std::move(read));
                   },
                   [this](AuditRead &read) {
                       tellFailure(read.page);
                       const StoreTicket ticket = read.ticket;
                       finishRead(ticket, std::move(read));
                   },
                   [this](RouteChangesRead &read) {
                       tellFailure(read.changes);
                       const StoreTicket ticket = read.ticket;
                       finishRead(ticket, std::move(read));
                   },
                   [this](ManifestsRead &read) {
                       tellFailure(read.revisions);
                       const StoreTicket ticket = read.ticket;
                       finishRead(ticket, std::move(read));
                   },
               },
               done);
}

void Hub::finishRead(StoreTicket ticket, StoreDone done)
{
    auto node = m_context.reads.extract(ticket);
    Q_ASSERT(!node.empty());
    node.mapped()(std::move(done));
}

void Hub::tick()
{
    const qint64 nowMs = m_context.clock.monotonicNs() / 1'000'000;
    m_sessions.tick();
    m_workers.functions().tick();
    m_routes.removeExpired();
    m_routeSync.tick();
    m_admin.tick();
    if (nowMs - m_presenceAtMs >= kPresenceIntervalMs) {
        m_presenceAtMs = nowMs;
        m_rooms.tellPresence();
        m_groups.tellPresence();
        m_presence.tick();
    }
    if (nowMs - m_expireAtMs >= kExpireIntervalMs || m_items.hasMoreToSweep()) {
        m_expireAtMs = nowMs;
        m_items.sweep();
    }
    if (!m_isSweeping && nowMs - m_sweepAtMs >= m_context.options.sweepIntervalMs) {
        m_sweepAtMs = nowMs;
        sweepRetention();
    }
    drainPorts();
}

void Hub::sweepRetention()
{
    SweepJob job;
    job.rules = m_context.manifest->streams;
    job.nowMs = m_context.clock.wallMs();
    job.protect = m_subscriptions.protectedOffsets(job.nowMs);
    m_isSweeping = true;
    m_context.submit(std::move(job), [this](const Result<quint64> &) { m_isSweeping = false; });
}

void Hub::setManifest(std::shared_ptr<const manifest::Manifest> manifest)
{
    m_context.manifest = manifest;
    m_context.routes.setManifest(std::move(manifest));
    m_routes.manifestChanged();
    m_subscriptions.dropChanged();
    m_sessions.recheckAll();
    if (m_manifestObserver)
        m_manifestObserver();
}

void Hub::tellRoom(const RoomName &room, Notice notice)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->kind = Delivery::Kind::Room;
    delivery->channel = channelOf(room);
    delivery->label = std::move(notice.type);
    delivery->payload = std::move(notice.json);
    delivery->path = std::move(notice.path);
    delivery->action = std::move(notice.action);
    delivery->atMs = m_context.clock.wallMs();
    m_context.bus.publish(std::move(delivery));
}

void Hub::changeItem(ItemDesk::Change change)
{
    m_items.change(std::move(change));
    drainPorts();
}

void Hub::listItems(const GroupKey &group, quint64 after,
                    std::function<void(Result<ItemPage>)> then)
{
    m_context.read(ListItemsJob{{}, group, after}, [then = std::move(then)](StoreDone done) {
        then(std::move(std::get<ItemsRead>(done).page));
    });
}

void Hub::listGroups(std::function<void(Result<std::vector<GroupKey>>)> then)
{
    m_context.read(ListGroupsJob{{}, std::nullopt}, [then = std::move(then)](StoreDone done) {
        then(std::move(std::get<GroupsRead>(done).groups));
    });
}

void Hub::setOptions(HubOptions options)
{
    m_context.options = options;
    m_context.history.setLimits(options.groupHistory, m_context.clock.wallMs());
    m_context.routes.setOptions(options.routing);
    m_subscriptions.dropChanged();
    m_sessions.recheckAll();
}

bool Hub::isQuiet() const
{
    return m_pipeline.recordsInFlight() == 0 && m_context.continuations.empty()
           && m_context.reads.empty() && m_context.store.backlog().bytes == 0;
}

} // namespace sluice::core
