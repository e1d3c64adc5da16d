// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/parts.h"

#include "server/core/event/payload.h"

namespace sluice::dialects::toa {

namespace {

QByteArray wrap(const QByteArray &value)
{
    return "\r\n" + value + "\r\n--cut\r\n";
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

QByteArray envelope(const core::Delivery &delivery)
{
    QByteArray out;
    out.reserve(delivery.payload.size() + delivery.label.size() + 32);
    out += "{\"event\":";
    core::appendJsonString(out, delivery.label);
    out += ",\"data\":" + delivery.payload + '}';
    return out;
}

} // namespace

QByteArray streamType(Format format)
{
    switch (format) {
    case Format::Json: return "multipart/json; boundary=cut";
    case Format::Text: return "multipart/text; boundary=cut";
    case Format::Sse: return "text/event-stream";
    }
    Q_UNREACHABLE();
}

QByteArray opening(Format format)
{
    if (format == Format::Sse)
        return ": ACK\n\n";
    return "--cut\r\n" + wrap(encodeText("ACK", format));
}

QByteArray heartbeat(Format format)
{
    if (format == Format::Sse)
        return ": heartbeat\n\n";
    return wrap(encodeText("heartbeat", format));
}

QByteArray closing(Format format)
{
    if (format == Format::Sse)
        return {};
    return "\r\n" + encodeText("FIN", format) + "\r\n--cut--";
}

// CR LF -- cannot be in a JSON text: raw line ends are only between tokens, and no token begins
// with two hyphens. So nobody can forge the boundary.
QByteArray part(const core::Delivery &delivery, Format format)
{
    if (format == Format::Sse)
        return sseEvent(delivery);
    return wrap(envelope(delivery));
}

QByteArray resetNotice(const Position &top)
{
    return "event: stream.reset\ndata: {\"epoch\":\"" + top.epoch + "\",\"top\":" + QByteArray::number(top.offset) + "}\n\n";
}

} // namespace sluice::dialects::toa
