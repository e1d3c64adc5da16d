// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/replay_desk.h"

#include "server/core/admin/stored_event_json.h"
#include "shared/base/overloaded.h"

#include <algorithm>
#include <cmath>

namespace sluice::core {

namespace {

constexpr qint64 kToldEveryMs = 1000;
constexpr qint64 kEdgeLagBytes = 16 * 1024 * 1024; // then the edges have enough to do
constexpr qint64 kBatchBytes = 256 * 1024;
constexpr int kPageEvents = 256;
constexpr size_t kUnderWay = 64;
constexpr double kBurstSeconds = 0.2;

qint64 nowMsOf(const AdminContext &context)
{
    return context.hub.clock.monotonicNs() / 1'000'000;
}

QByteArray targetText(const std::optional<ChannelName> &target)
{
    return target ? toText(*target) : QByteArray("own");
}

// What receivers of a stream or a room get: nobody can take it for the event itself.
QByteArray wrapped(const StreamKey &stream, const QByteArray &epoch, const StoredEvent &event)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        {
            ObjectWriter replayed(writer.key("replayed"));
            replayed.text("stream", stream.utf8).text("epoch", epoch);
            appendFacts(replayed, event);
        }
        writer.raw("payload", event.payload);
    }
    return json;
}

Error noReplay(const QByteArray &id)
{
    return {ErrorCode::NotFound,
            QStringLiteral("no replay `%1` is running")
                .arg(QString::fromUtf8(id.first(std::min<qsizetype>(id.size(), 64))))};
}

} // namespace

ReplayDesk::ReplayDesk(AdminContext &context, Deeds &deeds, Pipeline &pipeline)
    : m_context(context)
    , m_deeds(deeds)
    , m_pipeline(pipeline)
{
}

void ReplayDesk::handle(const Session &session, const QByteArray &to, const DeedPtr &deed,
                        ReplayCommand command)
{
    std::visit(Overloaded{
                   [&](StartReplay &asked) { start(session, deed, std::move(asked)); },
                   [&](const AddReplayCredit &asked) { addCredit(session, to, asked); },
                   [&](const CancelReplay &asked) { cancel(session, deed, asked); },
                   [&](const ListReplays &) { list(session, to); },
               },
               command);
}

Result<> ReplayDesk::mayStart(const Session &session, const StartReplay &asked) const
{
    if (asked.target && adminRoleOf(session) < claims::AdminRole::Operator)
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("to replay to a stream or a room takes the role operator"));
    if (asked.isDryRun)
        return {};
    const auto own = std::ranges::count_if(
        m_replays, [&](const auto &entry) { return entry.second.session == session.id; });
    if (std::cmp_greater_equal(own, kPerSession))
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("a session has at most %1 replays").arg(kPerSession));
    if (m_replays.size() >= kInAll)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("the server has at most %1 replays").arg(kInAll));
    return {};
}

void ReplayDesk::start(const Session &session, const DeedPtr &deed, StartReplay asked)
{
    deed->target = "stream:" + asked.stream.utf8 + " from " + QByteArray::number(asked.from)
                   + (asked.to ? " to " + QByteArray::number(*asked.to) : QByteArray()) + " → "
                   + targetText(asked.target);
    if (const auto allowed = mayStart(session, asked); !allowed)
        return m_deeds.refuse(deed, allowed.error());
    ReadPageJob job{{}, asked.stream, asked.from > 0 ? asked.from - 1 : 0, 1};
    m_context.hub.read(std::move(job), [this, deed, asked = std::move(asked)](StoreDone done) {
        const auto &page = std::get<PageRead>(done).page;
        if (!page)
            return m_deeds.refuse(deed, page.error());
        begin(deed, asked, *page);
    });
}

Result<std::pair<quint64, quint64>> ReplayDesk::rangeOf(const StartReplay &asked,
                                                        const StreamState &state)
{
    if (!asked.epoch.isEmpty() && asked.epoch != state.epoch)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("the stream is of another epoch; look at it again"));
    const quint64 first = std::max({asked.from, state.first, quint64(1)});
    const quint64 last = std::min(asked.to.value_or(state.top), state.top);
    if (first > last)
        return fail(ErrorCode::NotFound, QStringLiteral("the stream keeps no event of that range"));
    if (last - first >= kMostEvents)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("that are %1 events; at most %2 are replayed at once")
                        .arg(last - first + 1)
                        .arg(kMostEvents));
    return std::pair(first, last);
}

QByteArray ReplayDesk::planOf(const Replay &replay) const
{
    const auto rate = static_cast<quint64>(replay.rate);
    const ChannelId channel = replay.target ? m_context.hub.channels.find(*replay.target)
                                            : ChannelId();
    const quint64 listeners = channel ? m_context.hub.channels.listeners(channel) : 0;
    QByteArray json;
    {
        ObjectWriter writer(json);
        if (replay.number > 0)
            writer.text("replay", replay.id());
        writer.text("epoch", replay.epoch)
            .number("first", replay.first)
            .number("last", replay.last)
            .number("events", replay.events())
            .number("skipped", replay.skipped)
            .number("seconds", (replay.events() + rate - 1) / rate)
            .number("receivers", replay.target ? listeners : 1);
    }
    return json;
}

void ReplayDesk::begin(const DeedPtr &deed, const StartReplay &asked, const Page &page)
{
    const Session *session = m_context.hub.sessions.find(deed->session);
    if (!session)
        return m_deeds.refuse(
            deed, {ErrorCode::Cancelled, QStringLiteral("the session that asked has ended")});
    if (const auto allowed = mayStart(*session, asked); !allowed) // others were quicker
        return m_deeds.refuse(deed, allowed.error());
    const auto range = rangeOf(asked, page.state);
    if (!range) {
        QByteArray data;
        ObjectWriter(data).text("epoch", page.state.epoch);
        return m_deeds.refuse(deed, range.error(), std::move(data));
    }
    Replay replay;
    replay.number = asked.isDryRun ? 0 : ++m_lastNumber;
    replay.session = deed->session;
    replay.by = deed->by;
    replay.role = deed->role;
    replay.from = deed->from;
    replay.reason = deed->reason;
    replay.what = deed->target;
    replay.stream = asked.stream;
    replay.epoch = page.state.epoch;
    replay.target = asked.target;
    replay.first = replay.next = range->first;
    replay.last = range->second;
    replay.skipped = range->first - std::max<quint64>(asked.from, 1);
    replay.rate = asked.rate;
    replay.credit = {std::min(asked.credit.events, AdminLimits::kTailEvents),
                     std::min(asked.credit.bytes, AdminLimits::kTailBytes)};
    replay.startedAtMs = m_context.hub.clock.wallMs();
    replay.movedMs = replay.lastMs = replay.toldMs = nowMsOf(m_context);
    QByteArray json = planOf(replay);
    if (!asked.isDryRun)
        m_replays.emplace(replay.number, std::move(replay));
    deed->after = json;
    m_deeds.done(deed, std::move(json));
}

ReplayDesk::Replays::iterator ReplayDesk::find(const QByteArray &id)
{
    return id.startsWith('r') ? m_replays.find(id.sliced(1).toULongLong()) : m_replays.end();
}

void ReplayDesk::addCredit(const Session &session, const QByteArray &to,
                           const AddReplayCredit &asked)
{
    const auto it = find(asked.replay);
    if (it == m_replays.end() || it->second.session != session.id)
        return m_context.refuse(session.id, to, noReplay(asked.replay));
    TailCredit &credit = it->second.credit;
    credit.events = std::min(credit.events + asked.credit.events, AdminLimits::kTailEvents);
    credit.bytes = std::min(credit.bytes + asked.credit.bytes, AdminLimits::kTailBytes);
    m_context.reply(session.id, to, "{}");
}

// Everybody may end their own, operators anybody's.
void ReplayDesk::cancel(const Session &session, const DeedPtr &deed, const CancelReplay &asked)
{
    deed->target = "replay " + asked.replay;
    const auto it = find(asked.replay);
    if (it == m_replays.end())
        return m_deeds.refuse(deed, noReplay(asked.replay));
    deed->target = it->second.what;
    if (it->second.session != session.id && adminRoleOf(session) < claims::AdminRole::Operator)
        return m_deeds.refuse(deed,
                              {ErrorCode::PermissionDenied,
                               QStringLiteral("to end another's replay takes the role operator")});
    QByteArray json;
    ObjectWriter(json).number("sent", it->second.sent);
    deed->after = json;
    m_deeds.done(deed, std::move(json));
    end(it, Error{ErrorCode::Cancelled,
                  QStringLiteral("cancelled by %1").arg(QString::fromUtf8(deed->by))});
}

void ReplayDesk::list(const Session &session, const QByteArray &to)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        appendArray(writer.key("rows"), m_replays, [](QByteArray &out, const auto &entry) {
            const Replay &replay = entry.second;
            ObjectWriter(out)
                .text("replay", replay.id())
                .text("by", replay.by)
                .text("stream", replay.stream.utf8)
                .number("first", replay.first)
                .number("last", replay.last)
                .text("target", targetText(replay.target))
                .signedNumber("rate", replay.rate)
                .number("sent", replay.sent)
                .signedNumber("startedAt", replay.startedAtMs);
        });
    }
    m_context.reply(session.id, to, std::move(json));
}

void ReplayDesk::closed(SessionId session)
{
    for (auto it = m_replays.begin(); it != m_replays.end();) {
        const auto current = it++;
        if (current->second.session == session)
            end(current,
                Error{ErrorCode::Cancelled, QStringLiteral("the session that began it has ended")});
    }
}

void ReplayDesk::tick()
{
    const qint64 nowMs = nowMsOf(m_context);
    for (auto it = m_replays.begin(); it != m_replays.end();) {
        const auto current = it++;
        Replay &replay = current->second;
        work(replay, nowMs);
        if (replay.failure) {
            const Error failure = *replay.failure;
            end(current, failure);
        } else if (replay.next > replay.last && replay.page.empty() && replay.underWay == 0) {
            end(current, {});
        } else if (nowMs - replay.toldMs >= kToldEveryMs) {
            replay.toldMs = nowMs;
            tell(replay, "running");
        }
    }
}

void ReplayDesk::work(Replay &replay, qint64 nowMs)
{
    const Session *owner = m_context.hub.sessions.find(replay.session);
    if (replay.target && (!owner || adminRoleOf(*owner) < claims::AdminRole::Operator)) {
        replay.failure = Error{ErrorCode::PermissionDenied,
                               QStringLiteral("who began it is no operator any more")};
        return;
    }
    const double rate = static_cast<double>(replay.rate);
    replay.allowance = std::min(
        replay.allowance
            + rate * static_cast<double>(nowMs - std::exchange(replay.lastMs, nowMs)) / 1000,
        std::max(1.0, rate * kBurstSeconds));
    const quint64 before = replay.sent;
    if (!isHeldUp(replay)) {
        if (replay.target) {
            while (!replay.page.empty() && replay.allowance >= 1 && replay.underWay < kUnderWay
                   && !replay.failure)
                sendOne(replay);
        } else {
            sendOwn(replay);
        }
    }
    if (replay.sent != before || replay.isReading)
        replay.movedMs = nowMs;
    else if (nowMs - replay.movedMs >= kPatienceMs)
        replay.failure = Error{
            ErrorCode::Timeout,
            QStringLiteral("nothing could be sent for %1 s").arg(kPatienceMs / 1000)};
    if (replay.page.empty() && !replay.isReading && replay.next <= replay.last)
        readPage(replay);
}

bool ReplayDesk::isHeldUp(const Replay &replay) const
{
    if (m_context.hub.outlet.lagBytes() > kEdgeLagBytes)
        return true;
    return replay.target
           && m_context.hub.store.backlog().bytes > m_context.hub.options.storeBacklogBytes / 2;
}

void ReplayDesk::readPage(Replay &replay)
{
    replay.isReading = true;
    const quint64 number = replay.number;
    const int events = static_cast<int>(
        std::min<quint64>(kPageEvents, replay.last - replay.next + 1));
    m_context.hub.read(
        ReadPageJob{{}, replay.stream, replay.next - 1, events},
        [this, number](StoreDone done) { took(number, std::get<PageRead>(done).page); });
}

void ReplayDesk::took(quint64 number, const Result<Page> &page)
{
    const auto it = m_replays.find(number);
    if (it == m_replays.end())
        return;
    Replay &replay = it->second;
    replay.isReading = false;
    if (!page) {
        replay.failure = page.error();
        return;
    }
    if (page->state.epoch != replay.epoch) {
        replay.failure = Error{ErrorCode::Conflict, QStringLiteral("the stream has begun anew")};
        return;
    }
    for (const StoredEvent &event : page->events) {
        if (event.offset > replay.last)
            break;
        replay.skipped += event.offset - std::min(event.offset, replay.next);
        replay.next = event.offset + 1;
        replay.page.push_back(event);
    }
    if (replay.page.empty()) { // retention took the rest
        replay.skipped += replay.last + 1 - replay.next;
        replay.next = replay.last + 1;
    }
}

// As far as credit and rate allow, in one notification.
void ReplayDesk::sendOwn(Replay &replay)
{
    std::vector<StoredEvent> events;
    qint64 bytes = 0;
    while (!replay.page.empty() && replay.allowance >= 1 && bytes < kBatchBytes) {
        const auto size = static_cast<quint64>(replay.page.front().payload.size());
        if (replay.credit.events == 0 || replay.credit.bytes < size)
            break;
        --replay.credit.events;
        replay.credit.bytes -= size;
        replay.allowance -= 1;
        bytes += static_cast<qint64>(size);
        events.push_back(std::move(replay.page.front()));
        replay.page.pop_front();
    }
    if (events.empty())
        return;
    replay.sent += events.size();
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.text("replay", replay.id())
            .text("stream", replay.stream.utf8)
            .text("epoch", replay.epoch);
        appendArray(writer.key("events"), events, appendStored);
    }
    m_context.push(replay.session, "admin.replay.batch", std::move(json));
}

void ReplayDesk::sendOne(Replay &replay)
{
    const StoredEvent event = std::move(replay.page.front());
    replay.page.pop_front();
    replay.allowance -= 1;
    ++replay.underWay;
    QByteArray json = wrapped(replay.stream, replay.epoch, event);
    Pipeline::Injection injection;
    injection.isRouted = false;
    injection.subject = replay.by;
    if (replay.target->kind == ChannelKind::Room) {
        injection.room = RoomTarget{RoomName{replay.target->first}, {}, {}, "replay"};
        injection.roomData = std::move(json);
    } else {
        injection.event = {EventLabel{"sluice.replay.event"}, std::move(json), {}};
        injection.stream = StreamKey{replay.target->first};
    }
    injection.then = [this, number = replay.number](const Result<Published> &published) {
        const auto it = m_replays.find(number);
        if (it == m_replays.end())
            return;
        --it->second.underWay;
        if (published)
            ++it->second.sent;
        else
            it->second.failure = published.error();
    };
    m_pipeline.inject(std::move(injection));
}

void ReplayDesk::tell(const Replay &replay, const char *state, const QByteArray &why)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.text("replay", replay.id())
            .text("state", state)
            .number("sent", replay.sent)
            .number("skipped", replay.skipped)
            .number("events", replay.events());
        if (!why.isEmpty())
            writer.text("why", why);
    }
    m_context.push(replay.session, "admin.replay.progress", std::move(json));
}

// That it has begun is in the audit log already; what came of it goes there too.
void ReplayDesk::end(Replays::iterator replay, const std::optional<Error> &error)
{
    const Replay ended = std::move(replay->second);
    m_replays.erase(replay);
    const bool isCancelled = error && error->code == ErrorCode::Cancelled;
    const QByteArray why = error ? forPeers(*error).detail.toUtf8() : QByteArray();
    tell(ended, !error ? "done" : isCancelled ? "cancelled" : "failed", why);
    if (!m_context.audit)
        return;
    QByteArray after;
    {
        ObjectWriter writer(after);
        writer.text("replay", ended.id())
            .number("sent", ended.sent)
            .number("skipped", ended.skipped);
        if (!why.isEmpty())
            writer.text("why", why);
    }
    const QByteArray outcome = error ? QByteArray(errorCodeRow(error->code).name.data())
                                     : QByteArray("ok");
    m_context.audit->record({ended.by,
                             ended.role,
                             ended.from,
                             "admin.replay.ended",
                             ended.what,
                             outcome,
                             ended.reason,
                             {},
                             std::move(after)});
}

} // namespace sluice::core
