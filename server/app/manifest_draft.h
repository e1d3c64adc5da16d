// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "server/core/ports/manifest_workshop.h"

namespace sluice::app {

struct JudgedDraft
{
    core::ManifestVerdict verdict;
    std::vector<core::ManifestEdit> edits; ///< with absolute paths, of files that differ
};

/// Loads and tests what the files of the draft would be. A path is that of a file that runs, a name
/// relative to the first folder of `manifests`, or absolute within one of them; its folder exists.
/// InvalidParams, LimitExceeded. Asks the disk about folders; any thread; for long.
Result<JudgedDraft> judgeDraft(const core::ManifestDraft &draft, const config::Config &config);

} // namespace sluice::app
