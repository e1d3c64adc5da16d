// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_packets.h"

#include "server/net/websocket/utf8.h"

#include <algorithm>
#include <charconv>

namespace sluice::dialects::engineio {

namespace {

constexpr char kSeparator = '\x1e';
constexpr char kBase64 = 'b';
constexpr char kTextKind = '\0';
constexpr char kBinaryKind = '\1';
constexpr char kEndOfLength = '\xff';
constexpr char kBinaryMessage = '\4';
constexpr qsizetype kMaxDigits = 9;

// How many UTF-16 code units a byte of UTF-8 begins: none if it continues a character, two if the
// character lies beyond the basic plane.
int unitsOf(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0) == 0x80)
        return 0;
    return value >= 0xF0 ? 2 : 1;
}

qsizetype unitsOf(QByteArrayView text)
{
    qsizetype units = 0;
    for (const char byte : text)
        units += unitsOf(byte);
    return units;
}

// The bytes that make up `units` from the start of the text; nothing if they end within a character
// or the text is too short.
std::optional<qsizetype> bytesOf(QByteArrayView text, qsizetype units)
{
    qsizetype at = 0;
    while (at < text.size() && units > 0)
        units -= unitsOf(text[at++]);
    while (at < text.size() && unitsOf(text[at]) == 0)
        ++at;
    return units == 0 ? std::optional(at) : std::nullopt;
}

// The packet that the length at the front announces, taken off the payload with its length.
std::optional<QByteArrayView> takeWithUnits(QByteArrayView &payload)
{
    qsizetype units = 0;
    const qsizetype colon = payload.indexOf(':');
    if (colon <= 0 || colon > kMaxDigits)
        return std::nullopt;
    const char *end = payload.data() + colon;
    const auto [stop, error] = std::from_chars(payload.data(), end, units);
    if (error != std::errc{} || stop != end || units <= 0)
        return std::nullopt;
    const QByteArrayView rest = payload.sliced(colon + 1);
    const auto bytes = bytesOf(rest, units);
    if (!bytes)
        return std::nullopt;
    payload = rest.sliced(*bytes);
    return rest.first(*bytes);
}

struct Part
{
    QByteArrayView bytes;
    bool isBinary = false;
};

// The same of the binary form.
std::optional<Part> takeWithBytes(QByteArrayView &payload)
{
    const qsizetype end = payload.indexOf(kEndOfLength);
    const bool hasKind = payload.front() == kTextKind || payload.front() == kBinaryKind;
    if (!hasKind || end < 2 || end > kMaxDigits + 1)
        return std::nullopt;
    qsizetype size = 0;
    for (const char digit : payload.sliced(1, end - 1)) {
        if (digit < 0 || digit > 9)
            return std::nullopt;
        size = size * 10 + digit;
    }
    const bool isBinary = payload.front() == kBinaryKind;
    const QByteArrayView rest = payload.sliced(end + 1);
    if (size < 1 || size > rest.size())
        return std::nullopt;
    payload = rest.sliced(size);
    return Part{rest.first(size), isBinary};
}

std::optional<Part> takePart(Revision revision, QByteArrayView &payload, bool isBinary)
{
    if (revision == Revision::V3 && isBinary)
        return takeWithBytes(payload);
    if (revision == Revision::V3) {
        const auto text = takeWithUnits(payload);
        return text ? std::optional(Part{*text, false}) : std::nullopt;
    }
    const qsizetype end = payload.indexOf(kSeparator);
    const QByteArrayView text = end < 0 ? payload : payload.first(end);
    // What follows a separator must be a packet, so an empty rest is not the end yet.
    payload = end < 0 ? QByteArrayView() : payload.sliced(end + 1);
    if (end >= 0 && payload.isEmpty())
        return std::nullopt;
    return Part{text, false};
}

void appendText(QByteArray &payload, Revision revision, QByteArrayView text, qsizetype units)
{
    if (revision == Revision::V3)
        payload.append(QByteArray::number(units)).append(':');
    else if (!payload.isEmpty())
        payload.append(kSeparator);
    payload.append(text);
}

void appendPart(QByteArray &payload, const Packet &packet)
{
    const qsizetype size = packet.bytes.size() + (packet.isBinary ? 1 : 0);
    payload.append(packet.isBinary ? kBinaryKind : kTextKind);
    for (const char digit : QByteArray::number(size))
        payload.append(static_cast<char>(digit - '0'));
    payload.append(kEndOfLength);
    if (packet.isBinary)
        payload.append(kBinaryMessage);
    payload.append(packet.bytes);
}

std::optional<Packet> decodeBase64(QByteArrayView text)
{
    if (text.size() % 4 == 1) // six bits are no byte; Qt drops them
        return std::nullopt;
    auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return Packet::binary(std::move(*decoded));
}

} // namespace

Packet Packet::text(QByteArrayView message)
{
    QByteArray bytes;
    bytes.reserve(message.size() + 1);
    return textPacket(bytes.append(kMessage).append(message));
}

Packet textPacket(QByteArray bytes)
{
    const qsizetype units = unitsOf(bytes);
    return {std::move(bytes), false, units};
}

std::optional<Packet> decodeText(Revision revision, QByteArrayView text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.front() == kBase64) {
        const qsizetype header = revision == Revision::V3 ? 2 : 1;
        const bool isMessage = header == 1 || text.startsWith("b4");
        return isMessage ? decodeBase64(text.sliced(header)) : std::nullopt;
    }
    if (text.front() < kOpen || text.front() > kNoop || !net::ws::isValidUtf8(text))
        return std::nullopt;
    return textPacket(text.toByteArray());
}

std::optional<Packet> decodeBinary(Revision revision, QByteArrayView bytes)
{
    if (revision == Revision::V4)
        return Packet::binary(bytes.toByteArray());
    if (!bytes.startsWith(kBinaryMessage))
        return std::nullopt;
    return Packet::binary(bytes.sliced(1).toByteArray());
}

QByteArray encodeBinary(Revision revision, const QByteArray &message)
{
    return revision == Revision::V4 ? message : kBinaryMessage + message;
}

Payload joinPayload(Revision revision, std::span<const Packet> packets, bool mayBeBinary)
{
    Payload payload;
    payload.isBinary = revision == Revision::V3 && mayBeBinary
                       && std::ranges::any_of(packets, &Packet::isBinary);
    for (const Packet &packet : packets) {
        if (payload.isBinary) {
            appendPart(payload.bytes, packet);
        } else if (packet.isBinary) {
            const QByteArray text = (revision == Revision::V3 ? "b4" : "b")
                                    + packet.bytes.toBase64();
            appendText(payload.bytes, revision, text, text.size());
        } else {
            appendText(payload.bytes, revision, packet.bytes, packet.units);
        }
    }
    return payload;
}

Split splitPayload(Revision revision, QByteArrayView payload, bool isBinary)
{
    Split split;
    if (payload.isEmpty())
        return split;
    while (!payload.isEmpty()) {
        const auto part = takePart(revision, payload, isBinary);
        if (!part || split.packets.size() == kMaxPackets)
            return split;
        auto packet = part->isBinary ? decodeBinary(revision, part->bytes)
                                     : decodeText(revision, part->bytes);
        if (!packet)
            return split;
        split.packets.push_back(std::move(*packet));
    }
    split.isWhole = true;
    return split;
}

} // namespace sluice::dialects::engineio
