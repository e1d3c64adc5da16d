// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace sluice::core {

/// One of the operations that update_ops.h applies.
struct UpdateOp
{
    enum class Kind : quint8
    {
        Set,
        Merge,
        Append,
        Increment,
        Decrement,
        Remove
    };

    Kind kind = Kind::Set;
    std::vector<QByteArray> path; ///< literal keys; empty: the root
    QByteArray value = "null";    ///< Set, Merge, Append: JSON
    qint64 by = 0;                ///< Increment, Decrement
};

/// `set`, `merge`, …
QByteArray toText(UpdateOp::Kind kind);

/// Reads the array `ops`; InvalidParams with what a caller is told ("missing field `path`") for an
/// operation that has no such shape. Precondition: checkJson() accepted the text. Pure.
Result<std::vector<UpdateOp>> parseUpdateOps(QByteArrayView json);

} // namespace sluice::core
