// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/origin.h"

#include "server/net/http/headers.h"

#include <algorithm>
#include <optional>

namespace sluice::net::http {

namespace {

/// The parts of `scheme://host:port`; a missing part is an empty view.
struct OriginParts
{
    QByteArrayView scheme;
    QByteArrayView host;
    QByteArrayView port;
};

bool isHostText(QByteArrayView host)
{
    return !host.isEmpty() && std::ranges::none_of(host, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == '/' || c == '@' || c == '?' || c == '#'
               || c == ',';
    });
}

std::optional<OriginParts> splitHost(QByteArrayView text)
{
    OriginParts parts;
    // The colons of an IPv6 address are between brackets (RFC 3986 3.2.2).
    const qsizetype bracket = text.lastIndexOf(']');
    const qsizetype colon = text.indexOf(':', std::max<qsizetype>(bracket, 0));
    parts.host = colon < 0 ? text : text.first(colon);
    if (colon >= 0)
        parts.port = text.sliced(colon + 1);
    if (!isHostText(parts.host) || (colon >= 0 && parts.port.isEmpty()))
        return std::nullopt;
    const auto isPortChar = [](char c) { return c >= '0' && c <= '9'; };
    if (parts.port != "*" && !std::ranges::all_of(parts.port, isPortChar))
        return std::nullopt;
    return parts;
}

std::optional<OriginParts> splitOrigin(QByteArrayView text)
{
    const qsizetype mark = text.indexOf("://");
    std::optional<OriginParts> parts = splitHost(mark < 0 ? text : text.sliced(mark + 3));
    if (parts && mark >= 0)
        parts->scheme = text.first(mark);
    return parts;
}

QByteArrayView defaultPort(QByteArrayView scheme)
{
    if (equalsIgnoringCase(scheme, "http"))
        return "80";
    if (equalsIgnoringCase(scheme, "https"))
        return "443";
    return {};
}

QByteArrayView effectivePort(const OriginParts &parts, QByteArrayView scheme)
{
    return parts.port.isEmpty() ? defaultPort(scheme) : parts.port;
}

bool hostMatches(QByteArrayView host, QByteArrayView pattern)
{
    if (!pattern.startsWith("*."))
        return equalsIgnoringCase(host, pattern);
    const QByteArrayView suffix = pattern.sliced(1);
    return host.size() > suffix.size() && equalsIgnoringCase(host.last(suffix.size()), suffix);
}

bool patternMatches(const OriginParts &origin, QByteArrayView pattern)
{
    const std::optional<OriginParts> parts = splitOrigin(pattern);
    if (!parts)
        return false;
    if (!parts->scheme.isEmpty() && !equalsIgnoringCase(parts->scheme, origin.scheme))
        return false;
    if (!hostMatches(origin.host, parts->host))
        return false;
    return parts->port == "*"
           || effectivePort(*parts, origin.scheme) == effectivePort(origin, origin.scheme);
}

bool isSameHost(const OriginParts &origin, QByteArrayView host)
{
    const std::optional<OriginParts> own = splitHost(host);
    return own && !defaultPort(origin.scheme).isEmpty()
           && equalsIgnoringCase(origin.host, own->host)
           && effectivePort(origin, origin.scheme) == effectivePort(*own, origin.scheme);
}

} // namespace

bool originAllowed(QByteArrayView origin, QByteArrayView host,
                   std::span<const QByteArray> allowList)
{
    if (origin.isNull())
        return true;
    if (std::ranges::find(allowList, "*") != allowList.end())
        return true;
    // RFC 6454 7.1: sandboxed pages and local files send `null`.
    if (origin == "null")
        return std::ranges::find(allowList, "null") != allowList.end();
    const std::optional<OriginParts> parts = splitOrigin(origin);
    if (!parts || parts->scheme.isEmpty() || parts->port == "*")
        return false;
    if (allowList.empty())
        return isSameHost(*parts, host);
    return std::ranges::any_of(
        allowList, [&](const QByteArray &pattern) { return patternMatches(*parts, pattern); });
}

} // namespace sluice::net::http
