// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"
#include "server/storage/sqlite/log/stream_row.h"
#include "server/storage/sqlite/log/tail_index.h"

#include <memory>

namespace sluice::storage {

/// The read side, with a connection of its own. Lives in the reader thread. A page is one short
/// read transaction; none spans two pages.
class PageReader
{
public:
    static Result<std::unique_ptr<PageReader>> open(const QString &file, const TailIndex &tail,
                                                    QByteArray epoch);

    /// Errors: StorageCorrupt (names stream and offset), StorageFailed.
    Result<core::Page> read(const core::ReadPageJob &job);

private:
    struct Cursor
    {
        const core::ReadPageJob *job = nullptr;
        StreamRow row;
        core::Page page;
        qint64 bytes = 0;
        bool full = false;
        quint64 next = 0; ///< the offset that must come next
    };

    PageReader(std::unique_ptr<SqlConnection> connection, const TailIndex &tail, QByteArray epoch);
    Result<core::Page> readSnapshot(const core::ReadPageJob &job, const TailIndex::View &tail);
    Result<> readEntries(Cursor &cursor);
    Result<> readTail(Cursor &cursor, const std::vector<TailEntry> &tail);
    /// Takes the event at `column` of the statement's row into the page; it must be the next one.
    Result<> take(Cursor &cursor, const SqlStatement &statement, int column);
    Unexpected<Error> damaged(const Cursor &cursor) const;

    std::unique_ptr<SqlConnection> m_connection;
    const TailIndex &m_tail;
    QByteArray m_epoch;
    SqlStatement m_begin;
    SqlStatement m_commit;
    SqlStatement m_findStream;
    SqlStatement m_page;
    SqlStatement m_event;
};

} // namespace sluice::storage
