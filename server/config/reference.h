// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sluice::config {

/// Every setting with type, default, effect and meaning, as Markdown: `--print-config-reference` and
/// `server/docs/configuration.md`.
QString configReference();

} // namespace sluice::config
