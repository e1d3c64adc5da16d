// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_desk.h"
#include "server/core/hub/group_desk.h"
#include "server/core/hub/item_desk.h"
#include "server/core/hub/pipeline.h"
#include "server/core/hub/presence_desk.h"
#include "server/core/hub/resource_desk.h"
#include "server/core/hub/room_desk.h"
#include "server/core/hub/route_desk.h"
#include "server/core/hub/session_desk.h"
#include "server/core/hub/stream_port_desk.h"
#include "server/core/hub/subscriptions.h"
#include "server/core/hub/worker_desk.h"

#include <span>

namespace sluice::core {

/// The domain as a whole: takes what the edges ask, drives the line, answers through the ports.
/// Lives in the core thread; knows no socket, no SQL, no event loop. Every entry returns with
/// nothing left over that could be done now.
class Hub
{
public:
    Hub(Store &store, Bus &bus, Outlet &outlet, const Clock &clock, metrics::StageRecorder &stages,
        EdgeIndex edges, HubOptions options, PublishIds::Limits ids, DynamicRouteLimits routes);

    /// Once, with what Store::open() found.
    void restore(StoreRecovery recovery);

    /// Values from one edge, in its FIFO order.
    void handle(std::span<EdgeToCore> messages);

    /// The store has completions.
    void storeWoke();

    /// Every 50 ms or so: deadlines, presence, expiries, retention. No call takes long.
    void tick();

    /// New rules for everything that comes after; every session is looked at again.
    void setManifest(std::shared_ptr<const manifest::Manifest> manifest);
    void setOptions(HubOptions options);
    /// Not owned; told of the events that matter from the next tick on.
    void setSources(EventSources *sources)
    {
        m_context.sources = sources;
        m_routes.manifestChanged();
    }
    /// A subject's tokens issued before that moment (Unix seconds) count no more, and its sessions
    /// end. Kept until `expiresAt`; 0: for ever.
    void revokeSubject(const QByteArray &subject, qint64 before, qint64 expiresAt)
    {
        m_sessions.revokeSubject(subject, before, expiresAt);
    }
    const FunctionCalls::Failures &callFailures() { return m_workers.functions().failures(); }
    void setWorkerOptions(const WorkerOptions &options) { m_workers.setOptions(options); }
    void setPublishIdLimits(PublishIds::Limits limits) { m_pipeline.ids().setLimits(limits); }

    /// Called for every item delivery of this node, in the order of the commits; null: nobody.
    void setItemObserver(std::function<void(const DeliveryPtr &)> observer)
    {
        m_itemObserver = std::move(observer);
    }
    /// Called after every setManifest(), also when an operator applied one; null: nobody.
    void setManifestObserver(std::function<void()> observer)
    {
        m_manifestObserver = std::move(observer);
    }

    /// Who is told of changes of routes, tokens and manifests; outlives the hub.
    void setChangeObserver(ChangeObserver *observer) { m_context.observer = observer; }

    /// What the server itself says in a room; nothing is kept.
    struct Notice
    {
        QByteArray type;
        QByteArray action;
        QByteArray path;
        QByteArray json;
    };
    void tellRoom(const RoomName &room, Notice notice);

    /// The admin API: who we are, who keeps what is done.
    AdminDesk &admin() { return m_admin; }

    /// What holds entities against their schemas; outlives the hub.
    void setSchemaChecker(SchemaChecker *checker) { m_resources.setSchemaChecker(checker); }

    /// A write of the server's own, and reading: `then` is called now or later.
    void changeItem(ItemDesk::Change change);
    void listItems(const GroupKey &group, quint64 after,
                   std::function<void(Result<ItemPage>)> then);
    void listGroups(std::function<void(Result<std::vector<GroupKey>>)> then);

    /// Refuses publishes from now on.
    void startDraining() { m_context.isDraining = true; }
    /// True when everything accepted has been recorded and answered.
    bool isQuiet() const;

    const HubContext &context() const { return m_context; }

private:
    void dispatch(Request request);
    void dispatch(Session &session, const QByteArray &replyTo, WorkerCommand asked);
    void close(SessionId session);
    void drainPorts();
    void watchStore();
    bool deliverArrived();
    void complete(StoreDone done);
    void finishRead(StoreTicket ticket, StoreDone done);
    template <class T> void tellFailure(const Result<T> &result);
    void sweepRetention();

    HubContext m_context;
    Pipeline m_pipeline;
    Subscriptions m_subscriptions;
    RoomDesk m_rooms;
    GroupDesk m_groups;
    ItemDesk m_items;
    ResourceDesk m_resources;
    WorkerDesk m_workers;
    StreamPortDesk m_streamPort;
    RouteSync m_routeSync;
    RouteDesk m_routes;
    SessionDesk m_sessions;
    PresenceDesk m_presence;
    AdminDesk m_admin;
    std::function<void(const DeliveryPtr &)> m_itemObserver;
    std::function<void()> m_manifestObserver;
    qint64 m_presenceAtMs = 0;
    qint64 m_sweepAtMs = 0;
    qint64 m_expireAtMs = 0;
    qint64 m_toldFailureNs = 0;
    bool m_isSweeping = false;
    bool m_toldBehind = false; // of the store, in the log
};

} // namespace sluice::core
