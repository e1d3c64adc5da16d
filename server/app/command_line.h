// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "shared/base/error.h"

#include <QStringList>

#include <optional>

namespace sluice::app {

struct CommandLine
{
    std::optional<int> exitCode; ///< set: everything asked for was printed already
    QString configFile;
    QString readyFile;
    config::Config config;
};

/// Reads the arguments and the configuration they name; prints help, version, references, findings.
CommandLine parseCommandLine(const QStringList &arguments);

/// sysexits(3) for a start that failed.
int exitCodeOf(const Error &error);

} // namespace sluice::app
