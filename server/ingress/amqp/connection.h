// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ingress/amqp/broker_address.h"
#include "server/ingress/amqp/message_body.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

struct amqp_method_t_;
struct amqp_frame_t_;

namespace sluice::ingress::amqp {

/// Where a queue's messages come from and how long the queue lasts.
struct QueueOptions
{
    QByteArray durableNode; ///< empty: exclusive queues, gone with the connection
    std::optional<std::chrono::milliseconds> messageTtl; ///< durable only
    std::optional<qint64> maxLength;                     ///< durable only; the oldest go first
    int prefetch = 300;                                  ///< unsettled messages of the connection
};

/// A whole message.
struct Message
{
    QByteArray consumer; ///< the tag that consume() was given
    quint64 tag = 0;     ///< for settling
    BodyKind kind;
    QByteArray body; ///< empty if too large
    bool isTooLarge = false;
    bool isRedelivered = false;
    QByteArray messageId;
    QByteArray replyTo;
    QByteArray correlationId;
};

struct ReplyMessage
{
    QByteArray queue;
    QByteArray correlationId;
    QByteArray contentType;
    QByteArray body;
};

/// One AMQP connection with its sockets and channels: a thin, blocking wrapper of rabbitmq-c.
/// Requests wait at most ten seconds. After an error with `isFatal()` only destruction helps. One
/// thread.
class Connection
{
public:
    /// NetworkFailed, or PermissionDenied when the broker refuses us.
    static Result<std::unique_ptr<Connection>> open(const BrokerAddress &address,
                                                    const QueueOptions &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    int descriptor() const;
    bool isFatal() const { return m_isFatal; }

    /// Declares the event's fanout exchange and our queue as Toa does, binds and consumes. The
    /// consumer's tag is the label. Conflict: the exchange or queue is there in another form.
    Result<> consumeEvents(const QByteArray &label);
    /// Stops; the queue is deleted, with what it still holds.
    void cancelEvents(const QByteArray &label);
    /// A durable queue of Toa's operations; its name is the consumer's tag.
    Result<> consumeQueue(const QByteArray &name);

    /// Reads without waiting; at most `limit` frames. Whole messages go to `take`; `gone` gets the
    /// tag of a consumer that the broker has cancelled. True: there may be more at once.
    Result<bool> read(int limit, const std::function<void(Message)> &take,
                      const std::function<void(const QByteArray &)> &gone);

    Result<> acknowledge(quint64 tag);
    Result<> reject(quint64 tag); ///< without requeue: the broker's dead-letter policy decides
    Result<> reply(const ReplyMessage &message);

private:
    struct State;

    explicit Connection(std::unique_ptr<State> state);
    Result<> declare(const QByteArray &label, const QByteArray &queue, QByteArray &actualQueue);
    Result<> prepareChannels();
    Result<> openChannel(int channel);
    Result<> lastReply(const QString &what, int channel);
    Result<> sent(int status);
    Result<bool> takeFrame(const std::function<void(Message)> &take,
                           const std::function<void(const QByteArray &)> &gone);
    Result<bool> takeMethod(const amqp_method_t_ &method,
                            const std::function<void(const QByteArray &)> &gone);
    void takeHeader(Message &message, const amqp_frame_t_ &frame);
    void takeBody(Message &message, const amqp_frame_t_ &frame);

    std::unique_ptr<State> m_state;
    bool m_isFatal = false;
};

} // namespace sluice::ingress::amqp
