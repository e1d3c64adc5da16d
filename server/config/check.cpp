// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/check.h"

#include "shared/manifest/files.h"
#include "shared/manifest/loader.h"

#include <sysexits.h>

#include <algorithm>

namespace sluice::config {

CheckResult checkConfig(const QString &path, const yaml::Environment &variables)
{
    const LoadResult loaded = loadConfigFile(path, variables);
    const manifest::FoundFiles found = manifest::findManifestFiles(loaded.config.manifests);
    const manifest::LoadResult rules = manifest::loadManifests(
        found.files, loaded.config.environment, variables, precedenceOf(loaded.config.toa));

    CheckResult result;
    qsizetype errors = 0;
    qsizetype warnings = 0;
    for (const std::vector<Diagnostic> *list :
         {&loaded.diagnostics, &found.diagnostics, &rules.diagnostics}) {
        for (const Diagnostic &diagnostic : *list) {
            result.text += toText(diagnostic) + u'\n';
            ++(diagnostic.severity == Diagnostic::Severity::Error ? errors : warnings);
        }
    }
    result.text += QStringLiteral("%1: %2 errors, %3 warnings, %4 manifests, %5 routes\n")
                       .arg(path, QString::number(errors), QString::number(warnings),
                            QString::number(found.files.size()),
                            QString::number(rules.manifest.routes.size()));
    result.exitCode = errors > 0 ? EX_CONFIG : EX_OK;
    return result;
}

} // namespace sluice::config
