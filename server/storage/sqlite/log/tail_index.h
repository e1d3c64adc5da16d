// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace sluice::storage {

/// Where one event of one stream stands in the log.
struct TailEntry
{
    quint64 stream = 0;
    quint64 offset = 0;
    quint64 seq = 0;
};

/// Committed events that the table entries does not know yet. Writing each event's index row with
/// its event costs a page per stream and commit (15 k instead of 92 k rows/s over 1,000 streams);
/// kept here and folded in sorted runs, it costs a page per stream and run.
/// Thread-safe: the writer adds and removes, the reader looks up.
class TailIndex
{
public:
    void add(std::span<const TailEntry> entries);

    /// Entries that have been folded. They must be a stream's lowest ones here.
    void remove(std::span<const TailEntry> entries);

    /// The highest offset of the stream here; 0 if it has none.
    quint64 top(quint64 stream) const;

    struct View
    {
        std::vector<TailEntry> entries;
        quint64 top = 0; ///< of the stream here, beyond the limit too; 0 if it has nothing
    };
    /// Entries of the stream with offset > after, at most `limit`, in order.
    View find(quint64 stream, quint64 after, qsizetype limit) const;

    /// Everything, by stream and offset.
    std::vector<TailEntry> sorted() const;
    qsizetype size() const;
    bool isEmpty() const { return size() == 0; }

private:
    struct Run
    {
        quint64 base = 0; ///< offset of seqs.front(); offsets have no gaps
        std::vector<quint64> seqs;
    };

    mutable std::mutex m_mutex;
    std::unordered_map<quint64, Run> m_streams;
    qsizetype m_size = 0;
};

} // namespace sluice::storage
