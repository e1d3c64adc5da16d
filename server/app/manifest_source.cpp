// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/manifest_source.h"

#include "server/app/log.h"
#include "server/app/translate_config.h"
#include "server/core/routing/manifest_tests.h"
#include "server/resources/json_schema.h"
#include "shared/manifest/files.h"
#include "shared/manifest/loader.h"
#include "shared/manifest/toa_realtime.h"
#include "shared/yaml/environment.h"

#include <algorithm>

namespace sluice::app {

namespace {

void checkSchemas(LoadedManifest &loaded)
{
    resources::JsonSchemaChecker checker;
    for (const manifest::ResourceRule &rule : loaded.manifest->resources) {
        const auto compiled = rule.schema.isEmpty() ? Result<>() : checker.compile(rule.schema);
        if (compiled)
            continue;
        loaded.diagnostics.push_back(
            {Diagnostic::Severity::Error,
             rule.where.file,
             rule.where.line,
             rule.where.column,
             0,
             QStringLiteral("the schema of resource %1: %2")
                 .arg(QString::fromUtf8(rule.name), compiled.error().detail),
             {}});
    }
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
    const manifest::Precedence precedence = config::precedenceOf(config.toa);
    manifest::LoadResult result = manifest::loadManifests(found.files, config.environment,
                                                          yaml::processEnvironment, precedence);
    if (const auto toa = yaml::processEnvironment("TOA_REALTIME"))
        manifest::addToaRealtime(*toa, precedence, result);
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
    checkSchemas(loaded);
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
