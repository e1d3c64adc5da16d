// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "shared/base/diagnostic.h"
#include "shared/yaml/environment.h"

namespace sluice::config {

struct LoadResult
{
    Config config;
    std::vector<Diagnostic> diagnostics;

    /// With an error the configuration must not be used.
    bool hasErrors() const;
};

/// Reads the text of a configuration file. `path` names it in findings, and relative paths in it
/// start at its folder. `variables` serves `${NAME:default}`, and XDG_STATE_HOME and HOME for the
/// default data directory. Looks at the disk only for that default.
LoadResult loadConfig(QByteArrayView text, const QString &path, const yaml::Environment &variables);

/// The same from a file; one that cannot be read is a finding.
LoadResult loadConfigFile(const QString &path, const yaml::Environment &variables);

/// Where data goes if the file does not say: the system's folder if it can be written, else
/// $XDG_STATE_HOME/sluice, else ~/.local/state/sluice.
QString defaultDataDirectory(const yaml::Environment &variables,
                             const QString &systemFolder = QStringLiteral("/var/lib/sluice"));

} // namespace sluice::config
