// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/manifest_source.h"

#include "server/app/log.h"
#include "server/app/translate_config.h"
#include "server/core/routing/manifest_tests.h"
#include "shared/manifest/files.h"
#include "shared/manifest/loader.h"
#include "shared/manifest/toa_realtime.h"
#include "shared/yaml/environment.h"

#include <algorithm>

namespace sluice::app {

namespace {

// Sections that are read and checked, but that this release does not act on.
void tellUnserved(LoadedManifest &loaded)
{
    const auto tell = [&loaded](const manifest::Source &where, const QString &section) {
        loaded.diagnostics.push_back(
            {Diagnostic::Severity::Warning,
             where.file,
             where.line,
             where.column,
             0,
             section + QStringLiteral(" are checked but not served by this release"),
             {}});
    };
    if (!loaded.manifest->items.empty())
        tell(loaded.manifest->items.front().where, QStringLiteral("`items`"));
    if (!loaded.manifest->resources.empty())
        tell(loaded.manifest->resources.front().where, QStringLiteral("`resources`"));
}

} // namespace

bool LoadedManifest::hasErrors() const
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &finding) {
        return finding.severity == Diagnostic::Severity::Error;
    });
}

LoadedManifest loadManifest(const config::Config &config)
{
    LoadedManifest loaded;
    manifest::FoundFiles found = manifest::findManifestFiles(config.manifests);
    manifest::LoadResult result = manifest::loadManifests(found.files, config.environment,
                                                          yaml::processEnvironment);
    if (const auto toa = yaml::processEnvironment("TOA_REALTIME"))
        manifest::addToaRealtime(*toa, result);
    loaded.diagnostics = std::move(found.diagnostics);
    loaded.diagnostics.insert(loaded.diagnostics.end(), result.diagnostics.begin(),
                              result.diagnostics.end());
    for (const manifest::ManifestFile &file : found.files)
        loaded.files.push_back({file.path.toUtf8(), file.bytes});
    loaded.manifest = std::make_shared<const manifest::Manifest>(std::move(result.manifest));
    if (!loaded.hasErrors()) {
        const auto failed = core::runManifestTests(*loaded.manifest, hubOptions(config).routing);
        loaded.diagnostics.insert(loaded.diagnostics.end(), failed.begin(), failed.end());
    }
    tellUnserved(loaded);
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
