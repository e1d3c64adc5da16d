// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/iii.h"
#include "server/core/ports/edge_messages.h"
#include "server/net/listener.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace sluice::app {

/// The listeners of iii's stream port and worker port, as far as they are configured. Lives in the
/// main thread.
class IiiPorts
{
public:
    static constexpr net::ListenerId kStreams{2};
    static constexpr net::ListenerId kWorkers{3};

    /// `endConnections` ends those of a port that is gone.
    IiiPorts(std::vector<net::Edge *> edges, std::shared_ptr<net::ConnectionQuota> quota,
             std::function<void(core::DialectId)> endConnections);

    /// Opens, moves or closes the ports. A new address is bound before the old one is given up: if
    /// that fails (NetworkFailed), the port stays where it was.
    Result<> use(const config::Iii &config);
    void stopAccepting();

    /// `iii_streams` and `iii_workers` for the ready file.
    void describe(QJsonObject &ready) const;

private:
    struct Port
    {
        net::ListenerId id;
        core::DialectId dialect;
        const char *name;
        QByteArray host;
        quint16 port = 0;
        std::unique_ptr<net::Listener> listener;
    };

    Result<> move(Port &port, bool isWanted, const QByteArray &host, quint16 number);

    std::vector<net::Edge *> m_edges;
    std::shared_ptr<net::ConnectionQuota> m_quota;
    std::function<void(core::DialectId)> m_endConnections;
    Port m_streams{kStreams, core::DialectId::IiiStream, "the stream port", {}, 0, nullptr};
    Port m_workers{kWorkers, core::DialectId::IiiWorker, "the worker port", {}, 0, nullptr};
};

} // namespace sluice::app
