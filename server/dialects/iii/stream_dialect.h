// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/iii/ignored_frames.h"
#include "server/dialects/iii/stream_messages.h"
#include "server/net/http/request.h"

#include <unordered_map>

namespace sluice::dialects {

/// iii's stream port: clients that follow groups and items. A session begins with the handshake, so
/// that the auth function is asked before the 101; its messages are carried out one by one.
class IiiStreamDialect final : public Dialect
{
public:
    static constexpr net::Variant kVariant = 14;

    /// `registry` may be null.
    IiiStreamDialect(Gateway &gateway, metrics::Registry *registry);

    void upgrade(net::ConnectionId id, const net::http::Request &head, const net::PeerInfo &peer);
    /// The 101 is on its way.
    void opened(EdgeSession &session);

    core::DialectId id() const override { return core::DialectId::IiiStream; }
    void message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode) override;
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    QByteArray encode(const core::Delivery &delivery, net::Variant variant) override;
    void returned(EdgeSession &session, const core::FunctionReturned &returned) override;
    void detached(EdgeSession &session, const core::ChannelName &channel,
                  const Error &why) override;
    void skipped(EdgeSession &, const core::ChannelName &, quint64, quint64) override {}
    void closing(EdgeSession &, CloseReason) override {}
    void ended(const EdgeSession &session) override { m_clients.erase(session.id); }

private:
    struct Client
    {
        QByteArray protocol;                           ///< offered first, echoed
        std::optional<iii::StreamMessage> pathJoin;    ///< `/stream/NAME/GROUP[/ID]`
        std::optional<iii::StreamMessage> joining;     ///< not answered yet
        std::optional<core::FunctionOutcome> snapshot; ///< given by a worker, for `joining`
    };

    void authorise(net::ConnectionId id, const net::http::Request &head, const net::PeerInfo &peer,
                   Client client, core::ClaimsPtr claims);
    void join(EdgeSession &session, Client &client, iii::StreamMessage message);
    void joined(EdgeSession &session, Client &client, const Result<core::ReplyBody> &body);
    iii::EnvelopeOptions options() const;

    Gateway &m_gateway;
    iii::IgnoredFrames m_ignored;
    std::unordered_map<core::SessionId, Client> m_clients;
};

} // namespace sluice::dialects
