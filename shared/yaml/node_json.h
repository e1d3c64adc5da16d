// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/report.h"

namespace sluice::yaml {

/// The node as JSON text, members in file order, scalars typed by the core schema. Reports `.inf` and
/// `.nan`, which JSON does not have.
QByteArray toJson(const Node &node, Report &report);

/// Text as a JSON string, quotes included.
QByteArray jsonString(QByteArrayView utf8);

} // namespace sluice::yaml
