// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ctl/target.h"

namespace sluice::ctl {

/// `--admin URL`: where the admin API listens.
void declareAdmin(QCommandLineParser &parser);

/// The admin API instead of the native protocol: what --admin says, SLUICE_ADMIN, the configuration,
/// or the default port on this machine.
Result<Target> adminTargetFrom(const QCommandLineParser &parser);

} // namespace sluice::ctl
