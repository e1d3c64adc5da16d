// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request.h"
#include "shared/base/error_code.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace sluice::net::http {

/// Bounds of one request, in bytes and lines.
struct RequestLimits
{
    qsizetype maxHeadBytes = 16 * 1024; ///< request line, fields and the empty line
    qsizetype maxHeaders = 100;
    qsizetype maxBodyBytes = 1024 * 1024; ///< after de-chunking
    qsizetype maxTargetBytes = 8 * 1024;
};

/// Why a request is refused. After it the connection answers `status` and closes: what follows in
/// the byte stream can no longer be trusted to start at a request (RFC 9112 11.2).
struct RequestFailure
{
    int status = 400;
    ErrorCode code = ErrorCode::InvalidRequest;
    QString text; ///< English, for the answer and the log; never repeats the peer's bytes

    friend bool operator==(const RequestFailure &, const RequestFailure &) = default;
};

/// Incremental HTTP/1.x request parser over bytes; owns no socket. The same bytes give the same
/// answer however they are split. Boost.Beast does the grammar; what it would let through and
/// another hop might read differently is refused here (see head_rules.h).
///
/// An absolute-form target is mapped to its path if its authority equals Host, else refused.
class RequestParser
{
public:
    enum class Status
    {
        NeedMore,     ///< everything given was consumed; feed more
        HeadComplete, ///< once per request: method, target and headers are known; consumed up to
                      ///< the end of the head. Feed the rest (it may be empty) to go on
        Complete,     ///< the whole request; bytes behind `consumed` belong to the next one
        Failed,       ///< see failure(); stays so until reset()
    };

    explicit RequestParser(const RequestLimits &limits = {});
    ~RequestParser();
    RequestParser(RequestParser &&) noexcept;
    RequestParser &operator=(RequestParser &&) noexcept;

    /// Reads from `bytes`; `*consumed` (never null) is how many belong to this request. Bytes after
    /// the head of an upgrade request are never consumed: its next status is Complete.
    [[nodiscard]] Status feed(QByteArrayView bytes, qsizetype *consumed);

    /// Valid from HeadComplete; the body from Complete. May be moved from.
    Request &request();
    const RequestFailure &failure() const;
    /// No byte of a request has been taken since construction or reset(), and no memory is held:
    /// the connection is between requests and may drop the parser.
    bool isIdle() const;
    /// Forgets the request and frees its memory. The limits given at construction apply again.
    void reset();
    /// Takes effect on the next feed(); for use at HeadComplete, when the route is known.
    void setMaxBodyBytes(qsizetype bytes);

private:
    struct State;

    RequestLimits m_limits;
    std::unique_ptr<State> m_state;
};

} // namespace sluice::net::http
