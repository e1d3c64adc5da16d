// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/iii_ports.h"

#include "server/app/log.h"

#include <QHostAddress>

namespace sluice::app {

namespace {

QJsonObject addressOf(const net::Listener &listener)
{
    return {{QStringLiteral("host"), listener.serverAddress().toString()},
            {QStringLiteral("port"), listener.serverPort()}};
}

bool isLoopback(const QByteArray &host)
{
    return QHostAddress(QString::fromUtf8(host)).isLoopback();
}

void tellWhatIsOpen(const config::Iii &config)
{
    if (config.streams && !config.streams->authRequired)
        qCWarning(logApp).noquote()
            << QStringLiteral("iii streams on %1:%2: whoever reaches this port may read every "
                              "stream, as with iii; auth_required: true in its config changes that")
                   .arg(QString::fromUtf8(config.streams->host))
                   .arg(config.streams->port);
    if (config.workers && !config.workers->authRequired && !isLoopback(config.workers->host))
        qCWarning(logApp).noquote()
            << QStringLiteral("iii workers on %1:%2: whoever reaches this port may write every "
                              "stream; auth_required: true in iii-worker-manager changes that")
                   .arg(QString::fromUtf8(config.workers->host))
                   .arg(config.workers->port);
}

} // namespace

IiiPorts::IiiPorts(std::vector<net::Edge *> edges, std::shared_ptr<net::ConnectionQuota> quota,
                   std::function<void(core::DialectId)> endConnections)
    : m_edges(std::move(edges))
    , m_quota(std::move(quota))
    , m_endConnections(std::move(endConnections))
{
}

Result<> IiiPorts::use(const config::Iii &config)
{
    const config::StreamModule streams = config.streams.value_or(config::StreamModule{});
    const config::WorkerPort workers = config.workers.value_or(config::WorkerPort{});
    if (auto moved = move(m_streams, config.streams.has_value(), streams.host, streams.port);
        !moved)
        return moved;
    if (auto moved = move(m_workers, config.workers.has_value(), workers.host, workers.port);
        !moved)
        return moved;
    tellWhatIsOpen(config);
    return {};
}

Result<> IiiPorts::move(Port &port, bool isWanted, const QByteArray &host, quint16 number)
{
    if (!isWanted) {
        if (std::exchange(port.listener, nullptr))
            m_endConnections(port.dialect);
        return {};
    }
    if (port.listener && port.host == host && port.port == number)
        return {};
    auto listener = std::make_unique<net::Listener>(port.id, m_edges, m_quota);
    if (auto started = listener->start(QHostAddress(QString::fromUtf8(host)), number); !started) {
        const QString address = QStringLiteral("%1:%2").arg(QString::fromUtf8(host)).arg(number);
        const bool isTaken = listener->serverError() == QAbstractSocket::AddressInUseError;
        return fail(ErrorCode::NetworkFailed,
                    QString::fromUtf8(port.name)
                        + (isTaken ? QStringLiteral(": address %1 is already in use")
                                   : QStringLiteral(": failed to bind to %1"))
                              .arg(address));
    }
    const bool hadOne = port.listener != nullptr;
    port.listener = std::move(listener);
    port.host = host;
    port.port = number;
    if (hadOne)
        m_endConnections(port.dialect);
    qCInfo(logApp).noquote() << "iii:" << port.name << "is"
                             << port.listener->serverAddress().toString() + u':'
                                    + QString::number(port.listener->serverPort());
    return {};
}

void IiiPorts::stopAccepting()
{
    for (Port *port : {&m_streams, &m_workers}) {
        if (port->listener)
            port->listener->stopAccepting();
    }
}

void IiiPorts::describe(QJsonObject &ready) const
{
    if (m_streams.listener)
        ready[QStringLiteral("iii_streams")] = addressOf(*m_streams.listener);
    if (m_workers.listener)
        ready[QStringLiteral("iii_workers")] = addressOf(*m_workers.listener);
}

} // namespace sluice::app
