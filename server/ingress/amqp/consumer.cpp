// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ingress/amqp/consumer.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

namespace sluice::ingress::amqp {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logAmqp, "sluice.amqp", QtInfoMsg)

constexpr auto kFirstWait = 250ms;
constexpr auto kLongestWait = 30'000ms;
constexpr auto kHeartbeatCheck = 5s;
constexpr auto kHeldWait = 100ms;
constexpr auto kFailedWait = 30s;
constexpr int kFramesPerTurn = 512;
constexpr int kSubscriptionsPerTurn = 16; // each is a few round trips: messages come in between
constexpr qint64 kTellEveryMs = 1000;

/// Who publishes what comes from a broker; manifests may name it in `access:`.
core::ClaimsPtr ingressClaims()
{
    auto claims = std::make_shared<claims::Claims>();
    claims->subject = "amqp";
    claims->role = "ingress";
    claims->grants.publish.push_back(manifest::Pattern("*"));
    return claims;
}

/// Who manages dynamic routes through a broker, where that is configured.
core::ClaimsPtr callerClaims()
{
    auto claims = std::make_shared<claims::Claims>();
    claims->subject = "amqp";
    claims->role = "ingress";
    claims->grants.manage.insert(claims::ManageScope::Routes);
    return claims;
}

QByteArray replyName(quint64 generation, quint64 tag)
{
    return QByteArray::number(generation) + ':' + QByteArray::number(tag);
}

bool mayComeLater(ErrorCode code)
{
    return errorCodeRow(code).retryable || code == ErrorCode::Cancelled;
}

} // namespace

Consumer::Consumer(BrokerAddress address, QueueOptions options, Wiring wiring)
    : m_address(std::move(address))
    , m_options(std::move(options))
    , m_wiring(std::move(wiring))
    , m_session{((quint64(m_wiring.edge) + 1) << 48) | 1}
    , m_callers{m_session.value + 1}
    , m_retry(this)
    , m_heartbeat(this)
    , m_heldTimer(this)
    , m_failedTimer(this)
{
    for (QTimer *timer : {&m_retry, &m_heldTimer})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Consumer::connectNow);
    connect(&m_heartbeat, &QTimer::timeout, this, &Consumer::read);
    connect(&m_heldTimer, &QTimer::timeout, this, &Consumer::retryHeld);
    connect(&m_failedTimer, &QTimer::timeout, this, [this] {
        for (const auto &[label, state] : m_states) {
            if (state.kind == EventState::Kind::Failed)
                setState(label, {EventState::Kind::Waiting, state.detail});
        }
        subscribeMissing();
    });
}

Consumer::~Consumer() = default;

void Consumer::start()
{
    m_wiring.toCore(core::SessionOpened{m_session, core::DialectId::Amqp, m_address.host, "amqp"},
                    0);
    m_wiring.toCore(core::Request{m_session, {}, core::Authenticate{ingressClaims()}}, 0);
    if (!m_wiring.operations.queues.empty()) {
        m_wiring.toCore(
            core::SessionOpened{m_callers, core::DialectId::Amqp, m_address.host, "amqp"}, 0);
        m_wiring.toCore(core::Request{m_callers, {}, core::Authenticate{callerClaims()}}, 0);
    }
    m_failedTimer.start(kFailedWait);
    connectNow();
}

void Consumer::stop()
{
    m_retry.stop();
    m_heartbeat.stop();
    m_heldTimer.stop();
    m_failedTimer.stop();
    m_notifier.reset();
    m_connection.reset(); // what is unsettled goes back to its queue
    ++m_generation;
    m_pending.clear();
    m_calls.clear();
    m_held.clear();
    countUnsettled();
}

void Consumer::connectNow()
{
    auto opened = Connection::open(m_address, m_options);
    if (!opened)
        return connectionLost(opened.error());
    m_connection = std::move(*opened);
    ++m_generation;
    m_wait = 0ms;
    m_wiring.counters->connects++;
    m_wiring.counters->connected = 1;
    m_wiring.tell(LinkChanged{m_wiring.broker, true, QDateTime::currentMSecsSinceEpoch(), {}});
    noteGap();
    m_hadConnection = true;
    qCInfo(logAmqp).noquote() << "connected to" << toText(m_address) << "for" << m_wanted.size()
                              << "events";
    m_notifier = std::make_unique<QSocketNotifier>(m_connection->descriptor(),
                                                   QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Consumer::read);
    m_heartbeat.start(kHeartbeatCheck);
    serveOperations();
    subscribeMissing();
}

// Exclusive queues are gone with the connection: what was published meanwhile is not known to us.
void Consumer::noteGap()
{
    if (!m_hadConnection || !m_options.durableNode.isEmpty())
        return;
    m_wiring.counters->gaps++;
    qCWarning(logAmqp).noquote()
        << u"events of the last %1 s may be missing: the queues of this connection were exclusive "
           u"(dialects.toa.amqp.durable keeps them)"_s.arg(
               static_cast<double>(m_lostSince.elapsed()) / 1000, 0, 'f', 1);
}

void Consumer::connectionLost(const Error &why)
{
    if (m_connection || !m_lostSince.isValid())
        m_lostSince.start();
    m_notifier.reset();
    m_heartbeat.stop();
    m_connection.reset();
    m_wiring.counters->connected = 0;
    m_pending.clear(); // they come again, if their queue lasts
    m_calls.clear();
    m_held.clear();
    countUnsettled();
    m_wiring.tell(
        LinkChanged{m_wiring.broker, false, QDateTime::currentMSecsSinceEpoch(), why.detail});
    for (auto &[label, state] : m_states)
        setState(label, {EventState::Kind::Waiting, why.detail});
    m_wait = std::clamp<std::chrono::milliseconds>(m_wait * 2, kFirstWait, kLongestWait);
    const auto part = QRandomGenerator::global()->bounded(0.5);
    m_retry.start(std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(m_wait.count()) * (1.0 - part))));
    tell(u"no connection to %1, next try within %2 s"_s.arg(QString::fromUtf8(toText(m_address)))
             .arg(static_cast<double>(m_wait.count()) / 1000),
         why);
}

void Consumer::setWanted(const std::set<QByteArray> &labels)
{
    std::erase_if(m_states, [&](const auto &entry) {
        if (labels.contains(entry.first))
            return false;
        if (m_connection)
            m_connection->cancelEvents(entry.first);
        count(entry.second.kind, -1);
        return true;
    });
    m_wanted = labels;
    for (const QByteArray &label : labels)
        m_states.try_emplace(label);
    subscribeMissing();
}

void Consumer::subscribeMissing()
{
    int done = 0;
    for (const auto &[label, state] : m_states) {
        if (!m_connection || m_connection->isFatal())
            return;
        if (state.kind != EventState::Kind::Waiting)
            continue;
        if (++done > kSubscriptionsPerTurn) {
            QTimer::singleShot(0, this, &Consumer::subscribeMissing);
            break;
        }
        subscribe(label);
    }
    // Messages that came between a request and its answer wake no notifier.
    QTimer::singleShot(0, this, &Consumer::read);
}

void Consumer::serveOperations()
{
    for (const QByteArray &queue : m_wiring.operations.queues) {
        if (!m_connection || m_connection->isFatal())
            return;
        const Result<> done = m_connection->consumeQueue(queue);
        if (!done)
            tell(u"the operation %1 is not served"_s.arg(QString::fromUtf8(queue)), done.error());
        if (!done && m_connection->isFatal())
            failed(done.error());
    }
}

void Consumer::subscribe(const QByteArray &label)
{
    const Result<> done = m_connection->consumeEvents(label);
    if (done)
        return setState(label, {EventState::Kind::Bound, {}});
    if (m_connection->isFatal() && done.error().code == ErrorCode::NetworkFailed)
        return failed(done.error());
    tell(u"the event %1 cannot come in"_s.arg(QString::fromUtf8(label)), done.error());
    setState(label, {EventState::Kind::Failed, done.error().detail});
    if (m_connection->isFatal())
        failed(done.error());
}

// The connection is being used further up: it ends in a later turn.
void Consumer::failed(const Error &why)
{
    QTimer::singleShot(0, this, [this, why, generation = m_generation] {
        if (generation == m_generation && m_connection)
            connectionLost(why);
    });
}

void Consumer::read()
{
    if (!m_connection)
        return;
    const auto more = m_connection->read(
        kFramesPerTurn, [this](Message message) { take(std::move(message)); },
        [this](const QByteArray &label) {
            if (m_states.contains(label))
                setState(label, {EventState::Kind::Waiting, u"the queue was deleted"_s});
            else if (std::ranges::count(m_wiring.operations.queues, label) > 0)
                failed({ErrorCode::NetworkFailed, u"the queue of an operation was deleted"_s});
            QTimer::singleShot(0, this, &Consumer::subscribeMissing);
        });
    if (!more)
        return connectionLost(more.error());
    if (*more)
        QTimer::singleShot(0, this, &Consumer::read);
}

void Consumer::take(Message message)
{
    if (std::ranges::count(m_wiring.operations.queues, message.consumer) > 0)
        return call(message);
    m_wiring.counters->received++;
    if (message.isTooLarge)
        return refuse(message, {ErrorCode::PayloadTooLarge,
                                u"the body has more than %1 bytes"_s.arg(kMaxBodyBytes)});
    auto payload = payloadOf(message.kind, message.body);
    if (!payload)
        return refuse(message, payload.error());
    m_pending.emplace(message.tag,
                      Pending{message.consumer, std::move(*payload), message.messageId});
    countUnsettled();
    // What waits goes first, so that order is kept.
    if (m_held.empty())
        publish(message.tag);
    else
        m_held.insert(message.tag);
}

void Consumer::publish(quint64 tag)
{
    const Pending &pending = m_pending.at(tag);
    core::Publish command;
    command.events.push_back({core::EventLabel{pending.label}, pending.payload, pending.id});
    m_wiring.toCore(core::Request{m_session, replyName(m_generation, tag), std::move(command)},
                    pending.payload.size());
}

void Consumer::refuse(const Message &message, const Error &why)
{
    m_wiring.counters->rejected++;
    tell(u"a message of %1 was rejected"_s.arg(QString::fromUtf8(message.consumer)), why);
    if (const auto done = m_connection->reject(message.tag); !done)
        failed(done.error());
}

void Consumer::call(const Message &message)
{
    m_calls[message.tag] = {message.consumer, message.replyTo, message.correlationId,
                            message.kind.contentType.value_or(QByteArray())};
    if (message.isTooLarge)
        return answer(message.tag, fail(ErrorCode::InvalidParams, u"the request is too large"_s));
    const auto input = inputOf(message.kind, message.body);
    if (!input)
        return answer(message.tag, fail(input.error()));
    auto command = m_wiring.operations.decode(message.consumer, *input);
    if (!command)
        return answer(message.tag, fail(command.error()));
    m_wiring.toCore(
        core::Request{m_callers, replyName(m_generation, message.tag), std::move(*command)},
        input->size());
}

// To a request without an address nobody listens.
void Consumer::answer(quint64 tag, const Result<core::ReplyBody> &body)
{
    const auto node = m_calls.extract(tag);
    if (node.empty())
        return;
    const Call &call = node.mapped();
    if (!body)
        m_wiring.counters->refused++;
    Result<> done;
    if (!call.replyTo.isEmpty()) {
        QByteArray json = m_wiring.operations.encode(call.queue, body);
        const bool isPacked = call.contentType == "application/msgpack";
        done = m_connection->reply({call.replyTo, call.correlationId,
                                    isPacked ? "application/msgpack" : "application/json",
                                    isPacked ? msgpackFromJson(json) : std::move(json)});
    }
    if (done)
        done = m_connection->acknowledge(tag);
    if (!done)
        failed(done.error());
}

void Consumer::handle(const core::CoreToEdge &message)
{
    const auto *reply = std::get_if<core::Reply>(&message);
    if (!reply || !m_connection)
        return;
    const qsizetype colon = reply->replyTo.indexOf(':');
    if (colon < 0 || reply->replyTo.first(colon).toULongLong() != m_generation)
        return;
    const quint64 tag = reply->replyTo.sliced(colon + 1).toULongLong();
    if (reply->session == m_callers)
        return answer(tag, reply->body);
    settled(tag, reply->body);
}

void Consumer::settled(quint64 tag, const Result<core::ReplyBody> &body)
{
    const auto it = m_pending.find(tag);
    if (it == m_pending.end())
        return;
    std::optional<Error> why;
    if (!body)
        why = body.error();
    else if (const auto *all = std::get_if<core::PublishedAll>(&*body);
             all && !all->results.empty() && !all->results.front())
        why = all->results.front().error();
    if (why && mayComeLater(why->code))
        return holdBack(tag);
    Result<> done;
    if (why) {
        m_wiring.counters->rejected++;
        tell(u"an event %1 was refused"_s.arg(QString::fromUtf8(it->second.label)), *why);
        done = m_connection->reject(tag);
    } else {
        m_wiring.counters->recorded++;
        done = m_connection->acknowledge(tag);
    }
    m_pending.erase(it);
    countUnsettled();
    if (!done)
        failed(done.error());
}

void Consumer::holdBack(quint64 tag)
{
    m_wiring.counters->retried++;
    m_held.insert(tag);
    if (!m_heldTimer.isActive())
        m_heldTimer.start(kHeldWait);
}

void Consumer::retryHeld()
{
    const std::set<quint64> again = std::exchange(m_held, {});
    for (const quint64 tag : again) {
        if (m_pending.contains(tag))
            publish(tag);
    }
}

void Consumer::countUnsettled()
{
    m_wiring.counters->unsettled.store(m_pending.size(), std::memory_order_relaxed);
}

void Consumer::setState(const QByteArray &label, EventState state)
{
    EventState &known = m_states[label];
    count(known.kind, -1);
    count(state.kind, +1);
    known = state;
    m_wiring.tell(EventStateChanged{m_wiring.broker, label, std::move(state)});
}

void Consumer::count(EventState::Kind kind, int change)
{
    if (kind == EventState::Kind::Bound)
        m_wiring.counters->bound += static_cast<quint64>(change);
    if (kind == EventState::Kind::Failed)
        m_wiring.counters->failed += static_cast<quint64>(change);
}

// A flood of bad messages is one line a second.
void Consumer::tell(const QString &text, const Error &why)
{
    if (m_toldRefusal.isValid() && m_toldRefusal.elapsed() < kTellEveryMs)
        return;
    m_toldRefusal.start();
    qCWarning(logAmqp).noquote() << text + u": "_s + why.detail;
}

} // namespace sluice::ingress::amqp
