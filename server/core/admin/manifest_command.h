// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/manifest_workshop.h"

#include <variant>

/// `admin.manifest.*`, `admin.schema.get`
namespace sluice::core {

struct GetManifest
{
    quint64 revision = 0; ///< 0: the running one
    QByteArray path;      ///< empty: every file
};
struct ValidateManifest
{
    std::vector<ManifestEdit> edits;
};
struct PlanManifest
{
    std::vector<ManifestEdit> edits;
};
struct ApplyManifest
{
    std::vector<ManifestEdit> edits;
    quint64 ifRevision = 0;
};
struct ListManifestRevisions
{
    quint64 before = 0; ///< with a lower number; 0: from the latest
    int count = 50;
};
/// To the text of that revision, as a new one.
struct RevertManifest
{
    quint64 revision = 0;
    std::optional<quint64> ifRevision;
};
struct GetSchema
{
    QByteArray name;
};

using ManifestCommand = std::variant<GetManifest, ValidateManifest, PlanManifest, ApplyManifest,
                                     ListManifestRevisions, RevertManifest, GetSchema>;

} // namespace sluice::core
