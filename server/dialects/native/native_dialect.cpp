// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/native_dialect.h"

#include "server/dialects/gateway.h"
#include "server/dialects/native/decoder.h"
#include "server/dialects/native/encoder.h"
#include "server/net/websocket/deflate.h"

namespace sluice::dialects {

namespace {

// Below this, deflate saves nothing worth its time.
constexpr qsizetype kDeflateFrom = 256;
constexpr int kWindowBits = 15;

} // namespace

NativeDialect::NativeDialect(Gateway &gateway)
    : m_gateway(gateway)
{
}

void NativeDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    if (opcode != net::ws::Opcode::Text)
        return m_gateway.edge().close(session.connection, CloseReason::UnsupportedData,
                                      "text frames only", net::Pending::Flush);
    const auto start = std::chrono::steady_clock::now();
    const QByteArray text = payload.toByteArray();
    QByteArray id;
    const auto call = decodeCall(text, &id);
    if (!call)
        return refuse(session, id.isEmpty() ? QByteArray("null") : id, call.error());
    if (call->method == "session.authenticate") {
        authenticate(session, id, call->params);
    } else {
        auto command = decodeCommand(call->method, call->params);
        if (!command)
            return refuse(session, id, command.error());
        m_gateway.submit(session, id, std::move(*command), text.size());
    }
    m_gateway.stages().record(metrics::Stage::Decode, std::chrono::steady_clock::now() - start);
}

void NativeDialect::authenticate(EdgeSession &session, const QByteArray &id, QByteArrayView params)
{
    const auto token = decodeToken(params);
    if (!token)
        return refuse(session, id, token.error());
    m_gateway.verify(session, *token,
                     [this, id, bytes = token->size()](EdgeSession &shown, auto claims) {
                         if (!claims)
                             return refuse(shown, id, claims.error());
                         m_gateway.submit(shown, id, core::Authenticate{std::move(*claims)}, bytes);
                     });
}

// JSON-RPC 2.0, 4.1: a request without id is not answered, not even with an error.
void NativeDialect::refuse(EdgeSession &session, const QByteArray &id, const Error &error)
{
    if (!id.isEmpty())
        m_gateway.send(session, errorText(id, error));
    m_gateway.countError(session);
}

// A request without id is a notification: it is carried out and not answered.
void NativeDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                          const Result<core::ReplyBody> &body)
{
    if (!replyTo.isEmpty())
        m_gateway.send(session, replyText(replyTo, body));
}

QByteArray NativeDialect::encode(const core::Delivery &delivery, net::Variant variant)
{
    const QByteArray text = deliveryText(delivery);
    QByteArray frame;
    if (variant == kDeflate && text.size() >= kDeflateFrom) {
        const QByteArray packed = net::ws::deflateMessage(text, kWindowBits);
        frame.reserve(net::ws::frameSize(packed.size()));
        net::ws::appendFrame(frame, net::ws::Opcode::Text, packed, net::ws::Compressed::Yes);
        return frame;
    }
    frame.reserve(net::ws::frameSize(text.size()));
    net::ws::appendFrame(frame, net::ws::Opcode::Text, text);
    return frame;
}

void NativeDialect::detached(EdgeSession &session, const core::ChannelName &channel,
                             const Error &why)
{
    m_gateway.send(session, detachedText(channel, why));
}

void NativeDialect::skipped(EdgeSession &session, const core::ChannelName &channel, quint64 from,
                            quint64 to)
{
    m_gateway.send(session, skippedText(channel, from, to));
}

void NativeDialect::closing(EdgeSession &session, CloseReason reason)
{
    m_gateway.send(session, closingText(reason));
}

void NativeDialect::kicked(EdgeSession &session, const QByteArray &why)
{
    m_gateway.send(session, closingText(CloseReason::Kicked, why));
}

} // namespace sluice::dialects
