// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/dialects/toa/format.h"

/// The bodies of streams, pure. Multipart has parts without headers; the delimiter that ends a part
/// is written with it, so that a reader has each part at once.
namespace sluice::dialects::toa {

/// What a stream looks like.
struct Style
{
    Format format = Format::Json;
    QByteArray boundary = QByteArrayLiteral("cut"); ///< of multipart
};

/// The boundary for this format: Toa's, or `random` where a payload could hold Toa's.
Style styleOf(Format format, const QByteArray &random);

/// The `Content-Type` of a stream.
QByteArray streamType(const Style &style);

/// What a stream begins with: the part ACK, or a comment.
QByteArray opening(const Style &style);
QByteArray heartbeat(const Style &style);
/// The part FIN; nothing for server-sent events, whose orderly end is the end of the body.
QByteArray closing(const Style &style);

/// An event: `{"event":LABEL,"data":PAYLOAD}`, or for server-sent events `id`, `event` and `data`.
/// Empty if the payload holds the boundary, which only somebody who means to forge parts can do.
QByteArray part(const core::Delivery &delivery, const Style &style);

/// Server-sent events only: what was asked for is not all kept any more; everything kept follows.
QByteArray resetNotice(const Position &top);

} // namespace sluice::dialects::toa
