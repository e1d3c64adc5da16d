// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/app.h"

#include "server/app/amqp_operations.h"
#include "server/app/log.h"
#include "server/app/toa_config.h"
#include "server/app/translate_config.h"
#include "server/app/unix_signals.h"
#include "server/net/tls_context.h"
#include "server/storage/memory/memory_store.h"
#include "server/storage/sqlite/sqlite_store.h"
#include "shared/base/replace_file.h"
#include "shared/yaml/environment.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <malloc.h>

namespace sluice::app {

namespace {

constexpr int kTickMs = 25;
constexpr int kSliceMs = 5; // of which a list takes one
constexpr int kAdminConnections = 1000;

qint64 sizeOf(const core::EdgeToCore &)
{
    return 64; // what a message costs besides its payload
}

QJsonObject endpointJson(const net::Listener &listener)
{
    return {{QStringLiteral("host"), listener.serverAddress().toString()},
            {QStringLiteral("port"), listener.serverPort()}};
}

QByteArray schemaByName(const QByteArray &name)
{
    QFile file(QStringLiteral(":/sluice/schemas/") + QString::fromUtf8(name));
    const bool isPlainName = !name.contains('/') && file.open(QIODevice::ReadOnly);
    return isPlainName ? file.readAll() : QByteArray();
}

dialects::OpenApiFacts::Address addressOf(const net::Listener &listener,
                                          const config::Endpoint &endpoint)
{
    return {listener.serverAddress().toString().toLatin1(), listener.serverPort(),
            endpoint.tls.isEnabled()};
}

std::unique_ptr<core::Store> makeStore(const config::Config &config)
{
    if (config.storage.adapter == config::StorageAdapter::Memory)
        return std::make_unique<storage::MemoryStore>();
    storage::SqliteOptions options;
    options.path = config.storage.path;
    options.window = {static_cast<int>(config.publishIds.count), config.publishIds.age};
    return std::make_unique<storage::SqliteStore>(std::move(options));
}

} // namespace

App::App(Options options, config::Config config)
    : m_options(std::move(options))
    , m_config(std::move(config))
    , m_store(makeStore(m_config))
    , m_quota(std::make_shared<net::ConnectionQuota>(m_config.limits.connections))
{
}

App::~App()
{
    if (m_reloading)
        m_reloading->wait();
    m_ticker.stop();
    m_public.reset();
    m_admin.reset();
    m_iii.reset();
    m_metrics.reset(); // an edge may still be asked for them while another is gone
    for (const auto &edge : m_edges)
        edge->stop();
    if (m_amqp)
        m_amqp->stop();
    m_inbox.close();
    if (m_fetchThread) {
        m_fetchThread->quit();
        m_fetchThread->wait();
    }
    m_storeWoke.close();
    m_store->close();
}

Result<> App::start()
{
    net::raiseDescriptorLimit();
    for (auto step : {&App::openStore, &App::loadRules, &App::makeEdges, &App::makeIngress,
                      &App::mirrorItems, &App::listen}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    connect(&m_ticker, &QTimer::timeout, this, [this] { tick(); });
    m_ticker.start(kTickMs);
    connect(&m_slicer, &QTimer::timeout, this, [this] {
        m_hub->admin().slice();
        if (!m_hub->admin().hasWork())
            m_slicer.stop();
    });
    if (const int interval = watchdogIntervalMs(); interval > 0) {
        connect(&m_watchdog, &QTimer::timeout, this, [] { notifySystemd("WATCHDOG=1"); });
        m_watchdog.start(interval);
    }
    m_phase = Phase::Running;
    m_isReady = true;
    if (auto written = writeReadyFile(); !written)
        return written;
    notifySystemd("READY=1");
    qCInfo(logApp).noquote()
        << QStringLiteral(
               "ready: listening on %1:%2, admin on %3:%4, %5 stored events, %6 static routes, %7 dynamic routes")
               .arg(m_public->serverAddress().toString())
               .arg(m_public->serverPort())
               .arg(m_admin->serverAddress().toString())
               .arg(m_admin->serverPort())
               .arg(m_recovery.events)
               .arg(m_hub->context().manifest->routes.size())
               .arg(m_hub->context().routes.dynamic().size());
    return {};
}

Result<> App::openStore()
{
    m_storeWoke.open([this] {
        if (!m_hub)
            return;
        m_hub->storeWoke();
        sliceIfNeeded();
    });
    m_store->setWake([this] { m_storeWoke.wake(); });
    auto recovery = m_store->open(m_clock.wallMs());
    if (!recovery)
        return fail(std::move(recovery).error());
    m_recovery = std::move(*recovery);
    m_storeEpoch = m_recovery.epoch;
    if (!m_recovery.notice.isEmpty())
        qCWarning(logApp).noquote() << m_recovery.notice;
    return {};
}

Result<> App::loadRules()
{
    const LoadedManifest loaded = loadManifest(m_config, m_recovery.manifest);
    logDiagnostics(loaded.diagnostics);
    if (loaded.hasErrors())
        return fail(
            ErrorCode::ManifestInvalid,
            QStringLiteral(
                "the manifests have errors (listed above); mend them, `sluicectl check` tells when they are right"));
    const int edges = edgeCount(m_config);
    metrics::StageRecorder &recorder = m_registry.stageRecorder();
    m_recorders.push_back(&recorder);
    m_hub = std::make_unique<core::Hub>(*m_store, m_bus, m_outlet, m_clock, recorder,
                                        static_cast<core::EdgeIndex>(edges), hubOptions(m_config),
                                        publishIdLimits(m_config), routeLimits(m_config));
    m_hub->admin().context().running = std::move(m_recovery.manifest);
    m_hub->restore(std::move(m_recovery));
    m_manifests = std::make_unique<ManifestThread>(
        [](const QByteArray &name) { return schemaByName(name + ".schema.json"); });
    m_manifests->setConfig(m_config);
    m_hub->admin().manifests().setWorkshop(m_manifests.get());
    m_hub->setSchemaChecker(&m_schemas);
    m_hub->admin().context().server = {SLUICE_VERSION, QSysInfo::machineHostName().toUtf8(),
                                       m_clock.wallMs()};
    m_hub->admin().context().reload = [this](std::function<void(Result<>)> then) {
        if (m_phase != Phase::Running)
            return then(fail(ErrorCode::Draining, QStringLiteral("the server is shutting down")));
        m_reloadAsked.push_back(std::move(then));
        reload();
    };
    m_ownServices = std::make_unique<resources::OwnServices>(
        [this](const resources::OwnServices::Telling &telling) {
            m_hub->tellRoom(core::RoomName{telling.room},
                            {telling.type, telling.action, telling.path, telling.json});
        });
    m_hub->setChangeObserver(m_ownServices.get());
    m_hub->setManifest(loaded.rules);
    m_hub->setManifestObserver([this] { postSettings(); }); // its resources are in /openapi.json
    m_hub->setWorkerOptions(workerOptions(m_config));
    recordManifest(loaded);
    return {};
}

Result<> App::makeEdges()
{
    auto keys = loadKeys(m_config);
    if (!keys)
        return fail(std::move(keys).error());
    for (const QString &note : keys->notes)
        qCWarning(logApp).noquote() << note;
    m_keys = auth::KeySet::create(keys->keys);
    auto realm = loadRealm(m_config);
    if (!realm)
        return fail(std::move(realm).error());
    m_realm = std::move(*realm);
    m_passwords = std::make_unique<PasswordThread>();
    loadRoomTokenKey();
    m_inbox.open([this](std::span<core::EdgeToCore> messages) { takeFromEdges(messages); });
    const int count = edgeCount(m_config);
    auto settings = std::make_shared<dialects::EdgeSettings>();
    settings->keys = m_keys;
    for (int i = 0; i < count; ++i) {
        EdgeRunner::Setup setup;
        auto config = edgeConfig(m_config, i);
        if (!config)
            return fail(std::move(config).error());
        setup.config = std::move(*config);
        setup.wiring.index = static_cast<core::EdgeIndex>(i);
        setup.wiring.settings = settings;
        setup.wiring.toCore = [this](core::EdgeToCore message, qint64 bytes) {
            const qint64 size = sizeOf(message) + bytes;
            m_inbox.post(std::move(message), size);
        };
        setup.wiring.edges = static_cast<core::EdgeIndex>(count);
        setup.wiring.moveTo = [this](core::EdgeIndex index, net::AcceptedSocket socket) {
            m_edges[index]->edge().handOver(std::move(socket));
        };
        setup.wiring.coreLagBytes = [this] { return m_inbox.pendingBytes(); };
        metrics::StageRecorder &recorder = m_registry.stageRecorder();
        setup.wiring.stages = &recorder;
        m_recorders.push_back(&recorder);
        setup.wiring.registry = &m_registry;
        setup.wiring.checkPassword = [this, i](QByteArray password, QByteArray hash,
                                               std::function<void(bool)> done) {
            auto answer = [this, i, done = std::move(done)](bool isRight) {
                m_edges[static_cast<size_t>(i)]->post(
                    dialects::EdgeCall([done, isRight] { done(isRight); }), 0);
            };
            return m_passwords->submit(std::move(password), std::move(hash), std::move(answer));
        };
        setup.config.onStage = [&recorder](net::EdgeStage stage, std::chrono::nanoseconds duration,
                                           quint64 events) {
            recorder.record(stage == net::EdgeStage::Frame ? metrics::Stage::Frame
                                                           : metrics::Stage::Flush,
                            duration, events);
        };
        setup.wiring.adminListener = kAdmin;
        setup.wiring.iiiStreamListener = IiiPorts::kStreams;
        setup.wiring.iiiWorkerListener = IiiPorts::kWorkers;
        setup.hooks.isReady = [this] { return m_isReady.load(); };
        setup.hooks.metrics = [this] { return m_registry.text(); };
        setup.hooks.schema = schemaByName;
        setup.ownThread = count > 1;
        m_edges.push_back(std::make_unique<EdgeRunner>(std::move(setup)));
        m_outlet.addEdge(m_edges.back()->inbox());
    }
    m_gauges = std::make_unique<ProcessGauges>(m_edges, m_recorders,
                                               [this] { return m_inbox.pendingBytes(); });
    m_hub->admin().watches().setGauges(m_gauges.get());
    m_metrics = std::make_unique<MetricsExport>(m_registry, m_edges, *m_store);
    for (const auto &edge : m_edges)
        edge->start();
    postSettings();
    if (!m_config.auth.jwks.empty())
        startKeyFetcher(std::move(keys->keys));
    return {};
}

Result<> App::makeIngress()
{
    auto brokers = brokerTable(m_config, yaml::processEnvironment);
    if (!brokers)
        return fail(std::move(brokers).error());
    if (brokers->isEmpty())
        return {};
    AmqpRunner::Setup setup;
    setup.brokers = std::move(*brokers);
    setup.queues = queueOptions(m_config);
    if (m_config.amqp.routes)
        setup.operations = routeOperations();
    setup.firstIndex = static_cast<core::EdgeIndex>(m_edges.size());
    setup.toCore = [this](core::EdgeToCore message, qint64 bytes) {
        const qint64 size = sizeOf(message) + bytes;
        m_inbox.post(std::move(message), size);
    };
    m_amqp = std::make_unique<AmqpRunner>(std::move(setup), m_outlet, m_registry);
    m_hub->setSources(m_amqp.get());
    m_amqp->start();
    return {};
}

Result<> App::mirrorItems()
{
    const auto &streams = m_config.iii.streams;
    if (!streams || streams->adapter.kind != config::StreamAdapter::Kind::Files)
        return {};
    m_mirror = std::make_unique<KvMirror>(
        *m_hub,
        KvMirror::Options{streams->adapter.folder, streams->adapter.saveInterval, m_storeEpoch});
    m_hub->setItemObserver(
        [this](const core::DeliveryPtr &delivery) { m_mirror->changed(delivery); });
    return m_mirror->start();
}

void App::startKeyFetcher(std::vector<auth::Key> configured)
{
    auth::JwksFetcherOptions options;
    for (const config::KeySource &source : m_config.auth.jwks)
        options.maxAge = std::min(options.maxAge, source.cache);
    m_fetchThread = std::make_unique<QThread>();
    m_fetchThread->setObjectName(QStringLiteral("fetch"));
    m_fetcher = new auth::JwksFetcher(std::move(configured), jwksSources(m_config), options);
    m_fetcher->moveToThread(m_fetchThread.get());
    connect(m_fetchThread.get(), &QThread::started, m_fetcher, &auth::JwksFetcher::start);
    connect(m_fetchThread.get(), &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(
        m_fetcher, &auth::JwksFetcher::keySetChanged, this,
        [this](const std::shared_ptr<const auth::KeySet> &keys) {
            m_keys = keys;
            postSettings();
        },
        Qt::QueuedConnection);
    connect(
        m_fetcher, &auth::JwksFetcher::sourceFailed, this,
        [](const QUrl &url, const Error &error) {
            qCWarning(logApp).noquote()
                << "key set" << url.toDisplayString() << "failed:" << error.detail;
        },
        Qt::QueuedConnection);
    // Behind the keys that it tells of, here and in the edge's FIFO.
    connect(
        m_fetcher, &auth::JwksFetcher::unknownKeyAnswered, this,
        [this](int edge, qint64 pauseMs) {
            m_edges[static_cast<size_t>(edge)]->keysAnswered(std::chrono::milliseconds(pauseMs));
        },
        Qt::QueuedConnection);
    m_fetchThread->start();
}

// Nothing else needs the secret, and a server that cannot write may do all the rest.
void App::loadRoomTokenKey()
{
    auto key = roomTokenKey(m_config);
    m_roomTokens = key ? std::optional(std::move(*key)) : std::nullopt;
    if (!key)
        qCWarning(logApp).noquote() << "no room tokens are issued or accepted, set "
                                       "dialects.socketio.room_tokens.secret:"
                                    << key.error().detail;
}

void App::postSettings()
{
    auto settings = std::make_shared<dialects::EdgeSettings>();
    settings->keys = m_keys;
    settings->fetchesKeys = !m_config.auth.jwks.empty();
    settings->policy = verifyPolicy(m_config);
    settings->realm = m_realm;
    settings->toa = toaSettings(m_config);
    settings->roomTokens = m_roomTokens;
    settings->engineio = {m_config.socketIo.path, m_config.socketIo.eio3,
                          m_config.socketIo.pingInterval, m_config.socketIo.pingTimeout,
                          m_config.socketIo.maxPayload};
    settings->socketio = socketIoSettings(m_config);
    settings->twake = {m_config.socketIo.legacy.masterToken, m_config.socketIo.legacy.previousRooms,
                       static_cast<double>(m_config.socketIo.requestsPerSecond)};
    settings->origins = m_config.origins;
    settings->openApi = openApiFacts();
    settings->slowPolicy = slowPolicy(m_config);
    settings->pendingCommands = static_cast<int>(m_config.limits.pendingCommands);
    settings->coreLagBytes = m_config.limits.edgeInboxBytes;
    settings->iii = iiiEdgeSettings(m_config);
    for (const auto &edge : m_edges)
        edge->post(dialects::EdgeSettingsPtr(settings), 0);
}

std::shared_ptr<const dialects::OpenApiFacts> App::openApiFacts() const
{
    auto facts = std::make_shared<dialects::OpenApiFacts>();
    if (QFile file(QStringLiteral(":/sluice/openapi/openapi.json")); file.open(QIODevice::ReadOnly))
        facts->description = file.readAll();
    facts->version = SLUICE_VERSION;
    if (m_public && m_admin) {
        facts->publicAddress = addressOf(*m_public, m_config.listen);
        facts->adminAddress = addressOf(*m_admin, m_config.admin);
    }
    facts->engineIoPath = m_config.socketIo.path;
    facts->hasSse = !m_config.toa.compat.noSse;
    facts->hasResume = !m_config.toa.compat.noResume;
    facts->manifest = m_hub->context().manifest;
    return facts;
}

Result<> App::listen()
{
    std::vector<net::Edge *> edges;
    for (const auto &edge : m_edges)
        edges.push_back(&edge->edge());
    m_public = std::make_unique<net::Listener>(kPublic, edges, m_quota);
    // Operators must get in when the public port is full.
    m_admin = std::make_unique<net::Listener>(
        kAdmin, edges, std::make_shared<net::ConnectionQuota>(kAdminConnections));
    if (auto bound = bindListener(*m_public, m_config.listen, QStringLiteral("listen")); !bound)
        return bound;
    if (auto bound = bindListener(*m_admin, m_config.admin, QStringLiteral("admin")); !bound)
        return bound;
    postSettings(); // with the addresses
    m_iii = std::make_unique<IiiPorts>(edges, m_quota, [this](core::DialectId dialect) {
        for (const auto &edge : m_edges)
            edge->closeAllOf(dialect, CloseReason::GoingAway);
    });
    return m_iii->use(m_config.iii);
}

Result<> App::bindListener(net::Listener &listener, const config::Endpoint &endpoint,
                           const QString &name)
{
    if (endpoint.tls.isEnabled()) {
        auto context = net::TlsContext::load(endpoint.tls.certificate, endpoint.tls.key,
                                             endpoint.tls.clientCa);
        if (!context)
            return fail(context.error().code,
                        name + QStringLiteral(".tls: ") + context.error().detail);
        listener.setTls(std::move(*context));
    }
    const QHostAddress address(QString::fromUtf8(endpoint.host));
    if (address.isNull())
        return fail(ErrorCode::ConfigInvalid,
                    name + QStringLiteral(".host must be an IP address, e.g. 0.0.0.0 or ::"));
    auto started = listener.start(address, endpoint.port);
    if (!started)
        return fail(started.error().code, name + QStringLiteral(": ") + started.error().detail);
    return {};
}

Result<> App::writeReadyFile() const
{
    if (m_options.readyFile.isEmpty())
        return {};
    QJsonObject ready{{QStringLiteral("listen"), endpointJson(*m_public)},
                      {QStringLiteral("admin"), endpointJson(*m_admin)}};
    m_iii->describe(ready);
    QSaveFile file(m_options.readyFile);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(ready).toJson(QJsonDocument::Compact)) < 0
        || !commitWhole(file))
        return fail(ErrorCode::FileUnreadable, QStringLiteral("cannot write the ready file %1: %2")
                                                   .arg(m_options.readyFile, file.errorString()));
    return {};
}

void App::takeFromEdges(std::span<core::EdgeToCore> messages)
{
    for (const core::EdgeToCore &message : messages) {
        if (const auto *wanted = std::get_if<core::KeyWanted>(&message))
            askForKeys(wanted->edge);
    }
    m_hub->handle(messages);
    sliceIfNeeded();
}

void App::sliceIfNeeded()
{
    if (m_hub->admin().hasWork() && !m_slicer.isActive())
        m_slicer.start(kSliceMs);
}

// Every question is answered, else the edge would wait.
void App::askForKeys(core::EdgeIndex edge)
{
    if (!m_fetcher)
        return m_edges[edge]->keysAnswered(std::chrono::minutes(1));
    QMetaObject::invokeMethod(
        m_fetcher, [fetcher = m_fetcher, edge] { fetcher->refreshForUnknownKey(edge); },
        Qt::QueuedConnection);
}

void App::tick()
{
    m_hub->tick();
    sliceIfNeeded();
    m_metrics->updateCoreGauges(m_hub->context());
    m_metrics->updateCalls(m_hub->callFailures());
    for (const auto &edge : m_edges)
        edge->pokeIfWaiting();
    if (m_phase == Phase::Quieting || m_phase == Phase::Closing)
        continueDrain();
}

} // namespace sluice::app
