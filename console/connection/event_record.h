// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>

namespace sluice::console {

/// What many events of a tail share: kept once.
struct EventOrigin
{
    QByteArray kind;   ///< `event`, `presence`, `item`, `denied`, …
    QByteArray source; ///< a dialect, or `amqp`
    QByteArray route;  ///< JSON object: id or name, file, line, why; empty: no route decided

    friend bool operator==(const EventOrigin &, const EventOrigin &) = default;
};

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
    QByteArray payload;                                  ///< JSON as it was published
    std::shared_ptr<const EventOrigin> origin = nullptr; ///< null: the server did not tell
    qint32 receivers = -1;                               ///< -1: the server did not tell

    /// What keeping it costs, without what it shares with others.
    qsizetype bytes() const
    {
        return static_cast<qsizetype>(sizeof(EventRecord)) + id.size() + payload.size();
    }
};

} // namespace sluice::console
