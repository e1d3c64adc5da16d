// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Fan-out of the bare edge against a bare epoll loop that sends the same bytes, in one run:
// one publisher keeps W messages in flight to N subscribers on loopback.
//   edge_fanout_bench [SECONDS] [edge|raw|idle] [SUBSCRIBERS] [IN_FLIGHT]
// The server runs on the main thread (core 0), the clients on another (core 1). `idle` prints the
// heap of idle connections instead.

#include "server/net/edge.h"
#include "server/net/listener.h"
#include "server/net/websocket/frame.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <functional>
#include <thread>

#include <arpa/inet.h>
#include <malloc.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/socket.h>

using namespace sluice;
using namespace sluice::net;

namespace {

constexpr qsizetype kPayload = 200;
constexpr qsizetype kServerFrame = kPayload + 4;
constexpr qsizetype kClientFrame = kPayload + 8;

double threadSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void pinTo(int core)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    ::pthread_setaffinity_np(::pthread_self(), sizeof set, &set);
}

int connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        std::perror("connect");
    return descriptor;
}

/// An unmasked-looking mask of zeros keeps the client cheap.
QByteArray publishFrame()
{
    QByteArray frame;
    ws::appendFrame(frame, ws::Opcode::Text, QByteArray(kPayload, 'm'));
    frame[1] = static_cast<char>(frame[1] | 0x80);
    return frame.insert(4, QByteArray(4, '\0'));
}

struct Load
{
    quint16 port = 0;
    int subscribers = 1000;
    int inFlight = 1;
    bool upgrade = true;
    std::atomic<bool> stop{false};
    std::atomic<quint64> delivered{0};
    std::atomic<int> ready{0};

    void run()
    {
        pinTo(1);
        const int set = ::epoll_create1(0);
        std::vector<int> sockets;
        for (int i = 0; i <= subscribers; ++i)
            sockets.push_back(join(set, i));
        pump(set, sockets.back());
        for (const int descriptor : sockets)
            ::close(descriptor);
        ::close(set);
    }

private:
    /// The last one publishes, the others listen.
    int join(int set, int index)
    {
        const int descriptor = connectTo(port);
        std::array<char, 4096> answer{};
        if (upgrade) {
            const QByteArray head =
                QByteArray("GET /") + (index == subscribers ? "publish" : "listen")
                + " HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                  "Sec-WebSocket-Version: 13\r\n\r\n";
            ::send(descriptor, head.constData(), static_cast<size_t>(head.size()), 0);
            ::recv(descriptor, answer.data(), answer.size(), 0);
        }
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event);
        ++ready;
        return descriptor;
    }

    void pump(int set, int publisher)
    {
        const QByteArray frame = publishFrame();
        std::vector<char> buffer(1 << 18);
        std::array<epoll_event, 512> events{};
        quint64 bytes = 0;
        quint64 sent = 0;
        while (!stop.load(std::memory_order_relaxed)) {
            const quint64 done = bytes / static_cast<quint64>(kServerFrame * subscribers);
            QByteArray burst;
            for (; inFlight > 0 && sent < done + static_cast<quint64>(inFlight); ++sent)
                burst += frame;
            if (!burst.isEmpty())
                ::send(publisher, burst.constData(), static_cast<size_t>(burst.size()), 0);
            const int count = ::epoll_wait(set, events.data(), 512, 100);
            for (int i = 0; i < count; ++i) {
                const ssize_t got = ::recv(events[static_cast<size_t>(i)].data.fd, buffer.data(),
                                           buffer.size(), MSG_DONTWAIT);
                bytes += got > 0 ? static_cast<quint64>(got) : 0;
            }
            delivered.store(bytes / kServerFrame, std::memory_order_relaxed);
        }
    }
};

class FanOutEvents final : public EdgeEvents
{
public:
    void request(ConnectionId id, http::Request &&, const PeerInfo &) override
    {
        edge->respond(id, {});
    }
    void upgrade(ConnectionId id, const http::Request &head, const PeerInfo &) override
    {
        edge->setUserData(id, head.path == "/listen" ? 1 : 0);
        edge->acceptUpgrade(id, {});
    }
    void opened(ConnectionId id) override
    {
        if (edge->userData(id) == 1)
            edge->attach(id, 0, 0, SlowPolicy::Close);
    }
    void message(ConnectionId, QByteArrayView payload, ws::Opcode) override
    {
        edge->publish(0, ++seq, [&](Variant) {
            QByteArray frame;
            ws::appendFrame(frame, ws::Opcode::Text, payload);
            return frame;
        });
    }
    void closed(ConnectionId, CloseReason, Initiator) override {}

    Edge *edge = nullptr;
    quint64 seq = 0;
};

/// Runs the event loop for that long; returns the CPU seconds of this thread.
double spin(double seconds)
{
    const double before = threadSeconds();
    QTimer::singleShot(static_cast<int>(seconds * 1000), qApp, [] { QCoreApplication::exit(); });
    QCoreApplication::exec();
    return threadSeconds() - before;
}

void measure(const char *name, Load &load, double seconds)
{
    std::thread client([&] { load.run(); });
    while (load.ready.load() <= load.subscribers)
        spin(0.05);
    spin(0.3);
    const quint64 before = load.delivered.load();
    const double cpu = spin(seconds);
    const auto deliveries = static_cast<double>(load.delivered.load() - before);
    std::printf("%-5s subscribers %6d  in flight %3d  %10.0f deliveries/s  %7.3f us CPU/delivery\n",
                name, load.subscribers, load.inFlight, deliveries / seconds,
                cpu * 1e6 / deliveries);
    std::fflush(stdout);
    load.stop = true;
    client.join();
    spin(0.1);
}

void measureEdge(Load &load, double seconds)
{
    FanOutEvents events;
    Edge edge({}, events);
    events.edge = &edge;
    edge.start();
    Listener listener(ListenerId{1}, {&edge}, std::make_shared<ConnectionQuota>(100'000));
    if (!listener.start(QHostAddress::LocalHost, 0))
        return;
    load.port = listener.serverPort();
    const size_t heap = mallinfo2().uordblks;
    if (load.inFlight > 0) {
        measure("edge", load, seconds);
        return;
    }
    std::thread client([&] { load.run(); });
    while (edge.counters().sockets.load() <= static_cast<quint64>(load.subscribers))
        spin(0.05);
    spin(0.5);
    std::printf("idle  connections %6d  %7.0f bytes of heap each\n", load.subscribers + 1,
                static_cast<double>(mallinfo2().uordblks - heap) / (load.subscribers + 1));
    load.stop = true;
    client.join();
    spin(0.5);
}

/// The limit: one epoll set, no framing, the bytes of a turn sent to everybody.
void measureRaw(Load &load, double seconds)
{
    const Descriptor server(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(server.number(), reinterpret_cast<sockaddr *>(&address), size);
    ::listen(server.number(), 4096);
    ::getsockname(server.number(), reinterpret_cast<sockaddr *>(&address), &size);
    load.port = ntohs(address.sin_port);
    load.upgrade = false;

    std::vector<int> sockets;
    std::vector<char> buffer(1 << 17);
    QByteArray frame;
    ws::appendFrame(frame, ws::Opcode::Text, QByteArray(kPayload, 'm'));
    const Descriptor set(::epoll_create1(0));
    const auto add = [&](int descriptor) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = descriptor;
        ::epoll_ctl(set.number(), EPOLL_CTL_ADD, descriptor, &event);
    };
    add(server.number());
    QSocketNotifier notifier(set.number(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        std::array<epoll_event, 512> events{};
        const int count = ::epoll_wait(set.number(), events.data(), 512, 0);
        for (int i = 0; i < count; ++i) {
            const int ready = events[static_cast<size_t>(i)].data.fd;
            if (ready == server.number()) {
                const int one = 1;
                const int fresh = ::accept4(ready, nullptr, nullptr, SOCK_NONBLOCK);
                ::setsockopt(fresh, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                sockets.push_back(fresh);
                add(fresh);
                continue;
            }
            const ssize_t got = ::recv(ready, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (got <= 0) {
                ::epoll_ctl(set.number(), EPOLL_CTL_DEL, ready, nullptr);
                continue;
            }
            const QByteArray batch = frame.repeated(got / kClientFrame);
            for (size_t s = 0; s + 1 < sockets.size(); ++s)
                ::send(sockets[s], batch.constData(), static_cast<size_t>(batch.size()),
                       MSG_NOSIGNAL | MSG_DONTWAIT);
        }
    });
    measure("raw", load, seconds);
    for (const int descriptor : sockets)
        ::close(descriptor);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    raiseDescriptorLimit();
    pinTo(0);
    const QByteArray mode = argc > 2 ? argv[2] : "";
    const double seconds = argc > 1 ? std::atof(argv[1]) : 1;
    std::vector<int> inFlight{1, 16};
    if (argc > 4)
        inFlight = {std::atoi(argv[4])};
    for (const int window : inFlight) {
        for (const auto run : {measureEdge, measureRaw}) {
            if ((mode == "edge" && run != measureEdge) || (mode == "raw" && run != measureRaw)
                || (mode == "idle" && run != measureEdge))
                continue;
            Load load;
            load.subscribers = argc > 3 ? std::atoi(argv[3]) : 1000;
            load.inFlight = mode == "idle" ? 0 : window;
            run(load, seconds);
        }
        if (mode == "idle")
            break;
    }
    return 0;
}
