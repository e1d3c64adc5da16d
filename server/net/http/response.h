// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/headers.h"
#include "server/net/http/request.h"
#include "server/net/http/request_parser.h"
#include "shared/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>

namespace sluice::net::http {

/// What the server answers. Value type. Date, Connection, Content-Length and Transfer-Encoding are
/// written by the serializer; fields of these names in `headers` are ignored.
struct Response
{
    int status = 200;
    Headers headers;
    QByteArray body;
    QByteArray reason = {}; ///< phrase of the status line, ASCII; empty: reasonPhrase()

    friend bool operator==(const Response &, const Response &) = default;
};

/// Whether the server is willing to keep the connection; the client's wish is in the request.
enum class KeepAlive
{
    No,
    Yes
};

/// How the end of a streamed body is marked.
enum class StreamFraming
{
    Chunked,    ///< appendChunk() and lastChunk()
    UntilClose, ///< HTTP/1.0: raw bytes, the connection's end is the body's end
};

/// Whether the connection stays open after this exchange: both sides want it.
bool keepsAlive(const Request &request, KeepAlive willing);

/// The whole answer as bytes. `now` is the wall clock; the Date text is cached per second and
/// thread. HEAD gets the Content-Length of the body but not the body; 1xx, 204 and 304 have neither
/// (RFC 9110 8.6, 15.3.5, 15.4.5). A CR, LF or NUL in a field is a bug and is dropped in release.
QByteArray serialize(const Response &response, const Request &request, KeepAlive willing,
                     std::chrono::sys_seconds now);

StreamFraming streamFraming(const Request &request);
/// The head of an answer whose body follows piece by piece; `response.body` is ignored. With
/// UntilClose the connection must be closed at the end. HEAD gets the head and no chunks.
QByteArray serializeStreamHead(const Response &response, const Request &request, KeepAlive willing,
                               std::chrono::sys_seconds now);
/// Appends one chunk (RFC 9112 7.1); empty data appends nothing, as that would end the body.
void appendChunk(QByteArray &out, QByteArrayView data);
/// `0 CRLF CRLF`, the end of a chunked body.
QByteArrayView lastChunk();

/// `HTTP/1.1 100 Continue` with its empty line, the answer to Request::expectsContinue.
QByteArrayView continueResponse();

/// `{"error":{"code":N,"name":"…","message":"…","retryable":bool}}` with the status of the error
/// table; 429 and retryable 503 carry `Retry-After: 1`. An empty detail gives the table's sentence.
Response problem(ErrorCode code, const QString &detail = {});
Response problem(const Error &error);
/// The same with the parser's own status. Answer it with KeepAlive::No.
Response problem(const RequestFailure &failure);

/// The reason phrase of RFC 9110 15, or an empty view for an unknown status.
QByteArrayView reasonPhrase(int status);

} // namespace sluice::net::http
