// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/dialects/toa/format.h"
#include "server/dialects/toa/settings.h"

/// The bodies of streams, pure. Multipart has parts without headers; the delimiter that ends a part
/// is written with it, so that a reader has each part at once.
namespace sluice::dialects::toa {

/// What a stream looks like.
struct Style
{
    Format format = Format::Json;
    QByteArray boundary = QByteArrayLiteral("cut"); ///< of multipart
    bool hasTextObjects = false; ///< Text: an event is what JavaScript's string conversion gives
};

/// The boundary for this format: Toa's, or `random` where a payload could hold Toa's.
Style styleOf(Format format, const QByteArray &random, const Compat &compat = {});

/// The `Content-Type` of a stream.
QByteArray streamType(const Style &style);

/// What a stream begins with: the part ACK, or a comment.
QByteArray opening(const Style &style);
/// With a time (Unix milliseconds): as later releases of Toa write it.
QByteArray heartbeat(const Style &style, std::optional<qint64> atMs = {});
/// The part FIN; nothing for server-sent events, whose orderly end is the end of the body.
QByteArray closing(const Style &style);

/// An event: `{"event":LABEL,"data":PAYLOAD}`, or for server-sent events `id`, `event` and `data`.
/// Empty if the payload holds the boundary, which only somebody who means to forge parts can do.
QByteArray part(const core::Delivery &delivery, const Style &style);

/// Multipart: `{"event":"token","data":TOKEN}`, with which the stream can be resumed from here.
QByteArray tokenPart(const Position &position, const Style &style);

/// What was asked for is not all kept any more; everything kept follows.
QByteArray resetNotice(const Position &top, const Style &style);

} // namespace sluice::dialects::toa
