// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/manifest_source.h"

#include "server/app/log.h"
#include "server/app/translate_config.h"
#include "server/core/admin/manifest_drift.h"
#include "server/resources/manifest_schemas.h"
#include "shared/manifest/files.h"
#include "shared/manifest/loader.h"
#include "shared/manifest/toa_realtime.h"

#include <algorithm>

namespace sluice::app {

namespace {

std::vector<core::ManifestFile> inBytes(const std::vector<manifest::ManifestFile> &found)
{
    std::vector<core::ManifestFile> files;
    for (const manifest::ManifestFile &file : found)
        files.push_back({file.path.toUtf8(), file.bytes});
    std::ranges::sort(files, {}, &core::ManifestFile::path);
    return files;
}

void append(std::vector<Diagnostic> &to, const std::vector<Diagnostic> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

Diagnostic overriddenBy(const core::ManifestRevision &latest, const QByteArray &path)
{
    return {Diagnostic::Severity::Warning,
            QString::fromUtf8(path),
            0,
            0,
            0,
            QStringLiteral("the file is not as manifest revision %1, which runs, has it")
                .arg(latest.number),
            QStringLiteral("write the revision's text there, or change the file and reload")};
}

} // namespace

bool LoadedManifest::hasErrors() const
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &finding) {
        return finding.severity == Diagnostic::Severity::Error;
    });
}

JudgedManifest judgeManifest(const std::vector<core::ManifestFile> &files,
                             const config::Config &config, const yaml::Environment &variables)
{
    std::vector<manifest::ManifestFile> named;
    for (const core::ManifestFile &file : files)
        named.push_back({QString::fromUtf8(file.path), file.bytes});
    const manifest::Precedence precedence = config::precedenceOf(config.toa);
    manifest::LoadResult result = manifest::loadManifests(named, config.environment, variables,
                                                          precedence);
    if (const auto toa = yaml::processEnvironment("TOA_REALTIME"))
        manifest::addToaRealtime(*toa, precedence, result);
    JudgedManifest judged;
    judged.findings.diagnostics = std::move(result.diagnostics);
    judged.rules = std::make_shared<const manifest::Manifest>(std::move(result.manifest));
    if (!judged.findings.hasErrors())
        judged.findings.tests = core::tryManifestTests(*judged.rules, hubOptions(config).routing);
    append(judged.findings.diagnostics, resources::checkSchemas(*judged.rules));
    return judged;
}

std::vector<core::ManifestFile> filesOnDisk(const config::Config &config)
{
    return inBytes(manifest::findManifestFiles(config.manifests).files);
}

LoadedManifest loadManifest(const config::Config &config, const core::ManifestRevision &latest)
{
    manifest::FoundFiles found = manifest::findManifestFiles(config.manifests);
    const std::vector<core::ManifestFile> disk = inBytes(found.files);
    core::ResolvedFiles resolved = core::resolveFiles(disk, latest);
    LoadedManifest loaded;
    loaded.files = std::move(resolved.files);
    loaded.isNew = resolved.isNew;
    loaded.diagnostics = std::move(found.diagnostics);
    for (const QByteArray &path : resolved.overridden)
        loaded.diagnostics.push_back(overriddenBy(latest, path));
    JudgedManifest judged = judgeManifest(loaded.files, config, yaml::processEnvironment);
    loaded.rules = std::move(judged.rules);
    append(loaded.diagnostics, judged.findings.diagnostics);
    for (const core::ManifestTestResult &test : judged.findings.tests) {
        if (test.failure)
            loaded.diagnostics.push_back(*test.failure);
    }
    core::ManifestRevision next = latest;
    next.files = loaded.files;
    if (next.disk.isEmpty())
        next.disk = core::packHashes(core::knownHashes(latest));
    loaded.disk = core::packHashes(core::hashesNow(disk, next));
    return loaded;
}

void logDiagnostics(const std::vector<Diagnostic> &diagnostics)
{
    for (const Diagnostic &finding : diagnostics) {
        if (finding.severity == Diagnostic::Severity::Error)
            qCCritical(logApp).noquote() << toText(finding);
        else
            qCWarning(logApp).noquote() << toText(finding);
    }
}

} // namespace sluice::app
