// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/app/mailbox_outlet.h"
#include "server/core/ports/event_sources.h"
#include "server/ingress/amqp/consumer.h"
#include "server/metrics/registry.h"
#include "shared/base/mailbox.h"

#include <QThread>

#include <map>
#include <memory>
#include <vector>

namespace sluice::app {

/// The brokers' threads: one for each, with its consumer and its way in from the core. The core
/// answers them as it answers edges, under the indices that follow those of the edges.
class AmqpRunner final : public core::EventSources
{
public:
    struct Setup
    {
        ingress::amqp::BrokerTable brokers;
        ingress::amqp::QueueOptions queues;
        ingress::amqp::Operations operations;
        core::EdgeIndex firstIndex = 0;
        std::function<void(core::EdgeToCore message, qint64 bytes)> toCore; ///< thread-safe
    };

    /// Adds an inbox for each broker to the outlet, which must not be used after this is gone.
    AmqpRunner(Setup setup, MailboxOutlet &outlet, metrics::Registry &registry);
    ~AmqpRunner() override;

    void start();
    /// Takes nothing more and ends the threads.
    void stop();

    void setWanted(const std::set<QByteArray> &labels) override;
    bool isSettled(const core::EventLabel &label) const override;
    std::vector<core::SourceState> statesOf(const core::EventLabel &label) const override;
    std::vector<core::SourceState> states() const override;
    std::vector<core::SourceHealth> health() const override;

private:
    struct Broker
    {
        ingress::amqp::BrokerAddress address;
        ingress::amqp::Counters counters;
        MailboxOutlet::Inbox inbox;
        QThread thread;
        std::unique_ptr<ingress::amqp::Consumer> consumer;      // lives in the thread
        std::map<QByteArray, ingress::amqp::EventState> states; // as told; core thread
        core::SourceHealth health;                              // the same; without counts
    };

    void take(ingress::amqp::EventStateChanged &change);
    void take(ingress::amqp::LinkChanged &change);
    void exportCounters(metrics::Registry &registry, Broker &broker);
    bool serves(const Broker &broker, const QByteArray &label) const;

    Setup m_setup;
    std::vector<std::unique_ptr<Broker>> m_brokers;
    Mailbox<ingress::amqp::BrokerNews> m_news;
    std::vector<metrics::CallbackHandle> m_callbacks;
};

} // namespace sluice::app
