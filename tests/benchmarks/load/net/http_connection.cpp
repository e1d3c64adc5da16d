// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/net/http_connection.h"

#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <vector>

namespace sluice::load {

namespace {

std::string_view header(std::string_view head, std::string_view name)
{
    for (auto at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at)) {
        at += 2;
        const auto line = head.substr(at, head.find("\r\n", at) - at);
        if (line.size() > name.size() && line[name.size()] == ':'
            && ::strncasecmp(line.data(), name.data(), name.size()) == 0) {
            const auto value = line.substr(name.size() + 1);
            return value.substr(std::min(value.find_first_not_of(' '), value.size()));
        }
    }
    return {};
}

std::size_t parseSize(std::string_view digits, int base)
{
    std::size_t size = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), size, base);
    return size;
}

/// RFC 9112 7.1. Returns the length on the wire, 0 if the last chunk is not here yet.
std::size_t readChunks(std::string_view bytes, std::string *body)
{
    body->clear();
    for (std::size_t at = 0;;) {
        const auto lineEnd = bytes.find("\r\n", at);
        if (lineEnd == std::string_view::npos)
            return 0;
        const std::size_t size = parseSize(bytes.substr(at, lineEnd - at), 16);
        at = lineEnd + 2;
        if (bytes.size() < at + size + 2)
            return 0;
        body->append(bytes.substr(at, size));
        at += size + 2;
        if (size == 0)
            return at;
    }
}

std::string getRequest(const std::string &host, const std::string &path, const std::string &token)
{
    std::string request = "GET " + path + " HTTP/1.1\r\nHost: " + host
                          + "\r\nAccept: application/json\r\nConnection: close\r\n";
    if (!token.empty())
        request += "Authorization: Bearer " + token + "\r\n";
    return request + "\r\n";
}

} // namespace

bool readHttpReply(std::string_view bytes, HttpReply *reply, std::string *space)
{
    const auto headEnd = bytes.find("\r\n\r\n");
    if (headEnd == std::string_view::npos)
        return false;
    const auto head = bytes.substr(0, headEnd + 2);
    *reply = {};
    if (!head.starts_with("HTTP/1.1 "))
        return true;
    const std::size_t bodyBegin = headEnd + 4;
    if (!header(head, "Transfer-Encoding").empty()) {
        const std::size_t length = readChunks(bytes.substr(bodyBegin), space);
        if (length == 0)
            return false;
        reply->body = *space;
        reply->length = bodyBegin + length;
    } else {
        const std::size_t size = parseSize(header(head, "Content-Length"), 10);
        if (bytes.size() < bodyBegin + size)
            return false;
        reply->body = bytes.substr(bodyBegin, size);
        reply->length = bodyBegin + size;
    }
    reply->status = static_cast<int>(parseSize(head.substr(9, 3), 10));
    return true;
}

void HttpConnection::request(std::string_view head, std::string_view body)
{
    out().append(head).append("Content-Length: ").append(std::to_string(body.size()));
    out().append("\r\n\r\n").append(body);
}

std::size_t HttpConnection::received(std::string_view bytes)
{
    HttpReply reply;
    if (!readHttpReply(bytes, &reply, &m_space))
        return 0;
    if (reply.status == 0) {
        fail("the answer is not HTTP/1.1");
        return 0;
    }
    m_listener.replied(*this, reply);
    return reply.length;
}

FetchedPage fetchPage(const Endpoint &endpoint, const std::string &host, const std::string &path,
                      const std::string &token)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{10, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const std::string request = getRequest(host, path, token);
    FetchedPage page;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&endpoint.address),
                  sizeof endpoint.address)
            == 0
        && ::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL)
               == static_cast<ssize_t>(request.size())) {
        std::string bytes;
        std::string space;
        std::vector<char> part(64 * 1024);
        HttpReply reply;
        for (ssize_t count = 1; count > 0 && !readHttpReply(bytes, &reply, &space);) {
            count = ::recv(descriptor, part.data(), part.size(), 0);
            if (count > 0)
                bytes.append(part.data(), static_cast<std::size_t>(count));
        }
        page = {reply.status, std::string(reply.body)};
    }
    ::close(descriptor);
    return page;
}

} // namespace sluice::load
