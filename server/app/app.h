// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/app/amqp_runner.h"
#include "server/app/edge_runner.h"
#include "server/app/iii_ports.h"
#include "server/app/kv_mirror.h"
#include "server/app/mailbox_outlet.h"
#include "server/app/manifest_source.h"
#include "server/app/manifest_thread.h"
#include "server/app/metrics_export.h"
#include "server/app/password_thread.h"
#include "server/app/process_gauges.h"
#include "server/app/system_clock.h"
#include "server/auth/jwks_fetcher.h"
#include "server/auth/room_token.h"
#include "server/bus/local/local_bus.h"
#include "server/config/config.h"
#include "server/core/hub/hub.h"
#include "server/net/listener.h"
#include "server/resources/json_schema.h"
#include "server/resources/own_services.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace sluice::app {

/// The composition root: makes every part, connects them, starts and ends them in order. Lives in
/// the main thread, which is the core's.
class App final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString configFile; ///< empty: built-in defaults
        QString readyFile;  ///< empty: none
    };

    App(Options options, config::Config config);
    ~App() override;

    /// Everything up to listening sockets. An error names what failed and what to do.
    Result<> start();

public Q_SLOTS:
    /// Reads the configuration and the manifests again; a bad file changes nothing.
    void reload();
    /// Ends in good order, then quits the event loop; a second call quits at once.
    void shutDown();

private:
    static constexpr net::ListenerId kPublic{0};
    static constexpr net::ListenerId kAdmin{1};

    struct Reloaded
    {
        config::Config config;
        LoadedManifest manifest;
        std::vector<Diagnostic> diagnostics;
        Result<auth::RealmPtr> realm;
        bool isUsable = false;
    };

    Result<> openStore();
    Result<> loadRules();
    Result<> mirrorItems();
    Result<> makeEdges();
    Result<> makeIngress();
    void useRealm(auth::RealmPtr realm);
    void startKeyFetcher(std::vector<auth::Key> configured);
    Result<> listen();
    Result<> bindListener(net::Listener &listener, const config::Endpoint &endpoint,
                          const QString &name);
    Result<> writeReadyFile() const;
    void takeFromEdges(std::span<core::EdgeToCore> messages);
    void sliceIfNeeded();
    void askForKeys(core::EdgeIndex edge);
    void loadRoomTokenKey();
    void postSettings();
    std::shared_ptr<const dialects::OpenApiFacts> openApiFacts() const;
    void tick();

    /// What a reload needs and cannot be taken back.
    struct Ready
    {
        std::vector<auth::Key> keys;
        std::shared_ptr<const net::TlsContext> contexts[2];
    };

    static Reloaded readAgain(const QString &configFile, const core::ManifestRevision &latest);
    void readAside();
    void apply(const std::shared_ptr<Reloaded> &reloaded, std::function<void(Result<>)> then);
    Result<Ready> makeReady(const Reloaded &reloaded) const;
    void use(Reloaded &reloaded, Ready ready);
    void reloaded(const Result<> &done);
    void useKeys(std::vector<auth::Key> configured);
    void warnOfRestart(const config::Config &next) const;
    void recordManifest(const LoadedManifest &loaded);

    void continueDrain();
    void finishDrain();

    Options m_options;
    config::Config m_config;
    SystemClock m_clock;
    bus::LocalBus m_bus;
    std::unique_ptr<core::Store> m_store;
    core::StoreRecovery m_recovery;
    QByteArray m_storeEpoch;
    metrics::Registry m_registry;
    auth::RealmPtr m_realm = std::make_shared<auth::Realm>();
    std::vector<std::unique_ptr<EdgeRunner>> m_edges;
    std::unique_ptr<PasswordThread>
        m_passwords; // declared behind the edges that it answers: it ends first
    MailboxOutlet m_outlet;
    resources::JsonSchemaChecker m_schemas;
    std::unique_ptr<resources::OwnServices> m_ownServices;
    std::vector<const metrics::StageRecorder *> m_recorders; // of every thread
    std::unique_ptr<ProcessGauges> m_gauges;
    std::unique_ptr<ManifestThread> m_manifests;
    std::unique_ptr<core::Hub> m_hub;
    std::unique_ptr<AmqpRunner> m_amqp; // after the edges: it answers behind them
    std::unique_ptr<MetricsExport> m_metrics;
    Mailbox<core::EdgeToCore> m_inbox;
    Wakeup m_storeWoke;
    std::shared_ptr<net::ConnectionQuota> m_quota;
    std::unique_ptr<net::Listener> m_public;
    std::unique_ptr<net::Listener> m_admin;
    std::unique_ptr<IiiPorts> m_iii;
    std::unique_ptr<KvMirror> m_mirror; ///< of a KvStore with files
    std::shared_ptr<const auth::KeySet> m_keys;
    std::optional<auth::RoomTokenKey> m_roomTokens;
    std::unique_ptr<QThread> m_fetchThread;
    auth::JwksFetcher *m_fetcher = nullptr; // lives in m_fetchThread, deleted with its end
    QTimer m_ticker;
    QTimer m_slicer; ///< while somebody waits for a list
    QTimer m_watchdog;
    std::unique_ptr<QThread> m_reloading;
    bool m_isReloading = false; ///< or waits for its turn
    bool m_reloadAgain = false;
    std::vector<std::function<void(Result<>)>> m_reloadAsked; ///< told when it is done

    enum class Phase
    {
        Starting,
        Running,
        Quieting,
        Closing,
        Ended
    };
    std::atomic<bool> m_isReady = false;
    Phase m_phase = Phase::Starting;
    QElapsedTimer m_draining;
    int m_edgesToEmpty = 0;
};

} // namespace sluice::app
