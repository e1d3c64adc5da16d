// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/folder.h"

#include "server/storage/sqlite/sql/migrations.h"
#include "server/storage/sqlite/sql/prepare_all.h"

#include <algorithm>

namespace sluice::storage {

using L = QLatin1StringView;

namespace {

constexpr qsizetype kRoundThreshold = 65'536;
constexpr size_t kSlice = 1024;

} // namespace

Result<std::unique_ptr<Folder>> Folder::open(SqlConnection &connection, StreamTable &streams,
                                             TailIndex &tail)
{
    std::unique_ptr<Folder> folder(new Folder(connection, streams, tail));
    auto prepared = prepareAll(connection, {{&folder->m_insert, L("entry_insert")}});
    if (!prepared)
        return fail(prepared.error());
    return folder;
}

bool Folder::isDue() const
{
    return isRunning() || m_tail.size() >= kRoundThreshold;
}

void Folder::start()
{
    if (isRunning())
        return;
    m_round = m_tail.sorted();
    m_next = 0;
    m_sliceEnd = 0;
}

Result<> Folder::slice()
{
    m_sliceEnd = std::min(m_next + kSlice, m_round.size());
    for (size_t i = m_next; i < m_sliceEnd; ++i) {
        const TailEntry &entry = m_round[i];
        if (auto run = m_insert.run(entry.stream, entry.offset, entry.seq); !run)
            return run;
        if (i + 1 == m_sliceEnd || m_round[i + 1].stream != entry.stream) {
            // A damaged stream row must not keep all others from being folded; it is reported
            // whenever the stream is used.
            auto written = writeTop(entry);
            if (!written && written.error().code != ErrorCode::StorageCorrupt)
                return written;
        }
    }
    if (m_sliceEnd < m_round.size() || m_round.empty())
        return {};
    const auto last = std::ranges::max(m_round, {}, &TailEntry::seq);
    return writeMeta(m_connection, "folded", QByteArray::number(last.seq));
}

Result<> Folder::writeTop(const TailEntry &last)
{
    auto row = m_streams.readById(last.stream);
    if (!row)
        return fail(row.error());
    row->top = std::max(row->top, last.offset);
    return m_streams.writeBounds(*row);
}

void Folder::committed()
{
    m_tail.remove(std::span(m_round).subspan(m_next, m_sliceEnd - m_next));
    m_next = m_sliceEnd;
    if (!isRunning())
        m_round = {};
}

} // namespace sluice::storage
