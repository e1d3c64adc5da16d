// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/engine_packets.h"

#include <charconv>
#include <optional>

namespace sluice::dialects::engineio {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSeparator = '\x1e';

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

Unexpected<Error> broken(const QString &detail)
{
    return fail(ErrorCode::InvalidRequest, detail);
}

Result<std::vector<QByteArrayView>> splitWithLengths(QByteArrayView payload)
{
    std::vector<QByteArrayView> packets;
    while (!payload.isEmpty()) {
        qsizetype units = 0;
        const qsizetype colon = payload.indexOf(':');
        if (colon <= 0 || colon > 9 || packets.size() == kMaxPackets)
            return broken(u"the payload has no length"_s);
        const char *end = payload.data() + colon;
        const auto [stop, error] = std::from_chars(payload.data(), end, units);
        if (error != std::errc{} || stop != end || units <= 0)
            return broken(u"the payload has a wrong length"_s);
        payload = payload.sliced(colon + 1);
        const auto bytes = bytesOf(payload, units);
        if (!bytes || !isPacket(payload.first(*bytes)))
            return broken(u"the payload has a broken packet"_s);
        packets.push_back(payload.first(*bytes));
        payload = payload.sliced(*bytes);
    }
    return packets;
}

Result<std::vector<QByteArrayView>> splitAtSeparators(QByteArrayView payload)
{
    std::vector<QByteArrayView> packets;
    for (;;) {
        const qsizetype end = payload.indexOf(kSeparator);
        const QByteArrayView packet = end < 0 ? payload : payload.first(end);
        if (!isPacket(packet) || packets.size() == kMaxPackets)
            return broken(u"the payload has a broken packet"_s);
        packets.push_back(packet);
        if (end < 0)
            return packets;
        payload = payload.sliced(end + 1);
    }
}

} // namespace

bool isPacket(QByteArrayView packet)
{
    return !packet.isEmpty()
           && ((packet.front() >= kOpen && packet.front() <= kNoop) || packet.front() == kBinary);
}

QByteArray joinPayload(Revision revision, std::span<const QByteArray> packets)
{
    QByteArray payload;
    for (const QByteArray &packet : packets) {
        if (revision == Revision::V3)
            payload += QByteArray::number(unitsOf(packet)) + ':';
        else if (!payload.isEmpty())
            payload += kSeparator;
        payload += packet;
    }
    return payload;
}

Result<std::vector<QByteArrayView>> splitPayload(Revision revision, QByteArrayView payload)
{
    if (payload.isEmpty())
        return broken(u"the payload is empty"_s);
    return revision == Revision::V3 ? splitWithLengths(payload) : splitAtSeparators(payload);
}

} // namespace sluice::dialects::engineio
