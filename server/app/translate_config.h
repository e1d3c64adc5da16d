// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/jwks_fetcher.h"
#include "server/auth/key_set.h"
#include "server/auth/room_token.h"
#include "server/auth/verify.h"
#include "server/config/config.h"
#include "server/core/hub/hub_context.h"
#include "server/core/hub/publish_ids.h"
#include "server/core/hub/worker_desk.h"
#include "server/dialects/gateway.h"
#include "server/ingress/amqp/connection.h"
#include "server/net/edge_types.h"
#include "shared/base/result.h"

#include <memory>

/// The configuration in the words of the modules. Pure but for reading key files.
namespace sluice::app {

core::HubOptions hubOptions(const config::Config &config);
core::PublishIds::Limits publishIdLimits(const config::Config &config);
core::DynamicRouteLimits routeLimits(const config::Config &config);
core::WorkerOptions workerOptions(const config::Config &config);
dialects::IiiEdgeSettings iiiEdgeSettings(const config::Config &config);
dialects::socketio::Settings socketIoSettings(const config::Config &config);

/// ConfigInvalid if `trusted_proxies` has an entry that is no address.
Result<net::EdgeConfig> edgeConfig(const config::Config &config, int number);
net::SlowPolicy slowPolicy(const config::Config &config);
auth::VerifyPolicy verifyPolicy(const config::Config &config);

std::vector<auth::JwksSource> jwksSources(const config::Config &config);

/// The brokers of `dialects.toa.amqp`, else those of Toa's environment; ConfigInvalid.
Result<ingress::amqp::BrokerTable> brokerTable(const config::Config &config,
                                               const yaml::Environment &variables);
ingress::amqp::QueueOptions queueOptions(const config::Config &config);

/// How many edges run: `edges`, else one less than there are cores, at least one.
int edgeCount(const config::Config &config);

struct Keys
{
    std::vector<auth::Key> keys;
    std::vector<QString> notes; ///< for the log: warnings, or where the made secret lies
};
/// The configured keys. With none configured, the secret in the data directory, made at the first
/// start so that nothing is ever open.
Result<Keys> loadKeys(const config::Config &config);

/// The configured secret, or the one in the data directory, made at the first start.
Result<auth::RoomTokenKey> roomTokenKey(const config::Config &config);

} // namespace sluice::app
