// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/sweeper.h"

#include "server/storage/sqlite/sql/prepare_all.h"

#include <algorithm>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

namespace {

// One slice must not hold appends up for more than a few milliseconds.
constexpr int kStreamsPerSlice = 128;
constexpr size_t kEventsPerSlice = 512;
constexpr int kGatherPerStream = 1024;
constexpr size_t kCutsPerSlice = 64;
/// Gathered before deleting begins; bounds memory.
constexpr size_t kGatherLimit = 16'384;

} // namespace

Result<std::unique_ptr<Sweeper>> Sweeper::open(SqlConnection &connection, StreamTable &streams)
{
    std::unique_ptr<Sweeper> sweeper(new Sweeper(connection, streams));
    auto prepared = prepareAll(connection, {{&sweeper->m_streamSlice, L("stream_slice")},
                                            {&sweeper->m_oldest, L("entries_oldest")},
                                            {&sweeper->m_deleteEvent, L("event_delete")},
                                            {&sweeper->m_deleteEntries, L("entries_delete")}});
    if (!prepared)
        return fail(prepared.error());
    return sweeper;
}

void Sweeper::start(SweepJob job)
{
    m_plan.emplace(std::move(job));
    m_phase = Phase::Gather;
    m_lastStream = 0;
    m_allGathered = false;
    m_deleted = 0;
    m_seqs.clear();
    m_cuts.clear();
}

Result<> Sweeper::slice()
{
    switch (m_phase) {
    case Phase::Gather:
        return gather();
    case Phase::DeleteEvents:
        return deleteEvents();
    case Phase::DeleteEntries:
        return deleteEntries();
    case Phase::Finished:
        break;
    }
    return {};
}

JobDone Sweeper::finish(Result<> outcome)
{
    JobDone done{m_plan->ticket(), m_deleted};
    if (!outcome)
        done.value = fail(outcome.error());
    m_plan.reset();
    m_phase = Phase::Finished;
    return done;
}

Result<> Sweeper::gather()
{
    if (auto run = m_streamSlice.run(m_lastStream, kStreamsPerSlice); !run)
        return run;
    std::vector<quint64> ids;
    while (m_streamSlice.next())
        ids.push_back(m_streamSlice.number(0));
    if (auto checked = m_streamSlice.check(); !checked)
        return checked;

    m_allGathered = std::ssize(ids) < kStreamsPerSlice;
    size_t gathered = 0;
    for (const quint64 id : ids) {
        const size_t before = m_seqs.size();
        if (auto stream = gatherStream(id); !stream)
            return stream;
        m_lastStream = id;
        gathered += m_seqs.size() - before;
        // A stream with more to give comes again, after this round's deletes.
        if (m_seqs.size() - before >= size_t(kGatherPerStream))
            m_lastStream = id - 1;
        if (m_lastStream != id || gathered >= kEventsPerSlice || m_seqs.size() >= kGatherLimit) {
            m_allGathered = false;
            break;
        }
    }
    const bool again = !m_cuts.empty() && m_lastStream < m_cuts.back().stream;
    if (m_allGathered || again || m_seqs.size() >= kGatherLimit) {
        std::ranges::sort(m_seqs);
        m_phase = Phase::DeleteEvents;
    }
    return {};
}

Result<> Sweeper::gatherStream(quint64 id)
{
    auto row = m_streams.readById(id);
    if (!row)
        return fail(row.error());
    const SweepCut cut = m_plan->cut(row->key, row->top);
    if (auto run = m_oldest.run(id, kGatherPerStream); !run)
        return run;
    quint64 below = 0;
    while (m_oldest.next()) {
        const quint64 offset = m_oldest.number(0);
        const bool orphan = m_oldest.isNull(2);
        if (!orphan && offset >= row->first && !cut.deletes(offset, m_oldest.integer(2)))
            break;
        m_seqs.push_back(m_oldest.number(1));
        below = offset + 1;
    }
    if (auto checked = m_oldest.check(); !checked)
        return checked;
    m_oldest.finish();
    if (below == 0)
        return {};

    m_cuts.push_back({id, below});
    if (below <= row->first)
        return {};
    // Readers stop at `first` from this commit on, whatever is left below it.
    row->first = below;
    if (StreamRow *cached = m_streams.cached(row->key))
        cached->first = below;
    return m_streams.writeBounds(*row);
}

Result<> Sweeper::deleteEvents()
{
    const size_t count = std::min(kEventsPerSlice, m_seqs.size());
    for (size_t i = 0; i < count; ++i) {
        if (auto run = m_deleteEvent.run(m_seqs[i]); !run)
            return run;
    }
    m_seqs.erase(m_seqs.begin(), m_seqs.begin() + static_cast<std::ptrdiff_t>(count));
    m_deleted += count;
    if (m_seqs.empty())
        m_phase = Phase::DeleteEntries;
    return {};
}

Result<> Sweeper::deleteEntries()
{
    const size_t count = std::min(kCutsPerSlice, m_cuts.size());
    for (size_t i = 0; i < count; ++i) {
        if (auto run = m_deleteEntries.run(m_cuts[i].stream, m_cuts[i].below); !run)
            return run;
    }
    m_cuts.erase(m_cuts.begin(), m_cuts.begin() + static_cast<std::ptrdiff_t>(count));
    if (m_cuts.empty())
        m_phase = m_allGathered ? Phase::Finished : Phase::Gather;
    return {};
}

} // namespace sluice::storage
