// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/fields.h"

namespace sluice::manifest {

/// Reads `realtime` of a `manifest.toa.yaml` (long form `extensions`) into the manifest's routes.
void readToaManifest(Fields &fields, const yaml::Node &root, Manifest &manifest);

/// Reads `realtime` of a `context.toa.yaml` (long form `annotations`), with the twins of one
/// environment put in place of their plain keys.
void readToaContext(Fields &fields, yaml::Node root, QByteArrayView environment,
                    Manifest &manifest);

/// Replaces each key by its twin `key@environment`, in all maps of the tree, and drops the twins of
/// other environments.
void applyTwins(yaml::Node &node, QByteArrayView environment);

} // namespace sluice::manifest
