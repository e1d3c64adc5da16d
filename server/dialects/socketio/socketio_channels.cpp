// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/gateway.h"
#include "server/dialects/socketio/socketio_dialect.h"

#include <algorithm>

/// Rooms: how their events reach members by WebSocket, by polling, and those who are away.
namespace sluice::dialects {

using namespace core;
using socketio::Socket;

namespace {

// Of the log, beside the sockets' own keys.
constexpr socketio::Audience kOfChannel = socketio::Audience(1) << 63;

} // namespace

// Its channels' events go its connection's way.
void SocketIoDialect::listen(Client &client)
{
    const net::ConnectionId socket = client.engine->socket;
    if (socket)
        useSocket(client);
    for (const Membership &membership : client.channels) {
        if (!socket)
            m_channels[membership.channel].polling.push_back(&client);
        else
            m_gateway.edge().attach(socket, membership.channel,
                                    client.mayComeBack ? kWithOffsets : kVariant,
                                    m_gateway.settings().slowPolicy);
    }
}

void SocketIoDialect::stopListening(Client &client)
{
    for (const Membership &membership : client.channels)
        std::erase(m_channels[membership.channel].polling, &client);
}

bool SocketIoDialect::mayRead(const Socket &socket, const socketio::RecoveryLog::Entry &entry) const
{
    return std::ranges::any_of(clientOf(socket).channels, [&entry](const Membership &membership) {
        return entry.audience == (kOfChannel | membership.channel)
               && entry.offset >= membership.sinceOffset;
    });
}

QByteArray SocketIoDialect::encode(const Delivery &delivery, net::Variant variant)
{
    QByteArray frame;
    if (const auto message = twake::toMessage(delivery)) {
        const QByteArray arguments = variant == kWithOffsets ? socketio::withOffset(
                                         message->arguments, m_sockets.nextOffset())
                                                             : message->arguments;
        const QByteArray text = '4' + socketio::eventText(message->event, arguments);
        frame.reserve(net::ws::frameSize(text.size()));
        net::ws::appendFrame(frame, net::ws::Opcode::Text, text);
    }
    return frame;
}

void SocketIoDialect::attached(EdgeSession &session, quint32 channel)
{
    Client *client = find(session);
    if (!client)
        return;
    forgetChannel(*client, channel);
    client->channels.push_back({channel, m_sockets.nextOffset()});
    if (client->mayComeBack)
        ++m_channels[channel].comingBack;
    if (client->engine && !client->engine->socket)
        m_channels[channel].polling.push_back(client);
}

void SocketIoDialect::detachedFrom(EdgeSession &session, quint32 channel)
{
    if (Client *client = find(session))
        forgetChannel(*client, channel);
}

void SocketIoDialect::forgetChannel(Client &client, quint32 channel)
{
    if (std::erase_if(
            client.channels,
            [channel](const Membership &membership) { return membership.channel == channel; })
        == 0)
        return;
    const auto it = m_channels.find(channel);
    if (it == m_channels.end())
        return;
    std::erase(it->second.polling, &client);
    if (client.mayComeBack)
        --it->second.comingBack;
    if (it->second.polling.empty() && it->second.comingBack == 0)
        m_channels.erase(it);
}

void SocketIoDialect::leaveChannels(Client &client)
{
    if (client.engine && client.engine->socket)
        m_gateway.edge().detachAll(client.engine->socket);
    while (!client.channels.empty())
        forgetChannel(client, client.channels.back().channel);
}

// Encoded once for all that poll, in either revision; and with an offset once for all that may come
// back, as encode() did for those with a WebSocket.
void SocketIoDialect::deliver(quint32 channel, const Delivery &delivery)
{
    const auto it = m_channels.find(channel);
    if (it == m_channels.end())
        return;
    const Channel &members = it->second;
    const auto start = std::chrono::steady_clock::now();
    const auto message = twake::toMessage(delivery);
    if (!message)
        return;
    const auto packetOf = [&message](const QByteArray &arguments) {
        return engineio::Packet::text(socketio::eventText(message->event, arguments));
    };
    std::optional<engineio::Packet> plain;
    std::optional<engineio::Packet> withOffset;
    if (members.comingBack > 0)
        withOffset = packetOf(socketio::withOffset(message->arguments, m_sockets.nextOffset()));
    for (Client *client : members.polling) {
        if (!client->mayComeBack && !plain)
            plain = packetOf(message->arguments);
        (void)m_engines.send(*client->engine, client->mayComeBack ? *withOffset : *plain);
    }
    m_gateway.stages().record(metrics::Stage::Encode, std::chrono::steady_clock::now() - start);
    if (withOffset)
        m_sockets.log(kOfChannel | channel, {*std::move(withOffset)});
}

} // namespace sluice::dialects
