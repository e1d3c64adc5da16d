// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/load.h"

namespace sluice::config {

struct CheckResult
{
    int exitCode = 0; ///< 0, or 78 (EX_CONFIG) if there is an error
    QString text;     ///< every finding on a line of its own, then a summary
};

/// `--check-config`: reads the file and the manifests it names, starts nothing.
CheckResult checkConfig(const QString &path, const yaml::Environment &variables);

} // namespace sluice::config
