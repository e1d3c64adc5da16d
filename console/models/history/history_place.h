// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace sluice::console {

/// A place in a stream: its begin, its end, an offset, or a moment.
struct HistoryPlace
{
    enum class Kind : quint8
    {
        End, ///< the newest event
        Begin,
        Offset,
        Moment ///< Unix milliseconds
    };

    Kind kind = Kind::End;
    qint64 value = 0;

    friend bool operator==(const HistoryPlace &, const HistoryPlace &) = default;
};

/// What people write for one: an offset (`882064`), a time of today (`14:02`, `14:02:10`), a date and
/// time (`2026-11-27 14:02`), or how long ago (`-10 min`, `-2 h`, `-90 s`, `-3 d`); in the zone of
/// timeStyle(). An empty text is the end. Nothing if it cannot be read. Pure but for the style.
std::optional<HistoryPlace> historyPlace(const QString &text, const QDateTime &now);

} // namespace sluice::console
