// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/fields.h"

namespace sluice::manifest {

/// Reads all sections of a `*.sluice.yaml` file into the manifest.
void readSluiceFile(Fields &fields, const yaml::Node &root, Manifest &manifest);

} // namespace sluice::manifest
