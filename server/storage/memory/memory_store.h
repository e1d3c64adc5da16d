// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/completion_queue.h"
#include "server/storage/memory/admin_memory.h"
#include "server/storage/memory/item_memory.h"

#include <deque>
#include <set>
#include <unordered_map>

namespace sluice::storage {

/// Store that keeps everything in memory and forgets it with the process: each one has an epoch
/// of its own. Bounded by sweeps only. Lives in the core thread; completions are queued all the
/// same, because a port completes either always or never inside submit().
class MemoryStore final : public core::Store
{
public:
    Result<core::StoreRecovery> open(qint64 nowMs) override;
    void submit(core::StoreJob job) override;
    std::vector<core::StoreDone> takeDone() override { return m_done.take(); }
    void setWake(std::function<void()> wake) override { m_done.setWake(std::move(wake)); }
    core::StoreBacklog backlog() const override { return {}; }
    void close() override;

private:
    struct Stream
    {
        quint64 first = 1; ///< offset of events.front()
        std::deque<core::StoredEvent> events;

        quint64 top() const { return first + events.size() - 1; }
    };

    core::StoreDone run(core::AppendJob &job);
    core::StoreDone run(const core::ReadItemJob &job);
    core::StoreDone run(const core::ListItemsJob &job);
    core::StoreDone run(const core::ExpiredItemsJob &job);
    core::StoreDone run(const core::ListGroupsJob &job);
    core::StoreDone run(const core::OpenStreamJob &job);
    core::StoreDone run(const core::ReadPageJob &job);
    core::StoreDone run(const core::SweepJob &job);
    core::StoreDone run(const core::SaveRouteJob &job);
    core::StoreDone run(const core::DeleteRoutesJob &job);
    core::StoreDone run(const core::SaveRevocationJob &job);
    core::StoreDone run(const core::SaveManifestJob &job);
    core::StoreDone run(const core::SaveManifestDiskJob &job);
    core::StoreDone run(const core::ReadManifestsJob &job);
    core::StoreDone run(const core::SaveAuditJob &job);
    core::StoreDone run(const core::ReadAuditJob &job);
    core::StoreDone run(const core::SaveRouteChangeJob &job);
    core::StoreDone run(const core::ReadRouteChangesJob &job);
    core::StreamState stateOf(const core::StreamKey &key) const;

    QByteArray m_epoch;
    std::unordered_map<core::StreamKey, Stream> m_streams;
    std::set<QByteArray> m_routes; ///< ids only: nothing is ever read back, but deletes are counted
    ItemMemory m_items;
    AdminMemory m_admin;
    CompletionQueue m_done;
};

} // namespace sluice::storage
