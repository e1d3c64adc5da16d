// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

#include <functional>
#include <mutex>
#include <vector>

namespace sluice::storage {

/// The way back from a store to the core: any thread pushes, the core thread takes.
/// Thread-safe. Wakes exactly when the queue turns from empty to non-empty.
class CompletionQueue
{
public:
    /// Before the first push().
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

    /// Appends in order; an empty vector does nothing.
    void push(std::vector<core::StoreDone> done);
    void push(core::StoreDone done);

    std::vector<core::StoreDone> take();

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<core::StoreDone> m_done;
};

} // namespace sluice::storage
