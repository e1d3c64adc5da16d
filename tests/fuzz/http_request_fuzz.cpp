// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Whatever the bytes: the requests found do not depend on how the bytes were split, they stay in
// their limits, and a request written out again in the plainest form reads back as itself.

#include "tests/unit/net/http/parse_pieces.h"

#include <cstdint>
#include <cstdlib>

using namespace sluice::net::http;
using namespace sluice::net::http::testing;

namespace {

constexpr RequestLimits kLimits{
    .maxHeadBytes = 1024, .maxHeaders = 20, .maxBodyBytes = 512, .maxTargetBytes = 128};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

QByteArray rewritten(const Request &request)
{
    QByteArray text = request.method + ' ' + request.target + " HTTP/1."
                      + QByteArray::number(request.minorVersion) + "\r\n";
    for (qsizetype i = 0; i < request.headers.size(); ++i) {
        const auto [name, value] = request.headers.at(i);
        if (!equalsIgnoringCase(name, "Transfer-Encoding")
            && !equalsIgnoringCase(name, "Content-Length"))
            text.append(name).append(": ").append(value).append("\r\n");
    }
    return text + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n"
           + request.body;
}

void checkRequest(const Request &request)
{
    require(request.headers.size() <= kLimits.maxHeaders);
    require(request.body.size() <= kLimits.maxBodyBytes);
    require(request.target.size() <= kLimits.maxTargetBytes);
    require(request.path.startsWith('/') || request.path == "*");
    RequestLimits wide = kLimits;
    wide.maxHeadBytes *= 2;
    wide.maxHeaders += 1;
    const Outcome again = parseWhole(rewritten(request), wide);
    require(again.requests.size() == 1);
    require(again.requests.front().path == request.path);
    require(again.requests.front().query == request.query);
    require(again.requests.front().body == request.body);
    require(again.requests.front().keepAlive == request.keepAlive);
    require(again.requests.front().wantsUpgrade == request.wantsUpgrade);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const Outcome whole = parseWhole(input, kLimits);

    require(whole == parsePieces(input, kLimits, [] { return 1; }));
    quint32 state = static_cast<quint32>(size) * 2654435761U + 1U;
    require(whole == parsePieces(input, kLimits, [&] {
                state = state * 1664525U + 1013904223U;
                return static_cast<qsizetype>(state >> 27U);
            }));
    for (const Request &request : whole.requests)
        checkRequest(request);
    return 0;
}
