// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/head_rules.h"

#include <algorithm>
#include <cstring>

namespace sluice::net::http {

namespace {

constexpr qsizetype kMaxHexDigits = 16;    // a 64-bit chunk size
constexpr qsizetype kMaxLengthDigits = 18; // fits qint64 whatever the digits are

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOneOf(char c, const char *set)
{
    return c != '\0' && std::strchr(set, c) != nullptr;
}

/// RFC 9110 5.6.2
bool isTokenChar(char c)
{
    return isAlphanumeric(c) || isOneOf(c, "!#$%&'*+-.^_`|~");
}

/// Everything that RFC 9110 5.5 allows in a field value: no controls but HTAB.
bool isValueChar(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

/// uri-host [ ":" port ] by its alphabet (RFC 3986 3.2.2); a comma would be a list of hosts.
bool isHostChar(char c)
{
    return isAlphanumeric(c) || isOneOf(c, "-._~!$&'()*+;=%[]:");
}

Refusal checkVersion(QByteArrayView version)
{
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5])
        || version[6] != '.' || !isDigit(version[7]))
        return refusal(400, "the request line has no HTTP version");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refusal(505, "only HTTP/1.1 and HTTP/1.0 are spoken here");
    return std::nullopt;
}

void splitOriginForm(Request &request, QByteArrayView pathAndQuery)
{
    const qsizetype mark = pathAndQuery.indexOf('?');
    if (mark < 0) {
        request.path = pathAndQuery.toByteArray();
        return;
    }
    request.path = pathAndQuery.first(mark).toByteArray();
    request.query = pathAndQuery.sliced(mark + 1).toByteArray();
}

/// RFC 9112 3.2.2 lets the target's authority win over Host. Hops that disagree about that disagree
/// about the request, so the two must name the same host here.
Refusal mapAbsoluteForm(Request &request)
{
    const QByteArrayView target = request.target;
    const qsizetype mark = target.indexOf("://");
    const QByteArrayView scheme = target.first(std::max<qsizetype>(mark, 0));
    if (!equalsIgnoringCase(scheme, "http") && !equalsIgnoringCase(scheme, "https"))
        return refusal(400, "the request target is neither a path nor an http URL");
    const QByteArrayView rest = target.sliced(mark + 3);
    const auto end = std::ranges::find_if(rest, [](char c) { return c == '/' || c == '?'; });
    const QByteArrayView authority = rest.first(end - rest.begin());
    if (authority.isEmpty() || !equalsIgnoringCase(authority, request.headers.value("Host")))
        return refusal(400, "the host of the request target is not that of the Host field");
    QByteArray tail = rest.sliced(authority.size()).toByteArray();
    if (!tail.startsWith('/'))
        tail.prepend('/');
    splitOriginForm(request, tail);
    return std::nullopt;
}

Refusal checkTarget(Request &request)
{
    if (request.method == "CONNECT")
        return refusal(501, "this server is no tunnel: CONNECT is not offered");
    if (request.method == "TRACE")
        return refusal(405, "TRACE is not allowed");
    if (request.target.contains('#'))
        return refusal(400, "the request target has a fragment");
    if (request.target == "*") {
        request.path = request.target;
        if (request.method != "OPTIONS")
            return refusal(400, "the request target * is for OPTIONS only");
        return std::nullopt;
    }
    if (!request.target.startsWith('/'))
        return mapAbsoluteForm(request);
    splitOriginForm(request, request.target);
    return std::nullopt;
}

Refusal checkHost(const Request &request)
{
    const qsizetype hosts = request.headers.count("Host");
    if (hosts > 1)
        return refusal(400, "more than one Host field");
    if (hosts == 0 && request.minorVersion >= 1)
        return refusal(400, "an HTTP/1.1 request needs a Host field");
    if (!std::ranges::all_of(request.headers.value("Host"), isHostChar))
        return refusal(400, "the Host field is not a host and port");
    return std::nullopt;
}

/// RFC 9112 6.3: the places where two readers most easily find two different lengths.
Refusal checkFraming(const Request &request)
{
    const Headers &headers = request.headers;
    const qsizetype codings = headers.count("Transfer-Encoding");
    const qsizetype lengths = headers.count("Content-Length");
    if (codings > 0 && request.minorVersion == 0)
        return refusal(400, "Transfer-Encoding in an HTTP/1.0 request");
    if (codings > 0 && lengths > 0)
        return refusal(400, "Transfer-Encoding and Content-Length in one request");
    if (codings > 1)
        return refusal(400, "more than one Transfer-Encoding field");
    if (codings == 1 && !equalsIgnoringCase(headers.value("Transfer-Encoding"), "chunked"))
        return refusal(501, "the only transfer coding offered is chunked");
    if (lengths > 1)
        return refusal(400, "more than one Content-Length field");
    const QByteArrayView length = headers.value("Content-Length");
    if (lengths == 1 && (length.isEmpty() || !std::ranges::all_of(length, isDigit)))
        return refusal(400, "the Content-Length is not one decimal number");
    if (length.size() > kMaxLengthDigits)
        return refusal(413, "the Content-Length is beyond any limit");
    return std::nullopt;
}

Refusal checkExpect(Request &request)
{
    // RFC 9110 10.1.1: an HTTP/1.0 client cannot understand a 100.
    if (request.minorVersion == 0 || !request.headers.contains("Expect"))
        return std::nullopt;
    if (request.headers.count("Expect") > 1
        || !equalsIgnoringCase(request.headers.value("Expect"), "100-continue"))
        return refusal(417, "the only expectation offered is 100-continue");
    request.expectsContinue = true;
    return std::nullopt;
}

bool hasBody(const Headers &headers)
{
    const QByteArrayView length = headers.value("Content-Length");
    return headers.contains("Transfer-Encoding")
           || std::ranges::any_of(length, [](char c) { return c != '0'; });
}

Refusal checkConnection(Request &request)
{
    const Headers &headers = request.headers;
    const bool close = headers.hasToken("Connection", "close");
    request.keepAlive = !close
                        && (request.minorVersion >= 1
                            || headers.hasToken("Connection", "keep-alive"));
    request.wantsUpgrade = request.method == "GET" && request.minorVersion >= 1
                           && headers.hasToken("Connection", "upgrade")
                           && headers.hasToken("Upgrade", "websocket");
    if (request.wantsUpgrade && hasBody(headers))
        return refusal(400, "an upgrade request has no body");
    return std::nullopt;
}

} // namespace

RequestFailure refusal(int status, const char *text)
{
    ErrorCode code = ErrorCode::InvalidRequest;
    if (status == 413 || status == 414 || status == 431)
        code = ErrorCode::PayloadTooLarge;
    else if (status == 405 || status == 417 || status >= 500)
        code = ErrorCode::Unsupported;
    return {status, code, QString::fromLatin1(text)};
}

bool startsRequest(char c)
{
    return isTokenChar(c);
}

Refusal checkRequestLine(QByteArrayView line, qsizetype maxTarget)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last == first)
        return refusal(400, "the request line is not METHOD TARGET VERSION");
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (target.size() > maxTarget)
        return refusal(414, "the request target is too long");
    // Raw UTF-8 and blanks in a target are what different parsers cut at different places.
    if (target.isEmpty()
        || !std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7f; }))
        return refusal(400, "the request target has bytes that must be percent-encoded");
    return checkVersion(line.sliced(last + 1));
}

Refusal checkFieldLine(QByteArrayView line)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return refusal(400, "a header line is folded (RFC 9112 5.2)");
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return refusal(400, "a header line has no name");
    if (!std::ranges::all_of(line.first(colon), isTokenChar))
        return refusal(400, "a header name has a blank or another byte that is no token");
    if (!std::ranges::all_of(line.sliced(colon + 1), isValueChar))
        return refusal(400, "a header value has a control byte");
    return std::nullopt;
}

Refusal checkChunkLine(QByteArrayView line)
{
    const auto isHexDigit = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    const qsizetype digits = std::ranges::find_if_not(line, isHexDigit) - line.begin();
    if (digits == 0 || digits > kMaxHexDigits)
        return refusal(400, "a chunk size is not 1 to 16 hexadecimal digits");
    const QByteArrayView extensions = line.sliced(digits);
    if (!extensions.isEmpty() && extensions.front() != ';')
        return refusal(400, "a chunk size is followed by something else than extensions");
    if (!std::ranges::all_of(extensions, isValueChar))
        return refusal(400, "a chunk extension has a control byte");
    return std::nullopt;
}

Refusal applyHeadRules(Request &request)
{
    if (const Refusal refused = checkHost(request))
        return refused;
    if (const Refusal refused = checkTarget(request))
        return refused;
    if (const Refusal refused = checkFraming(request))
        return refused;
    if (const Refusal refused = checkExpect(request))
        return refused;
    return checkConnection(request);
}

} // namespace sluice::net::http
