// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/socket_packets.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"
#include "server/dialects/json_members.h"

#include <simdjson.h>

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

Result<> readAnnounced(QByteArrayView &text, Packet &packet, int maxAttachments)
{
    const auto count = toNumber<int>(takeDigits(text));
    if (!count || *count < 1 || *count > maxAttachments || !text.startsWith('-'))
        return broken(u"the number of attachments is not from 1 to %1"_s.arg(maxAttachments));
    packet.announced = *count;
    text = text.sliced(1);
    return {};
}

Result<> readNamespace(QByteArrayView &text, Packet &packet)
{
    if (!text.startsWith('/'))
        return {};
    const qsizetype comma = text.indexOf(',');
    const QByteArrayView name = comma < 0 ? text : text.first(comma);
    if (name.size() > kMaxNamespaceBytes)
        return broken(u"the namespace has more than %1 bytes"_s.arg(kMaxNamespaceBytes));
    const qsizetype mark = name.indexOf('?');
    packet.space = (mark < 0 ? name : name.first(mark)).toByteArray();
    packet.query = mark < 0 ? QByteArray() : name.sliced(mark + 1).toByteArray();
    text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
    return {};
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
    const QByteArrayView raw = packet.arguments.front();
    const bool isNumber = core::jsonTypeOf(raw) == core::JsonType::Number;
    const auto name = isNumber ? std::optional(raw.toByteArray()) : stringOf(raw);
    if (!name || std::ranges::find(kReserved, QByteArrayView(*name)) != kReserved.end())
        return broken(u"the event's name is neither string nor number, or reserved"_s);
    packet.event = *name;
    packet.arguments.erase(packet.arguments.begin());
    return {};
}

// Whether every placeholder names an attachment. The depth is bounded by checkJson().
bool placeholdersFit(simdjson::dom::element value, int announced)
{
    if (simdjson::dom::array array; value.get(array) == simdjson::SUCCESS) {
        return std::ranges::all_of(array, [announced](simdjson::dom::element element) {
            return placeholdersFit(element, announced);
        });
    }
    simdjson::dom::object object;
    if (value.get(object) != simdjson::SUCCESS)
        return true;
    bool isOne = false;
    if (object["_placeholder"].get(isOne) == simdjson::SUCCESS && isOne) {
        int64_t number = -1;
        return object["num"].get(number) == simdjson::SUCCESS && number >= 0 && number < announced;
    }
    return std::ranges::all_of(object, [announced](const auto &member) {
        return placeholdersFit(member.value, announced);
    });
}

Result<> checkPlaceholders(QByteArrayView json, const Packet &packet)
{
    static thread_local simdjson::dom::parser parser;
    simdjson::dom::element data;
    if (parser.parse(json.data(), static_cast<size_t>(json.size()), true).get(data)
            == simdjson::SUCCESS
        && placeholdersFit(data, packet.announced))
        return {};
    return broken(
        u"a placeholder names none of the %1 attachments of its packet"_s.arg(packet.announced));
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
    if (type == PacketType::Connect) {
        packet.auth = text.trimmed();
        return packet.auth.startsWith('{') ? Result<>() : broken(u"the auth is no object"_s);
    }
    auto elements = JsonMembers::elements(text, "the data");
    if (!elements)
        return broken(elements.error().detail);
    packet.arguments = std::move(*elements);
    Result<> read = packet.isEvent() ? readEventName(packet) : Result<>();
    return read && packet.announced > 0 ? checkPlaceholders(text, packet) : read;
}

} // namespace

Result<Packet> decodePacket(const QByteArray &whole, int maxAttachments)
{
    Packet packet;
    packet.text = whole;
    QByteArrayView text(packet.text);
    if (text.isEmpty() || text.front() < '0' || text.front() > '6')
        return broken(u"the packet has an unknown type"_s);
    packet.type = static_cast<PacketType>(text.front() - '0');
    text = text.sliced(1);
    if (packet.type == PacketType::ConnectError)
        return broken(u"only servers refuse connections"_s);
    const bool hasAttachments = packet.type == PacketType::BinaryEvent
                                || packet.type == PacketType::BinaryAck;
    Result<> read = hasAttachments ? readAnnounced(text, packet, maxAttachments) : Result<>();
    if (read)
        read = readNamespace(text, packet);
    if (read)
        read = readAck(text, packet);
    if (read && packet.isAck() && !packet.ack)
        read = broken(u"an ack has no id"_s);
    if (read)
        read = readData(text, packet);
    return read ? Result<Packet>(std::move(packet)) : fail(read.error());
}

QByteArray placeholder(int number)
{
    return R"({"_placeholder":true,"num":)" + QByteArray::number(number) + '}';
}

QByteArray withOffset(QByteArrayView arguments, quint64 offset)
{
    const QByteArray text = '"' + QByteArray::number(offset) + '"';
    return arguments.isEmpty() ? text : arguments.toByteArray() + ',' + text;
}

QByteArray joined(std::span<const QByteArrayView> arguments)
{
    QByteArray text;
    for (const QByteArrayView argument : arguments) {
        if (!text.isEmpty())
            text += ',';
        text += argument;
    }
    return text;
}

QByteArray packetText(PacketType type, QByteArrayView space, size_t attachments,
                      std::optional<quint64> id, QByteArrayView data)
{
    if (attachments > 0)
        type = type == PacketType::Ack ? PacketType::BinaryAck : PacketType::BinaryEvent;
    QByteArray text(1, static_cast<char>('0' + static_cast<int>(type)));
    text.reserve(data.size() + space.size() + 32);
    if (attachments > 0)
        text.append(QByteArray::number(attachments)).append('-');
    if (space != "/")
        text.append(space).append(',');
    if (id)
        text.append(QByteArray::number(*id));
    return text.append(data);
}

QByteArray eventData(QByteArrayView event, QByteArrayView arguments)
{
    QByteArray text("[");
    text.reserve(event.size() + arguments.size() + 8);
    core::appendJsonString(text, event);
    if (!arguments.isEmpty())
        text.append(',').append(arguments);
    return text + ']';
}

QByteArray eventText(QByteArrayView event, QByteArrayView arguments)
{
    return '2' + eventData(event, arguments);
}

QByteArray ackText(quint64 id, QByteArrayView arguments)
{
    return '3' + QByteArray::number(id) + '[' + arguments.toByteArray() + ']';
}

} // namespace sluice::dialects::socketio
