// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/completion_queue.h"

#include <iterator>

namespace sluice::storage {

void CompletionQueue::push(std::vector<core::StoreDone> done)
{
    if (done.empty())
        return;
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = m_done.empty();
        if (wasEmpty)
            m_done = std::move(done);
        else
            m_done.insert(m_done.end(), std::make_move_iterator(done.begin()),
                          std::make_move_iterator(done.end()));
    }
    if (wasEmpty && m_wake)
        m_wake();
}

void CompletionQueue::push(core::StoreDone done)
{
    std::vector<core::StoreDone> one;
    one.push_back(std::move(done));
    push(std::move(one));
}

std::vector<core::StoreDone> CompletionQueue::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_done, {});
}

} // namespace sluice::storage
