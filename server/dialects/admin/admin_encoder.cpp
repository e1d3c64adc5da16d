// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/admin_encoder.h"

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

} // namespace sluice::dialects
