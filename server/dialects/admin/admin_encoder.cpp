// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/admin_encoder.h"

#include "server/core/admin/delivery_record.h"
#include "server/core/event/object_writer.h"
#include "server/dialects/json_rpc.h"

namespace sluice::dialects {

using namespace core;

namespace {

QByteArray resultText(const ReplyBody &body)
{
    if (const auto *reply = std::get_if<AdminReply>(&body))
        return reply->json;
    const auto *authenticated = std::get_if<Authenticated>(&body);
    if (!authenticated)
        return "{}";
    QByteArray out;
    ObjectWriter(out)
        .text("subject", authenticated->subject)
        .raw("expires", authenticated->expiresAt
                            ? QByteArray::number(*authenticated->expiresAt * 1000)
                            : QByteArray("null"));
    return out;
}

void appendRoute(QByteArray &out, const RouteMark &route)
{
    ObjectWriter writer(out);
    writer.text("id", route.id);
    if (route.isDynamic) {
        writer.text("why", route.name.isEmpty() ? QByteArray("every occurrence")
                                                : "the value of " + route.name);
        return;
    }
    writer.text("name", route.name).text("file", route.file).signedNumber("line", route.line);
    const bool isKey = route.name.startsWith('~');
    writer.text("why", route.target != RouteMark::Target::Stream
                           ? QByteArray("the template is filled")
                       : isKey ? QByteArray("a key of its own")
                               : "the value of " + route.name);
}

void appendTailed(QByteArray &out, const TailedEvent &tailed)
{
    const Delivery &delivery = *tailed.delivery;
    ObjectWriter writer(out);
    writer.number("seq", tailed.seq)
        .signedNumber("at", delivery.atMs)
        .text("channel", toText(delivery.channel))
        .text("kind", kindText(delivery))
        .text("event", eventText(delivery))
        .raw("data", delivery.payload.isEmpty() ? QByteArrayView("null") : delivery.payload)
        .text("id", delivery.id);
    if (delivery.position.offset != 0)
        writer.number("offset", delivery.position.offset).text("epoch", delivery.position.epoch);
    if (delivery.route)
        appendRoute(writer.key("route"), *delivery.route);
    writer.text("source", toText(delivery.source))
        .text("subject", delivery.subject)
        .signedNumber("bytes", delivery.payload.size())
        .number("receivers", tailed.receivers);
}

} // namespace

QByteArray adminReplyText(const QByteArray &id, const Result<ReplyBody> &body)
{
    if (!body)
        return errorText(id, body.error());
    if (const auto *refusal = std::get_if<AdminRefusal>(&*body))
        return errorText(id, refusal->error, refusal->data);
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + resultText(*body) + '}';
}

QByteArray adminPushText(const AdminPush &push)
{
    return QByteArray("{\"jsonrpc\":\"2.0\",\"method\":\"") + push.method
           + "\",\"params\":" + push.params + '}';
}

QByteArray tailText(const TailReport &report)
{
    QByteArray out("{\"jsonrpc\":\"2.0\",\"method\":\"admin.tail.batch\",\"params\":");
    {
        ObjectWriter writer(out);
        writer.text("tail", report.tail)
            .number("from", report.from)
            .number("to", report.to)
            .number("sampled", report.sampled)
            .number("dropped", report.dropped);
        appendArray(writer.key("events"), report.events, appendTailed);
    }
    out += '}';
    return out;
}

} // namespace sluice::dialects
