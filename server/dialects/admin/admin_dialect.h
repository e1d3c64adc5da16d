// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"

#include <atomic>

namespace sluice::dialects {

/// JSON-RPC 2.0 over `/admin/v1` of the admin listener, sub-protocol `sluice.admin.v1`
/// (shared/docs/admin-api.md).
class AdminDialect final : public Dialect
{
public:
    explicit AdminDialect(Gateway &gateway);

    /// PermissionDenied if these claims give no role here.
    static Result<core::ClaimsPtr> admit(core::ClaimsPtr claims);

    core::DialectId id() const override { return core::DialectId::Admin; }
    void message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode) override;
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    void notify(EdgeSession &session, const core::AdminPush &push) override;
    void tailed(EdgeSession &session, const core::TailBatch &batch) override;
    QByteArray encode(const core::Delivery &, net::Variant) override { return {}; }
    void detached(EdgeSession &, const core::ChannelName &, const Error &) override {}
    void skipped(EdgeSession &, const core::ChannelName &, quint64, quint64) override {}
    void closing(EdgeSession &session, CloseReason reason) override;

    /// Any thread: bytes of text that operators were sent.
    quint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    void authenticate(EdgeSession &session, const QByteArray &id, QByteArrayView params);
    void authenticated(EdgeSession &session, const QByteArray &id, core::ClaimsPtr claims,
                       qint64 bytes);
    void refuse(EdgeSession &session, const QByteArray &id, const Error &error);
    void send(EdgeSession &session, const QByteArray &text);

    Gateway &m_gateway;
    std::atomic<quint64> m_bytes = 0;
};

} // namespace sluice::dialects
