// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/base/strong_id.h"
#include "shared/manifest/pattern.h"

#include <QByteArray>

namespace sluice::manifest {

/// A completed event label, `namespace.component.event`.
using Label = StrongName<struct LabelTag>;

constexpr qsizetype kMaxLabelBytes = 256;

/// Completes `component.event` to `default.component.event`, takes three segments as they are, and
/// refuses everything else with InvalidParams and what to write. A segment is one or more of the
/// letters and digits of any script, `_` and `-`; beyond ASCII everything but blanks and control
/// characters is taken for a letter. At most kMaxLabelBytes when completed. O(n).
Result<Label> completeLabel(QByteArrayView text);

/// True if `text` may stand between two dots of a label.
bool isLabelSegment(QByteArrayView text);

/// True if the pattern matches the label, or, in the namespace `default`, its short form:
/// `orders.*` matches `default.orders.created`, because both are names of one event.
bool matchesLabel(const Pattern &pattern, QByteArrayView completedLabel);

} // namespace sluice::manifest
