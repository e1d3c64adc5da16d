// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/diagnostic.h"
#include "shared/manifest/model.h"

#include <vector>

namespace sluice::resources {

/// An error, where the resource is written, for each schema of the manifest that cannot be compiled.
std::vector<Diagnostic> checkSchemas(const manifest::Manifest &manifest);

} // namespace sluice::resources
