// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/headers.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace sluice::net::http {

/// One request as it was sent. Value type. Nothing is percent-decoded or normalised.
struct Request
{
    QByteArray method; ///< as sent; methods are case-sensitive
    QByteArray target; ///< the request target, whole
    QByteArray path;   ///< from its first `/` up to `?`; `*` for OPTIONS *
    QByteArray query;  ///< after the first `?`, without it
    int minorVersion = 1;
    Headers headers;
    QByteArray body;              ///< whole and de-chunked once the parser says Complete
    bool keepAlive = true;        ///< what the client asks for (RFC 9112 9.3)
    bool wantsUpgrade = false;    ///< GET, HTTP/1.1, `Connection: upgrade`, `Upgrade: websocket`
    bool expectsContinue = false; ///< `Expect: 100-continue`; answer it before reading the body

    /// The first query item of that decoded name, decoded; `+` means a space. Invalid escapes stay
    /// as they are. Absent is nullopt, `?a` and `?a=` are an empty value.
    std::optional<QByteArray> queryItem(QByteArrayView name) const;
    /// All query items in order, decoded.
    std::vector<std::pair<QByteArray, QByteArray>> queryItems() const;
    /// The path between its slashes, undecoded: `/a//b%2F/` is {"a", "", "b%2F", ""}; `/` is {""}.
    std::vector<QByteArray> rawSegments() const;
    /// The same, each percent-decoded after splitting, so that `%2F` never makes a segment.
    std::vector<QByteArray> segments() const;

    friend bool operator==(const Request &, const Request &) = default;
};

} // namespace sluice::net::http
