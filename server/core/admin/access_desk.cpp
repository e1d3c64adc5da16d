// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/access_desk.h"

#include "server/core/rooms/room_table.h"
#include "shared/base/overloaded.h"

#include <algorithm>

namespace sluice::core {

namespace {

using manifest::Action;

constexpr qint64 kSliceNs = 1'000'000;
constexpr size_t kWalksInAll = 50;

const char *textOf(AccessStep::Verdict verdict)
{
    switch (verdict) {
    case AccessStep::Verdict::Allow:
        return "allow";
    case AccessStep::Verdict::Deny:
        return "deny";
    case AccessStep::Verdict::Pass:
        return "pass";
    case AccessStep::Verdict::Skip:
        return "skip";
    case AccessStep::Verdict::Unmet:
        return "unmet";
    }
    Q_UNREACHABLE();
}

void appendWhere(ObjectWriter &writer, const manifest::AccessRule *rule)
{
    if (!rule)
        return;
    writer.text("rule", rule->on.text())
        .text("file", rule->where.file.toUtf8())
        .signedNumber("line", rule->where.line);
}

void appendStep(QByteArray &out, const AccessStep &step)
{
    ObjectWriter writer(out);
    writer.text("verdict", textOf(step.verdict)).text("text", step.text);
    appendWhere(writer, step.rule);
}

void appendHint(QByteArray &out, const char *kind, const QByteArray &text)
{
    if (!out.endsWith('['))
        out += ',';
    ObjectWriter(out).text("kind", kind).text("text", text);
}

QByteArray placeOf(const manifest::AccessRule &rule)
{
    return rule.where.file.toUtf8() + ':' + QByteArray::number(rule.where.line);
}

QByteArray roomOf(const QByteArray &on)
{
    return on.startsWith("room:") ? on.sliced(5) : QByteArray();
}

} // namespace

AccessDesk::AccessDesk(AdminContext &context)
    : m_context(context)
{
}

void AccessDesk::handle(const Session &session, const QByteArray &replyTo, AccessCommand asked)
{
    const auto begin = [&](Walk walk) {
        if (m_walks.size() >= kWalksInAll)
            return m_context.refuse(session.id, replyTo,
                                    {ErrorCode::Overloaded,
                                     QStringLiteral("too much is asked for; try again shortly")});
        walk.session = session.id;
        walk.replyTo = replyTo;
        walk.count = std::min(walk.count, AdminLimits::kPage);
        m_walks.push_back(std::move(walk));
        slice();
    };
    std::visit(Overloaded{
                   [&](const ExplainAccess &one) { explain(session, replyTo, one); },
                   [&](const WhoMay &one) {
                       Walk walk;
                       walk.deed = one.deed;
                       walk.from = one.from;
                       walk.count = one.count;
                       begin(std::move(walk));
                   },
                   [&](const WhatMay &one) {
                       const auto holder = holderOf(session, replyTo, one.holder);
                       if (!holder)
                           return;
                       Walk walk;
                       walk.isWho = false;
                       walk.claims = holder->claims;
                       walk.from = one.from;
                       walk.count = one.count;
                       begin(std::move(walk));
                   },
               },
               asked);
}

std::optional<AccessDesk::Holder> AccessDesk::holderOf(const Session &session,
                                                       const QByteArray &replyTo,
                                                       const AccessHolder &asked)
{
    if (asked.connection != 0) {
        const Session *found = m_context.hub.sessions.find(SessionId{asked.connection});
        if (!found) {
            m_context.refuse(session.id, replyTo,
                             {ErrorCode::NotFound, QStringLiteral("there is no such connection")});
            return {};
        }
        return Holder{found->claims, found, found->exposure};
    }
    if (asked.claims || !asked.subject)
        return Holder{asked.claims, nullptr, Exposure::None};
    const Session *found = m_context.hub.sessions.findSubject(*asked.subject);
    if (found)
        return Holder{found->claims, found, found->exposure};
    auto claims = std::make_shared<claims::Claims>();
    claims->subject = *asked.subject;
    return Holder{std::move(claims), nullptr, Exposure::None};
}

Decision AccessDesk::decision(const Holder &holder, const AccessDeed &deed,
                              AccessTrace *trace) const
{
    const auto &rules = m_context.hub.manifest->access;
    const QByteArray room = roomOf(deed.on);
    if (room.isEmpty())
        return decide(deed.action, deed.on, holder.claims.get(), rules, holder.exposure, trace);
    bool hasToken = false;
    if (holder.session) {
        const auto place = holder.session->rooms.find(RoomName{room});
        hasToken = place != holder.session->rooms.end() && place->second.isGranted;
    }
    return decideRoom(deed.action, deed.on, holder.claims.get(), rules, holder.exposure, hasToken,
                      trace);
}

void AccessDesk::explain(const Session &session, const QByteArray &replyTo,
                         const ExplainAccess &asked)
{
    const auto holder = holderOf(session, replyTo, asked.holder);
    if (!holder)
        return;
    using Verdict = AccessStep::Verdict;
    const claims::Claims *claims = holder->claims.get();
    const qint64 atMs = asked.atMs.value_or(m_context.hub.clock.wallMs());
    AccessTrace trace;
    Decision decided;
    if (claims && claims->expiresAt && *claims->expiresAt * 1000 <= atMs) {
        trace.push_back({Verdict::Deny, "the token has expired by then", nullptr});
    } else if (asked.deed.manage) {
        decided.allowed = claims && claims->grants.manage.contains(*asked.deed.manage);
        const QByteArray scope = claims::toText(*asked.deed.manage).toByteArray();
        trace.push_back({decided.allowed ? Verdict::Allow : Verdict::Deny,
                         "the claim sluice.manage "
                             + QByteArray(decided.allowed ? "contains " : "does not contain ")
                             + scope,
                         nullptr});
    } else {
        if (claims && claims->expiresAt)
            trace.push_back({Verdict::Pass, "the token is valid then", nullptr});
        decided = decision(*holder, asked.deed, &trace);
    }
    const auto isDecisive = [](const AccessStep &step) {
        return step.verdict == Verdict::Allow || step.verdict == Verdict::Deny;
    };
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.flag("allowed", decided.allowed)
            .signedNumber("decided", std::ranges::find_if(trace, isDecisive) - trace.begin());
        appendArray(writer.key("steps"), trace, appendStep);
        QByteArray &hints = writer.key("hints");
        hints += '[';
        if (!asked.deed.manage)
            appendHints(hints, *holder, asked.deed, decided);
        hints += ']';
        if (holder->session && asked.deed.action == Action::Subscribe && !asked.deed.manage) {
            QByteArray &visibility = writer.key("visibility");
            visibility += '[';
            appendVisibility(visibility, *holder->session, asked.deed.on);
            visibility += ']';
        }
    }
    m_context.reply(session.id, replyTo, std::move(json));
}

// Each hint is tried with the deciding function itself.
void AccessDesk::appendHints(QByteArray &out, const Holder &holder, const AccessDeed &deed,
                             const Decision &decided) const
{
    if (decided.allowed)
        return;
    const auto &rules = m_context.hub.manifest->access;
    const claims::Claims now = holder.claims ? *holder.claims : claims::Claims();
    std::vector<QByteArray> tried;
    for (const manifest::AccessRule &rule : rules) {
        if (!rule.allow || !rule.who.role || tried.size() >= 10
            || std::ranges::find(tried, *rule.who.role) != tried.end())
            continue;
        claims::Claims with = now;
        with.roles.push_back(*rule.who.role);
        tried.push_back(*rule.who.role);
        if (decide(deed.action, deed.on, &with, rules, holder.exposure).allowed)
            appendHint(out, "role",
                       "with the role " + *rule.who.role + " it is allowed (" + placeOf(rule)
                           + ')');
    }
    if (decided.rule) {
        std::vector<manifest::AccessRule> without = rules;
        without.erase(without.begin() + (decided.rule - rules.data()));
        const bool isAllowed =
            decide(deed.action, deed.on, holder.claims.get(), without, holder.exposure).allowed;
        appendHint(out, "rule",
                   "without the rule at " + placeOf(*decided.rule) + " it is "
                       + (isAllowed ? "allowed" : "still denied"));
        return;
    }
    claims::Claims with = now;
    auto &grants = deed.action == Action::Publish ? with.grants.publish : with.grants.subscribe;
    grants.emplace_back(deed.on);
    if (decide(deed.action, deed.on, &with, rules, holder.exposure).allowed)
        appendHint(out, "grant",
                   QByteArray("a token whose claim sluice.")
                       + (deed.action == Action::Publish ? "publish" : "subscribe") + " holds "
                       + deed.on + " is allowed");
}

void AccessDesk::appendVisibility(QByteArray &out, const Session &session,
                                  const QByteArray &on) const
{
    const auto add = [&out](const char *reason, const QByteArray &text) {
        if (!out.endsWith('['))
            out += ',';
        ObjectWriter(out).text("reason", reason).text("text", text);
    };
    if (on.startsWith("stream:")) {
        const StreamKey key{on.sliced(7)};
        const auto subscription = session.subscriptions.find(key);
        if (subscription == session.subscriptions.end())
            add("not_subscribed", "the connection has not subscribed to this stream");
        else if (subscription->second.state != Subscription::State::Live)
            add("catching_up", "the connection is still being sent what it missed");
        if (!m_context.hub.streamFacts.all().contains(key))
            add("nothing_there", "nothing went to a stream of this key since the server started");
    } else if (on.startsWith("room:") && !session.rooms.contains(RoomName{on.sliced(5)})) {
        add("not_subscribed", "the connection has not joined this room");
    } else if (on.startsWith("group:")) {
        const auto isIt = [&on](const auto &entry) { return toText(entry.first) == on; };
        if (std::ranges::none_of(session.groups, isIt))
            add("not_subscribed", "the connection has not subscribed to this group");
    }
}

void AccessDesk::slice()
{
    const Clock &clock = m_context.hub.clock;
    const qint64 until = clock.monotonicNs() + kSliceNs;
    const auto isOver = [&clock, until] { return clock.monotonicNs() >= until; };
    while (!m_walks.empty() && step(m_walks.front(), isOver)) {
        Walk walk = std::move(m_walks.front());
        m_walks.pop_front();
        QByteArray json;
        ObjectWriter(json).number("total", walk.total).raw("rows", walk.rows + ']');
        m_context.reply(walk.session, walk.replyTo, std::move(json));
        if (isOver())
            return;
    }
}

bool AccessDesk::step(Walk &walk, const std::function<bool()> &isOver)
{
    while (visitPlace(walk)) {
        if (walk.place % 16 == 0 && isOver())
            return false;
    }
    return true;
}

// Sessions; or streams, rooms and the events of rules, one after the other.
bool AccessDesk::visitPlace(Walk &walk)
{
    const HubContext &hub = m_context.hub;
    const auto &streams = hub.streamFacts.all();
    const auto &marks = hub.routes.marks();
    const size_t places = walk.isWho        ? hub.sessions.buckets()
                          : walk.table == 0 ? streams.bucket_count()
                          : walk.table == 1 ? hub.rooms.buckets()
                                            : marks.size();
    if (walk.place >= places) {
        walk.place = 0;
        return !walk.isWho && ++walk.table < 3;
    }
    const size_t place = walk.place++;
    if (walk.isWho) {
        hub.sessions.visitBucket(place, [&](const Session &session) { consider(walk, session); });
    } else if (walk.table == 0) {
        for (auto it = streams.begin(place); it != streams.end(place); ++it)
            consider(walk, "stream:" + it->first.utf8, true);
    } else if (walk.table == 1) {
        hub.rooms.visitBucket(place, [&](const RoomName &room, const RoomTable::Overview &) {
            consider(walk, "room:" + room.utf8, true);
        });
    } else {
        const auto isSame = [&](const RouteMarkPtr &mark) {
            return mark->event == marks[place]->event;
        };
        if (std::find_if(marks.begin(), marks.begin() + static_cast<qsizetype>(place), isSame)
            == marks.begin() + static_cast<qsizetype>(place))
            consider(walk, marks[place]->event, false);
    }
    return true;
}

void AccessDesk::consider(Walk &walk, const Session &session)
{
    if (session.dialect == DialectId::Admin || session.dialect == DialectId::Amqp)
        return;
    const Holder holder{session.claims, &session, session.exposure};
    const Decision decided = decision(holder, walk.deed, nullptr);
    if (!decided.allowed || ++walk.total <= walk.from || walk.total > walk.from + walk.count)
        return;
    if (walk.rows.size() > 1)
        walk.rows += ',';
    ObjectWriter writer(walk.rows);
    writer.text("subject", session.claims ? session.claims->subject : QByteArray())
        .text("connection", sessionText(session.id.value))
        .text("why", reasonOf(decided, walk.deed.action, walk.deed.on));
    appendWhere(writer, decided.rule);
}

void AccessDesk::consider(Walk &walk, const QByteArray &on, bool canSubscribe)
{
    const Holder holder{walk.claims, nullptr, Exposure::None};
    const bool canPublish = !on.startsWith("stream:");
    const Decision reads = canSubscribe ? decision(holder, {Action::Subscribe, on, {}}, nullptr)
                                        : Decision();
    const Decision writes = canPublish ? decision(holder, {Action::Publish, on, {}}, nullptr)
                                       : Decision();
    if ((!reads.allowed && !writes.allowed) || ++walk.total <= walk.from
        || walk.total > walk.from + walk.count)
        return;
    const Decision &shown = reads.allowed ? reads : writes;
    if (walk.rows.size() > 1)
        walk.rows += ',';
    ObjectWriter writer(walk.rows);
    writer.text("resource", canSubscribe ? on : "event:" + on);
    QByteArray &actions = writer.key("actions");
    actions += '[';
    if (reads.allowed)
        actions += "\"subscribe\"";
    if (writes.allowed)
        actions += reads.allowed ? ",\"publish\"" : "\"publish\"";
    actions += ']';
    writer.text("why", reasonOf(shown, reads.allowed ? Action::Subscribe : Action::Publish, on));
    appendWhere(writer, shown.rule);
}

void AccessDesk::closed(SessionId session)
{
    std::erase_if(m_walks, [=](const Walk &walk) { return walk.session == session; });
}

} // namespace sluice::core
