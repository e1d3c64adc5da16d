// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "server/config/setting.h"

namespace sluice::config {

/// Takes `modules`, `workers` and, if one of them is there, the top-level `port` out of the file, in
/// whichever of iii's eras they are written; eras may be mixed. What is wrong is reported.
void takeIiiSections(ReadContext &context, yaml::Node &root, Iii &iii);

} // namespace sluice::config
