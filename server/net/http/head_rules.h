// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request.h"
#include "server/net/http/request_parser.h"

#include <QByteArrayView>

#include <optional>

namespace sluice::net::http {

// What RequestParser refuses on top of Beast's grammar, because another hop in front of this server
// may read the same bytes as a different request (RFC 9112 11.2). Not for use outside this folder.
// Each function returns the reason to refuse, or nothing.

using Refusal = std::optional<RequestFailure>;

RequestFailure refusal(int status, const char *text);

/// Whether this byte may start a request line; a TLS greeting on a plain port fails here at once.
bool startsRequest(char c);
/// A request line without its CRLF: visible ASCII, version 1.0 or 1.1, target within `maxTarget`.
Refusal checkRequestLine(QByteArrayView line, qsizetype maxTarget);
/// A header or trailer line without its CRLF: no folding, no blank before the colon, no controls.
Refusal checkFieldLine(QByteArrayView line);
/// A chunk-size line without its CRLF: 1 to 16 hex digits, then nothing or `;` and extensions.
Refusal checkChunkLine(QByteArrayView line);

/// The rules over the whole head: Host, target form, method, framing, Expect, upgrade. Fills path,
/// query, keepAlive, wantsUpgrade and expectsContinue of a request whose other fields are set.
Refusal applyHeadRules(Request &request);

} // namespace sluice::net::http
