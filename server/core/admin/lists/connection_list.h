// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/lists/list_source.h"
#include "server/core/hub/hub_context.h"

namespace sluice::core {

/// `admin.connections`: every session, with what its edge told last.
class ConnectionList final : public ListSource
{
public:
    explicit ConnectionList(HubContext &context);

    std::span<const filter::Field> fields() const override;
    quint64 total() const override { return m_context.sessions.size(); }
    size_t places() const override { return m_context.sessions.buckets(); }
    void visit(size_t place, const RowVisitor &visitor) override;
    void visitRow(const QByteArray &id, const RowVisitor &visitor) override;

    void sampled(const SessionSamples &samples, qint64 nowMs);
    void forget(SessionId session) { m_samples.erase(session); }

    /// The row with claims, channels and what is known of its life; empty: there is no such session.
    QByteArray describe(SessionId session);

    std::function<bool(SessionId)> isTapped;

    struct Sample
    {
        qint64 queueBytes = 0;
        quint64 out = 0;
        double rate = 0;
        RateGauge gauge;
    };

private:
    class Row;

    Row rowOf(const Session &session) const;

    HubContext &m_context;
    std::unordered_map<SessionId, Sample> m_samples;
    qint64 m_queueLimit = 0;
};

} // namespace sluice::core
