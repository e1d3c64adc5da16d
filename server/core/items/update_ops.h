// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <optional>

namespace sluice::core {

/// What update operations have made of a value.
struct Updated
{
    QByteArray value;  ///< JSON
    QByteArray errors; ///< JSON array of error elements; empty: every operation succeeded
};

/// Applies the operations (a JSON array of set, merge, append, increment, decrement and remove) in
/// their order to a value (nothing: it does not exist). One that fails is skipped and reported.
/// InvalidParams if an operation has not the right shape; then nothing is applied. Pure.
Result<Updated> applyUpdate(const std::optional<QByteArray> &old, const QByteArray &operations);

} // namespace sluice::core
