// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/core/sessions/reply_body.h"
#include "server/dialects/json_rpc.h"
#include "shared/base/close_reason.h"
#include "shared/base/result.h"

/// The native protocol's output, pure: values → JSON text (shared/docs/protocol.md).
namespace sluice::dialects {

/// The `result` of a reply. A PublishedAll of one event is that event's result.
QByteArray resultJson(const core::ReplyBody &body);

QByteArray publishedJson(const core::Published &published);
QByteArray historyJson(const core::HistoryPage &page);

/// A route or a list of them as Toa's entities are: with `_version`, which grows with each renewal,
/// and `_created`, Unix milliseconds. Everything else as resultJson().
QByteArray entityJson(const core::ReplyBody &body);

/// A whole JSON-RPC answer; `id` is raw JSON, empty means null.
QByteArray replyText(const QByteArray &id, const Result<core::ReplyBody> &body);

/// The notification that carries a delivery: `stream.event`, `room.event` or `room.presence`.
QByteArray deliveryText(const core::Delivery &delivery);

/// `why`: what an operator says; may be empty.
QByteArray closingText(CloseReason reason, const QByteArray &why = {});
QByteArray detachedText(const core::ChannelName &channel, const Error &why);
QByteArray skippedText(const core::ChannelName &channel, quint64 from, quint64 to);

} // namespace sluice::dialects
