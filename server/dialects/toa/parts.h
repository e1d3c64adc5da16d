// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/dialects/toa/format.h"

/// The bodies of streams, pure. Multipart has parts without headers; the delimiter that ends a part
/// is written with it, so that a reader has each part at once.
namespace sluice::dialects::toa {

/// The `Content-Type` of a stream.
QByteArray streamType(Format format);

/// What a stream begins with: the part ACK, or a comment.
QByteArray opening(Format format);
QByteArray heartbeat(Format format);
/// The part FIN; nothing for server-sent events, whose orderly end is the end of the body.
QByteArray closing(Format format);

/// An event: `{"event":LABEL,"data":PAYLOAD}`, or for server-sent events `id`, `event` and `data`.
QByteArray part(const core::Delivery &delivery, Format format);

/// Server-sent events only: what was asked for is not all kept any more; everything kept follows.
QByteArray resetNotice(const Position &top);

} // namespace sluice::dialects::toa
