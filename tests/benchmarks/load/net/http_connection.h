// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/net/tcp_connection.h"

#include <string>
#include <string_view>

namespace sluice::load {

/// An answer: status and body; the views are valid during the call that gets it.
struct HttpReply
{
    int status = 0;
    std::string_view body;
    std::size_t length = 0; ///< bytes of head and body on the wire
};

/// Reads one answer from the front of `bytes`, with Content-Length or chunked body (`space` holds
/// a chunked body put together). Returns false if more bytes are needed; status is 0 if the bytes
/// are no answer.
bool readHttpReply(std::string_view bytes, HttpReply *reply, std::string *space);

class HttpConnection;

class HttpListener
{
public:
    virtual ~HttpListener() = default;
    virtual void connected(HttpConnection &connection) = 0;
    virtual void replied(HttpConnection &connection, const HttpReply &reply) = 0;
    virtual void closed(HttpConnection &connection) = 0;
};

/// An HTTP/1.1 client with keep-alive; one request at a time.
class HttpConnection final : public TcpConnection
{
public:
    HttpConnection(Loop &loop, HttpListener &listener, std::uint32_t index)
        : TcpConnection(loop, index)
        , m_listener(listener)
    {
    }

    /// `head` is the request line and all headers but Content-Length, each with its CRLF.
    void request(std::string_view head, std::string_view body);

protected:
    void connected() override { m_listener.connected(*this); }
    std::size_t received(std::string_view bytes) override;
    void disconnected() override { m_listener.closed(*this); }

private:
    HttpListener &m_listener;
    std::string m_space;
};

/// One GET, waiting for the answer; status 0 if there was none. For set-up and checks only.
struct FetchedPage
{
    int status = 0;
    std::string body;
};
FetchedPage fetchPage(const Endpoint &endpoint, const std::string &host, const std::string &path,
                      const std::string &token);

} // namespace sluice::load
