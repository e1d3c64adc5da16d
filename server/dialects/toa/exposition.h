// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/dialects/authorization.h"
#include "server/dialects/toa/format.h"
#include "server/dialects/toa/settings.h"
#include "server/net/http/response.h"

/// How a request to `/realtime/streams/` or `/identity/` is judged before anybody is asked who
/// may read. Pure; the order of the checks is part of the protocol.
namespace sluice::dialects::toa {

/// Whether the path belongs to one of these trees.
bool isExposed(QByteArrayView path);

/// Whether a stream can have this name; a path segment has no control characters.
bool isKey(QByteArrayView text);

struct Judgement
{
    std::optional<net::http::Response> answer;  ///< at once, whoever asks
    std::optional<net::http::Response> refusal; ///< only to those who may read the stream
    std::optional<Format> format;               ///< nothing acceptable: errors have no body
    bool isIdentity = false;                    ///< `/identity/`; it has no key
    QByteArray key;                             ///< the segment as it was sent, not percent-decoded
    std::optional<core::Since> since;
    bool wantsTokens = false; ///< multipart: each event is followed by a token to resume with
};

/// Precondition: isExposed(request.path).
Judgement judge(const net::http::Request &request, const Compat &compat = {});

/// Where a stream can be resumed, as clients keep it; and back. Pure.
QByteArray toResumeToken(const Position &position);
std::optional<Position> fromResumeToken(QByteArrayView token);

struct Credentials
{
    std::optional<net::http::Response> refusal;
    claims::Refusal why{}; ///< of a refusal
    bool areThere = false;
    claims::Scheme scheme = claims::Scheme::Bearer;
    QByteArray text;
};
Credentials credentials(const net::http::Request &request, std::optional<Format> format);

/// An answer that is no stream: the text in the format, or no body.
net::http::Response plainAnswer(int status, QByteArrayView text, std::optional<Format> format);

/// `GET /identity/`: `{"id": …, "roles": […]}`.
net::http::Response identityAnswer(const claims::Claims &claims, Format format);

/// What every answer to a request with `Origin` carries.
void addCors(net::http::Response &response, const net::http::Request &request);

/// The same, the field Server, and no challenge where none is wanted.
void finishHead(net::http::Response &response, const net::http::Request &request,
                const Settings &settings);

} // namespace sluice::dialects::toa
