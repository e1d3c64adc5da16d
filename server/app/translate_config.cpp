// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/translate_config.h"

#include "server/auth/key_loader.h"
#include "server/auth/secret_file.h"
#include "shared/manifest/label.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

namespace sluice::app {

namespace {

using std::chrono::duration_cast;
using std::chrono::seconds;

manifest::Durability durability(config::Durability value)
{
    switch (value) {
    case config::Durability::None:
        return manifest::Durability::None;
    case config::Durability::Relaxed:
        return manifest::Durability::Relaxed;
    case config::Durability::Strict:
        return manifest::Durability::Strict;
    }
    Q_UNREACHABLE();
}

auth::KeySpec keySpec(const config::VerificationKey &key)
{
    auth::KeySpec spec{key.kid,      key.algorithm, key.secret, key.pemFile,
                       key.jwksFile, key.issuer,    {}};
    for (const QByteArray &name : key.algorithms) {
        if (const auto algorithm = auth::algorithmFromName(name))
            spec.allowed.push_back(*algorithm);
    }
    return spec;
}

Result<QByteArray> secretOf(const config::Config &config, const QString &path)
{
    if (QFileInfo::exists(path))
        return auth::readSecretFile(path);
    if (!QDir().mkpath(config.dataDirectory))
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("cannot make the data directory ") + config.dataDirectory);
    return auth::createSecretFile(path);
}

Result<auth::LoadedKeys> symmetricKey(const Result<QByteArray> &secret)
{
    if (!secret)
        return fail(secret.error());
    auth::KeySpec spec;
    spec.alg = "HS256";
    spec.secret = *secret;
    return auth::loadKeys(spec);
}

Result<Keys> ownSecret(const config::Config &config)
{
    const QString path = QDir(config.dataDirectory).filePath(QStringLiteral("jwt-secret"));
    auto loaded = symmetricKey(secretOf(config, path));
    if (!loaded)
        return fail(std::move(loaded).error());
    Keys keys{std::move(loaded->keys), {}};
    keys.notes.push_back(
        QStringLiteral(
            "no auth.keys configured: tokens are signed with the secret in %1; make one with `sluicectl token --data %2`")
            .arg(path, config.dataDirectory));
    return keys;
}

net::http::ForwardingHeader forwardingHeader(config::ForwardingHeader header)
{
    switch (header) {
    case config::ForwardingHeader::Forwarded:
        return net::http::ForwardingHeader::Forwarded;
    case config::ForwardingHeader::XForwardedFor:
        return net::http::ForwardingHeader::XForwardedFor;
    case config::ForwardingHeader::Auto:
        break;
    }
    return net::http::ForwardingHeader::Auto;
}

} // namespace

core::HubOptions hubOptions(const config::Config &config)
{
    core::HubOptions options;
    options.allowAnonymous = config.auth.anonymous;
    options.firstMessageDeadlineMs = config.auth.firstMessageDeadline.count();
    options.tokenLeewayMs = config.auth.leeway.count();
    options.subscriptionsPerSession = static_cast<size_t>(config.limits.subscriptionsPerSession);
    options.roomsPerSession = static_cast<size_t>(config.limits.roomsPerSession);
    options.presenceGraceMs = config.socketIo.presenceGrace.count();
    options.publishRate = static_cast<double>(config.limits.publishRate.value_or(0));
    options.defaultDurability = durability(config.storage.durability);
    options.routing.dynamic = config.routes.dynamic == config::DynamicRoutes::Open
                                  ? core::DynamicMode::Open
                                  : core::DynamicMode::Declared;
    options.routing.paths = config.routes.paths ? core::PayloadPaths::On : core::PayloadPaths::Off;
    options.routing.stopsAtMissing = config.toa.compat.stopAtMissing;
    options.routing.repeatsDeliveries = config.toa.compat.duplicateDeliveries;
    options.storeBacklogBytes = config.limits.storageBacklogBytes;
    options.historyBytes = std::min<qint64>(options.historyBytes,
                                            config.limits.outboxBytes); // an answer has twice that
    options.edgeLagBytes = config.limits.edgeLagBytes;
    options.boundRouteSeconds = duration_cast<seconds>(config.routes.expire).count();
    for (const config::SelfService &own : config.routes.selfService) {
        if (const auto label = manifest::completeLabel(own.event))
            options.selfService.emplace(label->utf8, own.property);
    }
    return options;
}

core::PublishIds::Limits publishIdLimits(const config::Config &config)
{
    return {static_cast<size_t>(config.publishIds.count), config.publishIds.age.count()};
}

core::DynamicRouteLimits routeLimits(const config::Config &config)
{
    return {static_cast<size_t>(config.routes.maxPerStream),
            static_cast<size_t>(config.routes.maxPerEvent),
            static_cast<size_t>(config.routes.maxTotal)};
}

core::WorkerOptions workerOptions(const config::Config &config)
{
    core::WorkerOptions options;
    if (const auto &streams = config.iii.streams) {
        options.authFunction = streams->authFunction;
        options.authRequired = streams->authRequired;
        options.adapter = streams->adapter.name;
    }
    options.workersNeedToken = config.iii.workers && config.iii.workers->authRequired;
    return options;
}

dialects::IiiEdgeSettings iiiEdgeSettings(const config::Config &config)
{
    dialects::IiiEdgeSettings settings;
    if (const auto &streams = config.iii.streams) {
        settings.streamsNeedToken = streams->authRequired && streams->authFunction.isEmpty();
        settings.accessDeniedEvent = streams->accessDeniedEvent;
        settings.injectId = streams->injectId;
    }
    settings.workersNeedToken = config.iii.workers && config.iii.workers->authRequired;
    return settings;
}

Result<net::EdgeConfig> edgeConfig(const config::Config &config, int number)
{
    auto proxies = net::http::TrustedProxies::parse(config.trustedProxies);
    if (!proxies)
        return fail(std::move(proxies).error());
    const config::Limits &limits = config.limits;
    net::EdgeConfig edge;
    edge.number = number;
    edge.trustedProxies = std::move(*proxies);
    edge.forwardingHeader = forwardingHeader(config.forwardingHeader);
    edge.limits.handshakeTimeout = limits.handshakeTimeout;
    edge.limits.headTimeout = limits.handshakeTimeout;
    edge.limits.keepAliveTimeout = limits.keepAlive;
    edge.limits.pingInterval = limits.pingInterval;
    edge.limits.pongTimeout = limits.pingTimeout;
    edge.limits.outboxAge = limits.outboxAge;
    edge.limits.outboxBytes = limits.outboxBytes;
    edge.limits.maxHandshakes = static_cast<int>(limits.handshakes);
    edge.http.maxHeadBytes = limits.headBytes;
    edge.http.maxBodyBytes = limits.bodyBytes;
    edge.websocket.maxMessageBytes = limits.messageBytes;
    return edge;
}

net::SlowPolicy slowPolicy(const config::Config &config)
{
    switch (config.limits.slowSubscriber) {
    case config::SlowSubscriber::Close:
        return net::SlowPolicy::Close;
    case config::SlowSubscriber::Skip:
        return net::SlowPolicy::Skip;
    case config::SlowSubscriber::Latest:
        return net::SlowPolicy::Latest;
    }
    Q_UNREACHABLE();
}

auth::VerifyPolicy verifyPolicy(const config::Config &config)
{
    auth::VerifyPolicy policy;
    policy.issuer = config.auth.issuer;
    policy.audience = config.auth.audience;
    policy.leeway = duration_cast<seconds>(config.auth.leeway);
    return policy;
}

std::vector<auth::JwksSource> jwksSources(const config::Config &config)
{
    std::vector<auth::JwksSource> sources;
    for (const config::KeySource &source : config.auth.jwks) {
        auth::JwksSource added{
            QUrl(QString::fromUtf8(source.url)), source.issuer, {}, source.caFile};
        for (const QByteArray &name : source.algorithms) {
            if (const auto algorithm = auth::algorithmFromName(name))
                added.allowed.push_back(*algorithm);
        }
        sources.push_back(std::move(added));
    }
    return sources;
}

Result<ingress::amqp::BrokerTable> brokerTable(const config::Config &config,
                                               const yaml::Environment &variables)
{
    std::vector<ingress::amqp::BrokerAddress> shards;
    for (const QByteArray &url : config.amqp.brokers) {
        if (url.isEmpty())
            continue; // ${AMQP_URL:}
        auto address = ingress::amqp::parseBrokerUrl(url);
        if (!address)
            return fail(ErrorCode::ConfigInvalid,
                        QStringLiteral("dialects.toa.amqp: ") + address.error().detail);
        shards.push_back(std::move(*address));
    }
    if (shards.empty())
        return ingress::amqp::toaBrokers(variables);
    ingress::amqp::BrokerTable table;
    table.add(".", std::move(shards));
    return table;
}

ingress::amqp::QueueOptions queueOptions(const config::Config &config)
{
    return {config.amqp.durableNode, config.amqp.messageTtl, config.amqp.maxLength,
            static_cast<int>(config.amqp.prefetch)};
}

int edgeCount(const config::Config &config)
{
    if (config.edges > 0)
        return static_cast<int>(config.edges);
    return std::max(1, QThread::idealThreadCount() - 1);
}

Result<Keys> loadKeys(const config::Config &config)
{
    if (config.auth.keys.empty() && config.auth.jwks.empty())
        return ownSecret(config);
    std::vector<auth::KeySpec> specs;
    for (const config::VerificationKey &key : config.auth.keys)
        specs.push_back(keySpec(key));
    auto loaded = auth::loadKeys(specs);
    if (!loaded)
        return fail(std::move(loaded).error());
    return Keys{std::move(loaded->keys), std::move(loaded->warnings)};
}

dialects::socketio::Settings socketIoSettings(const config::Config &config)
{
    const config::SocketIo &from = config.socketIo;
    dialects::socketio::Settings settings;
    settings.read = {static_cast<int>(from.maxAttachments), from.maxAttachmentBytes};
    settings.recovery = {from.recovery.window, from.pingInterval + from.pingTimeout,
                         from.recovery.logBytes, static_cast<int>(from.recovery.sessions)};
    return settings;
}

// Not one of auth.keys: whoever may check the tokens of sessions could then open rooms.
Result<auth::RoomTokenKey> roomTokenKey(const config::Config &config)
{
    const config::SocketIo::RoomTokens &from = config.socketIo.roomTokens;
    const QString path = QDir(config.dataDirectory).filePath(QStringLiteral("room-token-secret"));
    auto loaded = symmetricKey(from.secret.isEmpty() ? secretOf(config, path)
                                                     : Result<QByteArray>(from.secret));
    if (!loaded)
        return fail(std::move(loaded).error());
    return auth::RoomTokenKey{std::move(loaded->keys.front()),
                              duration_cast<seconds>(from.lifetime)};
}

} // namespace sluice::app
