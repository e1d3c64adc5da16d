// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/iii.h"
#include "server/config/socketio.h"
#include "server/config/toa.h"
#include "shared/manifest/model.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

/// The server's own file, as values. The initialisers are the defaults; `settings.cpp` declares what
/// each value is called in the file and what it may be.
namespace sluice::config {

using std::chrono::milliseconds;

/// PEM files; certificate and key both or none.
struct TlsFiles
{
    QString certificate;
    QString key;
    QString
        clientCa; ///< who signs the certificates that clients must show; empty: none is asked for

    bool isEnabled() const { return !certificate.isEmpty(); }
    friend bool operator==(const TlsFiles &, const TlsFiles &) = default;
};

struct Endpoint
{
    QByteArray host;
    quint16 port = 0; ///< 0: any free one
    TlsFiles tls;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// One of `auth.keys`: exactly one of secret, pemFile and jwksFile is set.
struct VerificationKey
{
    QByteArray kid;
    QByteArray algorithm; ///< JOSE name; empty for a JWKS file
    QByteArray secret;
    QString pemFile;
    QString jwksFile;
    QByteArray issuer;
    std::vector<QByteArray> algorithms; ///< JWKS file: what its keys may be; empty: anything
    int line = 0;                       ///< of the entry in the file
    int column = 0;
};

/// One of `auth.jwks`.
struct KeySource
{
    QByteArray url; ///< https: or file:
    QByteArray issuer;
    std::vector<QByteArray> algorithms;
    QString caFile; ///< PEM; empty: the system's
    milliseconds cache = std::chrono::hours(1);
    int line = 0;
    int column = 0;
};

struct Auth
{
    std::vector<VerificationKey> keys;
    std::vector<KeySource> jwks;
    QByteArray issuer;                ///< empty: not required
    std::vector<QByteArray> audience; ///< empty: not required
    milliseconds leeway{30'000};
    milliseconds firstMessageDeadline{10'000};
    bool anonymous = false;
};

enum class StorageAdapter : quint8
{
    Sqlite,
    Memory
};
enum class Durability : quint8
{
    None,
    Relaxed,
    Strict
};

struct Storage
{
    StorageAdapter adapter = StorageAdapter::Sqlite;
    QString path; ///< of the database; absolute after loading
    Durability durability = Durability::Strict;
};

enum class BusAdapter : quint8
{
    Local
};
enum class DynamicRoutes : quint8
{
    Open,
    Declared
};

/// One of `routes.self_service`.
struct SelfService
{
    QByteArray event;
    QByteArray property; ///< empty: only routes without one
    int line = 0;
    int column = 0;
};

struct Routes
{
    DynamicRoutes dynamic = DynamicRoutes::Open;
    bool paths = true;
    qint64 maxPerStream = 1'000;
    qint64 maxPerEvent = 100'000;
    qint64 maxTotal = 1'000'000;
    milliseconds expire = std::chrono::seconds(
        300); ///< bound routes, after the last reader has left
    std::vector<SelfService> selfService;
};

enum class SlowSubscriber : quint8
{
    Close,
    Skip,
    Latest
};

struct Limits
{
    qint64 connections = 100'000;
    qint64 outboxBytes = 1024 * 1024;
    milliseconds outboxAge{10'000};
    SlowSubscriber slowSubscriber = SlowSubscriber::Close;
    qint64 messageBytes = 1024 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    qint64 headBytes = 16 * 1024;
    milliseconds handshakeTimeout{10'000};
    qint64 handshakes = 1'024;
    milliseconds keepAlive{75'000};
    milliseconds pingInterval{25'000};
    milliseconds pingTimeout{20'000};
    qint64 subscriptionsPerSession = 1'000;
    qint64 roomsPerSession = 1'000;
    qint64 pendingCommands = 64;
    std::optional<qint64> publishRate; ///< events per second and session; nothing: no limit
    qint64 edgeInboxBytes = 16 * 1024 * 1024;
    qint64 edgeLagBytes = 64 * 1024 * 1024;
    qint64 storageBacklogBytes = 32 * 1024 * 1024;
    milliseconds storageWait{50};
};

/// Of the changes of groups, for subscribers that come back.
struct ItemHistory
{
    qint64 bytes = 16 * 1024 * 1024; ///< of all groups
    qint64 changes = 1'000;          ///< of one group
    milliseconds age{300'000};
};

struct PublishIdWindow
{
    qint64 count = 100'000;
    milliseconds age{120'000};
};

enum class LogLevel : quint8
{
    Debug,
    Info,
    Warning,
    Error
};
enum class LogFormat : quint8
{
    Text,
    Json
};

struct Log
{
    LogLevel level = LogLevel::Info;
    LogFormat format = LogFormat::Text;
};

/// Where Toa's events come from.
struct Amqp
{
    std::vector<QByteArray> brokers;
    QByteArray durableNode; ///< empty: exclusive queues
    std::optional<milliseconds> messageTtl;
    std::optional<qint64> maxLength;
    qint64 prefetch = 300;
    bool routes = false; ///< whoever can publish at a broker may manage dynamic routes
};

/// One of `trusted_proxies_header`.
enum class ForwardingHeader : quint8
{
    Auto,
    Forwarded,
    XForwardedFor
};

struct Config
{
    Endpoint listen{"0.0.0.0", 8420, {}};
    Endpoint admin{"127.0.0.1", 8421, {}};
    QStringList trustedProxies;
    ForwardingHeader forwardingHeader = ForwardingHeader::Auto;
    std::vector<QByteArray> origins;
    Auth auth;
    QString dataDirectory; ///< absolute after loading
    Storage storage;
    BusAdapter bus = BusAdapter::Local;
    QStringList manifests; ///< folders or files, absolute
    QByteArray environment;
    Routes routes;
    Toa toa;
    Limits limits;
    Amqp amqp;
    ItemHistory itemHistory;
    PublishIdWindow publishIds;
    Iii iii;
    SocketIo socketIo;
    qint64 edges = 0; ///< 0: one less than there are cores, at least one
    Log log;
};

} // namespace sluice::config
