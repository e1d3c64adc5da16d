// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"

namespace sluice::config {

/// One line for each setting that differs and needs a restart, as in
/// `listen.port: 8420 -> 9000 takes effect after a restart`. A reload logs them and applies the rest.
QStringList waitingForRestart(const Config &running, const Config &loaded);

} // namespace sluice::config
