// sluice: data table
// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/admin_methods.h"

#include <algorithm>
#include <array>

namespace sluice::core {

namespace {

using claims::AdminRole;

constexpr std::array kMethods = {
    AdminMethod{"admin.session.hello", AdminRole::Viewer},
    AdminMethod{"admin.tail.open", AdminRole::Viewer}, // of one connection: operator
    AdminMethod{"admin.tail.credit", AdminRole::Viewer},
    AdminMethod{"admin.tail.filter", AdminRole::Viewer},
    AdminMethod{"admin.tail.close", AdminRole::Viewer},
    AdminMethod{"admin.audit.query", AdminRole::Admin},
    AdminMethod{"admin.audit.verify", AdminRole::Admin},
    AdminMethod{"admin.outcome.get", AdminRole::Viewer},
    AdminMethod{"admin.connection.kick", AdminRole::Operator, true},
    AdminMethod{"admin.connection.mute", AdminRole::Operator, true},
    AdminMethod{"admin.connection.unmute", AdminRole::Operator, true},
    AdminMethod{"admin.event.publish", AdminRole::Operator, true},
    AdminMethod{"admin.room.publish", AdminRole::Operator, true},
    AdminMethod{"admin.token.revoke", AdminRole::Admin, true},
    AdminMethod{"admin.server.reload", AdminRole::Admin, true},
    AdminMethod{"admin.route.simulate", AdminRole::Viewer},
    AdminMethod{"admin.route.whatif", AdminRole::Viewer},
    AdminMethod{"admin.route.plan", AdminRole::Operator},
    AdminMethod{"admin.route.apply", AdminRole::Operator, true},
    AdminMethod{"admin.route.revisions", AdminRole::Viewer},
    AdminMethod{"admin.route.revert", AdminRole::Operator, true},
    AdminMethod{"admin.stream.history", AdminRole::Viewer},
    AdminMethod{"admin.manifest.get", AdminRole::Viewer},
    AdminMethod{"admin.manifest.validate", AdminRole::Viewer},
    AdminMethod{"admin.manifest.plan", AdminRole::Viewer},
    AdminMethod{"admin.manifest.apply", AdminRole::Admin, true},
    AdminMethod{"admin.manifest.revisions", AdminRole::Viewer},
    AdminMethod{"admin.manifest.revert", AdminRole::Admin, true},
    AdminMethod{"admin.schema.get", AdminRole::Viewer},
    AdminMethod{"admin.stream.replay", AdminRole::Viewer, true}, // to others: operator
    AdminMethod{"admin.replay.credit", AdminRole::Viewer},
    AdminMethod{"admin.replay.cancel", AdminRole::Viewer, true}, // another's: operator
    AdminMethod{"admin.replay.list", AdminRole::Viewer},
    AdminMethod{"admin.connections.query", AdminRole::Viewer},
    AdminMethod{"admin.rooms.query", AdminRole::Viewer},
    AdminMethod{"admin.streams.query", AdminRole::Viewer},
    AdminMethod{"admin.routes.query", AdminRole::Viewer},
    AdminMethod{"admin.groups.query", AdminRole::Viewer},
    AdminMethod{"admin.list.move", AdminRole::Viewer},
    AdminMethod{"admin.list.close", AdminRole::Viewer},
    AdminMethod{"admin.connection.get", AdminRole::Viewer},
    AdminMethod{"admin.room.get", AdminRole::Viewer},
    AdminMethod{"admin.access.explain", AdminRole::Viewer},
    AdminMethod{"admin.access.who", AdminRole::Viewer},
    AdminMethod{"admin.access.what", AdminRole::Viewer},
    AdminMethod{"admin.metrics.watch", AdminRole::Viewer},
    AdminMethod{"admin.metrics.close", AdminRole::Viewer},
    AdminMethod{"admin.log.tail", AdminRole::Viewer},
    AdminMethod{"admin.log.close", AdminRole::Viewer},
};

} // namespace

std::span<const AdminMethod> adminMethods()
{
    return kMethods;
}

const AdminMethod *findAdminMethod(QByteArrayView name)
{
    const auto it = std::ranges::find(kMethods, name, &AdminMethod::name);
    return it == kMethods.end() ? nullptr : &*it;
}

} // namespace sluice::core
