// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>

namespace sluice::console {

/// One event of a tail, as the server told it. Payload and names are untrusted bytes.
struct EventRecord
{
    quint64 sequence = 0; ///< of the tail; a gap means that the server dropped or sampled
    qint64 atMs = 0;      ///< server time, Unix milliseconds
    QByteArray channel;   ///< `stream:KEY`, `room:NAME`, `group:STREAM/GROUP`
    QByteArray label;     ///< the event's label, or a room event's type
    QByteArray subject;   ///< who published; empty: unknown
    QByteArray id;        ///< the event's id
    QByteArray epoch;     ///< empty: the channel has no positions
    quint64 offset = 0;
    QByteArray payload; ///< JSON as it was published

    qsizetype bytes() const
    {
        return static_cast<qsizetype>(sizeof(EventRecord)) + id.size() + payload.size();
    }
};

/// Whether a row is shown; evaluated on raw bytes, in the GUI thread. Empty: every row is.
using EventPredicate = std::function<bool(const EventRecord &)>;

} // namespace sluice::console
