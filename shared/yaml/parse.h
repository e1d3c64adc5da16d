// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/environment.h"
#include "shared/yaml/report.h"

#include <optional>

namespace sluice::yaml {

/// Reads one file: UTF-8 with or without byte-order mark, at most 1 MiB, one document, at most 64
/// levels; empty means an empty map. `${NAME:default}` is replaced in values only: in plain scalars
/// before their type is looked at, in quoted ones after; what comes out of a variable is always one
/// scalar, never structure. Places are those of the file as it is written, and no finding shows what
/// a variable holds. Nothing if the report got an error.
std::optional<Node> parse(QByteArrayView bytes, const Environment &environment, Report &report);

} // namespace sluice::yaml
