// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_record.h"

#include <deque>
#include <memory>
#include <vector>

namespace sluice::console {

/// A window over kept events. Cheap to copy; it keeps what it shows alive while the ring moves on.
class EventWindow
{
public:
    static constexpr size_t kChunkRows = 4096;
    using Chunk = std::vector<EventRecord>;

    /// Rows are numbered from the first event that the ring ever took; `first() == end()` if empty.
    quint64 first() const { return m_first; }
    quint64 end() const { return m_end; }
    size_t size() const { return static_cast<size_t>(m_end - m_first); }

    /// `row` is in [first(), end()). The reference lives as long as the window.
    const EventRecord &at(quint64 row) const;

private:
    friend class EventRing;

    std::deque<std::shared_ptr<const Chunk>> m_chunks;
    quint64 m_chunksBegin = 0; // the number of the first row of the first chunk
    quint64 m_first = 0;
    quint64 m_end = 0;
};

/// The newest events of a tail, bounded by rows and by bytes; the oldest leave first. One thread.
class EventRing
{
public:
    struct Bounds
    {
        size_t rows = 200'000;
        qsizetype bytes = 64 * 1024 * 1024; ///< at least one row is kept whatever its size
    };

    explicit EventRing(Bounds bounds);

    void append(std::vector<EventRecord> &&events);
    void clear();
    void setBounds(Bounds bounds);

    const EventWindow &window() const { return m_window; }
    qsizetype bytes() const { return m_bytes; }

private:
    void add(EventRecord &&event);
    void trim();

    Bounds m_bounds;
    EventWindow m_window;
    std::shared_ptr<EventWindow::Chunk> m_last; // the window's last chunk, while it has room
    qsizetype m_bytes = 0;
};

} // namespace sluice::console
