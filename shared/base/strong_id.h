// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

#include <compare>
#include <functional>

namespace sluice {

/// A number that names one kind of thing only: `using SessionId = StrongId<struct SessionIdTag, quint64>;`
/// 0 is "none".
template <class Tag, class Rep = quint64> struct StrongId
{
    Rep value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const StrongId &, const StrongId &) = default;
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// UTF-8 text that names one kind of thing only: labels, stream keys, room names.
/// Implicitly shared, so copies are cheap and may cross threads.
template <class Tag> struct StrongName
{
    QByteArray utf8;

    bool isEmpty() const { return utf8.isEmpty(); }
    friend bool operator==(const StrongName &, const StrongName &) = default;
    friend auto operator<=>(const StrongName &a, const StrongName &b)
    {
        return std::strong_order(a.utf8.compare(b.utf8), 0);
    }
    friend size_t qHash(const StrongName &name, size_t seed = 0)
    {
        return ::qHash(name.utf8, seed);
    }
};

} // namespace sluice

template <class Tag, class Rep> struct std::hash<sluice::StrongId<Tag, Rep>>
{
    size_t operator()(const sluice::StrongId<Tag, Rep> &id) const noexcept
    {
        // Ids are dense; spread them so that power-of-two tables do not cluster.
        return static_cast<size_t>(static_cast<quint64>(id.value) * 0x9E3779B97F4A7C15ULL);
    }
};

template <class Tag> struct std::hash<sluice::StrongName<Tag>>
{
    size_t operator()(const sluice::StrongName<Tag> &name) const noexcept { return qHash(name); }
};
