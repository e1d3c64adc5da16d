// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/report.h"
#include "shared/yaml/source_text.h"

#include <optional>

namespace sluice::yaml {

constexpr size_t kMaxDepth = 64;

/// Builds the tree with libfyaml, which finds every well-formedness error and knows where each token
/// starts and ends. Refuses what the product does not read: a second document, anchors, aliases,
/// tags, merge keys, keys that are not strings, duplicate keys, depth over kMaxDepth. Places refer to
/// `text`. An empty document is an empty map. Nothing if the report got an error.
std::optional<Node> buildTree(QByteArrayView text, Report &report);

} // namespace sluice::yaml
