// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socket_packets.h"

#include "server/core/event/payload.h"
#include "server/dialects/json_members.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sluice::dialects::socketio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QByteArrayView, 6> kReserved{
    "connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"};

Unexpected<Error> broken(const QString &detail)
{
    return fail(ErrorCode::InvalidRequest, detail);
}

bool hasAttachments(PacketType type)
{
    return type == PacketType::BinaryEvent || type == PacketType::BinaryAck;
}

bool isEvent(PacketType type)
{
    return type == PacketType::Event || type == PacketType::BinaryEvent;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Takes leading digits off the text.
QByteArrayView takeDigits(QByteArrayView &text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    const QByteArrayView digits = text.first(end - text.begin());
    text = text.sliced(digits.size());
    return digits;
}

template <class Number> std::optional<Number> toNumber(QByteArrayView digits)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
    return error == std::errc{} && end == digits.end() ? std::optional(number) : std::nullopt;
}

Result<> readAttachments(QByteArrayView &text, Packet &packet)
{
    const auto count = toNumber<int>(takeDigits(text));
    if (!count || *count < 1 || *count > kMaxAttachments || !text.startsWith('-'))
        return broken(u"the number of attachments is not from 1 to %1"_s.arg(kMaxAttachments));
    packet.attachments = *count;
    text = text.sliced(1);
    return {};
}

void readNamespace(QByteArrayView &text, Packet &packet)
{
    if (!text.startsWith('/'))
        return;
    const qsizetype comma = text.indexOf(',');
    const QByteArrayView name = comma < 0 ? text : text.first(comma);
    packet.space = name.first(name.contains('?') ? name.indexOf('?') : name.size()).toByteArray();
    text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
}

Result<> readAck(QByteArrayView &text, Packet &packet)
{
    const QByteArrayView digits = takeDigits(text);
    if (digits.isEmpty())
        return {};
    packet.ack = toNumber<quint64>(digits);
    return packet.ack ? Result<>() : broken(u"the ack id is too large"_s);
}

Result<> readEventName(Packet &packet)
{
    if (packet.arguments.empty())
        return broken(u"an event has no name"_s);
    const auto name = stringOf(packet.arguments.front());
    if (!name || std::ranges::find(kReserved, QByteArrayView(*name)) != kReserved.end())
        return broken(u"the event's name is no string, or reserved"_s);
    packet.event = *name;
    packet.arguments.erase(packet.arguments.begin());
    return {};
}

Result<> readData(QByteArrayView text, Packet &packet)
{
    const PacketType type = packet.type;
    if (text.isEmpty()) {
        const bool mayBeEmpty = type == PacketType::Connect || type == PacketType::Disconnect;
        return mayBeEmpty ? Result<>() : broken(u"the packet has no data"_s);
    }
    if (type == PacketType::Disconnect)
        return broken(u"a disconnect has no data"_s);
    if (const auto valid = core::checkJson(text); !valid)
        return broken(valid.error().detail);
    if (type == PacketType::Connect)
        return JsonMembers::of(text, "the auth") ? Result<>() : broken(u"the auth is no object"_s);
    auto elements = JsonMembers::elements(text, "the data");
    if (!elements)
        return broken(elements.error().detail);
    packet.arguments = std::move(*elements);
    return isEvent(type) ? readEventName(packet) : Result<>();
}

} // namespace

Result<Packet> decodePacket(const QByteArray &whole)
{
    QByteArrayView text(whole);
    if (text.isEmpty() || text.front() < '0' || text.front() > '6')
        return broken(u"the packet has an unknown type"_s);
    Packet packet;
    packet.type = static_cast<PacketType>(text.front() - '0');
    text = text.sliced(1);
    if (packet.type == PacketType::ConnectError)
        return broken(u"only servers refuse connections"_s);
    Result<> read = hasAttachments(packet.type) ? readAttachments(text, packet) : Result<>();
    if (read) {
        readNamespace(text, packet);
        read = readAck(text, packet);
    }
    const bool isAck = packet.type == PacketType::Ack || packet.type == PacketType::BinaryAck;
    if (read && isAck && !packet.ack)
        read = broken(u"an ack has no id"_s);
    if (read)
        read = readData(text, packet);
    return read ? Result<Packet>(std::move(packet)) : fail(read.error());
}

QByteArray eventText(QByteArrayView event, QByteArrayView arguments)
{
    QByteArray text("2[");
    text.reserve(event.size() + arguments.size() + 8);
    core::appendJsonString(text, event);
    if (!arguments.isEmpty())
        text.append(',').append(arguments);
    return text + ']';
}

QByteArray ackText(quint64 id, QByteArrayView arguments)
{
    return '3' + QByteArray::number(id) + '[' + arguments.toByteArray() + ']';
}

} // namespace sluice::dialects::socketio
