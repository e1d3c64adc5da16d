// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/parts.h"

#include "server/core/event/payload.h"
#include "server/dialects/toa/exposition.h"
#include "server/dialects/toa/values.h"

namespace sluice::dialects::toa {

namespace {

QByteArray wrap(const QByteArray &value, const Style &style)
{
    return "\r\n" + value + "\r\n--" + style.boundary + "\r\n";
}

// A line end inside a payload is white space between its tokens; each line needs its own field.
void appendData(QByteArray &out, const QByteArray &payload)
{
    out += "data: ";
    if (!payload.contains('\n') && !payload.contains('\r')) {
        out += payload;
    } else {
        for (const char byte : payload) {
            if (byte == '\n')
                out += "\ndata: ";
            else if (byte != '\r')
                out += byte;
        }
    }
    out += "\n\n";
}

QByteArray sseEvent(const core::Delivery &delivery)
{
    QByteArray out;
    out.reserve(delivery.payload.size() + delivery.label.size() + 80);
    out += "id: " + toText(delivery.position) + "\nevent: " + delivery.label + '\n';
    appendData(out, delivery.payload);
    return out;
}

QByteArray jsonEnvelope(QByteArrayView label, const QByteArray &payload)
{
    QByteArray out;
    out.reserve(payload.size() + label.size() + 32);
    out += "{\"event\":";
    core::appendJsonString(out, label);
    out += ",\"data\":" + payload + '}';
    return out;
}

QByteArray envelope(QByteArrayView label, const QByteArray &payload, const Style &style)
{
    if (style.format == Format::Yaml)
        return yamlEnvelope(label, payload);
    if (style.format == Format::MsgPack)
        return msgpackEnvelope(label, payload);
    if (style.format == Format::Text && style.hasTextObjects)
        return "[object Object]";
    return jsonEnvelope(label, payload);
}

} // namespace

// JSON never has CR LF before two hyphens: raw line ends are only between tokens, and no token
// begins so. Our YAML has no CR at all. Bytes in MessagePack are as they are.
Style styleOf(Format format, const QByteArray &random, const Compat &compat)
{
    Style style{format};
    style.hasTextObjects = compat.textObjects;
    if (format == Format::MsgPack && !compat.fixedBoundary)
        style.boundary = random;
    return style;
}

QByteArray streamType(const Style &style)
{
    const QByteArray boundary = "; boundary=" + style.boundary;
    switch (style.format) {
    case Format::Json:
        return "multipart/json" + boundary;
    case Format::Yaml:
        return "multipart/yaml" + boundary;
    case Format::Text:
        return "multipart/text" + boundary;
    case Format::MsgPack:
        return "multipart/msgpack" + boundary;
    case Format::Sse:
        return "text/event-stream";
    }
    Q_UNREACHABLE();
}

QByteArray opening(const Style &style)
{
    if (style.format == Format::Sse)
        return ": ACK\n\n";
    return "--" + style.boundary + "\r\n" + wrap(encodeText("ACK", style.format), style);
}

QByteArray heartbeat(const Style &style, std::optional<qint64> atMs)
{
    if (style.format == Format::Sse)
        return ": heartbeat\n\n";
    QByteArray word("heartbeat");
    if (atMs)
        word += ' ' + QByteArray::number(*atMs);
    return wrap(encodeText(word, style.format), style);
}

QByteArray closing(const Style &style)
{
    if (style.format == Format::Sse)
        return {};
    return "\r\n" + encodeText("FIN", style.format) + "\r\n--" + style.boundary + "--";
}

QByteArray part(const core::Delivery &delivery, const Style &style)
{
    if (style.format == Format::Sse)
        return sseEvent(delivery);
    const QByteArray value = envelope(delivery.label, delivery.payload, style);
    const bool isRandom = style.boundary != "cut"; // one that is known cannot be defended
    if (isRandom && value.contains("\r\n--" + style.boundary))
        return {};
    return wrap(value, style);
}

QByteArray tokenPart(const Position &position, const Style &style)
{
    return wrap(envelope("token", '"' + toResumeToken(position) + '"', style), style);
}

QByteArray resetNotice(const Position &top, const Style &style)
{
    const QByteArray data = "{\"epoch\":\"" + top.epoch
                            + "\",\"top\":" + QByteArray::number(top.offset) + '}';
    if (style.format == Format::Sse)
        return "event: stream.reset\ndata: " + data + "\n\n";
    return wrap(envelope("stream.reset", data, style), style);
}

} // namespace sluice::dialects::toa
