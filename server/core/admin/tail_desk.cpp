// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/tail_desk.h"

#include "server/core/event/object_writer.h"
#include "server/core/rooms/room_table.h"
#include "shared/base/overloaded.h"

#include <algorithm>

namespace sluice::core {

namespace {

constexpr size_t kTailsInAll = 64;
constexpr qint64 kTapMs = 10 * 60 * 1000;
constexpr qint64 kBudgetNs = 8'000'000; // of the core's time between two ticks
constexpr size_t kBatchEvents = 500;
constexpr qint64 kBatchBytes = 256 * 1024;
constexpr qint64 kEdgeLagBytes = 16 * 1024 * 1024; // then the edges have enough to do
constexpr qint64 kSilenceMs = 1000;                // that something was dropped is told that often

bool matchesAny(const std::vector<manifest::Pattern> &patterns, QByteArrayView text)
{
    return patterns.empty()
           || std::ranges::any_of(patterns, [text](const manifest::Pattern &pattern) {
                  return pattern.matches(text);
              });
}

bool receives(const Session &session, const ChannelName &channel)
{
    switch (channel.kind) {
    case ChannelKind::Stream: {
        const auto it = session.subscriptions.find(StreamKey{channel.first});
        return it != session.subscriptions.end() && it->second.state == Subscription::State::Live;
    }
    case ChannelKind::Room:
        return session.rooms.contains(RoomName{channel.first});
    default: {
        const auto it = session.groups.find(channel);
        return it != session.groups.end() && it->second.isOpen && it->second.channel;
    }
    }
}

TailCredit sum(const TailCredit &a, const TailCredit &b)
{
    return {std::min(a.events + b.events, AdminLimits::kTailEvents),
            std::min(a.bytes + b.bytes, AdminLimits::kTailBytes)};
}

} // namespace

TailDesk::TailDesk(AdminContext &context)
    : m_context(context)
{
}

void TailDesk::handle(const Session &session, const QByteArray &replyTo,
                      const AdminCommand &command, TailCommand asked)
{
    const auto unknown = [&](const QByteArray &id) {
        m_context.refuse(
            session.id, replyTo,
            {ErrorCode::NotFound,
             QStringLiteral("no tail `%1` in this session").arg(QString::fromUtf8(id))});
    };
    std::visit(Overloaded{
                   [&](OpenTail &one) { open(session, replyTo, command, std::move(one)); },
                   [&](const AddTailCredit &one) {
                       const auto tail = find(session, one.tail);
                       if (tail == m_tails.end())
                           return unknown(one.tail);
                       tail->second.credit = sum(tail->second.credit, one.credit);
                       m_context.reply(session.id, replyTo, "{}");
                   },
                   [&](ChangeTail &one) {
                       if (find(session, one.tail) == m_tails.end())
                           return unknown(one.tail);
                       change(session, replyTo, std::move(one));
                   },
                   [&](const CloseTail &one) {
                       const auto tail = find(session, one.tail);
                       if (tail == m_tails.end())
                           return unknown(one.tail);
                       m_tails.erase(tail);
                       retap();
                       m_context.reply(session.id, replyTo, "{}");
                   },
               },
               asked);
}

Result<> TailDesk::mayOpen(const Session &session, const OpenTail &asked) const
{
    const auto own = std::ranges::count_if(
        m_tails, [&](const auto &entry) { return entry.second.session == session.id; });
    if (std::cmp_greater_equal(own, AdminLimits::kTails))
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("a session has at most %1 tails").arg(AdminLimits::kTails));
    if (m_tails.size() >= kTailsInAll)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("the server has at most %1 tails").arg(kTailsInAll));
    if (asked.scope.connection == 0)
        return {};
    if (adminRoleOf(session) < claims::AdminRole::Operator)
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("to watch one connection takes the role operator"));
    if (!m_context.hub.sessions.find(SessionId{asked.scope.connection}))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such connection"));
    return {};
}

void TailDesk::open(const Session &session, const QByteArray &replyTo, const AdminCommand &command,
                    OpenTail asked)
{
    const auto allowed = mayOpen(session, asked);
    if (const quint64 target = asked.scope.connection)
        m_context.keep(session, command, "connection:" + sessionText(target),
                       allowed ? "ok" : errorCodeRow(allowed.error().code).name.data());
    if (!allowed)
        return m_context.refuse(session.id, replyTo, allowed.error());
    auto filter = m_context.parseFilter(session.id, replyTo, asked.filter, filter::eventFields());
    if (!filter)
        return;
    const qint64 nowMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    Tail tail;
    tail.id = 't' + QByteArray::number(++m_lastTail);
    tail.session = session.id;
    tail.scope = std::move(asked.scope);
    tail.filter = std::move(*filter);
    tail.credit = sum(asked.credit, {});
    tail.rate = asked.rate;
    tail.expiresAtMs = tail.scope.connection ? nowMs + kTapMs : 0;
    tail.toldAtMs = nowMs;
    tail.report.tail = tail.id;
    tail.report.from = 1;
    QByteArray json;
    ObjectWriter(json).text("tail", tail.id).signedNumber("at", m_context.hub.clock.wallMs());
    m_tails.emplace(m_lastTail, std::move(tail));
    retap();
    m_context.reply(session.id, replyTo, std::move(json));
}

// What has matched so far belongs to the batch of the old filter.
void TailDesk::change(const Session &session, const QByteArray &replyTo, ChangeTail asked)
{
    Tail &tail = find(session, asked.tail)->second;
    if (asked.filter) {
        auto filter = m_context.parseFilter(session.id, replyTo, *asked.filter,
                                            filter::eventFields());
        if (!filter)
            return;
        tell(tail);
        tail.filter = std::move(*filter);
    }
    tell(tail);
    if (asked.scope) {
        asked.scope->connection = tail.scope.connection; // a tap stays one
        tail.scope = std::move(*asked.scope);
    }
    m_context.reply(session.id, replyTo, "{}");
}

TailDesk::Tails::iterator TailDesk::find(const Session &session, const QByteArray &id)
{
    const auto it = id.startsWith('t') ? m_tails.find(id.sliced(1).toULongLong()) : m_tails.end();
    return it != m_tails.end() && it->second.session == session.id ? it : m_tails.end();
}

void TailDesk::look(const DeliveryPtr &delivery)
{
    const qint64 start = m_context.hub.clock.monotonicNs();
    m_record.reset(*delivery);
    const ChannelId channel = m_context.hub.channels.find(delivery->channel);
    const quint64 receivers = channel ? m_context.hub.channels.listeners(channel) : 0;
    const bool isLate = m_spentNs > kBudgetNs;
    for (auto &[number, tail] : m_tails) {
        if (!isInScope(tail, *delivery))
            continue;
        if (isLate) { // nobody knows whether it would have matched
            ++tail.matched;
            ++tail.report.dropped;
        } else if (tail.filter.matches(m_record)) {
            take(tail, delivery, receivers);
        }
    }
    const qint64 spent = m_context.hub.clock.monotonicNs() - start;
    m_spentNs += spent;
    m_context.spentNs += static_cast<quint64>(spent);
}

bool TailDesk::isInScope(const Tail &tail, const Delivery &delivery) const
{
    if (tail.scope.connection) {
        const Session *target = m_context.hub.sessions.find(SessionId{tail.scope.connection});
        if (!target || !receives(*target, delivery.channel))
            return false;
    }
    return matchesAny(tail.scope.channels, m_record.channel())
           && matchesAny(tail.scope.events, eventText(delivery));
}

void TailDesk::take(Tail &tail, const DeliveryPtr &delivery, quint64 receivers)
{
    const quint64 seq = ++tail.matched;
    if (seq % tail.report.sampled != 0)
        return;
    const auto bytes = static_cast<quint64>(delivery->payload.size());
    const bool isOverRate = tail.rate != 0 && tail.sentInSecond >= tail.rate;
    if (tail.credit.events == 0 || tail.credit.bytes < bytes || isOverRate) {
        ++tail.report.dropped;
        return;
    }
    --tail.credit.events;
    tail.credit.bytes -= bytes;
    ++tail.sentInSecond;
    tail.report.events.push_back({seq, delivery, receivers});
    tail.reportBytes += delivery->payload.size();
    if (tail.report.events.size() >= kBatchEvents || tail.reportBytes >= kBatchBytes)
        tell(tail);
}

void TailDesk::tell(Tail &tail)
{
    TailReport &report = tail.report;
    if (tail.matched < report.from)
        return;
    report.to = tail.matched;
    if (m_context.hub.outlet.lagBytes() > kEdgeLagBytes) {
        report.dropped += report.events.size();
        report.events.clear();
    }
    tail.toldAtMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    tail.reportBytes = 0;
    m_context.droppedTail += report.dropped;
    TailReport next{tail.id, report.to + 1, 0, report.sampled, 0, {}};
    m_context.hub.outlet.post(edgeOf(tail.session),
                              TailBatch{tail.session, std::exchange(report, std::move(next))});
}

// Once a second: how many match decides which part of them is sent. The batch of the old measure
// is told first, so that `sampled` holds for all of a batch.
void TailDesk::measure(Tail &tail)
{
    const quint64 matched = tail.matched - std::exchange(tail.matchedBefore, tail.matched);
    tail.sentInSecond = 0;
    const quint64 sampled = tail.rate == 0
                                ? 1
                                : std::max<quint64>(1, (matched + tail.rate - 1) / tail.rate);
    if (sampled == tail.report.sampled)
        return;
    tell(tail);
    tail.report.sampled = sampled;
}

void TailDesk::tick()
{
    m_spentNs = 0;
    if (m_tails.empty())
        return;
    const qint64 nowMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    const bool isSecond = nowMs - m_measuredAtMs >= 1000;
    if (isSecond)
        m_measuredAtMs = nowMs;
    for (auto it = m_tails.begin(); it != m_tails.end();) {
        Tail &tail = it->second;
        const auto current = it++;
        if (!tail.report.events.empty() || nowMs - tail.toldAtMs >= kSilenceMs)
            tell(tail);
        if (isSecond)
            measure(tail);
        if (tail.expiresAtMs == 0)
            continue;
        const Session *owner = m_context.hub.sessions.find(tail.session);
        if (!owner || adminRoleOf(*owner) < claims::AdminRole::Operator)
            close(current, "permission_denied");
        else if (nowMs >= tail.expiresAtMs)
            close(current, "expired");
    }
}

void TailDesk::close(Tails::iterator tail, const char *reason)
{
    tell(tail->second);
    QByteArray params;
    ObjectWriter(params).text("tail", tail->second.id).text("reason", reason);
    m_context.push(tail->second.session, "admin.tail.closed", std::move(params));
    m_tails.erase(tail);
    retap();
}

void TailDesk::closed(SessionId session)
{
    for (auto it = m_tails.begin(); it != m_tails.end();) {
        const auto current = it++;
        if (current->second.session == session)
            m_tails.erase(current);
        else if (current->second.scope.connection == session.value)
            close(current, "connection_closed");
    }
    retap();
}

void TailDesk::retap()
{
    m_tapped.clear();
    for (const auto &[number, tail] : m_tails) {
        if (tail.scope.connection)
            m_tapped.insert(SessionId{tail.scope.connection});
    }
}

} // namespace sluice::core
