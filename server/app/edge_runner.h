// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/gateway.h"
#include "server/dialects/native/http_api.h"
#include "server/metrics/registry.h"
#include "server/net/edge.h"
#include "shared/base/mailbox.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace sluice::app {

/// One edge with its gateway and its way in from the core. Runs in a thread of its own, or in the
/// thread that starts it when there is only one (same code).
class EdgeRunner
{
public:
    struct Setup
    {
        net::EdgeConfig config;
        dialects::Gateway::Wiring wiring;
        dialects::HttpHooks hooks;
        bool ownThread = false;
    };

    explicit EdgeRunner(Setup setup);
    ~EdgeRunner();

    /// Returns when the edge works.
    void start();
    /// Returns when nothing of it works any more.
    void stop();

    /// Any thread: the core's FIFO to this edge.
    void post(dialects::ToEdge message, qint64 bytes) { m_inbox.post(std::move(message), bytes); }
    Mailbox<dialects::ToEdge> &inbox() { return m_inbox; }
    qint64 lagBytes() const { return m_inbox.pendingBytes(); }
    quint64 adminBytes() const { return m_gateway->adminBytes(); }
    /// Any thread, now and then: lets an edge that waits for the core see how far it is.
    void pokeIfWaiting();

    /// Any thread: after everything posted before, says goodbye to every session and ends every
    /// connection; `emptied` is called in the edge's thread.
    void closeAll(CloseReason reason, std::function<void()> emptied);
    void closeAllOf(core::DialectId dialect, CloseReason reason);
    void dropAll();
    /// After the keys that were posted before: what an edge asked by KeyWanted is answered, see
    /// dialects::TokenGate.
    void keysAnswered(std::chrono::milliseconds pause);
    void setConfig(net::EdgeConfig config);

    dialects::Gateway &gateway() { return *m_gateway; } ///< its own thread only
    net::Edge &edge() { return *m_edge; }               ///< handOver() and counters() only

private:
    void create();
    void invoke(std::function<void()> call);

    Setup m_setup;
    std::unique_ptr<QThread> m_thread;  // null: the starter's
    std::unique_ptr<QObject> m_context; // lives in the edge's thread
    std::unique_ptr<dialects::Gateway> m_gateway;
    std::unique_ptr<net::Edge> m_edge;
    Mailbox<dialects::ToEdge> m_inbox;
};

} // namespace sluice::app
