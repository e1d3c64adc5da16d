// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/event_ring.h"

#include <algorithm>

namespace sluice::console {

const EventRecord &EventWindow::at(quint64 row) const
{
    Q_ASSERT_X(row >= m_first && row < m_end, "EventWindow::at", "the row is not kept");
    const auto place = static_cast<size_t>(row - m_chunksBegin);
    return (*m_chunks[place / kChunkRows])[place % kChunkRows];
}

EventRing::EventRing(Bounds bounds)
    : m_bounds(bounds)
{
}

void EventRing::append(std::vector<EventRecord> &&events)
{
    for (EventRecord &event : events)
        add(std::move(event));
    trim();
}

// A chunk never moves its rows: windows that share it may be read while it grows.
void EventRing::add(EventRecord &&event)
{
    if (!m_last) {
        m_last = std::make_shared<EventWindow::Chunk>();
        m_last->reserve(EventWindow::kChunkRows);
        m_window.m_chunks.push_back(m_last);
    }
    m_bytes += event.bytes();
    m_last->push_back(std::move(event));
    ++m_window.m_end;
    if (m_last->size() == EventWindow::kChunkRows)
        m_last.reset();
}

void EventRing::trim()
{
    while (m_window.size() > 1 && (m_window.size() > m_bounds.rows || m_bytes > m_bounds.bytes)) {
        m_bytes -= m_window.at(m_window.m_first).bytes();
        ++m_window.m_first;
    }
    while (m_window.m_first - m_window.m_chunksBegin >= EventWindow::kChunkRows) {
        m_window.m_chunks.pop_front();
        m_window.m_chunksBegin += EventWindow::kChunkRows;
    }
}

void EventRing::clear()
{
    m_last.reset();
    m_window.m_chunks.clear();
    m_window.m_first = m_window.m_end;
    m_window.m_chunksBegin = m_window.m_end;
    m_bytes = 0;
}

void EventRing::setBounds(Bounds bounds)
{
    m_bounds = bounds;
    trim();
}

} // namespace sluice::console
