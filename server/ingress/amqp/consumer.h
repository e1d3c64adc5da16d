// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"
#include "server/ingress/amqp/connection.h"
#include "server/ingress/amqp/counters.h"
#include "server/ingress/amqp/event_state.h"
#include "server/ingress/amqp/operations.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <map>
#include <set>

namespace sluice::ingress::amqp {

/// One broker's events on their way to the core, and its acknowledgements on their way back: a
/// message is acknowledged when the core has recorded its event, rejected when it never can be, and
/// kept until it can be when the store is behind. Comes back when the broker was away. Lives in a
/// thread of its own, because the library blocks.
class Consumer final : public QObject
{
    Q_OBJECT

public:
    struct Wiring
    {
        int broker = 0;           ///< index, for state messages
        core::EdgeIndex edge = 0; ///< how the core's answers find this thread
        /// Thread-safe: one FIFO to the core; the size is the payload's.
        std::function<void(core::EdgeToCore message, qint64 bytes)> toCore;
        std::function<void(BrokerNews news)> tell; ///< thread-safe
        Counters *counters = nullptr;
        Operations operations; ///< what callers at the broker may ask for; no queues: nothing
    };

    Consumer(BrokerAddress address, QueueOptions options, Wiring wiring);
    ~Consumer() override;

    /// In the own thread, as everything below.
    void start();
    /// The events that are to come in, all of them.
    void setWanted(const std::set<QByteArray> &labels);
    /// A core's answer to this thread.
    void handle(const core::CoreToEdge &message);
    /// Takes no more; what the core has answered is settled first.
    void stop();

private:
    struct Pending
    {
        QByteArray label;
        QByteArray payload;
        QByteArray id;
    };
    /// A request that the core has not answered yet.
    struct Call
    {
        QByteArray queue;
        QByteArray replyTo;
        QByteArray correlationId;
        QByteArray contentType;
    };

    void connectNow();
    void connectionLost(const Error &why);
    void read();
    void take(Message message);
    void publish(quint64 tag);
    void settled(quint64 tag, const Result<core::ReplyBody> &body);
    void holdBack(quint64 tag);
    void retryHeld();
    void refuse(const Message &message, const Error &why);
    void serveOperations();
    void call(const Message &message);
    void answer(quint64 tag, const Result<core::ReplyBody> &body);
    void subscribe(const QByteArray &label);
    void subscribeMissing();
    void setState(const QByteArray &label, EventState state);
    void count(EventState::Kind kind, int change);
    void noteGap();
    void countUnsettled();
    void tell(const QString &text, const Error &why);
    void failed(const Error &why);

    BrokerAddress m_address;
    QueueOptions m_options;
    Wiring m_wiring;
    core::SessionId m_session;
    core::SessionId m_callers; // whose rights requests have
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_retry;     // of the connection
    QTimer m_heartbeat; // the library sends and checks heartbeats only when it is called
    QTimer m_heldTimer; // of messages that the core could not take
    QTimer m_failedTimer;
    std::chrono::milliseconds m_wait{0};
    std::set<QByteArray> m_wanted;
    std::map<QByteArray, EventState> m_states;
    std::map<quint64, Pending> m_pending; // by delivery tag: unsettled
    std::map<quint64, Call> m_calls;      // likewise
    std::set<quint64> m_held;             // of them, to be tried again
    quint64 m_generation = 0;             // of the connection; answers to older ones are void
    bool m_hadConnection = false;
    QElapsedTimer m_lostSince;
    QElapsedTimer m_toldRefusal;
};

} // namespace sluice::ingress::amqp
