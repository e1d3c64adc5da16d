// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/app.h"

#include "server/app/log.h"
#include "server/app/toa_config.h"
#include "server/app/translate_config.h"
#include "server/app/unix_signals.h"
#include "server/config/changes.h"
#include "server/config/load.h"
#include "server/net/tls_context.h"
#include "shared/yaml/environment.h"

#include <QCoreApplication>

#include <algorithm>

// Reload and shutdown of the App.
namespace sluice::app {

namespace {

constexpr qint64 kQuietMs = 10'000; // for what was accepted to be recorded
constexpr qint64 kCloseMs = 20'000; // for peers to read their goodbyes, from the start of the drain

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &finding) {
        return finding.severity == Diagnostic::Severity::Error;
    });
}

} // namespace

App::Reloaded App::readAgain(const QString &configFile, const core::ManifestRevision &latest)
{
    Reloaded reloaded;
    config::LoadResult loaded = configFile.isEmpty()
                                    ? config::loadConfig({}, {}, yaml::processEnvironment)
                                    : config::loadConfigFile(configFile, yaml::processEnvironment);
    reloaded.config = std::move(loaded.config);
    reloaded.diagnostics = std::move(loaded.diagnostics);
    if (hasErrors(reloaded.diagnostics))
        return reloaded;
    reloaded.manifest = loadManifest(reloaded.config, latest);
    const auto &found = reloaded.manifest.diagnostics;
    reloaded.diagnostics.insert(reloaded.diagnostics.end(), found.begin(), found.end());
    reloaded.isUsable = !hasErrors(reloaded.diagnostics);
    reloaded.realm = loadRealm(reloaded.config);
    return reloaded;
}

// Parsing takes as long as it takes: it is done beside the core, and the result swapped in. Nobody
// else changes the manifests meanwhile.
void App::reload()
{
    if (m_phase != Phase::Running)
        return;
    if (m_isReloading) {
        m_reloadAgain = true; // the files may have changed after they were read
        return;
    }
    m_isReloading = true;
    notifySystemd("RELOADING=1");
    if (!m_hub->admin().manifests().enter([this] { readAside(); }))
        reloaded(fail(ErrorCode::Overloaded, QStringLiteral("too many wait for the manifests")));
}

void App::readAside()
{
    const QString file = m_options.configFile;
    const core::ManifestRevision latest = m_hub->admin().context().running;
    auto read = std::make_shared<Reloaded>();
    m_reloading.reset(QThread::create([file, latest, read] { *read = readAgain(file, latest); }));
    connect(
        m_reloading.get(), &QThread::finished, this,
        [this, read] {
            m_reloading.release()->deleteLater();
            if (m_phase != Phase::Running)
                return m_hub->admin().manifests().leave();
            apply(read, [this](const Result<> &done) {
                m_hub->admin().manifests().leave();
                reloaded(done);
            });
        },
        Qt::QueuedConnection);
    m_reloading->start();
}

void App::reloaded(const Result<> &done)
{
    m_isReloading = false;
    notifySystemd("READY=1");
    if (!done)
        qCCritical(logApp).noquote()
            << "reload refused, nothing was changed:" << done.error().detail;
    if (std::exchange(m_reloadAgain, false))
        return reload();
    for (const auto &told : std::exchange(m_reloadAsked, {}))
        told(done);
}

Result<App::Ready> App::makeReady(const Reloaded &reloaded) const
{
    if (!reloaded.isUsable)
        return fail(ErrorCode::ManifestInvalid,
                    QStringLiteral("the files have errors, which the server's log lists"));
    auto keys = loadKeys(reloaded.config);
    if (!keys)
        return fail(std::move(keys).error());
    if (auto edge = edgeConfig(reloaded.config, 0); !edge)
        return fail(std::move(edge).error());
    if (!reloaded.realm)
        return fail(reloaded.realm.error());
    Ready ready{std::move(keys->keys), {}};
    const config::TlsFiles files[2] = {reloaded.config.listen.tls, reloaded.config.admin.tls};
    for (int i = 0; i < 2; ++i) {
        if (!files[i].isEnabled())
            continue;
        auto context = net::TlsContext::load(files[i].certificate, files[i].key, files[i].clientCa);
        if (!context)
            return fail(std::move(context).error());
        ready.contexts[i] = std::move(*context);
    }
    return ready;
}

// A new text of the manifests is kept before it runs; where it cannot be kept nothing changes.
void App::apply(const std::shared_ptr<Reloaded> &reloaded, std::function<void(Result<>)> then)
{
    logDiagnostics(reloaded->diagnostics);
    auto ready = makeReady(*reloaded);
    if (!ready)
        return then(fail(std::move(ready).error()));
    core::ManifestDesk &manifests = m_hub->admin().manifests();
    const LoadedManifest &loaded = reloaded->manifest;
    if (!loaded.isNew) {
        manifests.setDisk(loaded.disk);
        m_hub->setManifest(loaded.rules); // a variable may be another
        use(*reloaded, std::move(*ready));
        return then({});
    }
    manifests.run({0, m_clock.wallMs(), "files", loaded.files, {}, loaded.disk}, loaded.rules,
                  "loaded",
                  [this, reloaded, ready = std::move(*ready),
                   then = std::move(then)](const Result<> &saved) mutable {
                      if (saved)
                          use(*reloaded, std::move(ready));
                      then(saved);
                  });
}

void App::use(Reloaded &reloaded, Ready ready)
{
    warnOfRestart(reloaded.config);
    const auto filesOf = [](const config::Iii &iii) {
        return iii.streams ? iii.streams->adapter.folder : QString();
    };
    if (filesOf(m_config.iii) != filesOf(reloaded.config.iii))
        qCWarning(logApp) << "the files of a KvStore are another after a restart";
    m_config = std::move(reloaded.config);
    installLog(m_config.log);
    loadRoomTokenKey();
    m_quota->setLimit(m_config.limits.connections);
    m_public->setTls(ready.contexts[0]);
    m_admin->setTls(ready.contexts[1]);
    m_manifests->setConfig(m_config);
    m_hub->setOptions(hubOptions(m_config));
    m_hub->setPublishIdLimits(publishIdLimits(m_config));
    useRealm(std::move(*reloaded.realm));
    m_hub->setWorkerOptions(workerOptions(m_config));
    if (const auto moved = m_iii->use(m_config.iii); !moved)
        qCCritical(logApp).noquote()
            << moved.error().detail << "- the port stays where it was; the rest is applied";
    useKeys(std::move(ready.keys));
    for (size_t i = 0; i < m_edges.size(); ++i) {
        if (auto config = edgeConfig(m_config, static_cast<int>(i)))
            m_edges[i]->setConfig(std::move(*config));
    }
    qCInfo(logApp) << "reloaded: manifest revision" << m_hub->admin().context().running.number
                   << "with" << m_hub->context().manifest->routes.size() << "static routes";
}

// Whose password is another has called in the tokens that came of the old one.
void App::useRealm(auth::RealmPtr realm)
{
    const qint64 now = m_clock.wallMs() / 1000 + 1;
    const qint64 lifetime = realm->tokens.lifetimeMs / 1000;
    for (const QByteArray &id : changedIdentities(*m_realm->credentials, *realm->credentials))
        m_hub->revokeSubject(id, now, lifetime > 0 ? now + lifetime : 0);
    m_realm = std::move(realm);
}

// With key sets from elsewhere the fetcher puts the whole together and tells when it is done.
void App::useKeys(std::vector<auth::Key> configured)
{
    if (m_fetcher) {
        const auto sources = jwksSources(m_config);
        QMetaObject::invokeMethod(
            m_fetcher,
            [fetcher = m_fetcher, configured, sources] {
                fetcher->reconfigure(configured, sources);
            },
            Qt::QueuedConnection);
        return postSettings();
    }
    m_keys = auth::KeySet::create(configured);
    postSettings();
    if (!m_config.auth.jwks.empty())
        startKeyFetcher(std::move(configured));
}

void App::warnOfRestart(const config::Config &next) const
{
    for (const QString &line : config::waitingForRestart(m_config, next))
        qCWarning(logApp).noquote() << line;
}

// At the start: what was read runs in any case.
void App::recordManifest(const LoadedManifest &loaded)
{
    core::ManifestDesk &manifests = m_hub->admin().manifests();
    if (!loaded.isNew)
        return manifests.setDisk(loaded.disk);
    const auto record = [this, &manifests, loaded] {
        manifests.run({0, m_clock.wallMs(), "files", loaded.files, {}, loaded.disk}, loaded.rules,
                      "loaded", [&manifests](const Result<> &saved) {
                          if (!saved)
                              qCCritical(logApp).noquote()
                                  << "the manifests run but were not kept as a revision:"
                                  << saved.error().detail;
                          manifests.leave();
                      });
    };
    manifests.enter(record);
}

// readyz 503, no new connections, no new publishes; what was accepted is recorded and answered;
// then goodbyes, flush, edges, store.
void App::shutDown()
{
    if (m_phase != Phase::Running) {
        qCWarning(logApp) << "second signal: quitting at once";
        m_phase = Phase::Ended;
        return QCoreApplication::exit(1);
    }
    m_isReady = false;
    m_phase = Phase::Quieting;
    m_draining.start();
    notifySystemd("STOPPING=1");
    qCInfo(logApp) << "draining";
    m_public->stopAccepting();
    m_iii->stopAccepting();
    m_hub->startDraining();
}

void App::continueDrain()
{
    if (m_phase == Phase::Quieting && m_mirror && m_hub->isQuiet())
        m_mirror->flush();
    const bool isQuiet = m_hub->isQuiet() && !m_hub->admin().manifests().isBusy()
                         && (!m_mirror || m_mirror->isQuiet());
    if (m_phase == Phase::Quieting && (isQuiet || m_draining.elapsed() > kQuietMs)) {
        m_phase = Phase::Closing;
        m_admin->stopAccepting();
        m_edgesToEmpty = static_cast<int>(m_edges.size());
        for (const auto &edge : m_edges) {
            edge->closeAll(CloseReason::GoingAway, [this] {
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        if (--m_edgesToEmpty == 0)
                            finishDrain();
                    },
                    Qt::QueuedConnection);
            });
        }
    }
    if (m_phase == Phase::Closing && m_draining.elapsed() > kCloseMs) {
        qCWarning(logApp) << "some peers did not read their goodbye in time";
        for (const auto &edge : m_edges)
            edge->dropAll();
        finishDrain();
    }
}

void App::finishDrain()
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    qCInfo(logApp) << "drained in" << m_draining.elapsed() << "ms";
    QCoreApplication::exit(0);
}

} // namespace sluice::app
