// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/amqp_runner.h"

#include <QSemaphore>

#include <algorithm>

namespace sluice::app {

using namespace ingress::amqp;

namespace {

// Who logs in there is nobody's business.
QByteArray nameOf(const BrokerAddress &address)
{
    return toText(BrokerAddress{address.host, address.port});
}

core::SourceState toCore(const BrokerAddress &address, const QByteArray &label,
                         const EventState &state)
{
    using Kind = core::SourceState::Kind;
    const Kind kind = state.kind == EventState::Kind::Bound    ? Kind::Bound
                      : state.kind == EventState::Kind::Failed ? Kind::Failed
                                                               : Kind::Waiting;
    return {nameOf(address), core::EventLabel{label}, kind, state.detail};
}

} // namespace

AmqpRunner::AmqpRunner(Setup setup, MailboxOutlet &outlet, metrics::Registry &registry)
    : m_setup(std::move(setup))
{
    for (BrokerAddress &address : m_setup.brokers.all()) {
        const int number = static_cast<int>(m_brokers.size());
        auto broker = std::make_unique<Broker>();
        broker->address = std::move(address);
        outlet.addEdge(broker->inbox);
        Consumer::Wiring wiring;
        wiring.broker = number;
        wiring.edge = static_cast<core::EdgeIndex>(m_setup.firstIndex + number);
        wiring.toCore = m_setup.toCore;
        wiring.tell = [this](BrokerNews news) { m_news.post(std::move(news)); };
        wiring.counters = &broker->counters;
        wiring.operations = m_setup.operations;
        broker->consumer = std::make_unique<Consumer>(broker->address, m_setup.queues,
                                                      std::move(wiring));
        broker->consumer->moveToThread(&broker->thread);
        broker->thread.setObjectName(QStringLiteral("amqp-%1").arg(number));
        exportCounters(registry, *broker);
        m_brokers.push_back(std::move(broker));
    }
}

AmqpRunner::~AmqpRunner()
{
    stop();
}

void AmqpRunner::start()
{
    m_news.open([this](std::span<BrokerNews> news) {
        for (BrokerNews &one : news)
            std::visit([this](auto &change) { take(change); }, one);
    });
    for (const auto &broker : m_brokers) {
        broker->thread.start();
        QMetaObject::invokeMethod(
            broker->consumer.get(),
            [inbox = &broker->inbox, consumer = broker->consumer.get()] {
                inbox->open([consumer](std::span<dialects::ToEdge> batch) {
                    for (const dialects::ToEdge &message : batch) {
                        if (const auto *own = std::get_if<core::CoreToEdge>(&message))
                            consumer->handle(*own);
                    }
                });
                consumer->start();
            },
            Qt::QueuedConnection);
    }
}

void AmqpRunner::stop()
{
    for (const auto &broker : m_brokers) {
        if (!broker->thread.isRunning())
            continue;
        QSemaphore stopped;
        QMetaObject::invokeMethod(
            broker->consumer.get(),
            [&broker, &stopped] {
                broker->inbox.close();
                broker->consumer->stop();
                broker->consumer.reset(); // where it lived
                stopped.release();
            },
            Qt::QueuedConnection);
        stopped.acquire();
        broker->thread.quit();
        broker->thread.wait();
    }
    m_news.close();
}

// Nothing is kept of an event that is not wanted any more.
void AmqpRunner::take(EventStateChanged &change)
{
    auto &states = m_brokers[static_cast<size_t>(change.broker)]->states;
    if (const auto state = states.find(change.label); state != states.end())
        state->second = std::move(change.state);
}

// An attempt that fails leaves the moment of the loss as it is.
void AmqpRunner::take(LinkChanged &change)
{
    using Link = core::SourceHealth::Link;
    core::SourceHealth &health = m_brokers[static_cast<size_t>(change.broker)]->health;
    const Link before = health.link;
    if (change.isUp)
        health.link = Link::Connected;
    else if (before == Link::Connected)
        health.link = Link::Reconnecting;
    if (health.link != before || health.sinceMs == 0)
        health.sinceMs = change.atMs;
    if (change.isUp)
        return;
    health.error = std::move(change.error);
    health.errorAtMs = change.atMs;
}

bool AmqpRunner::serves(const Broker &broker, const QByteArray &label) const
{
    return std::ranges::find(m_setup.brokers.of(label), broker.address)
           != m_setup.brokers.of(label).end();
}

void AmqpRunner::setWanted(const std::set<QByteArray> &labels)
{
    for (const auto &broker : m_brokers) {
        std::set<QByteArray> own;
        for (const QByteArray &label : labels) {
            if (serves(*broker, label))
                own.insert(label);
        }
        std::erase_if(broker->states,
                      [&own](const auto &entry) { return !own.contains(entry.first); });
        for (const QByteArray &label : own)
            broker->states.try_emplace(label);
        if (broker->consumer)
            QMetaObject::invokeMethod(
                broker->consumer.get(),
                [consumer = broker->consumer.get(), own = std::move(own)] {
                    consumer->setWanted(own);
                },
                Qt::QueuedConnection);
    }
}

bool AmqpRunner::isSettled(const core::EventLabel &label) const
{
    return std::ranges::all_of(m_brokers, [&](const auto &broker) {
        const auto state = broker->states.find(label.utf8);
        return state == broker->states.end() || state->second.kind != EventState::Kind::Waiting
               || broker->counters.connected == 0;
    });
}

std::vector<core::SourceState> AmqpRunner::statesOf(const core::EventLabel &label) const
{
    std::vector<core::SourceState> all;
    for (const auto &broker : m_brokers) {
        if (const auto state = broker->states.find(label.utf8); state != broker->states.end())
            all.push_back(toCore(broker->address, label.utf8, state->second));
    }
    return all;
}

std::vector<core::SourceState> AmqpRunner::states() const
{
    std::vector<core::SourceState> all;
    for (const auto &broker : m_brokers) {
        for (const auto &[label, state] : broker->states)
            all.push_back(toCore(broker->address, label, state));
    }
    return all;
}

std::vector<core::SourceHealth> AmqpRunner::health() const
{
    std::vector<core::SourceHealth> all;
    for (const auto &broker : m_brokers) {
        const auto load = [](const std::atomic<quint64> &value) {
            return value.load(std::memory_order_relaxed);
        };
        const Counters &counters = broker->counters;
        core::SourceHealth health = broker->health;
        health.name = nameOf(broker->address);
        health.received = load(counters.received);
        health.rejected = load(counters.rejected);
        health.unsettled = load(counters.unsettled);
        health.bound = load(counters.bound);
        health.failed = load(counters.failed);
        all.push_back(std::move(health));
    }
    return all;
}

void AmqpRunner::exportCounters(metrics::Registry &registry, Broker &broker)
{
    const std::string name = nameOf(broker.address).toStdString();
    const auto add = [&](metrics::MetricType type, const char *series, const char *help,
                         const std::atomic<quint64> &value) {
        m_callbacks.push_back(registry.callback(type, {series, help, {{"broker", name}}}, [&value] {
            return static_cast<double>(value.load(std::memory_order_relaxed));
        }));
    };
    using metrics::MetricType;
    const Counters &counters = broker.counters;
    add(MetricType::Counter, "sluice_amqp_received_total", "Messages that a broker sent.",
        counters.received);
    add(MetricType::Counter, "sluice_amqp_recorded_total",
        "Messages that were acknowledged because their events are recorded.", counters.recorded);
    add(MetricType::Counter, "sluice_amqp_rejected_total",
        "Messages that cannot be read or may not be published.", counters.rejected);
    add(MetricType::Counter, "sluice_amqp_requests_refused_total",
        "Requests about routes whose answer is an error or an exception.", counters.refused);
    add(MetricType::Counter, "sluice_amqp_retried_total",
        "Times that a message had to wait because the store was behind.", counters.retried);
    add(MetricType::Counter, "sluice_amqp_connects_total", "Connections made to a broker.",
        counters.connects);
    add(MetricType::Counter, "sluice_amqp_gaps_total",
        "Reconnections after which events may be missing, the queues having been exclusive.",
        counters.gaps);
    add(MetricType::Gauge, "sluice_amqp_connected", "1 while there is a connection to the broker.",
        counters.connected);
    add(MetricType::Gauge, "sluice_amqp_unsettled",
        "Messages that were taken and are not acknowledged yet.", counters.unsettled);
    add(MetricType::Gauge, "sluice_amqp_events_bound", "Events that come in from the broker.",
        counters.bound);
    add(MetricType::Gauge, "sluice_amqp_events_failed",
        "Events that the broker refuses to deliver.", counters.failed);
}

} // namespace sluice::app
