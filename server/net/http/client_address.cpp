// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/client_address.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sluice::net::http {

namespace {

/// One element of a forwarding list, as far as it was said.
struct Hop
{
    std::optional<QByteArray> node; ///< unquoted; absent if the element has no `for`
    QByteArray proto;
};

/// RFC 4291 2.5.5.2. QHostAddress::toIPv4Address() would also turn `::` and `::1` into IPv4.
QHostAddress unmapped(const QHostAddress &address)
{
    constexpr std::array<quint8, 12> kPrefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (!std::equal(kPrefix.begin(), kPrefix.end(), bytes.c))
        return address;
    return QHostAddress(address.toIPv4Address());
}

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isTokenChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// QHostAddress accepts shorthands like `127.1`; a list of hops never has those.
std::optional<QHostAddress> strictAddress(QByteArrayView text)
{
    const bool isV6 = text.contains(':');
    const auto isAllowed = [&](char c) {
        return (c >= '0' && c <= '9') || c == '.'
               || (isV6 && (c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    if (text.isEmpty() || text.size() > 45 || !std::ranges::all_of(text, isAllowed))
        return std::nullopt;
    if (!isV6 && std::ranges::count(text, '.') != 3)
        return std::nullopt;
    QHostAddress address;
    if (!address.setAddress(QString::fromLatin1(text)))
        return std::nullopt;
    return unmapped(address);
}

/// A port or an obfuscated one, `_` and token characters (RFC 7239 6.3). Its value is of no use.
bool isNodePort(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.startsWith('_'))
        return text.size() > 1 && std::ranges::all_of(text, isTokenChar);
    return !text.isEmpty() && text.size() <= 5 && std::ranges::all_of(text, isDigit);
}

/// `192.0.2.1`, `192.0.2.1:80`, `[2001:db8::1]`, `[2001:db8::1]:80` and, in X-Forwarded-For, a bare
/// IPv6 address. `unknown` and obfuscated names (RFC 7239 6.2, 6.3) are no address.
std::optional<QHostAddress> nodeAddress(QByteArrayView node)
{
    if (node.startsWith('[')) {
        const qsizetype end = node.indexOf(']');
        if (end < 0)
            return std::nullopt;
        const QByteArrayView rest = node.sliced(end + 1);
        if (!rest.isEmpty() && (rest.front() != ':' || !isNodePort(rest.sliced(1))))
            return std::nullopt;
        const QByteArrayView inner = node.sliced(1, end - 1);
        return inner.contains(':') ? strictAddress(inner) : std::nullopt;
    }
    if (std::ranges::count(node, ':') == 1) {
        const qsizetype colon = node.indexOf(':');
        if (!isNodePort(node.sliced(colon + 1)))
            return std::nullopt;
        node = node.first(colon);
    }
    return strictAddress(node);
}

/// Reader of the list syntax of RFC 7239 4: elements by comma, pairs by semicolon, quoted strings.
class ForwardedReader
{
public:
    explicit ForwardedReader(QByteArrayView text)
        : m_text(text)
    {
    }

    /// Appends the hops of one field line; false if it is malformed.
    bool readInto(std::vector<Hop> &hops)
    {
        for (;;) {
            Hop hop;
            if (!readElement(hop))
                return false;
            hops.push_back(std::move(hop));
            if (atEnd())
                return true;
            ++m_at; // the comma
        }
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool at(char c) const { return !atEnd() && m_text[m_at] == c; }

    void skipBlanks()
    {
        while (at(' ') || at('\t'))
            ++m_at;
    }

    bool readElement(Hop &hop)
    {
        for (;;) {
            skipBlanks();
            const QByteArrayView name = readToken();
            QByteArray value;
            if (name.isEmpty() || !at('=') || !readValue(value))
                return false;
            if (!keep(hop, name, std::move(value)))
                return false;
            skipBlanks();
            if (atEnd() || at(','))
                return true;
            if (!at(';'))
                return false;
            ++m_at;
        }
    }

    /// RFC 7239 4: each parameter at most once in an element.
    bool keep(Hop &hop, QByteArrayView name, QByteArray value) const
    {
        if (equalsIgnoringCase(name, "for")) {
            if (hop.node)
                return false;
            hop.node = std::move(value);
        } else if (equalsIgnoringCase(name, "proto")) {
            if (!hop.proto.isEmpty())
                return false;
            hop.proto = std::move(value);
        }
        return true;
    }

    QByteArrayView readToken()
    {
        const qsizetype from = m_at;
        while (!atEnd() && isTokenChar(m_text[m_at]))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    bool readValue(QByteArray &value)
    {
        ++m_at; // the equals sign
        if (at('"'))
            return readQuoted(value);
        // Many proxies write `for=192.0.2.1:80` unquoted; the colon makes nothing ambiguous.
        const qsizetype from = m_at;
        while (!atEnd() && (isTokenChar(m_text[m_at]) || m_text[m_at] == ':'))
            ++m_at;
        value = m_text.sliced(from, m_at - from).toByteArray();
        return !value.isEmpty();
    }

    bool readQuoted(QByteArray &value)
    {
        for (++m_at; !atEnd(); ++m_at) {
            char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\\') {
                if (++m_at; atEnd())
                    return false;
                c = m_text[m_at];
            }
            value.append(c);
        }
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

std::optional<std::vector<Hop>> forwardedHops(const Headers &headers)
{
    std::vector<Hop> hops;
    for (const QByteArrayView line : headers.values("Forwarded")) {
        if (!ForwardedReader(line).readInto(hops))
            return std::nullopt;
    }
    return hops;
}

std::vector<Hop> xForwardedHops(const Headers &headers)
{
    std::vector<Hop> hops;
    for (QByteArrayView line : headers.values("X-Forwarded-For")) {
        for (;;) {
            const qsizetype comma = line.indexOf(',');
            const QByteArrayView node = trimmed(comma < 0 ? line : line.first(comma));
            hops.push_back({node.toByteArray(), {}});
            if (comma < 0)
                break;
            line = line.sliced(comma + 1);
        }
    }
    return hops;
}

/// The proxy beside us wrote the last value of a list; earlier ones may be the client's.
bool lastProtoIsHttps(const Headers &headers)
{
    const std::vector<QByteArrayView> lines = headers.values("X-Forwarded-Proto");
    if (lines.empty())
        return false;
    const QByteArrayView list = lines.back();
    return equalsIgnoringCase(trimmed(list.sliced(list.lastIndexOf(',') + 1)), "https");
}

} // namespace

Result<TrustedProxies> TrustedProxies::parse(const QStringList &entries)
{
    TrustedProxies proxies;
    for (const QString &entry : entries) {
        const QByteArray text = entry.toLatin1();
        const qsizetype slash = text.indexOf('/');
        const std::optional<QHostAddress> address = strictAddress(
            slash < 0 ? QByteArrayView(text) : QByteArrayView(text).first(slash));
        const bool isV4 = address && address->protocol() == QAbstractSocket::IPv4Protocol;
        const int maxBits = isV4 ? 32 : 128;
        bool isNumber = slash < 0;
        const int bits = slash < 0 ? maxBits : text.mid(slash + 1).toInt(&isNumber);
        if (!address || !isNumber || bits < 0 || bits > maxBits) {
            return fail(ErrorCode::ConfigInvalid,
                        QStringLiteral("trusted_proxies: \"%1\" is neither an address nor a block "
                                       "like 10.0.0.0/8")
                            .arg(entry));
        }
        proxies.m_blocks.emplace_back(*address, bits);
    }
    return proxies;
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    const QHostAddress plain = unmapped(address);
    return std::ranges::any_of(m_blocks, [&](const auto &block) {
        return plain.protocol() == block.first.protocol()
               && plain.isInSubnet(block.first, block.second);
    });
}

ClientAddress clientAddress(const QHostAddress &peer, const Headers &headers,
                            const TrustedProxies &trusted, ForwardingHeader header)
{
    const ClientAddress direct{unmapped(peer), false, false};
    if (!trusted.contains(peer))
        return direct;
    const bool isStandard = header == ForwardingHeader::Forwarded
                            || (header == ForwardingHeader::Auto && headers.contains("Forwarded"));
    const std::optional<std::vector<Hop>> hops = isStandard
                                                     ? forwardedHops(headers)
                                                     : std::optional(xForwardedHops(headers));
    if (!hops)
        return direct;
    const bool xProto = !isStandard && lastProtoIsHttps(headers);
    if (hops->empty())
        return {direct.address, false, xProto};
    ClientAddress client = direct;
    for (auto hop = hops->rbegin(); hop != hops->rend(); ++hop) {
        // Left of a hop that cannot be read nothing can be believed.
        const std::optional<QHostAddress> address = hop->node ? nodeAddress(*hop->node)
                                                              : std::nullopt;
        if (!address)
            return direct;
        client = {*address, true, isStandard ? equalsIgnoringCase(hop->proto, "https") : xProto};
        if (!trusted.contains(*address))
            break;
    }
    return client;
}

} // namespace sluice::net::http
