// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/event_log.h"

#include "server/storage/sqlite/log/event_row.h"
#include "server/storage/sqlite/sql/prepare_all.h"

#include <algorithm>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

Result<std::unique_ptr<EventLog>> EventLog::open(SqlConnection &connection, StreamTable &streams,
                                                 TailIndex &tail)
{
    std::unique_ptr<EventLog> log(new EventLog(streams, tail));
    auto prepared = prepareAll(connection, {{&log->m_append, L("event_append")},
                                            {&log->m_savepoint, L("savepoint_make")},
                                            {&log->m_release, L("savepoint_release")},
                                            {&log->m_undo, L("savepoint_undo")}});
    if (!prepared)
        return fail(prepared.error());
    const auto lastSeq = readNumber(connection, L("events_last_seq"));
    if (!lastSeq)
        return fail(lastSeq.error());
    log->m_lastSeq = *lastSeq;
    return log;
}

bool EventLog::needsSync(const AppendJob &job)
{
    if (!job.items.empty())
        return true;
    return std::ranges::any_of(job.targets, [&](const AppendTarget &target) {
        if (target.durability == manifest::Durability::Strict)
            return true;
        const StreamRow *row = m_streams.cached(target.stream);
        return row == nullptr || !row->relaxed;
    });
}

Result<std::vector<Position>> EventLog::append(const AppendJob &job,
                                               const std::function<Result<>()> &before)
{
    m_made.clear();
    m_pendingBefore = m_pending.size();
    const auto one = before ? Result<bool>(false) : isOneStatement(job);
    if (!one)
        return fail(one.error());
    if (!*one) {
        if (auto made = m_savepoint.run(); !made)
            return fail(made.error());
    }
    const auto prepared = before ? before() : Result<>();
    auto positions = prepared ? appendAll(job) : fail(prepared.error());
    if (!positions) {
        undo();
        // If SQLite has rolled back the whole transaction already, this fails and changes nothing:
        // the batch fails too.
        if (!*one)
            (void)m_undo.run();
    }
    if (!*one)
        (void)m_release.run();
    return positions;
}

Result<quint64> EventLog::inSavepoint(const std::function<Result<quint64>()> &work)
{
    if (auto made = m_savepoint.run(); !made)
        return fail(made.error());
    auto value = work();
    if (!value)
        (void)m_undo.run();
    (void)m_release.run();
    return value;
}

/// SQLite undoes a failed statement by itself; several need a savepoint.
Result<bool> EventLog::isOneStatement(const AppendJob &job)
{
    if (job.targets.size() != 1)
        return job.targets.empty();
    const auto row = m_streams.find(job.targets.front().stream);
    if (!row)
        return fail(row.error());
    return *row != nullptr
           && ((*row)->relaxed || job.targets.front().durability == manifest::Durability::Strict);
}

Result<std::vector<Position>> EventLog::appendAll(const AppendJob &job)
{
    std::vector<Position> positions;
    positions.reserve(job.targets.size());
    for (size_t part = 0; part < job.targets.size(); ++part) {
        const auto made = touch(job.targets[part]);
        if (!made)
            return fail(made.error());
        StreamRow &row = *(*made)->row;
        if (auto written = write(job, part, row); !written)
            return fail(written.error());
        (*made)->counted = true;
        positions.push_back({row.epoch, ++row.top});
    }
    return positions;
}

Result<EventLog::Made *> EventLog::touch(const AppendTarget &target)
{
    const bool relaxed = target.durability == manifest::Durability::Relaxed;
    auto row = m_streams.find(target.stream);
    if (!row)
        return fail(row.error());
    Made &made = m_made.emplace_back(Made{*row});
    if (made.row == nullptr) {
        row = m_streams.create(target.stream, relaxed);
        if (!row)
            return fail(row.error());
        made.row = *row;
        made.created = true;
    } else if (relaxed && !made.row->relaxed) {
        if (auto marked = m_streams.markRelaxed(*made.row); !marked)
            return fail(marked.error());
        made.marked = true;
    }
    return &made;
}

Result<> EventLog::write(const AppendJob &job, size_t part, StreamRow &row)
{
    const AppendTarget &target = job.targets[part];
    EventRow event;
    event.stream = row.id;
    event.offset = row.top + 1;
    event.atMs = job.event.atMs;
    event.id = job.event.id;
    if (job.remember)
        event.subject = job.event.subject.isNull() ? QByteArray("") : job.event.subject;
    event.label = job.event.label.utf8;
    event.payload = target.payload ? *target.payload : job.event.payload;

    const quint64 seq = ++m_lastSeq;
    auto run = m_append.run(seq, event.stream, event.offset, static_cast<quint64>(part), event.atMs,
                            eventChecksum(event), event.id, event.subject, event.label,
                            event.payload);
    if (run)
        m_pending.push_back({event.stream, event.offset, seq});
    return run;
}

void EventLog::undo()
{
    m_pending.resize(m_pendingBefore);
    for (const Made &made : m_made) {
        if (made.counted)
            --made.row->top;
        if (made.marked)
            made.row->relaxed = false;
    }
    for (const Made &made : m_made) {
        if (made.created)
            m_streams.forget(StreamKey(made.row->key));
    }
}

void EventLog::committed()
{
    m_tail.add(m_pending);
    m_pending.clear();
}

void EventLog::rolledBack()
{
    m_pending.clear();
    m_streams.forgetAll();
}

} // namespace sluice::storage
