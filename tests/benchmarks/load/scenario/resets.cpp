// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/benchmarks/load/base/report.h"
#include "tests/benchmarks/load/scenario/scenarios.h"
#include "tests/benchmarks/load/scenario/stamp.h"

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <vector>

namespace sluice::load {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kShortLifeNs = 5'000'000; // ends before or while it subscribes
constexpr std::int64_t kLongLifeNs = 200'000'000;
constexpr std::uint64_t kMostUnanswered = 64;
constexpr std::uint64_t kSubscribeId = 1;

using namespace std::string_view_literals;

// Each is refused or ends its connection (RFC 6455 5), or stays unfinished until the reset.
constexpr std::array kBrokenFrames = {
    "\x81\xfe\x01\x00mask{\"js"sv,                           // a frame that never ends
    "\x81\x05hello"sv,                                       // not masked
    "\xf1\x80mask"sv,                                        // reserved bits
    "\x83\x80mask"sv,                                        // an opcode that does not exist
    "\x80\x80mask"sv,                                        // continues nothing
    "\x09\x80mask"sv,                                        // a ping in parts
    "\x89\xfe\x00\x7emask"sv,                                // a ping that is too long
    "\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xffmask"sv,        // 2^63 bytes
    "\x81\x82\x00\x00\x00\x00\xc3\x28"sv,                    // not UTF-8
    "\x88\x81maskm"sv,                                       // a close code of one byte
    "\x81\x82\x00\x00\x00\x00[]\x81\x81\x00\x00\x00\x00{"sv, // no JSON-RPC
};
constexpr std::array kBrokenPaths = {
    "/nowhere"sv,
    "/v1 HTTP/1.1\r\nHost: twice\r\nX: y"sv,
    "/v1 HTTP/9.9\r\nX:"sv,
    "\x01\x02"sv,
    "/v1 HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nX: y"sv,
};

/// Every connection subscribes a channel of its own. Events go to channels of the living and of
/// those that just vanished, whose descriptors the server has meanwhile given to others.
class Resets final : public WsListener
{
public:
    Resets(const Options &options, const Wire &wire);

    bool prepare();
    void run(double seconds);
    void describe(Report *report) const;
    bool isGood() const { return m_foreign == 0 && m_outOfOrder == 0 && m_broken == 0; }

    void opened(WsConnection &connection) override;
    void text(WsConnection &connection, std::string_view message) override;
    void closed(WsConnection &connection) override;

private:
    struct Slot
    {
        std::unique_ptr<WsConnection> connection;
        Channel channel;
        Channel before; ///< the channel of the connection that this one replaced
        std::uint64_t published = 0;
        std::uint64_t publishedBefore = 0;
        std::uint64_t next = 0; ///< 0 until the first event
        std::int64_t endsNs = 0;
        bool joined = false;
        bool stays = false;
        bool isHostile = false; ///< it broke the protocol: the server may end it
    };

    void renew(Slot &slot, std::uint32_t index);
    void misbehave(Slot &slot);
    void resetDue(std::int64_t now);
    void publishSome();
    void publishTo(const Channel &channel, std::uint64_t sequence);
    void checkEvent(Slot &slot, Stamp stamp, std::string_view message);
    void note(std::uint64_t *counter, const std::string &what);
    std::uint32_t publisherIndex() const { return static_cast<std::uint32_t>(m_slots.size()); }

    const Options &m_options;
    const Wire &m_wire;
    Loop m_loop;
    std::mt19937 m_random;
    std::vector<Slot> m_slots;
    std::unique_ptr<WsConnection> m_publisher;
    std::vector<std::unique_ptr<WsConnection>> m_gone; ///< kept until the turn is over
    StampScanner m_scanner;
    std::string m_first;
    std::uint64_t m_generation = 0;
    std::uint64_t m_resets = 0;
    std::uint64_t m_joined = 0;
    std::uint64_t m_delivered = 0;
    std::uint64_t m_published = 0;
    std::uint64_t m_answered = 0;
    std::uint64_t m_foreign = 0;
    std::uint64_t m_outOfOrder = 0;
    std::uint64_t m_broken = 0;  ///< connections that behaved and ended all the same
    std::uint64_t m_refused = 0; ///< connections that did not behave and were ended
    bool m_publisherReady = false;
};

Resets::Resets(const Options &options, const Wire &wire)
    : m_options(options)
    , m_wire(wire)
    , m_random(std::random_device{}())
    , m_slots(static_cast<std::size_t>(options.subscribers))
{
    for (std::size_t i = 0; i < m_slots.size(); i += 2)
        m_slots[i].stays = true;
}

void Resets::note(std::uint64_t *counter, const std::string &what)
{
    ++*counter;
    if (m_first.empty())
        m_first = what;
}

bool Resets::prepare()
{
    for (std::uint32_t i = 0; i < m_slots.size(); ++i)
        renew(m_slots[i], i);
    m_publisher = std::make_unique<WsConnection>(m_loop, *this, publisherIndex());
    m_publisher->open(m_options.endpoint, m_wire.upgrade());
    const auto stayingJoined = [this] {
        return std::all_of(m_slots.begin(), m_slots.end(),
                           [](const Slot &slot) { return slot.joined || !slot.stays; });
    };
    const std::int64_t deadline = nowNs() + 30 * kSecond;
    while (!(m_publisherReady && stayingJoined()) && nowNs() < deadline && m_broken == 0)
        m_loop.turn(kSecond / 10);
    return m_publisherReady && stayingJoined();
}

void Resets::renew(Slot &slot, std::uint32_t index)
{
    slot.before = slot.channel;
    slot.publishedBefore = slot.published;
    slot.channel = {m_options.target, m_options.channel + "-" + std::to_string(++m_generation)};
    slot.published = 0;
    slot.next = 0;
    slot.joined = false;
    slot.isHostile = false;
    const auto longest = m_random() % 2 == 0 ? kShortLifeNs : kLongLifeNs;
    slot.endsNs = nowNs() + static_cast<std::int64_t>(m_random()) % longest;
    if (slot.connection)
        m_gone.push_back(std::move(slot.connection));
    slot.connection = std::make_unique<WsConnection>(m_loop, *this, index);
    UpgradeRequest request = m_wire.upgrade();
    if (!slot.stays && m_random() % 16 == 0) {
        request.path = kBrokenPaths[m_random() % kBrokenPaths.size()];
        slot.isHostile = true;
    }
    if (!slot.connection->open(m_options.endpoint, request))
        note(&m_broken, slot.connection->problem());
}

void Resets::misbehave(Slot &slot)
{
    const std::size_t kind = m_random() % (kBrokenFrames.size() + 1);
    slot.isHostile = true;
    if (kind < kBrokenFrames.size())
        return slot.connection->sendRaw(kBrokenFrames[kind]);
    std::string noise(1 + m_random() % 2000, '\0');
    for (char &c : noise)
        c = static_cast<char>(m_random());
    slot.connection->sendRaw(noise);
}

void Resets::resetDue(std::int64_t now)
{
    for (std::uint32_t i = 0; i < m_slots.size(); ++i) {
        Slot &slot = m_slots[i];
        if (slot.stays || slot.endsNs > now)
            continue;
        if (slot.connection->isOpen()) {
            slot.connection->reset();
            ++m_resets;
        }
        renew(slot, i);
    }
}

void Resets::publishTo(const Channel &channel, std::uint64_t sequence)
{
    const auto payload = stampedPayload(channel.name, {sequence, nowNs()},
                                        static_cast<std::size_t>(m_options.payloadBytes));
    m_publisher->send(m_wire.publish(++m_published, channel, payload, {}));
}

void Resets::publishSome()
{
    for (int i = 0; i < 32 && m_published - m_answered < kMostUnanswered; ++i) {
        Slot &slot = m_slots[m_random() % m_slots.size()];
        if (m_random() % 4 == 0 && !slot.before.name.empty())
            publishTo(slot.before, ++slot.publishedBefore);
        else
            publishTo(slot.channel, ++slot.published);
    }
}

void Resets::run(double seconds)
{
    const std::int64_t end = nowNs() + static_cast<std::int64_t>(seconds * 1e9);
    for (std::int64_t now = nowNs(); now < end && m_publisher->isOpen(); now = nowNs()) {
        resetDue(now);
        publishSome();
        m_loop.turn(kSecond / 1000);
        m_gone.clear();
    }
}

void Resets::opened(WsConnection &connection)
{
    if (connection.index() == publisherIndex()) {
        m_publisherReady = true;
        return;
    }
    Slot &slot = m_slots[connection.index()];
    connection.send(m_wire.subscribe(kSubscribeId, slot.channel));
    if (m_random() % 4 == 0 && !slot.stays)
        misbehave(slot);
}

void Resets::text(WsConnection &connection, std::string_view message)
{
    const bool isPublisher = connection.index() == publisherIndex();
    if (const auto stamp = m_scanner.find(message)) {
        if (isPublisher)
            return note(&m_foreign, "the publisher, who subscribed nothing, got an event");
        return checkEvent(m_slots[connection.index()], *stamp, message);
    }
    const Incoming incoming = m_wire.read(message);
    const bool mayBeRefused = !isPublisher && m_slots[connection.index()].isHostile;
    if (incoming.kind == Incoming::Kind::Refusal && !mayBeRefused)
        return note(&m_broken, std::string(incoming.body));
    if (incoming.kind != Incoming::Kind::Reply)
        return;
    if (isPublisher) {
        ++m_answered;
        return;
    }
    if (incoming.id != kSubscribeId)
        note(&m_foreign, "a subscriber got the answer to another's request");
    m_slots[connection.index()].joined = true;
    ++m_joined;
}

void Resets::checkEvent(Slot &slot, Stamp stamp, std::string_view message)
{
    ++m_delivered;
    const std::string own = "\"key\":\"" + slot.channel.name + "\"";
    if (message.find(own) == std::string_view::npos)
        return note(&m_foreign, slot.channel.name + " got " + std::string(message.substr(0, 300)));
    if (slot.next != 0 && stamp.sequence != slot.next)
        note(&m_outOfOrder, slot.channel.name + " got " + std::to_string(stamp.sequence)
                                + " instead of " + std::to_string(slot.next));
    slot.next = stamp.sequence + 1;
}

void Resets::closed(WsConnection &connection)
{
    if (connection.index() < m_slots.size() && m_slots[connection.index()].isHostile) {
        ++m_refused;
        return;
    }
    note(&m_broken,
         "connection " + std::to_string(connection.index()) + " ended: " + connection.problem());
}

void Resets::describe(Report *report) const
{
    report->add("connections", static_cast<std::uint64_t>(m_slots.size()));
    report->add("resets", m_resets);
    report->add("subscribed", m_joined);
    report->add("events_in_all", m_published);
    report->add("deliveries_in_all", m_delivered);
    report->add("foreign", m_foreign);
    report->add("out_of_order", m_outOfOrder);
    report->add("broken", m_broken);
    report->add("hostile_ended", m_refused);
    if (!m_first.empty())
        report->add("first_error", m_first);
}

} // namespace

int runResets(const Options &options, const Wire &wire)
{
    Resets resets(options, wire);
    const bool prepared = resets.prepare();
    if (prepared)
        resets.run(options.seconds);
    Report report("resets");
    report.add("wire", options.wire.name);
    resets.describe(&report);
    report.print();
    return prepared && resets.isGood() ? 0 : 1;
}

} // namespace sluice::load
