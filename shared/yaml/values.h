// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/report.h"

namespace sluice::yaml {

/// Reads the scalar values with yaml-cpp into a tree that buildTree() made of the same text, and
/// requires that both libraries read the same: where they differ, other programs will differ too, and
/// the place is an error. Nothing thrown by yaml-cpp gets out.
void loadValues(const QByteArray &text, Node &tree, Report &report);

} // namespace sluice::yaml
