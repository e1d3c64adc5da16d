// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/lists/list_source.h"

#include <vector>

namespace sluice::core {

/// One look at a list: which rows stand in the window, after filter and order. Works in steps, so
/// that no turn of the core takes long; what changes meanwhile may be seen or not, as it falls.
class ListJob
{
public:
    struct View
    {
        filter::Filter filter;
        int sort = -1; ///< index of a field; −1: the id
        bool descending = false;
        quint64 from = 0;
        quint64 count = 0;
    };

    ListJob(ListSource &source, View view);

    /// Works until `isOver` says that the time is up; true when it is done.
    bool step(const std::function<bool()> &isOver);

    // When it is done.

    quint64 total() const { return m_source.total(); }
    quint64 shown() const { return m_shown; }
    const std::vector<QByteArray> &window() const { return m_window; }

private:
    struct Key
    {
        filter::Value::Kind kind = filter::Value::Kind::None;
        double number = 0;
        QByteArray text;
        QByteArray id;
    };
    /// Sorted on its own; they are merged at the end.
    using Chunk = std::vector<Key>;

    bool isBefore(const Key &a, const Key &b) const;
    bool scan(const std::function<bool()> &isOver);
    bool merge(const std::function<bool()> &isOver);
    void take(const ListRow &row);
    void closeChunk();

    ListSource &m_source;
    View m_view;
    size_t m_places = 0;
    size_t m_place = 0;
    int m_restarts = 0;
    bool m_isScanned = false;
    quint64 m_shown = 0;
    std::vector<Chunk> m_chunks;
    std::vector<std::pair<size_t, size_t>> m_heads; ///< a heap of chunk and place in it
    quint64 m_merged = 0;
    std::vector<QByteArray> m_window;
};

} // namespace sluice::core
