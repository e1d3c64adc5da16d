// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/dialect_id.h"
#include "shared/base/position.h"
#include "shared/base/strong_id.h"

namespace sluice::core {

/// Completed label of an event: `namespace.component.event`.
using EventLabel = StrongName<struct EventLabelTag>;

/// Key of a durable, ordered stream (Toa's stream key), without the `stream:` prefix.
using StreamKey = StrongName<struct StreamKeyTag>;

using RoomName = StrongName<struct RoomNameTag>;

/// A named fact, immutable. The payload is the publisher's original bytes: JSON that was
/// validated once, at the edge, and is never re-serialised.
struct Event
{
    EventLabel label;
    QByteArray payload;
    QByteArray id;      ///< the publisher's, or made by the hub; unique within the subject's window
    QByteArray subject; ///< who published; empty: anonymous
    qint64 atMs = 0;    ///< wall clock of the admission, Unix milliseconds
    DialectId source = DialectId::Server;

    friend bool operator==(const Event &, const Event &) = default;
};

/// An event at its place in one stream.
struct StoredEvent
{
    quint64 offset = 0;
    EventLabel label;
    QByteArray payload; ///< what this stream may see (after `expose`)
    QByteArray id;
    qint64 atMs = 0;

    friend bool operator==(const StoredEvent &, const StoredEvent &) = default;
};

struct StreamPosition
{
    StreamKey stream;
    Position position;

    friend bool operator==(const StreamPosition &, const StreamPosition &) = default;
};

} // namespace sluice::core
