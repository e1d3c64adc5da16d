// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"

namespace sluice::dialects {

/// JSON-RPC 2.0 over `/v1`, sub-protocol `sluice.v1` (shared/docs/protocol.md).
class NativeDialect final : public Dialect
{
public:
    static constexpr net::Variant kPlain = 0;
    static constexpr net::Variant kDeflate = 1;
    static constexpr net::Variant kVariants = 2;

    explicit NativeDialect(Gateway &gateway);

    core::DialectId id() const override { return core::DialectId::Native; }
    void message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode) override;
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    QByteArray encode(const core::Delivery &delivery, net::Variant variant) override;
    void detached(EdgeSession &session, const core::ChannelName &channel,
                  const Error &why) override;
    void skipped(EdgeSession &session, const core::ChannelName &channel, quint64 from,
                 quint64 to) override;
    void closing(EdgeSession &session, CloseReason reason) override;
    void kicked(EdgeSession &session, const QByteArray &why) override;

private:
    void authenticate(EdgeSession &session, const QByteArray &id, QByteArrayView params);
    void refuse(EdgeSession &session, const QByteArray &id, const Error &error);

    Gateway &m_gateway;
};

} // namespace sluice::dialects
