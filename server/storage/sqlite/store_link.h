// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/completion_queue.h"
#include "server/storage/sqlite/log/tail_index.h"

#include <atomic>

namespace sluice::storage {

/// What the threads of one SQLite store share.
struct StoreLink
{
    CompletionQueue done;
    TailIndex tail;
    std::atomic<qint64> backlogBytes = 0;
    std::atomic<qint64> commitMicros = 0;
    std::atomic<qint64> waitMicros = 0; ///< StoreBacklog::wait
    std::atomic<quint64> doneBytes = 0;
};

/// What a job counts in the backlog: its bytes and a share for its rows.
qint64 backlogSize(const core::StoreJob &job);

} // namespace sluice::storage
