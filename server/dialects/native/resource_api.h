// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/net/http/request.h"
#include "server/net/http/response.h"

#include <functional>

/// `/resources/COLLECTION/…`: CRUD in Twake's form (shared/docs/protocol.md, "Resources").
namespace sluice::dialects {

/// A token that lets the subject into the room; empty: none is made.
using RoomTokenMaker = std::function<QByteArray(const QByteArray &subject, const QByteArray &room)>;

/// What the request asks; `form` is for resourceAnswer(). Precondition: its path is of
/// PathOwner::Resources.
Result<core::Command> decodeResource(const net::http::Request &request, QByteArray *form);

/// Whether a form was made by decodeResource().
bool isResourceForm(QByteArrayView form);

net::http::Response resourceAnswer(const QByteArray &form, const Result<core::ReplyBody> &body,
                                   const RoomTokenMaker &makeToken);

/// `{statusCode, error, message, code}`.
net::http::Response resourceError(const Error &error, int status = 0);

/// `"VERSION-CREATED"`, strong.
QByteArray etagOf(const core::Item &item);
std::optional<core::ResourceTag> tagFromText(QByteArrayView etag);

} // namespace sluice::dialects
