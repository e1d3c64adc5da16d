// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/memory/memory_store.h"

#include "server/storage/retention.h"
#include "server/storage/store_epoch.h"

#include <algorithm>

namespace sluice::storage {

using namespace core;

Result<StoreRecovery> MemoryStore::open(qint64)
{
    m_epoch = makeEpoch();
    StoreRecovery recovery;
    recovery.epoch = m_epoch;
    return recovery;
}

void MemoryStore::submit(StoreJob job)
{
    m_done.push(std::visit([this](auto &one) { return run(one); }, job));
}

void MemoryStore::close()
{
    m_streams.clear();
}

StoreDone MemoryStore::run(AppendJob &job)
{
    auto changes = m_items.write(job.items);
    if (!changes)
        return Appended{job.ticket, fail(std::move(changes).error()), {}};
    std::vector<Position> positions;
    positions.reserve(job.targets.size());
    for (AppendTarget &target : job.targets) {
        Q_ASSERT_X(target.durability != manifest::Durability::None, "MemoryStore",
                   "an ephemeral channel is no target");
        Stream &stream = m_streams[target.stream];
        const quint64 offset = stream.top() + 1;
        stream.events.push_back({offset, job.event.label,
                                 target.payload ? std::move(*target.payload) : job.event.payload,
                                 job.event.id, job.event.atMs});
        positions.push_back({m_epoch, offset});
    }
    return Appended{job.ticket, std::move(positions), std::move(*changes)};
}

StoreDone MemoryStore::run(const ReadItemJob &job)
{
    ItemPage page;
    if (auto item = m_items.find(job.key))
        page.items.push_back(std::move(*item));
    return ItemsRead{job.ticket, std::move(page)};
}

StoreDone MemoryStore::run(const ListItemsJob &job)
{
    return ItemsRead{job.ticket, m_items.list(job)};
}

StoreDone MemoryStore::run(const ExpiredItemsJob &job)
{
    return ItemsRead{job.ticket, m_items.expired(job)};
}

StoreDone MemoryStore::run(const ListGroupsJob &job)
{
    return GroupsRead{job.ticket, m_items.groups(job)};
}

StoreDone MemoryStore::run(const OpenStreamJob &job)
{
    return StreamOpened{job.ticket, stateOf(job.stream)};
}

StoreDone MemoryStore::run(const ReadPageJob &job)
{
    Page page{stateOf(job.stream), {}};
    const auto found = m_streams.find(job.stream);
    if (found == m_streams.end())
        return PageRead{job.ticket, std::move(page)};

    const Stream &stream = found->second;
    qint64 bytes = 0;
    const quint64 begin = job.after < stream.first ? 0 : job.after - stream.first + 1;
    for (quint64 i = begin; i < stream.events.size(); ++i) {
        const StoredEvent &event = stream.events[i];
        bytes += event.payload.size() + event.label.utf8.size() + event.id.size();
        if (!page.events.empty() && bytes > job.maxBytes)
            break;
        page.events.push_back(event);
        if (std::ssize(page.events) >= job.maxEvents)
            break;
    }
    return PageRead{job.ticket, std::move(page)};
}

StoreDone MemoryStore::run(const SweepJob &job)
{
    const SweepPlan plan(job);
    quint64 deleted = 0;
    for (auto &[key, stream] : m_streams) {
        const SweepCut cut = plan.cut(key, stream.top());
        while (!stream.events.empty() && cut.deletes(stream.first, stream.events.front().atMs)) {
            stream.events.pop_front();
            ++stream.first;
            ++deleted;
        }
    }
    return JobDone{job.ticket, deleted};
}

StoreDone MemoryStore::run(const SaveRouteJob &job)
{
    m_routes.insert(job.route.id);
    return JobDone{job.ticket, quint64(0)};
}

StoreDone MemoryStore::run(const DeleteRoutesJob &job)
{
    quint64 deleted = 0;
    for (const QByteArray &id : job.ids)
        deleted += m_routes.erase(id);
    return JobDone{job.ticket, deleted};
}

StoreDone MemoryStore::run(const SaveRevocationJob &job)
{
    return JobDone{job.ticket, quint64(0)};
}

StoreDone MemoryStore::run(const SaveManifestJob &job)
{
    return JobDone{job.ticket, m_admin.save(job)};
}

StoreDone MemoryStore::run(const SaveManifestDiskJob &job)
{
    return JobDone{job.ticket, job.number}; // nothing outlives the process
}

StoreDone MemoryStore::run(const ReadManifestsJob &job)
{
    return ManifestsRead{job.ticket, m_admin.manifests(job)};
}

StoreDone MemoryStore::run(const SaveAuditJob &job)
{
    return JobDone{job.ticket, m_admin.save(job)};
}

StoreDone MemoryStore::run(const ReadAuditJob &job)
{
    return AuditRead{job.ticket, m_admin.audit(job)};
}

StoreDone MemoryStore::run(const SaveRouteChangeJob &job)
{
    for (const DynamicRoute &route : job.change.removed)
        m_routes.erase(route.id);
    for (const DynamicRoute &route : job.change.added)
        m_routes.insert(route.id);
    return JobDone{job.ticket, m_admin.save(job.change)};
}

StoreDone MemoryStore::run(const ReadRouteChangesJob &job)
{
    return RouteChangesRead{job.ticket, m_admin.changes(job)};
}

StreamState MemoryStore::stateOf(const StreamKey &key) const
{
    const auto found = m_streams.find(key);
    if (found == m_streams.end())
        return {m_epoch, 1, 0};
    return {m_epoch, found->second.first, found->second.top()};
}

} // namespace sluice::storage
