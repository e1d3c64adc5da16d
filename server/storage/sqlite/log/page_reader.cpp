// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/page_reader.h"

#include "server/storage/sqlite/log/event_row.h"
#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/prepare_all.h"

#include <algorithm>

namespace sluice::storage {

using L = QLatin1StringView;
using namespace core;

PageReader::PageReader(std::unique_ptr<SqlConnection> connection, const TailIndex &tail,
                       QByteArray epoch)
    : m_connection(std::move(connection))
    , m_tail(tail)
    , m_epoch(std::move(epoch))
{
}

Result<std::unique_ptr<PageReader>> PageReader::open(const QString &file, const TailIndex &tail,
                                                     QByteArray epoch)
{
    auto connection = SqlConnection::open(file, SqlConnection::Role::Reader);
    if (!connection)
        return fail(connection.error());
    std::unique_ptr<PageReader> reader(
        new PageReader(std::move(*connection), tail, std::move(epoch)));
    auto prepared = prepareAll(*reader->m_connection, {{&reader->m_begin, L("transaction_read")},
                                                       {&reader->m_commit, L("transaction_commit")},
                                                       {&reader->m_findStream, L("stream_find")},
                                                       {&reader->m_page, L("page_read")},
                                                       {&reader->m_event, L("event_read")}});
    if (!prepared)
        return fail(prepared.error());
    return reader;
}

Result<Page> PageReader::read(const ReadPageJob &job)
{
    const auto known = readStream(m_findStream, job.stream, m_connection->file());
    if (!known)
        return fail(known.error());
    if (!*known)
        return Page{{m_epoch, 1, 0}, {}};
    // The tail is copied before the snapshot begins: what is folded between the two then stands in
    // both, and what is appended between the two in neither.
    const TailIndex::View tail = m_tail.find((*known)->id, job.after, std::max(1, job.maxEvents));

    if (auto begun = m_begin.run(); !begun)
        return fail(begun.error());
    auto page = readSnapshot(job, tail);
    m_page.finish();
    m_event.finish();
    if (auto ended = m_commit.run(); !ended && page)
        return fail(ended.error());
    return page;
}

Result<Page> PageReader::readSnapshot(const ReadPageJob &job, const TailIndex::View &tail)
{
    auto row = readStream(m_findStream, job.stream, m_connection->file());
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(corruption(m_connection->file(), QStringLiteral("a stream has vanished")));
    Cursor cursor;
    cursor.job = &job;
    cursor.row = std::move(**row);
    cursor.page.state = {cursor.row.epoch, cursor.row.first, std::max(cursor.row.top, tail.top)};
    const StreamState &state = cursor.page.state;
    if (job.after >= state.top)
        return std::move(cursor.page);

    cursor.next = std::max(job.after + 1, state.first);
    if (auto read = readEntries(cursor); !read)
        return fail(read.error());
    if (auto read = readTail(cursor, tail.entries); !read)
        return fail(read.error());
    if (!cursor.full && cursor.next <= state.top)
        return damaged(cursor);
    return std::move(cursor.page);
}

Result<> PageReader::readEntries(Cursor &cursor)
{
    const int limit = std::max(1, cursor.job->maxEvents);
    if (auto run = m_page.run(cursor.row.id, cursor.next, limit); !run)
        return run;
    while (!cursor.full && m_page.next()) {
        if (m_page.number(0) != cursor.next)
            return damaged(cursor);
        if (auto taken = take(cursor, m_page, 1); !taken)
            return taken;
    }
    return m_page.check();
}

Result<> PageReader::readTail(Cursor &cursor, const std::vector<TailEntry> &tail)
{
    for (const TailEntry &entry : tail) {
        if (cursor.full)
            break;
        if (entry.offset < cursor.next)
            continue;
        if (auto run = m_event.run(entry.seq); !run)
            return run;
        if (!m_event.next()) {
            auto checked = m_event.check();
            return checked ? Result<>(damaged(cursor)) : checked;
        }
        if (auto taken = take(cursor, m_event, 0); !taken)
            return taken;
        m_event.finish();
    }
    return {};
}

Result<> PageReader::take(Cursor &cursor, const SqlStatement &statement, int column)
{
    EventRow row;
    row.stream = statement.number(column);
    row.offset = statement.number(column + 1);
    row.atMs = statement.integer(column + 2);
    row.id = statement.bytes(column + 4);
    if (!statement.isNull(column + 5))
        row.subject = statement.bytes(column + 5);
    row.label = statement.bytes(column + 6);
    row.payload = statement.bytes(column + 7);
    if (row.stream != cursor.row.id || row.offset != cursor.next
        || statement.integer(column + 3) != eventChecksum(row))
        return damaged(cursor);

    std::vector<StoredEvent> &events = cursor.page.events;
    cursor.bytes += row.payload.size() + row.label.size() + row.id.size();
    if (!events.empty() && cursor.bytes > cursor.job->maxBytes) {
        cursor.full = true;
        return {};
    }
    events.push_back({row.offset, EventLabel{row.label}, row.payload, row.id, row.atMs});
    ++cursor.next;
    cursor.full = std::ssize(events) >= cursor.job->maxEvents
                  || cursor.next > cursor.page.state.top;
    return {};
}

Unexpected<Error> PageReader::damaged(const Cursor &cursor) const
{
    return fail(
        corruption(m_connection->file(),
                   QStringLiteral("event %1 of stream \"%2\" is damaged or missing")
                       .arg(QString::number(cursor.next), QString::fromUtf8(cursor.row.key.utf8))));
}

} // namespace sluice::storage
