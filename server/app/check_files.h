// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "shared/base/diagnostic.h"

#include <vector>

namespace sluice::app {

/// What a start would find wrong with the files that the configuration names: keys, certificates,
/// addresses. Reads them and writes nothing. `file` is the configuration's.
std::vector<Diagnostic> checkNamedFiles(const config::Config &config, const QString &file);

} // namespace sluice::app
