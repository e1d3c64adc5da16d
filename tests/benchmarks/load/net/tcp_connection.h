// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/net/loop.h"

#include <netinet/in.h>

#include <string>
#include <string_view>

namespace sluice::load {

/// Where to connect to and from.
struct Endpoint
{
    sockaddr_in address{};
    /// With more than one, connection n comes from 127.0.0.(2 + n % sources): each address has its
    /// own 28,000 ephemeral ports.
    int sources = 1;
    int receiveBufferBytes = 0; ///< 0 leaves the kernel's default
};

/// "127.0.0.1", 8420 → address; false if the host is no IPv4 address.
bool parseEndpoint(const std::string &host, int port, Endpoint *endpoint);

/// A non-blocking TCP connection: bytes in, bytes out, one write for each turn of the loop.
class TcpConnection : public Pollable
{
public:
    TcpConnection(Loop &loop, std::uint32_t index);
    ~TcpConnection() override;
    TcpConnection(const TcpConnection &) = delete;
    TcpConnection &operator=(const TcpConnection &) = delete;

    /// False, with problem() set, if the kernel refused at once.
    bool open(const Endpoint &endpoint);
    void close();
    /// Ends with RST instead of FIN.
    void reset();
    void stopReading();
    void resumeReading();

    std::uint32_t index() const { return m_index; }
    bool isOpen() const { return m_descriptor >= 0; }
    std::int64_t startedNs() const { return m_startedNs; }
    const std::string &problem() const { return m_problem; }
    std::size_t unsentBytes() const { return m_out.size() - m_sent; }
    int localPort() const;

    void ready(std::uint32_t events) final;
    void turnEnded() final;

protected:
    virtual void connected() = 0;
    /// Consumes whole messages and returns how many bytes those were.
    virtual std::size_t received(std::string_view bytes) = 0;
    virtual void disconnected() = 0;

    /// The bytes to append to; they leave at the end of the turn.
    std::string &out();
    /// Closes and tells the subclass why.
    void fail(std::string_view why);

private:
    void read(bool toTheEnd);
    std::size_t readOnce();
    void flush();
    void watch(std::uint32_t events);

    Loop &m_loop;
    std::uint32_t m_index;
    int m_descriptor = -1;
    std::uint32_t m_watched = 0;
    bool m_connecting = false;
    bool m_reading = true;
    bool m_flushQueued = false;
    std::int64_t m_startedNs = 0;
    std::string m_rest;
    std::string m_out;
    std::size_t m_sent = 0;
    std::string m_problem;
};

} // namespace sluice::load
