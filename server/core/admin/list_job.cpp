// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/list_job.h"

#include <algorithm>

namespace sluice::core {

namespace {

constexpr size_t kChunk = 1024;
constexpr size_t kStride = 32; // rows between two looks at the clock
constexpr int kMaxRestarts = 4;

} // namespace

ListJob::ListJob(ListSource &source, View view)
    : m_source(source)
    , m_view(std::move(view))
    , m_places(source.places())
{
}

bool ListJob::isBefore(const Key &a, const Key &b) const
{
    if (a.kind != b.kind)
        return m_view.descending ? a.kind > b.kind : a.kind < b.kind;
    if (a.number != b.number)
        return m_view.descending ? a.number > b.number : a.number < b.number;
    if (const int order = a.text.compare(b.text); order != 0)
        return m_view.descending ? order > 0 : order < 0;
    return m_view.sort < 0 && m_view.descending ? a.id > b.id : a.id < b.id;
}

void ListJob::take(const ListRow &row)
{
    if (!m_view.filter.matches(row))
        return;
    ++m_shown;
    Key key;
    key.id = row.id();
    if (m_view.sort >= 0) {
        const filter::Value value = row.field(static_cast<size_t>(m_view.sort));
        key.kind = value.kind;
        key.number = value.number;
        key.text = value.text.toByteArray();
    }
    if (m_chunks.empty() || m_chunks.back().size() == kChunk) {
        closeChunk();
        m_chunks.emplace_back().reserve(kChunk);
    }
    m_chunks.back().push_back(std::move(key));
}

void ListJob::closeChunk()
{
    if (!m_chunks.empty())
        std::ranges::sort(m_chunks.back(),
                          [this](const Key &a, const Key &b) { return isBefore(a, b); });
}

// A table that grows while it is walked is walked again from the start, a few times; after that
// what stands elsewhere now may be missing until the next look.
bool ListJob::scan(const std::function<bool()> &isOver)
{
    size_t untilClock = kStride;
    while (m_place < m_places) {
        if (m_source.places() != m_places) {
            const size_t places = m_source.places();
            const bool isAgain = ++m_restarts <= kMaxRestarts;
            m_place = isAgain ? 0 : std::min(m_place, places);
            m_places = places;
            if (isAgain) {
                m_chunks.clear();
                m_shown = 0;
            }
            continue;
        }
        m_source.visit(m_place++, [this](const ListRow &row) { take(row); });
        if (--untilClock == 0) {
            untilClock = kStride;
            if (isOver())
                return false;
        }
    }
    closeChunk();
    for (size_t i = 0; i < m_chunks.size(); ++i)
        m_heads.emplace_back(i, 0);
    return true;
}

bool ListJob::merge(const std::function<bool()> &isOver)
{
    const auto isAfter = [this](const auto &a, const auto &b) {
        return isBefore(m_chunks[b.first][b.second], m_chunks[a.first][a.second]);
    };
    if (m_merged == 0)
        std::ranges::make_heap(m_heads, isAfter);
    while (!m_heads.empty() && m_merged < m_view.from + m_view.count) {
        std::ranges::pop_heap(m_heads, isAfter);
        auto &[chunk, place] = m_heads.back();
        if (m_merged++ >= m_view.from)
            m_window.push_back(m_chunks[chunk][place].id);
        if (++place < m_chunks[chunk].size())
            std::ranges::push_heap(m_heads, isAfter);
        else
            m_heads.pop_back();
        if (m_merged % kStride == 0 && isOver())
            return false;
    }
    m_chunks.clear();
    return true;
}

bool ListJob::step(const std::function<bool()> &isOver)
{
    if (!m_isScanned)
        m_isScanned = scan(isOver);
    return m_isScanned && merge(isOver);
}

} // namespace sluice::core
