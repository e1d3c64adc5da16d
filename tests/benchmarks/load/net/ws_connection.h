// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/net/tcp_connection.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::load {

class WsConnection;

/// What happens on WebSocket connections; called in the loop's turn.
class WsListener
{
public:
    virtual ~WsListener() = default;
    virtual void opened(WsConnection &connection) = 0;
    /// A whole text message; the view is valid during the call.
    virtual void text(WsConnection &connection, std::string_view message) = 0;
    /// The connection is gone; problem(), closeCode() and closeText() say why.
    virtual void closed(WsConnection &connection) = 0;
};

/// What the upgrade request says.
struct UpgradeRequest
{
    std::string host;
    std::string path;
    std::string protocol; ///< empty: none is offered
    std::string token;    ///< empty: no Authorization header
};

/// A WebSocket client of RFC 6455: masks what it sends, checks the server's handshake answer and
/// that the server does not mask; no extension.
class WsConnection final : public TcpConnection
{
public:
    WsConnection(Loop &loop, WsListener &listener, std::uint32_t index);

    bool open(const Endpoint &endpoint, const UpgradeRequest &request);
    void send(std::string_view message) { frame(0x1, message); }
    /// Sends bytes as they are, for peers that do not behave.
    void sendRaw(std::string_view bytes) { out() += bytes; }
    bool isUpgraded() const { return m_upgraded; }
    int closeCode() const { return m_closeCode; }
    const std::string &closeText() const { return m_closeText; }

protected:
    void connected() override;
    std::size_t received(std::string_view bytes) override;
    void disconnected() override { m_listener.closed(*this); }

private:
    std::size_t readHead(std::string_view bytes);
    /// The length of one frame at the front, 0 if it is not complete.
    std::size_t readFrame(std::string_view bytes);
    void deliver(unsigned first, std::string_view payload);
    void control(unsigned opcode, std::string_view payload);
    void frame(unsigned opcode, std::string_view payload);

    WsListener &m_listener;
    std::string m_head;
    std::string m_fragments;
    std::string m_closeText;
    std::uint32_t m_maskState;
    int m_closeCode = 0;
    bool m_upgraded = false;
    bool m_wantsProtocol = false;
};

} // namespace sluice::load
