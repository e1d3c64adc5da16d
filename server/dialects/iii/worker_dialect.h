// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/iii/ignored_frames.h"
#include "server/dialects/iii/stream_functions.h"
#include "server/dialects/iii/worker_frames.h"
#include "server/net/http/request.h"

#include <unordered_map>

namespace sluice::dialects {

/// iii's worker port: processes that register functions and triggers, call and are called.
class IiiWorkerDialect final : public Dialect
{
public:
    static constexpr size_t kOpenCalls = 10'000;             ///< of one worker
    static constexpr qint64 kMaxUnread = 64LL * 1024 * 1024; ///< bytes; then the worker is closed
    static constexpr qsizetype kMaxListBytes = 64 * 1024 * 1024; ///< of one stream::list

    /// `registry` may be null.
    IiiWorkerDialect(Gateway &gateway, metrics::Registry *registry);

    void upgrade(net::ConnectionId id, const net::http::Request &head, const net::PeerInfo &peer);
    void opened(EdgeSession &session);

    core::DialectId id() const override { return core::DialectId::IiiWorker; }
    void message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode) override;
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    QByteArray encode(const core::Delivery &, net::Variant) override { return {}; }
    void returned(EdgeSession &session, const core::FunctionReturned &returned) override;
    void call(EdgeSession &session, const core::CallWorker &call) override;
    void detached(EdgeSession &, const core::ChannelName &, const Error &) override {}
    void skipped(EdgeSession &, const core::ChannelName &, quint64, quint64) override {}
    void closing(EdgeSession &, CloseReason) override {}
    void ended(const EdgeSession &session) override { m_workers.erase(session.id); }

private:
    /// A call of the worker that is not answered yet.
    struct OpenCall
    {
        QByteArray id; ///< of the invocation; empty: nobody waits
        QByteArray function;
        std::optional<iii::StreamFunction> stream;
        std::optional<core::ListItems> listing;       ///< the page that was asked for last
        QByteArray values;                            ///< of the pages so far
        std::optional<core::RegisterTrigger> trigger; ///< instead of a call: what it registers
    };
    struct Worker
    {
        bool isTelemetry = false; ///< connected to `/otel`
        bool isIntroduced = false;
        QByteArray id;
        QByteArray token;
        quint64 lastCall = 0;
        std::unordered_map<QByteArray, OpenCall> calls; ///< by replyTo
        core::ClaimsPtr claims;
    };

    void accept(net::ConnectionId id, const net::http::Request &head, core::ClaimsPtr claims);
    void introduce(EdgeSession &session, Worker &worker);
    void take(EdgeSession &session, Worker &worker, iii::Invocation &&call);
    void take(EdgeSession &session, Worker &worker, core::RegisterTrigger &&trigger);
    void take(EdgeSession &session, const iii::InvocationResult &result);
    void callStream(EdgeSession &session, Worker &worker, iii::Invocation &&call,
                    iii::StreamFunction function);
    bool callEngine(EdgeSession &session, Worker &worker, iii::Invocation &call);
    bool listOn(EdgeSession &session, Worker &worker, const QByteArray &replyTo, OpenCall &open,
                const Result<core::ReplyBody> &body);
    QByteArray open(Worker &worker, OpenCall call);
    void answer(EdgeSession &session, const OpenCall &call, const core::FunctionOutcome &outcome);
    void push(EdgeSession &session, const QByteArray &text);

    Gateway &m_gateway;
    iii::IgnoredFrames m_ignored;
    std::unordered_map<core::SessionId, Worker> m_workers;
};

} // namespace sluice::dialects
