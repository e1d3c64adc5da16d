// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// The limit that any server could reach here: a bare epoll loop for sluice-load and nobody else. It
// skips everything a server owes its users (limits, UTF-8, access, metrics, queues with a bound)
// and answers the room half of the native protocol: one send per member and turn of the loop.
#include "tests/benchmarks/load/base/json_scan.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

namespace json = sluice::load::json;

// sluice-load always sends the key of RFC 6455 1.3, so the answer is a constant.
constexpr std::string_view kUpgraded = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                       "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                                       "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

struct Peer
{
    int descriptor = -1;
    bool upgraded = false;
    std::string in;
    std::string out;
};

struct Room
{
    std::vector<Peer *> members;
    std::string batch; ///< frames of this turn
};

void appendFrame(std::string &out, std::string_view payload)
{
    out.push_back(static_cast<char>(0x81));
    if (payload.size() < 126) {
        out.push_back(static_cast<char>(payload.size()));
    } else {
        out.push_back(126);
        out.push_back(static_cast<char>(payload.size() >> 8));
        out.push_back(static_cast<char>(payload.size()));
    }
    out.append(payload);
}

class BareServer
{
public:
    bool listen(std::uint16_t port);
    [[noreturn]] void run();

private:
    void watch(int operation, int descriptor, std::uint32_t events, Peer *peer) const;
    void accept();
    void read(Peer &peer);
    std::size_t readFrame(Peer &peer, std::size_t at);
    void answer(Peer &peer, std::string_view request);
    void send(Peer &peer, std::string_view bytes) const;
    void drain(Peer &peer) const;
    void endTurn();
    void drop(Peer &peer);

    int m_epoll = ::epoll_create1(0);
    int m_listener = -1;
    std::unordered_map<int, std::unique_ptr<Peer>> m_peers;
    std::unordered_map<std::string, Room> m_rooms;
    std::vector<Room *> m_dirty;
    std::vector<char> m_space = std::vector<char>(256 * 1024);
};

bool BareServer::listen(std::uint16_t port)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    socklen_t length = sizeof address;
    if (::bind(m_listener, generic, length) != 0 || ::listen(m_listener, 4096) != 0)
        return false;
    ::getsockname(m_listener, generic, &length);
    watch(EPOLL_CTL_ADD, m_listener, EPOLLIN, nullptr);
    std::printf("{\"listen\":{\"host\":\"127.0.0.1\",\"port\":%d}}\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return true;
}

void BareServer::watch(int operation, int descriptor, std::uint32_t events, Peer *peer) const
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = peer;
    ::epoll_ctl(m_epoll, operation, descriptor, &event);
}

void BareServer::run()
{
    std::array<epoll_event, 512> events{};
    for (;;) {
        const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<std::size_t>(i)];
            auto *peer = static_cast<Peer *>(event.data.ptr);
            if (peer == nullptr) {
                accept();
                continue;
            }
            if ((event.events & EPOLLOUT) != 0)
                drain(*peer);
            if ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0)
                read(*peer);
        }
        endTurn();
    }
}

void BareServer::accept()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (descriptor < 0)
            return;
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto &peer = m_peers[descriptor];
        peer = std::make_unique<Peer>();
        peer->descriptor = descriptor;
        watch(EPOLL_CTL_ADD, descriptor, EPOLLIN, peer.get());
    }
}

void BareServer::read(Peer &peer)
{
    const ssize_t count = ::recv(peer.descriptor, m_space.data(), m_space.size(), 0);
    if (count <= 0)
        return drop(peer);
    peer.in.append(m_space.data(), static_cast<std::size_t>(count));
    std::size_t at = 0;
    if (!peer.upgraded) {
        const auto end = peer.in.find("\r\n\r\n");
        if (end == std::string::npos)
            return;
        peer.upgraded = true;
        at = end + 4;
        send(peer, kUpgraded);
    }
    for (std::size_t length = readFrame(peer, at); length > 0; length = readFrame(peer, at))
        at += length;
    peer.in.erase(0, at);
}

std::size_t BareServer::readFrame(Peer &peer, std::size_t at)
{
    const std::size_t left = peer.in.size() - at;
    if (left < 8)
        return 0;
    char *bytes = peer.in.data() + at;
    std::size_t size = static_cast<unsigned char>(bytes[1]) & 0x7FU;
    std::size_t head = 2;
    if (size == 126) {
        size = static_cast<std::size_t>(static_cast<unsigned char>(bytes[2])) << 8U
               | static_cast<unsigned char>(bytes[3]);
        head = 4;
    }
    if (left < head + 4 + size)
        return 0;
    char *payload = bytes + head + 4;
    for (std::size_t i = 0; i < size; ++i)
        payload[i] = static_cast<char>(payload[i] ^ bytes[head + (i & 3U)]);
    answer(peer, {payload, size});
    return head + 4 + size;
}

void BareServer::answer(Peer &peer, std::string_view request)
{
    const auto params = json::member(request, "params").value_or("{}");
    Room &room = m_rooms[std::string(json::text(params, "room"))];
    if (json::text(request, "method") == "room.join") {
        room.members.push_back(&peer);
    } else {
        if (room.batch.empty())
            m_dirty.push_back(&room);
        appendFrame(room.batch, R"({"jsonrpc":"2.0","method":"room.event","params":)"
                                    + std::string(params) + "}");
    }
    std::string reply;
    appendFrame(reply, R"({"jsonrpc":"2.0","id":)" + std::string(json::text(request, "id"))
                           + R"(,"result":{}})");
    send(peer, reply);
}

void BareServer::endTurn()
{
    for (Room *room : m_dirty) {
        for (Peer *member : room->members)
            send(*member, room->batch);
        room->batch.clear();
    }
    m_dirty.clear();
}

void BareServer::send(Peer &peer, std::string_view bytes) const
{
    if (peer.out.empty()) {
        const ssize_t count = ::send(peer.descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count == static_cast<ssize_t>(bytes.size()))
            return;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
        watch(EPOLL_CTL_MOD, peer.descriptor, EPOLLIN | EPOLLOUT, &peer);
    }
    peer.out.append(bytes);
}

void BareServer::drain(Peer &peer) const
{
    const ssize_t count = ::send(peer.descriptor, peer.out.data(), peer.out.size(), MSG_NOSIGNAL);
    if (count > 0)
        peer.out.erase(0, static_cast<std::size_t>(count));
    if (peer.out.empty())
        watch(EPOLL_CTL_MOD, peer.descriptor, EPOLLIN, &peer);
}

void BareServer::drop(Peer &peer)
{
    for (auto &[name, room] : m_rooms)
        std::erase(room.members, &peer);
    ::close(peer.descriptor);
    m_peers.erase(peer.descriptor);
}

} // namespace

int main(int argc, char **argv)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    BareServer server;
    if (!server.listen(static_cast<std::uint16_t>(argc > 1 ? std::atoi(argv[1]) : 0)))
        return 1;
    server.run();
}
