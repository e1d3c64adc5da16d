// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

namespace sluice::net {

/// A vector of plain values that needs no heap up to N of them: most channels have one or two
/// subscribers and most connections one or two channels. Move-only.
template <class T, quint32 N> class InlineVector
{
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    InlineVector() {}
    ~InlineVector() { release(); }
    InlineVector(InlineVector &&other) noexcept { take(other); }
    InlineVector &operator=(InlineVector &&other) noexcept
    {
        if (this != &other) {
            release();
            take(other);
        }
        return *this;
    }

    quint32 size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    T *data() { return isInline() ? m_inline : m_heap; }
    const T *data() const { return isInline() ? m_inline : m_heap; }
    T &operator[](quint32 index) { return data()[index]; }
    const T &operator[](quint32 index) const { return data()[index]; }
    T &last() { return data()[m_size - 1]; }
    const T *begin() const { return data(); }
    const T *end() const { return data() + m_size; }

    void append(const T &value)
    {
        const T copy = value;
        if (m_size == m_capacity)
            setCapacity(m_capacity * 2);
        ::new (static_cast<void *>(data() + m_size)) T(copy);
        ++m_size;
    }

    void removeLast()
    {
        --m_size;
        // Quarter full: give half back, and all of it when the values fit in here again.
        if (!isInline() && m_size <= m_capacity / 4)
            setCapacity(m_size <= N ? N : m_capacity / 2);
    }

private:
    bool isInline() const { return m_capacity == N; }

    void setCapacity(quint32 capacity)
    {
        T *old = isInline() ? nullptr : m_heap;
        T *source = data();
        if (capacity == N) {
            std::memcpy(static_cast<void *>(m_inline), source, m_size * sizeof(T));
        } else {
            auto *grown = static_cast<T *>(std::malloc(capacity * sizeof(T)));
            if (!grown)
                qBadAlloc();
            std::memcpy(static_cast<void *>(grown), source, m_size * sizeof(T));
            m_heap = grown;
        }
        std::free(old);
        m_capacity = capacity;
    }

    void release()
    {
        if (!isInline())
            std::free(m_heap);
    }

    void take(InlineVector &other)
    {
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, N);
        if (isInline())
            std::memcpy(static_cast<void *>(m_inline), other.m_inline, sizeof m_inline);
        else
            m_heap = other.m_heap;
    }

    quint32 m_size = 0;
    quint32 m_capacity = N; ///< N: the values lie in m_inline
    union
    {
        T m_inline[N];
        T *m_heap;
    };
};

} // namespace sluice::net
