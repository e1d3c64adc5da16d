// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/tail_index.h"

#include <algorithm>

namespace sluice::storage {

void TailIndex::add(std::span<const TailEntry> entries)
{
    const std::lock_guard lock(m_mutex);
    for (const TailEntry &entry : entries) {
        Run &run = m_streams[entry.stream];
        if (run.seqs.empty())
            run.base = entry.offset;
        run.seqs.push_back(entry.seq);
        ++m_size;
    }
}

void TailIndex::remove(std::span<const TailEntry> entries)
{
    const std::lock_guard lock(m_mutex);
    auto entry = entries.begin();
    while (entry != entries.end()) {
        const auto end = std::find_if(entry, entries.end(), [&](const TailEntry &other) {
            return other.stream != entry->stream;
        });
        const auto found = m_streams.find(entry->stream);
        Q_ASSERT(found != m_streams.end() && found->second.base == entry->offset);
        Run &run = found->second;
        run.seqs.erase(run.seqs.begin(), run.seqs.begin() + (end - entry));
        run.base += static_cast<quint64>(end - entry);
        if (run.seqs.empty())
            m_streams.erase(found);
        m_size -= end - entry;
        entry = end;
    }
}

quint64 TailIndex::top(quint64 stream) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? 0 : found->second.base + found->second.seqs.size() - 1;
}

TailIndex::View TailIndex::find(quint64 stream, quint64 after, qsizetype limit) const
{
    const std::lock_guard lock(m_mutex);
    View view;
    const auto found = m_streams.find(stream);
    if (found == m_streams.end())
        return view;
    const Run &run = found->second;
    view.top = run.base + run.seqs.size() - 1;
    const quint64 begin = after >= run.base ? after - run.base + 1 : 0;
    for (quint64 i = begin; i < run.seqs.size() && std::ssize(view.entries) < limit; ++i)
        view.entries.push_back({stream, run.base + i, run.seqs[i]});
    return view;
}

std::vector<TailEntry> TailIndex::sorted() const
{
    std::vector<TailEntry> entries;
    {
        const std::lock_guard lock(m_mutex);
        entries.reserve(static_cast<size_t>(m_size));
        for (const auto &[stream, run] : m_streams) {
            for (size_t i = 0; i < run.seqs.size(); ++i)
                entries.push_back({stream, run.base + i, run.seqs[i]});
        }
    }
    std::ranges::sort(entries, [](const TailEntry &a, const TailEntry &b) {
        return a.stream != b.stream ? a.stream < b.stream : a.offset < b.offset;
    });
    return entries;
}

qsizetype TailIndex::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

} // namespace sluice::storage
