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

App::Reloaded App::readAgain(const QString &configFile)
{
    Reloaded reloaded;
    config::LoadResult loaded = configFile.isEmpty()
                                    ? config::loadConfig({}, {}, yaml::processEnvironment)
                                    : config::loadConfigFile(configFile, yaml::processEnvironment);
    reloaded.config = std::move(loaded.config);
    reloaded.diagnostics = std::move(loaded.diagnostics);
    if (hasErrors(reloaded.diagnostics))
        return reloaded;
    reloaded.manifest = loadManifest(reloaded.config);
    const auto &found = reloaded.manifest.diagnostics;
    reloaded.diagnostics.insert(reloaded.diagnostics.end(), found.begin(), found.end());
    reloaded.isUsable = !hasErrors(reloaded.diagnostics);
    reloaded.realm = loadRealm(reloaded.config);
    return reloaded;
}

// Parsing takes as long as it takes: it is done beside the core, and the result swapped in.
void App::reload()
{
    if (m_phase != Phase::Running)
        return;
    if (m_reloading) {
        m_reloadAgain = true; // the files may have changed after they were read
        return;
    }
    notifySystemd("RELOADING=1");
    const QString file = m_options.configFile;
    auto reloaded = std::make_shared<Reloaded>();
    m_reloading.reset(QThread::create([file, reloaded] { *reloaded = readAgain(file); }));
    connect(
        m_reloading.get(), &QThread::finished, this,
        [this, reloaded] {
            m_reloading.release()->deleteLater();
            if (m_phase != Phase::Running)
                return;
            const Result<> applied = apply(std::move(*reloaded));
            notifySystemd("READY=1");
            if (std::exchange(m_reloadAgain, false))
                return reload();
            for (const auto &told : std::exchange(m_reloadAsked, {}))
                told(applied);
        },
        Qt::QueuedConnection);
    m_reloading->start();
}

Result<> App::apply(Reloaded reloaded)
{
    logDiagnostics(reloaded.diagnostics);
    if (!reloaded.isUsable) {
        qCCritical(logApp) << "reload refused: the files have errors; nothing was changed";
        return fail(ErrorCode::ManifestInvalid,
                    QStringLiteral("the files have errors, which the server's log lists"));
    }
    auto keys = loadKeys(reloaded.config);
    auto edge = edgeConfig(reloaded.config, 0);
    if (!keys || !edge || !reloaded.realm) {
        const Error &error = !keys ? keys.error() : !edge ? edge.error() : reloaded.realm.error();
        qCCritical(logApp).noquote() << "reload refused, nothing was changed:" << error.detail;
        return fail(error);
    }
    std::shared_ptr<const net::TlsContext> contexts[2];
    const config::TlsFiles files[2] = {reloaded.config.listen.tls, reloaded.config.admin.tls};
    for (int i = 0; i < 2; ++i) {
        if (!files[i].isEnabled())
            continue;
        auto context = net::TlsContext::load(files[i].certificate, files[i].key);
        if (!context) {
            qCCritical(logApp).noquote()
                << "reload refused, nothing was changed:" << context.error().detail;
            return fail(context.error());
        }
        contexts[i] = std::move(*context);
    }
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
    m_public->setTls(contexts[0]);
    m_admin->setTls(contexts[1]);
    m_manifest = reloaded.manifest.manifest;
    m_hub->setOptions(hubOptions(m_config));
    m_hub->setPublishIdLimits(publishIdLimits(m_config));
    m_hub->setManifest(m_manifest);
    recordManifest(reloaded.manifest, m_hub->manifestRevision());
    useRealm(std::move(*reloaded.realm));
    m_hub->setWorkerOptions(workerOptions(m_config));
    if (const auto moved = m_iii->use(m_config.iii); !moved)
        qCCritical(logApp).noquote()
            << moved.error().detail << "- the port stays where it was; the rest is applied";
    useKeys(std::move(keys->keys));
    for (size_t i = 0; i < m_edges.size(); ++i) {
        if (auto config = edgeConfig(m_config, static_cast<int>(i)))
            m_edges[i]->setConfig(std::move(*config));
    }
    qCInfo(logApp) << "reloaded: manifest revision" << m_hub->manifestRevision().number << "with"
                   << m_manifest->routes.size() << "static routes";
    return {};
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

void App::recordManifest(const LoadedManifest &loaded, const core::ManifestRevision &latest)
{
    if (loaded.files == latest.files && (latest.number > 0 || loaded.files.empty()))
        return m_hub->setManifestRevision(latest);
    m_hub->recordManifest({0, m_clock.wallMs(), "files", loaded.files});
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
    const bool isQuiet = m_hub->isQuiet() && (!m_mirror || m_mirror->isQuiet());
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
