// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/settings.h"

#include "server/config/checks.h"
#include "server/config/elements.h"

namespace sluice::config {

using namespace declare;

namespace {

using List = std::vector<Setting<C>>;

constexpr qint64 kMany = 1'000'000'000;
constexpr qint64 kKiB = 1024;
constexpr qint64 kMiB = 1024 * kKiB;
constexpr qint64 kGiB = 1024 * kMiB;

List listenSettings()
{
    return {
        text<C>(
            "listen.host", [](C & c) -> auto & { return c.listen.host; }, Effect::Restart,
            "The address of the public port: HTTP and WebSocket. 0.0.0.0 means all of IPv4, :: all."_L1,
            checkAddress),
        integer<C, quint16>(
            "listen.port", [](C & c) -> auto & { return c.listen.port; }, 0, 65535, Effect::Restart,
            "The public port; 0 takes a free one."_L1),
        path<C>(
            "listen.tls.cert", [](C & c) -> auto & { return c.listen.tls.certificate; },
            Effect::Reload, "PEM file with the certificate and its chain. Not set: no TLS."_L1),
        path<C>(
            "listen.tls.key", [](C & c) -> auto & { return c.listen.tls.key; }, Effect::Reload,
            "PEM file with the certificate's private key."_L1),
        text<C>(
            "admin.host", [](C & c) -> auto & { return c.admin.host; }, Effect::Restart,
            "The address of the admin port: metrics and health."_L1, checkAddress),
        integer<C, quint16>(
            "admin.port", [](C & c) -> auto & { return c.admin.port; }, 0, 65535, Effect::Restart,
            "The admin port; 0 takes a free one."_L1),
        path<C>(
            "admin.tls.cert", [](C & c) -> auto & { return c.admin.tls.certificate; },
            Effect::Reload, "As listen.tls.cert, for the admin port."_L1),
        path<C>(
            "admin.tls.key", [](C & c) -> auto & { return c.admin.tls.key; }, Effect::Reload,
            "As listen.tls.key, for the admin port."_L1),
        path<C>(
            "admin.tls.client_ca", [](C & c) -> auto & { return c.admin.tls.clientCa; },
            Effect::Reload,
            "PEM file with authorities: who comes to the admin port must then show a certificate of theirs, besides "
            "the token. Not set: none is asked for."_L1),
        texts<C, QStringList>(
            "trusted_proxies", [](C & c) -> auto & { return c.trustedProxies; }, Effect::Reload,
            "Addresses or blocks of proxies whose forwarding headers are believed."_L1, checkProxy),
        choice<C, ForwardingHeader>(
            "trusted_proxies_header", [](C & c) -> auto & { return c.forwardingHeader; },
            {{"auto", ForwardingHeader::Auto},
             {"forwarded", ForwardingHeader::Forwarded},
             {"x-forwarded-for", ForwardingHeader::XForwardedFor}},
            Effect::Reload,
            "The header that the proxies write, the only one that is then read: with x-forwarded-for also "
            "X-Forwarded-Proto. auto: Forwarded if a request has it, else X-Forwarded-For."_L1),
        texts<C, std::vector<QByteArray>>(
            "origins", [](C & c) -> auto & { return c.origins; }, Effect::Reload,
            "Origins whose pages may connect from a browser, or \"*\" for all; empty means the server's own. "
            "Clients that send no Origin are not concerned."_L1,
            checkOrigin),
    };
}

List authSettings()
{
    return {
        elements<C, VerificationKey>(
            "auth.keys", [](C & c) -> auto & { return c.auth.keys; }, keySettings,
            "Keys that verify tokens. Without any, and without auth.jwks, a random one is made "
            "in the data directory at the first start."_L1),
        elements<C, KeySource>(
            "auth.jwks", [](C & c) -> auto & { return c.auth.jwks; }, keySourceSettings,
            "Issuers whose keys are fetched."_L1),
        text<C>(
            "auth.issuer", [](C & c) -> auto & { return c.auth.issuer; }, Effect::Reload,
            "Tokens must have this iss. Not set: any."_L1),
        texts<C, std::vector<QByteArray>>(
            "auth.audience", [](C & c) -> auto & { return c.auth.audience; }, Effect::Reload,
            "Tokens must have one of these as aud. Empty: any."_L1),
        duration<C>(
            "auth.leeway", [](C & c) -> auto & { return c.auth.leeway; }, 0ms, 10min,
            Effect::Reload, "How far clocks may differ when exp, nbf and iat are checked."_L1),
        duration<C>(
            "auth.first_message_deadline",
            [](C & c) -> auto & { return c.auth.firstMessageDeadline; }, 1s, 10min, Effect::Reload,
            "A session must authenticate within this time, or it is closed."_L1),
        boolean<C>(
            "auth.anonymous", [](C & c) -> auto & { return c.auth.anonymous; }, Effect::Reload,
            "Sessions without a token may stay; access rules decide what they may do."_L1),
    };
}

List dataSettings()
{
    return {
        path<C>(
            "data_directory", [](C & c) -> auto & { return c.dataDirectory; }, Effect::Restart,
            "Where the server keeps what it writes. Not set: /var/lib/sluice if it can be written, else "
            "$XDG_STATE_HOME/sluice or ~/.local/state/sluice."_L1),
        choice<C, StorageAdapter>(
            "storage.adapter", [](C & c) -> auto & { return c.storage.adapter; },
            {{"sqlite", StorageAdapter::Sqlite}, {"memory", StorageAdapter::Memory}},
            Effect::Restart,
            "Where streams are kept; memory forgets everything at the end of the process."_L1),
        path<C>(
            "storage.path", [](C & c) -> auto & { return c.storage.path; }, Effect::Restart,
            "The database file. Not set: sluice.db in the data directory."_L1),
        choice<C, Durability>(
            "storage.durability", [](C & c) -> auto & { return c.storage.durability; },
            {{"strict", Durability::Strict},
             {"relaxed", Durability::Relaxed},
             {"none", Durability::None}},
            Effect::Reload,
            "For streams that no rule of a manifest matches. strict: acknowledged when the disk has it; "
            "relaxed: the last moments may be lost with the power; none: not kept."_L1),
        choice<C, BusAdapter>(
            "bus.adapter", [](C & c) -> auto & { return c.bus; }, {{"local", BusAdapter::Local}},
            Effect::Restart, "How events reach the other nodes; local: there are none."_L1),
        Setting<C>{
            "manifests", QStringLiteral("list of paths"), Effect::Reload,
            "Folders that are searched for manifests, with all their subfolders, or single files."_L1,
            [](ReadContext &context, const yaml::Node &node, C &config) {
                for (const yaml::Node *item : yaml::Reader::oneOrMany(node)) {
                    if (auto read = readPath(context, *item))
                        config.manifests.push_back(std::move(*read));
                }
            },
            [](C &) { return QStringLiteral("[]"); }},
        text<C>(
            "environment", [](C & c) -> auto & { return c.environment; }, Effect::Reload,
            "Selects the key@environment twins of Toa's context files. Not set: none."_L1),
        choice<C, DynamicRoutes>(
            "routes.dynamic", [](C & c) -> auto & { return c.routes.dynamic; },
            {{"open", DynamicRoutes::Open}, {"declared", DynamicRoutes::Declared}}, Effect::Reload,
            "open: dynamic routes may name any event; declared: only events whose manifest says dynamic."_L1),
        boolean<C>(
            "routes.paths", [](C & c) -> auto & { return c.routes.paths; }, Effect::Reload,
            "Whether a.b in a route descends objects and fans out over lists when there is no member a.b."_L1),
        integer<C, qint64>(
            "routes.max_per_stream", [](C & c) -> auto & { return c.routes.maxPerStream; }, 0,
            kMany, Effect::Restart, "Dynamic routes that may lead to one stream."_L1),
        integer<C, qint64>(
            "routes.max_per_event", [](C & c) -> auto & { return c.routes.maxPerEvent; }, 0, kMany,
            Effect::Restart, "Dynamic routes that may start at one event."_L1),
        integer<C, qint64>(
            "routes.max_total", [](C & c) -> auto & { return c.routes.maxTotal; }, 0, kMany,
            Effect::Restart, "Dynamic routes in all."_L1),
        duration<C>(
            "routes.expire", [](C & c) -> auto & { return c.routes.expire; }, 1s, 24h * 365,
            Effect::Reload,
            "How long a route that is bound to its stream lives on after the last reader has left."_L1),
        elements<C, SelfService>(
            "routes.self_service", [](C & c) -> auto & { return c.routes.selfService; },
            selfServiceSettings,
            "Routes that everybody may manage if they lead to the stream of the own name."_L1),
    };
}

List itemSettings()
{
    return {
        size<C>(
            "item_history.bytes", [](C & c) -> auto & { return c.itemHistory.bytes; }, 0, kGiB,
            Effect::Reload,
            "Changes of groups that are kept in memory, of all groups together, so that subscribers who come "
            "back get what they missed; 0: none."_L1),
        integer<C, qint64>(
            "item_history.changes", [](C & c) -> auto & { return c.itemHistory.changes; }, 1,
            1'000'000, Effect::Reload, "How many of one group."_L1),
        duration<C>(
            "item_history.age", [](C & c) -> auto & { return c.itemHistory.age; }, 1s, 24h,
            Effect::Reload, "How long they are kept."_L1),
    };
}

/// No limit is the word `none`.
List connectionLimits()
{
    return {
        integer<C, qint64>(
            "limits.connections", [](C & c) -> auto & { return c.limits.connections; }, 1,
            10'000'000, Effect::Reload, "Connections at a time."_L1),
        size<C>(
            "limits.outbox", [](C & c) -> auto & { return c.limits.outboxBytes; }, 16 * kKiB, kGiB,
            Effect::Reload,
            "Bytes that may wait for one subscriber; then limits.slow_subscriber decides."_L1),
        duration<C>(
            "limits.outbox_age", [](C & c) -> auto & { return c.limits.outboxAge; }, 100ms, 1h,
            Effect::Reload, "How long they may wait."_L1),
        choice<C, SlowSubscriber>(
            "limits.slow_subscriber", [](C & c) -> auto & { return c.limits.slowSubscriber; },
            {{"close", SlowSubscriber::Close},
             {"skip", SlowSubscriber::Skip},
             {"latest", SlowSubscriber::Latest}},
            Effect::Reload,
            "close: end the connection, the client resumes; skip: drop events and say which; latest: keep "
            "the newest of each channel."_L1),
        size<C>(
            "limits.message", [](C & c) -> auto & { return c.limits.messageBytes; }, kKiB, kGiB,
            Effect::Reload, "The largest WebSocket message, after inflating."_L1),
        size<C>(
            "limits.body", [](C & c) -> auto & { return c.limits.bodyBytes; }, kKiB, kGiB,
            Effect::Reload, "The largest body of an HTTP request."_L1),
        size<C>(
            "limits.head", [](C & c) -> auto & { return c.limits.headBytes; }, kKiB, kMiB,
            Effect::Reload, "The largest head of an HTTP request."_L1),
        duration<C>(
            "limits.handshake_timeout", [](C & c) -> auto & { return c.limits.handshakeTimeout; },
            100ms, 10min, Effect::Reload, "For TLS, the request's head and admission together."_L1),
        integer<C, qint64>(
            "limits.handshakes", [](C & c) -> auto & { return c.limits.handshakes; }, 1, 1'000'000,
            Effect::Reload, "Handshakes at a time; others wait in line. Loopback is exempt."_L1),
        duration<C>(
            "limits.keep_alive", [](C & c) -> auto & { return c.limits.keepAlive; }, 1s, 1h,
            Effect::Reload, "How long an HTTP connection may be idle between requests."_L1),
        duration<C>(
            "limits.ping_interval", [](C & c) -> auto & { return c.limits.pingInterval; }, 100ms,
            1h, Effect::Reload,
            "Silence after which a WebSocket peer is asked whether it lives."_L1),
        duration<C>(
            "limits.ping_timeout", [](C & c) -> auto & { return c.limits.pingTimeout; }, 100ms, 1h,
            Effect::Reload, "How long it may take to answer."_L1),
    };
}

List sessionLimits()
{
    return {
        integer<C, qint64>(
            "limits.subscriptions_per_session",
            [](C & c) -> auto & { return c.limits.subscriptionsPerSession; }, 1, kMany,
            Effect::Reload, "Streams that one session may be subscribed to."_L1),
        integer<C, qint64>(
            "limits.rooms_per_session", [](C & c) -> auto & { return c.limits.roomsPerSession; }, 1,
            kMany, Effect::Reload, "Rooms that one session may be in."_L1),
        integer<C, qint64>(
            "limits.pending_commands", [](C & c) -> auto & { return c.limits.pendingCommands; }, 1,
            100'000, Effect::Reload,
            "Unanswered commands of one session; then its connection is not read."_L1),
        integerOrNone<C>(
            "limits.publish_rate", [](C & c) -> auto & { return c.limits.publishRate; }, 1,
            1'000'000, Effect::Reload,
            "Events that one session, or over HTTP one subject, may publish in a second."_L1),
        size<C>(
            "limits.edge_inbox", [](C & c) -> auto & { return c.limits.edgeInboxBytes; }, kMiB,
            16 * kGiB, Effect::Reload,
            "What an edge may have sent to the core and not yet got done; then it stops reading."_L1),
        size<C>(
            "limits.edge_lag", [](C & c) -> auto & { return c.limits.edgeLagBytes; }, kMiB,
            16 * kGiB, Effect::Reload,
            "What an edge may still have to deliver; then publishing is refused."_L1),
        size<C>(
            "limits.storage_backlog", [](C & c) -> auto & { return c.limits.storageBacklogBytes; },
            kMiB, 16 * kGiB, Effect::Reload,
            "What may wait for the disk; then publishing to durable streams is refused."_L1),
        duration<C>(
            "limits.storage_wait", [](C & c) -> auto & { return c.limits.storageWait; }, 1ms, 1h,
            Effect::Reload,
            "How long publishes may wait for the disk beyond the commit under way and the next one; when "
            "they have waited longer for a second on end, no more are taken than fit into this time."_L1),
        integer<C, qint64>(
            "publish_id_window.count", [](C & c) -> auto & { return c.publishIds.count; }, 0, kMany,
            Effect::Reload,
            "Publish ids that are remembered, so that a repeat is not delivered twice."_L1),
        duration<C>(
            "publish_id_window.age", [](C & c) -> auto & { return c.publishIds.age; }, 0ms, 24h,
            Effect::Reload, "How long they are remembered."_L1),
        integer<C, qint64>(
            "edges", [](C & c) -> auto & { return c.edges; }, 0, 255, Effect::Restart,
            "Threads that serve connections; 0: one less than there are cores, at least one."_L1),
        choice<C, LogLevel>(
            "log.level", [](C & c) -> auto & { return c.log.level; },
            {{"debug", LogLevel::Debug},
             {"info", LogLevel::Info},
             {"warning", LogLevel::Warning},
             {"error", LogLevel::Error}},
            Effect::Reload, "The least serious lines that are logged."_L1),
        choice<C, LogFormat>(
            "log.format", [](C & c) -> auto & { return c.log.format; },
            {{"text", LogFormat::Text}, {"json", LogFormat::Json}}, Effect::Reload,
            "How a line looks."_L1),
    };
}

List allSettings()
{
    List all;
    for (List part :
         {listenSettings(), authSettings(), dataSettings(), toaSettings(), amqpSettings(),
          itemSettings(), connectionLimits(), sessionLimits(), socketIoSettings()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

const std::vector<Setting<Config>> &settings()
{
    static const List kSettings = allSettings();
    return kSettings;
}

const std::vector<QByteArrayView> &futureSections()
{
    static const std::vector<QByteArrayView> kSections;
    return kSections;
}

} // namespace sluice::config
