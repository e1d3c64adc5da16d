// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What the transport tells between messages.
#include "server/dialects/gateway.h"
#include "server/dialects/socketio/socketio_dialect.h"

namespace sluice::dialects {

using namespace core;
using metrics::Stage;

void Gateway::drained(net::ConnectionId id)
{
    EdgeSession *session = find(SessionId{m_edge->userData(id)});
    if (!session)
        return;
    if (std::exchange(session->owesCredit, false))
        m_wiring.toCore(ReplayCredit{session->id}, 0);
    session->isCongested = false;
    updateReading(*session);
}

void Gateway::skipped(net::ConnectionId id, net::ChannelSlot channel, quint64 from, quint64 to)
{
    EdgeSession *session = find(SessionId{m_edge->userData(id)});
    const auto name = m_channels.find(channel);
    if (session && name != m_channels.end())
        dialectOf(*session).skipped(*session, name->second, from, to);
}

void Gateway::turnEnded()
{
    m_socketio->turnEnded();
    countTransport();
}

void Gateway::emptied()
{
    if (onEmptied)
        onEmptied();
}

// The transport's own stages are counted from its counters, once a turn instead of once a frame.
void Gateway::countTransport()
{
    const net::EdgeCounters &counters = m_edge->counters();
    const auto count = [this](Stage stage, quint64 total, quint64 &counted) {
        if (total != counted)
            stages().count(stage, total - counted);
        counted = total;
    };
    const auto load = [](const net::EdgeCounters::Counter &counter) {
        return counter.load(std::memory_order_relaxed);
    };
    count(Stage::Accept, load(counters.accepted), m_countedAccepted);
    count(Stage::Frame, load(counters.requests), m_countedRequests); // messages are timed
    count(Stage::Enqueue, load(counters.deliveries), m_countedDeliveries);
}

} // namespace sluice::dialects
