// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/admin_dialect.h"

#include "server/core/event/object_writer.h"
#include "server/dialects/admin/admin_decoder.h"
#include "server/dialects/admin/admin_encoder.h"
#include "server/dialects/gateway.h"
#include "server/dialects/json_rpc.h"

namespace sluice::dialects {

AdminDialect::AdminDialect(Gateway &gateway)
    : m_gateway(gateway)
{
}

Result<core::ClaimsPtr> AdminDialect::admit(core::ClaimsPtr claims)
{
    if (claims->grants.admin != claims::AdminRole::None)
        return claims;
    return fail(ErrorCode::PermissionDenied,
                QStringLiteral("the token's claim sluice.admin must be viewer, operator or admin"));
}

void AdminDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    if (opcode != net::ws::Opcode::Text)
        return m_gateway.edge().close(session.connection, CloseReason::UnsupportedData,
                                      "text frames only", net::Pending::Flush);
    const QByteArray text = payload.toByteArray();
    QByteArray id;
    const auto call = decodeCall(text, &id);
    if (!call)
        return refuse(session, id.isEmpty() ? QByteArray("null") : id, call.error());
    if (call->method == "session.authenticate")
        return authenticate(session, id, call->params);
    auto command = decodeAdminCommand(call->method, call->params);
    if (!command)
        return refuse(session, id, command.error());
    m_gateway.submit(session, id, std::move(*command), text.size());
}

// Who has no role here is told so and goes: nothing else that it could ask would be answered.
void AdminDialect::authenticate(EdgeSession &session, const QByteArray &id, QByteArrayView params)
{
    const auto token = decodeToken(params);
    if (!token)
        return refuse(session, id, token.error());
    m_gateway.verify(session, *token,
                     [this, id, bytes = token->size()](EdgeSession &shown, auto claims) {
                         if (!claims)
                             return refuse(shown, id, claims.error());
                         authenticated(shown, id, std::move(*claims), bytes);
                     });
}

void AdminDialect::authenticated(EdgeSession &session, const QByteArray &id, core::ClaimsPtr claims,
                                 qint64 bytes)
{
    auto admitted = admit(std::move(claims));
    if (!admitted) {
        refuse(session, id, admitted.error());
        return m_gateway.edge().close(session.connection, CloseReason::PolicyViolation,
                                      "the token gives no role", net::Pending::Flush);
    }
    m_gateway.submit(session, id, core::Authenticate{std::move(*admitted)}, bytes);
}

void AdminDialect::refuse(EdgeSession &session, const QByteArray &id, const Error &error)
{
    if (!id.isEmpty())
        send(session, errorText(id, error));
    m_gateway.countError(session);
}

void AdminDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                         const Result<core::ReplyBody> &body)
{
    if (!replyTo.isEmpty())
        send(session, adminReplyText(replyTo, body));
}

void AdminDialect::notify(EdgeSession &session, const core::AdminPush &push)
{
    send(session, adminPushText(push));
}

void AdminDialect::tailed(EdgeSession &session, const core::TailBatch &batch)
{
    send(session, tailText(batch.report));
}

void AdminDialect::closing(EdgeSession &session, CloseReason reason)
{
    const CloseReasonRow &row = closeReasonRow(reason);
    QByteArray params;
    core::ObjectWriter(params)
        .number("code", static_cast<quint64>(reason))
        .text("reason", QByteArrayView(row.name.data(), row.name.size()))
        .flag("reconnect", row.reconnect);
    send(session, adminPushText({session.id, "session.closing", std::move(params)}));
}

void AdminDialect::send(EdgeSession &session, const QByteArray &text)
{
    m_bytes.fetch_add(static_cast<quint64>(text.size()), std::memory_order_relaxed);
    m_gateway.sendLarge(session, text);
}

} // namespace sluice::dialects
