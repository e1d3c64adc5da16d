// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/change_observer.h"
#include "server/resources/realtime.h"

namespace sluice::resources {

/// The server's own collections seen as CRUD services: routes, revoked tokens and manifest
/// revisions. Each change goes over the bus to the rooms `/sluice/routes`, `/sluice/tokens` and
/// `/sluice/manifests`, by the same decorators that applications' services use. Core thread.
class OwnServices final : public core::ChangeObserver
{
public:
    /// Tells the members of a room: room, type, action, path, entity as JSON.
    struct Telling
    {
        QByteArray room;
        QByteArray type;
        QByteArray action;
        QByteArray path;
        QByteArray json;
    };
    explicit OwnServices(std::function<void(Telling)> tell);

    /// For further services of the server.
    ResourceBus &bus() { return m_bus; }

    void routeCreated(const core::DynamicRoute &route, const QByteArray &by) override;
    void routeDeleted(const QByteArray &id, const QByteArray &by) override;
    void tokenRevoked(const core::RevocationRow &row, const QByteArray &by) override;
    void manifestSaved(const core::ManifestRevision &revision) override;

private:
    /// An entity as subscribers see it, and its place.
    struct Entity
    {
        QByteArray json;
        QByteArray path;

        friend QByteArray toJson(const Entity &entity) { return entity.json; }
    };
    static Recipients<Entity> in(const char *room);

    ResourceBus m_bus;
    RealtimeCreated<Entity> m_routeCreated{m_bus, in("/sluice/routes")};
    RealtimeDeleted<Entity> m_routeDeleted{m_bus, in("/sluice/routes")};
    RealtimeCreated<Entity> m_tokenRevoked{m_bus, in("/sluice/tokens")};
    RealtimeSaved<Entity> m_manifestSaved{m_bus, in("/sluice/manifests")};
};

} // namespace sluice::resources
