// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/dialects/json_members.h"

namespace sluice::dialects {

/// One JSON-RPC 2.0 request, taken apart. Views point into the text it was read from.
struct RpcCall
{
    QByteArray id; ///< raw JSON (string, number); empty: a notification
    QByteArray method;
    QByteArrayView params; ///< raw object; empty: none
};

/// ParseError, InvalidRequest (batches too); `id` is set as soon as it was readable, so that the
/// error can name it. `text` must outlive the call.
Result<RpcCall> decodeCall(const QByteArray &text, QByteArray *id);

/// What a method asks; MethodNotFound, InvalidParams. `session.authenticate` is not among them,
/// because its token is verified at the edge first.
Result<core::Command> decodeCommand(QByteArrayView method, QByteArrayView params);

/// The token of `session.authenticate`.
Result<QByteArray> decodeToken(QByteArrayView params);

/// `{event, payload, id?}`, also an element of POST /v1/events. `raw` is checked JSON.
Result<core::NewEvent> decodeEvent(QByteArrayView raw);

/// A dynamic route: `{event, stream, property?, value?, expose?, ttl?, persistent?, label?}`.
Result<core::CreateRoute> decodeRoute(QByteArrayView raw);

/// A key, room or type name: 1 to 256 bytes without control characters.
Result<QByteArray> checkName(QByteArray name, const char *what);

inline constexpr qsizetype kMaxBatch = 1000;
inline constexpr qsizetype kMaxPublishId = 128;

} // namespace sluice::dialects
