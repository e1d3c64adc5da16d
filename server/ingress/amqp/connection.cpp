// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ingress/amqp/connection.h"

#include <QString>

#include <amqp.h>
#include <amqp_framing.h>
#include <amqp_ssl_socket.h>
#include <amqp_tcp_socket.h>

#include <algorithm>
#include <array>
#include <map>

namespace sluice::ingress::amqp {

using namespace Qt::StringLiterals;

namespace {

constexpr amqp_channel_t kConsuming = 1;
constexpr amqp_channel_t kDeclaring = 2; // an error closes it, and leaves the consumers alone
constexpr timeval kPatience{10, 0};
constexpr int kHeartbeatSeconds = 20;
constexpr qsizetype kMaxNameBytes = 255; // a short string
constexpr char kToaHeader[] = "toa.io/amqp";

amqp_bytes_t view(const QByteArray &bytes)
{
    return {static_cast<size_t>(bytes.size()), const_cast<char *>(bytes.constData())};
}

QByteArray copy(const amqp_bytes_t &bytes)
{
    return {static_cast<const char *>(bytes.bytes), static_cast<qsizetype>(bytes.len)};
}

amqp_table_entry_t entry(const char *key, qint64 value)
{
    amqp_table_entry_t made{};
    made.key = amqp_cstring_bytes(key);
    made.value.kind = AMQP_FIELD_KIND_I64;
    made.value.value.i64 = value;
    return made;
}

QString libraryText(int status)
{
    return QString::fromUtf8(amqp_error_string2(status));
}

bool hasHeader(const amqp_basic_properties_t &properties, QByteArrayView name)
{
    if (!(properties._flags & AMQP_BASIC_HEADERS_FLAG))
        return false;
    for (int i = 0; i < properties.headers.num_entries; ++i) {
        if (copy(properties.headers.entries[i].key) == name)
            return true;
    }
    return false;
}

/// What the broker says when it closes a channel or the connection.
Error brokerError(const amqp_rpc_reply_t &reply, const QString &what)
{
    int code = 0;
    QByteArray text;
    if (reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD) {
        const auto *close = static_cast<amqp_channel_close_t *>(reply.reply.decoded);
        code = close->reply_code;
        text = copy(close->reply_text);
    } else if (reply.reply.id == AMQP_CONNECTION_CLOSE_METHOD) {
        const auto *close = static_cast<amqp_connection_close_t *>(reply.reply.decoded);
        code = close->reply_code;
        text = copy(close->reply_text);
    }
    const ErrorCode kind = code == AMQP_ACCESS_REFUSED        ? ErrorCode::PermissionDenied
                           : code == AMQP_PRECONDITION_FAILED ? ErrorCode::Conflict
                           : code == AMQP_RESOURCE_LOCKED     ? ErrorCode::Conflict
                                                              : ErrorCode::NetworkFailed;
    return {kind, u"%1: %2"_s.arg(what, QString::fromUtf8(text))};
}

} // namespace

struct Connection::State
{
    amqp_connection_state_t connection = nullptr;
    QueueOptions options;
    std::map<QByteArray, QByteArray> queues; // label → queue
    std::optional<Message> partial;
    quint64 missing = 0; // bytes of the partial message's body

    ~State()
    {
        if (connection)
            amqp_destroy_connection(connection);
    }
};

Connection::Connection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

// What is unsettled goes back to its queue with the connection.
Connection::~Connection()
{
    if (!m_isFatal)
        amqp_connection_close(m_state->connection, AMQP_REPLY_SUCCESS);
}

Result<std::unique_ptr<Connection>> Connection::open(const BrokerAddress &address,
                                                     const QueueOptions &options)
{
    auto state = std::make_unique<State>();
    state->options = options;
    state->connection = amqp_new_connection();
    amqp_socket_t *socket = address.tls ? amqp_ssl_socket_new(state->connection)
                                        : amqp_tcp_socket_new(state->connection);
    if (!socket)
        return fail(ErrorCode::NetworkFailed, u"no socket could be made"_s);
    timeval patience = kPatience;
    amqp_set_handshake_timeout(state->connection, &patience);
    amqp_set_rpc_timeout(state->connection, &patience);
    const int status = amqp_socket_open_noblock(socket, address.host.constData(), address.port,
                                                &patience);
    if (status != AMQP_STATUS_OK)
        return fail(ErrorCode::NetworkFailed, libraryText(status));
    const amqp_rpc_reply_t login = amqp_login(state->connection, address.virtualHost.constData(), 0,
                                              AMQP_DEFAULT_FRAME_SIZE, kHeartbeatSeconds,
                                              AMQP_SASL_METHOD_PLAIN, address.user.constData(),
                                              address.password.constData());
    std::unique_ptr<Connection> made(new Connection(std::move(state)));
    if (login.reply_type != AMQP_RESPONSE_NORMAL) {
        made->m_isFatal = true;
        if (login.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION)
            return fail(brokerError(login, u"the broker refused the login"_s));
        // A broker that closes the socket within the handshake refuses user, password or host.
        const bool isRefused = login.library_error == AMQP_STATUS_CONNECTION_CLOSED;
        return fail(isRefused ? ErrorCode::PermissionDenied : ErrorCode::NetworkFailed,
                    u"the login failed: "_s + libraryText(login.library_error));
    }
    if (auto prepared = made->prepareChannels(); !prepared)
        return fail(std::move(prepared).error());
    return made;
}

Result<> Connection::prepareChannels()
{
    for (const amqp_channel_t channel : {kConsuming, kDeclaring}) {
        if (auto opened = openChannel(channel); !opened)
            return opened;
    }
    amqp_basic_qos(m_state->connection, kConsuming, 0,
                   static_cast<uint16_t>(m_state->options.prefetch), 1);
    return lastReply(u"prefetch"_s, kConsuming);
}

Result<> Connection::openChannel(int channel)
{
    amqp_channel_open(m_state->connection, static_cast<amqp_channel_t>(channel));
    return lastReply(u"a channel could not be opened"_s, channel);
}

int Connection::descriptor() const
{
    return amqp_get_sockfd(m_state->connection);
}

// After a channel error the declaring channel is opened anew; anything else ends the connection.
Result<> Connection::lastReply(const QString &what, int channel)
{
    const amqp_rpc_reply_t reply = amqp_get_rpc_reply(m_state->connection);
    if (reply.reply_type == AMQP_RESPONSE_NORMAL)
        return {};
    Error error{ErrorCode::NetworkFailed, what + u": "_s + libraryText(reply.library_error)};
    if (reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION)
        error = brokerError(reply, what);
    const bool isChannelError = reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION
                                && reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD
                                && channel == kDeclaring;
    if (!isChannelError) {
        m_isFatal = true;
        return fail(std::move(error));
    }
    amqp_channel_close_ok_t closed{};
    amqp_send_method(m_state->connection, kDeclaring, AMQP_CHANNEL_CLOSE_OK_METHOD, &closed);
    amqp_maybe_release_buffers_on_channel(m_state->connection, kDeclaring);
    if (auto opened = openChannel(kDeclaring); !opened)
        m_isFatal = true;
    return fail(std::move(error));
}

Result<> Connection::declare(const QByteArray &label, const QByteArray &queue,
                             QByteArray &actualQueue)
{
    const amqp_connection_state_t connection = m_state->connection;
    const bool isDurable = !queue.isEmpty();
    amqp_exchange_declare(connection, kDeclaring, view(label), amqp_cstring_bytes("fanout"), 0, 1,
                          0, 0, amqp_empty_table);
    if (auto done = lastReply(u"exchange"_s, kDeclaring); !done)
        return done;
    std::array<amqp_table_entry_t, 2> entries{};
    amqp_table_t arguments{0, entries.data()};
    if (isDurable && m_state->options.messageTtl)
        entries[static_cast<size_t>(arguments.num_entries++)] = entry(
            "x-message-ttl", m_state->options.messageTtl->count());
    if (isDurable && m_state->options.maxLength)
        entries[static_cast<size_t>(arguments.num_entries++)] = entry("x-max-length",
                                                                      *m_state->options.maxLength);
    const amqp_queue_declare_ok_t *declared = amqp_queue_declare(
        connection, kDeclaring, view(queue), 0, isDurable, !isDurable, 0, arguments);
    if (auto done = lastReply(u"queue"_s, kDeclaring); !done)
        return done;
    actualQueue = copy(declared->queue);
    amqp_queue_bind(connection, kDeclaring, view(actualQueue), view(label), amqp_empty_bytes,
                    amqp_empty_table);
    return lastReply(u"binding"_s, kDeclaring);
}

Result<> Connection::consumeEvents(const QByteArray &label)
{
    const QByteArray &node = m_state->options.durableNode;
    const QByteArray wanted = node.isEmpty() ? QByteArray() : label + "..realtime-" + node;
    if (std::max(label.size(), wanted.size()) > kMaxNameBytes)
        return fail(ErrorCode::Unsupported, u"names at a broker have at most 255 bytes"_s);
    QByteArray queue;
    if (auto declared = declare(label, wanted, queue); !declared)
        return declared;
    amqp_basic_consume(m_state->connection, kConsuming, view(queue), view(label), 0, 0, 0,
                       amqp_empty_table);
    if (auto done = lastReply(u"consumer"_s, kConsuming); !done)
        return done;
    m_state->queues[label] = queue;
    return {};
}

void Connection::cancelEvents(const QByteArray &label)
{
    const auto queue = m_state->queues.find(label);
    if (queue == m_state->queues.end())
        return;
    amqp_basic_cancel(m_state->connection, kConsuming, view(label));
    if (lastReply(u"cancelling"_s, kConsuming)) {
        amqp_queue_delete(m_state->connection, kDeclaring, view(queue->second), 0, 0);
        (void)lastReply(u"deleting the queue"_s, kDeclaring);
    }
    m_state->queues.erase(queue);
}

Result<> Connection::consumeQueue(const QByteArray &name)
{
    amqp_queue_declare(m_state->connection, kDeclaring, view(name), 0, 1, 0, 0, amqp_empty_table);
    if (auto done = lastReply(u"queue"_s, kDeclaring); !done)
        return done;
    amqp_basic_consume(m_state->connection, kConsuming, view(name), view(name), 0, 0, 0,
                       amqp_empty_table);
    return lastReply(u"consumer"_s, kConsuming);
}

Result<bool> Connection::read(int limit, const std::function<void(Message)> &take,
                              const std::function<void(const QByteArray &)> &gone)
{
    for (int i = 0; i < limit; ++i) {
        amqp_maybe_release_buffers(m_state->connection);
        const auto more = takeFrame(take, gone);
        if (!more || !*more)
            return more;
    }
    return true;
}

Result<bool> Connection::takeFrame(const std::function<void(Message)> &take,
                                   const std::function<void(const QByteArray &)> &gone)
{
    amqp_frame_t frame{};
    const timeval now{0, 0};
    const int status = amqp_simple_wait_frame_noblock(m_state->connection, &frame, &now);
    if (status == AMQP_STATUS_TIMEOUT)
        return false;
    if (status != AMQP_STATUS_OK) {
        m_isFatal = true;
        return fail(ErrorCode::NetworkFailed, libraryText(status));
    }
    if (frame.frame_type == AMQP_FRAME_METHOD)
        return takeMethod(frame.payload.method, gone);
    std::optional<Message> &partial = m_state->partial;
    if (!partial)
        return true;
    if (frame.frame_type == AMQP_FRAME_HEADER)
        takeHeader(*partial, frame);
    else if (frame.frame_type == AMQP_FRAME_BODY)
        takeBody(*partial, frame);
    if (m_state->missing == 0)
        take(*std::exchange(partial, std::nullopt));
    return true;
}

Result<bool> Connection::takeMethod(const amqp_method_t &method,
                                    const std::function<void(const QByteArray &)> &gone)
{
    if (method.id == AMQP_BASIC_DELIVER_METHOD) {
        const auto *deliver = static_cast<amqp_basic_deliver_t *>(method.decoded);
        m_state->partial = Message();
        m_state->partial->consumer = copy(deliver->consumer_tag);
        m_state->partial->tag = deliver->delivery_tag;
        m_state->partial->isRedelivered = deliver->redelivered;
        m_state->missing = 1; // not whole before its header
    } else if (method.id == AMQP_BASIC_CANCEL_METHOD) {
        const QByteArray consumer = copy(
            static_cast<amqp_basic_cancel_t *>(method.decoded)->consumer_tag);
        m_state->queues.erase(consumer);
        gone(consumer);
    } else if (method.id == AMQP_CONNECTION_CLOSE_METHOD
               || method.id == AMQP_CHANNEL_CLOSE_METHOD) {
        m_isFatal = true;
        amqp_rpc_reply_t closed{};
        closed.reply = method;
        return fail(brokerError(closed, u"the broker ended it"_s));
    }
    return true;
}

void Connection::takeHeader(Message &message, const amqp_frame_t &frame)
{
    const auto &properties = *static_cast<amqp_basic_properties_t *>(
        frame.payload.properties.decoded);
    m_state->missing = frame.payload.properties.body_size;
    message.isTooLarge = m_state->missing > static_cast<quint64>(kMaxBodyBytes);
    message.kind.isToa = hasHeader(properties, kToaHeader);
    if (properties._flags & AMQP_BASIC_CONTENT_TYPE_FLAG)
        message.kind.contentType = copy(properties.content_type);
    if (properties._flags & AMQP_BASIC_MESSAGE_ID_FLAG)
        message.messageId = copy(properties.message_id);
    if (properties._flags & AMQP_BASIC_REPLY_TO_FLAG)
        message.replyTo = copy(properties.reply_to);
    if (properties._flags & AMQP_BASIC_CORRELATION_ID_FLAG)
        message.correlationId = copy(properties.correlation_id);
}

// A body that is too large passes by without being kept.
void Connection::takeBody(Message &message, const amqp_frame_t &frame)
{
    const amqp_bytes_t &fragment = frame.payload.body_fragment;
    m_state->missing -= std::min<quint64>(m_state->missing, fragment.len);
    if (!message.isTooLarge)
        message.body.append(static_cast<const char *>(fragment.bytes),
                            static_cast<qsizetype>(fragment.len));
}

Result<> Connection::sent(int status)
{
    if (status == AMQP_STATUS_OK)
        return {};
    m_isFatal = true;
    return fail(ErrorCode::NetworkFailed, libraryText(status));
}

Result<> Connection::acknowledge(quint64 tag)
{
    return sent(amqp_basic_ack(m_state->connection, kConsuming, tag, 0));
}

Result<> Connection::reject(quint64 tag)
{
    return sent(amqp_basic_reject(m_state->connection, kConsuming, tag, 0));
}

Result<> Connection::reply(const ReplyMessage &message)
{
    amqp_basic_properties_t properties{};
    properties._flags = AMQP_BASIC_CONTENT_TYPE_FLAG | AMQP_BASIC_CORRELATION_ID_FLAG
                        | AMQP_BASIC_DELIVERY_MODE_FLAG;
    properties.content_type = view(message.contentType);
    properties.correlation_id = view(message.correlationId);
    properties.delivery_mode = AMQP_DELIVERY_NONPERSISTENT;
    return sent(amqp_basic_publish(m_state->connection, kConsuming, amqp_empty_bytes,
                                   view(message.queue), 0, 0, &properties, view(message.body)));
}

} // namespace sluice::ingress::amqp
