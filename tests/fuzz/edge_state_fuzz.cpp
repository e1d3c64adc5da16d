// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// The state machine of the edge's connections, driven over socketpair(2): the input is a list of
// steps of peers and of the layer above. Checked: each event is allowed where it comes, closed()
// comes exactly once, the bytes to a WebSocket are whole frames, and nothing stays behind.

#include "server/net/accepted_socket.h"
#include "server/net/edge.h"
#include "server/net/websocket/frame.h"

#include <QCoreApplication>

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include <sys/socket.h>

using namespace sluice;
using namespace sluice::net;

namespace {

void require(bool condition)
{
    if (!condition)
        __builtin_trap();
}

class Steps
{
public:
    Steps(const uint8_t *data, size_t size)
        : m_data(data)
        , m_size(size)
    {
    }
    bool isEmpty() const { return m_at >= m_size; }
    uint8_t next() { return isEmpty() ? 0 : m_data[m_at++]; }
    QByteArrayView take(size_t size)
    {
        size = std::min(size, m_size - m_at);
        const auto *bytes = reinterpret_cast<const char *>(m_data + m_at);
        m_at += size;
        return QByteArrayView(bytes, static_cast<qsizetype>(size));
    }

private:
    const uint8_t *m_data;
    size_t m_size;
    size_t m_at = 0;
};

class CheckingEvents final : public EdgeEvents
{
public:
    enum class Stage
    {
        New,
        Asked,
        Upgrading,
        Open,
        Closed
    };
    struct Known
    {
        Stage stage = Stage::New;
        bool paused = false;
    };

    HeadVerdict requestHead(ConnectionId id, const http::Request &request) override
    {
        require(at(id).stage == Stage::New);
        HeadVerdict verdict;
        if (request.path == "/no")
            verdict.refusal = http::problem(ErrorCode::PermissionDenied);
        if (request.path == "/bye")
            edge->close(id, CloseReason::Normal);
        return verdict;
    }
    void request(ConnectionId id, http::Request &&request, const PeerInfo &) override
    {
        require(at(id).stage == Stage::New);
        if (request.path == "/now") {
            edge->respond(id, {});
            return;
        }
        at(id).stage = Stage::Asked;
    }
    void upgrade(ConnectionId id, const http::Request &head, const PeerInfo &) override
    {
        require(at(id).stage == Stage::New);
        at(id).stage = Stage::Upgrading;
        if (head.path == "/now")
            edge->acceptUpgrade(id, {});
    }
    void opened(ConnectionId id) override
    {
        require(at(id).stage == Stage::Upgrading);
        at(id).stage = Stage::Open;
    }
    void message(ConnectionId id, QByteArrayView payload, ws::Opcode) override
    {
        require(at(id).stage == Stage::Open && !at(id).paused);
        if (payload == "pause") {
            edge->pauseReading(id);
            at(id).paused = true;
        }
        if (payload == "close")
            edge->close(id, CloseReason::Normal, {}, Pending::Flush);
    }
    void closed(ConnectionId id, CloseReason, Initiator) override
    {
        require(at(id).stage != Stage::Closed);
        at(id).stage = Stage::Closed;
    }
    void drained(ConnectionId id) override { require(at(id).stage != Stage::Closed); }
    void skipped(ConnectionId id, ChannelSlot, quint64 from, quint64 to) override
    {
        require(at(id).stage != Stage::Closed && from <= to);
        edge->send(id, "gap", ws::Opcode::Text);
    }

    Known &at(ConnectionId id)
    {
        if (!known.contains(id.value))
            ids.push_back(id);
        return known[id.value];
    }

    Edge *edge = nullptr;
    std::map<quint64, Known> known;
    std::vector<ConnectionId> ids;
};

struct Peer
{
    Descriptor socket;
    QByteArray received;
    bool cut = false; ///< ended by the server, perhaps within a frame
};

EdgeConfig smallConfig()
{
    EdgeConfig config;
    config.limits.outboxBytes = 20'000;
    config.limits.outboxLowWater = 2'000;
    config.limits.batchBytes = 3'000;
    config.limits.sweepBudget = 2;
    config.limits.maxHandshakes = 3;
    config.limits.loopbackHandshakesAreFree = false;
    config.http.maxHeadBytes = 2'000;
    config.websocket.maxMessageBytes = 4'000;
    return config;
}

class Run
{
public:
    explicit Run(Steps steps)
        : m_steps(steps)
        , m_edge(smallConfig(), m_events)
    {
        m_events.edge = &m_edge;
        m_edge.start();
    }

    void go()
    {
        while (!m_steps.isEmpty() && m_count++ < 400) {
            step(m_steps.next());
            QCoreApplication::processEvents();
        }
        for (Peer &peer : m_peers)
            read(peer);
        for (const Peer &peer : m_peers)
            checkFrames(peer);
        finish();
    }

private:
    void step(uint8_t code)
    {
        if (code < 0x50)
            peerStep(code & 0x0F);
        else
            upperStep(code & 0x0F);
    }

    void connect()
    {
        if (m_peers.size() >= 12)
            return;
        std::array<int, 2> pair{};
        require(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair.data())
                == 0);
        const int small = 4096;
        ::setsockopt(pair[0], SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
        m_peers.push_back({Descriptor(pair[1]), {}, false});
        require(m_quota->tryTake());
        m_edge.handOver({Descriptor(pair[0]), ListenerId{1}, nullptr, QuotaTicket(m_quota)});
    }

    void peerStep(uint8_t what)
    {
        if (what == 0 || m_peers.empty()) {
            connect();
            return;
        }
        Peer &peer = m_peers[m_steps.next() % m_peers.size()];
        switch (what) {
        case 1:
            send(peer, upgradeHead("/now"));
            break;
        case 2:
            send(peer, upgradeHead("/later"));
            break;
        case 3:
            send(peer, "GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
            break;
        case 4:
            send(peer, "GET /later HTTP/1.1\r\nHost: a\r\n\r\n");
            break;
        case 5:
            send(peer, "POST /no HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
            break;
        case 6:
            send(peer, "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            break;
        case 7:
            send(peer, "3\r\nabc\r\n0\r\n\r\n");
            break;
        case 8:
            send(peer, m_steps.take(m_steps.next() % 40));
            break;
        case 9:
            send(peer, clientFrame(m_steps.next(), m_steps.take(m_steps.next() % 20)));
            break;
        case 10:
            send(peer, clientFrame(0x81, "pause") + clientFrame(0x81, "close"));
            break;
        case 11:
            send(peer, clientFrame(0x88, "\x03\xE8"));
            break;
        case 12:
            ::shutdown(peer.socket.number(), SHUT_WR);
            break;
        case 13:
            peer.socket.reset();
            break;
        case 14:
            send(peer, clientFrame(0x81, "pause") + clientFrame(0x81, "more"));
            break;
        default:
            read(peer);
            break;
        }
    }

    void upperStep(uint8_t what)
    {
        if (m_events.ids.empty())
            return;
        const ConnectionId id = m_events.ids[m_steps.next() % m_events.ids.size()];
        const ChannelSlot channel = m_steps.next() % 3;
        CheckingEvents::Known &known = m_events.at(id);
        switch (what) {
        case 0:
            m_edge.acceptUpgrade(id, {"p", {}});
            break;
        case 1:
            m_edge.refuse(id, http::problem(ErrorCode::NotFound));
            break;
        case 2:
            answer(id, known);
            break;
        case 3:
            m_edge.beginStream(id, {});
            break;
        case 4:
            m_edge.write(id, QByteArray(channel * 900, 'w'));
            break;
        case 5:
            endStream(id, known);
            break;
        case 6:
            m_edge.send(id, QByteArray(channel * 3000, 's'), ws::Opcode::Text);
            break;
        case 7:
            m_edge.attach(id, channel, 0, static_cast<SlowPolicy>(m_steps.next() % 3));
            break;
        case 8:
            m_edge.detach(id, channel, pending());
            break;
        case 9:
            m_edge.close(id, CloseReason::Kicked, "out", pending());
            break;
        case 10:
            m_edge.pauseReading(id);
            known.paused = true;
            break;
        case 11:
            m_edge.resumeReading(id);
            known.paused = false;
            break;
        case 12:
            m_edge.requestDrainNotice(id);
            break;
        case 13:
            m_edge.closeAll(CloseReason::GoingAway, "later", 2);
            break;
        case 14:
            m_edge.detachAll(id, pending());
            break;
        default:
            publish(channel);
            break;
        }
    }

    void answer(ConnectionId id, CheckingEvents::Known &known)
    {
        if (known.stage == CheckingEvents::Stage::Asked)
            known.stage = CheckingEvents::Stage::New;
        m_edge.respond(id, {});
    }

    void endStream(ConnectionId id, CheckingEvents::Known &known)
    {
        if (known.stage == CheckingEvents::Stage::Asked)
            known.stage = CheckingEvents::Stage::New;
        m_edge.respond(id, {}); // if no stream was begun
        m_edge.endStream(id);
    }

    void publish(ChannelSlot channel)
    {
        QByteArray frame;
        ws::appendFrame(frame, ws::Opcode::Text, QByteArray(m_steps.next() * 8, 'f'));
        m_edge.publish(channel, ++m_seq, [&](Variant) { return frame; });
    }

    Pending pending() { return m_steps.next() % 2 == 0 ? Pending::Flush : Pending::Discard; }

    static QByteArray upgradeHead(const char *path)
    {
        return QByteArray("GET ") + path
               + " HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    }

    static QByteArray clientFrame(uint8_t first, QByteArrayView payload)
    {
        QByteArray frame;
        frame.append(static_cast<char>(first)).append(static_cast<char>(0x80 | payload.size()));
        return frame.append(QByteArray(4, '\0')).append(payload);
    }

    static void send(const Peer &peer, QByteArrayView bytes)
    {
        if (peer.socket && !bytes.isEmpty())
            ::send(peer.socket.number(), bytes.data(), static_cast<size_t>(bytes.size()),
                   MSG_NOSIGNAL);
    }

    static void read(Peer &peer)
    {
        std::array<char, 16384> buffer{};
        ssize_t count = 1;
        while (peer.socket && count > 0) {
            count = ::recv(peer.socket.number(), buffer.data(), buffer.size(), 0);
            if (count > 0)
                peer.received.append(buffer.data(), count);
        }
    }

    /// After a 101 there are only whole frames, and perhaps the beginning of one.
    static void checkFrames(const Peer &peer)
    {
        const qsizetype accepted = peer.received.indexOf("HTTP/1.1 101");
        if (accepted < 0)
            return;
        qsizetype at = peer.received.indexOf("\r\n\r\n", accepted) + 4;
        if (at < 4)
            return;
        const auto byte = [&](qsizetype i) { return static_cast<uint8_t>(peer.received[i]); };
        while (at + 4 <= peer.received.size()) {
            const uint8_t opcode = byte(at) & 0x0F;
            require((byte(at) & 0xF0) == 0x80 && (byte(at + 1) & 0x80) == 0);
            require(opcode == 1 || opcode == 8 || opcode == 9 || opcode == 10);
            const qsizetype size = byte(at + 1);
            require(size < 127);
            at += size == 126 ? 4 + byte(at + 2) * 256 + byte(at + 3) : 2 + size;
        }
    }

    void finish()
    {
        m_edge.dropAll();
        for (int i = 0; i < 50 && m_edge.counters().connections.load() > 0; ++i) {
            m_edge.dropAll(); // what waited for a handshake comes up meanwhile
            QCoreApplication::processEvents();
        }
        require(m_edge.counters().connections.load() == 0);
        require(m_edge.counters().outboxBytes.load() == 0);
        require(m_edge.counters().sockets.load() == 0);
        for (const auto &[id, known] : m_events.known)
            require(known.stage == CheckingEvents::Stage::Closed);
    }

    Steps m_steps;
    CheckingEvents m_events;
    Edge m_edge;
    std::shared_ptr<ConnectionQuota> m_quota = std::make_shared<ConnectionQuota>(1000);
    std::vector<Peer> m_peers;
    quint64 m_seq = 0;
    int m_count = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int argc = 1;
    static std::array<char, 5> name{"edge"};
    static std::array<char *, 2> argv{name.data(), nullptr};
    static QCoreApplication app(argc, argv.data());
    Run(Steps(data, size)).go();
    return 0;
}
