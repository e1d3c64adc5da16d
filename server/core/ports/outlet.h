// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"

namespace sluice::core {

/// Port: the core's way to the edges. One FIFO per edge: what is posted first takes effect first.
/// Core thread only; never blocks.
class Outlet
{
public:
    virtual ~Outlet() = default;

    virtual void post(EdgeIndex edge, CoreToEdge message) = 0;

    /// Bytes posted to the slowest edge and not yet taken by it (bound: 64 MiB, then publishes are refused).
    virtual qint64 lagBytes() const = 0;
};

} // namespace sluice::core
