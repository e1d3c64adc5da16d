// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/resources/manifest_schemas.h"

#include "server/resources/json_schema.h"

namespace sluice::resources {

std::vector<Diagnostic> checkSchemas(const manifest::Manifest &manifest)
{
    std::vector<Diagnostic> findings;
    JsonSchemaChecker checker;
    for (const manifest::ResourceRule &rule : manifest.resources) {
        const auto compiled = rule.schema.isEmpty() ? Result<>() : checker.compile(rule.schema);
        if (compiled)
            continue;
        findings.push_back({Diagnostic::Severity::Error,
                            rule.where.file,
                            rule.where.line,
                            rule.where.column,
                            0,
                            QStringLiteral("the schema of resource %1: %2")
                                .arg(QString::fromUtf8(rule.name), compiled.error().detail),
                            {}});
    }
    return findings;
}

} // namespace sluice::resources
