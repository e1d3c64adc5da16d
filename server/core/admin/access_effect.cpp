// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/access_effect.h"

#include "server/core/event/object_writer.h"

namespace sluice::core {

namespace {

using manifest::Action;

constexpr size_t kStride = 16; // places between two looks at the clock
constexpr int kMaxRestarts = 4;
constexpr std::array kKindTexts = {"lose", "again", "gain"};

// Who asks for one thing and is gone, or has a stream of its own choice only, subscribes to no more.
bool canSubscribe(const Session &session)
{
    using enum DialectId;
    return session.dialect != Admin && session.dialect != Amqp && session.dialect != Http
           && session.dialect != Toa;
}

AccessEffect::Verdict verdictOf(const Decision &decision, const QByteArray &on, QByteArray why)
{
    AccessEffect::Verdict verdict;
    verdict.allowed = decision.allowed;
    const bool isLetIn = decision.allowed && decision.by == Decision::By::Nothing;
    if (why.isEmpty())
        why = isLetIn ? QByteArray("an auth function lets it in")
                      : reasonOf(decision, Action::Subscribe, on);
    verdict.why = std::move(why);
    if (!decision.rule)
        return verdict;
    verdict.rule = decision.rule->on.text();
    verdict.file = decision.rule->where.file.toUtf8();
    verdict.line = decision.rule->where.line;
    return verdict;
}

void append(QByteArray &out, const AccessEffect::Verdict &verdict)
{
    ObjectWriter writer(out);
    writer.flag("allowed", verdict.allowed).text("why", verdict.why);
    if (verdict.rule.isEmpty())
        return;
    writer.text("rule", verdict.rule).text("file", verdict.file).signedNumber("line", verdict.line);
}

} // namespace

AccessEffect::AccessEffect(const HubContext &context,
                           std::shared_ptr<const manifest::Manifest> live,
                           std::shared_ptr<const manifest::Manifest> draft, Bounds bounds)
    : m_context(context)
    , m_live(std::move(live))
    , m_draft(std::move(draft))
    , m_bounds(bounds)
    , m_sessions(context.sessions.ids())
{
}

bool AccessEffect::step(const std::function<bool()> &isOver)
{
    size_t untilClock = kStride;
    while (work()) {
        if (--untilClock > 0)
            continue;
        untilClock = kStride;
        if (isOver())
            return false;
    }
    return true;
}

void AccessEffect::enter(Phase phase)
{
    m_phase = phase;
    m_place = 0;
    m_places = m_context.streamFacts.all().bucket_count();
}

// One place of what is walked over; false: everything is done.
bool AccessEffect::work()
{
    switch (m_phase) {
    case Phase::Losses:
        if (m_place >= m_sessions.size())
            enter(Phase::Listened);
        else if (const Session *session = m_context.sessions.find(m_sessions[m_place++]))
            losses(*session);
        return true;
    case Phase::Listened: {
        const ChannelRegistry &channels = m_context.channels;
        const auto id = ChannelId{static_cast<quint32>(m_place + 1)}; // the first is "none"
        if (++m_place >= channels.slots())
            enter(Phase::Streams);
        else if (channels.listeners(id) > 0)
            collect(channels.name(id));
        return true;
    }
    case Phase::Streams:
        if (!nextStream())
            enter(Phase::Gains);
        return true;
    case Phase::Gains:
        if (m_channel >= m_channels.size())
            enter(Phase::Done);
        else if (m_place >= m_sessions.size())
            m_place = 0, ++m_channel;
        else if (const Session *session = m_context.sessions.find(m_sessions[m_place++]))
            gain(*session, m_channels[m_channel]);
        return true;
    case Phase::Done:
        return false;
    }
    Q_UNREACHABLE();
}

// A channel that the session would lose anyway, because it may not hold it as it is, is not counted.
void AccessEffect::losses(const Session &session)
{
    std::unordered_set<ChannelName> lost;
    for (LostChannel &one : lostChannels(session, *m_draft)) {
        lost.insert(one.channel);
        const Decision was = mayHold(session, one.channel, *m_live);
        if (!was.allowed)
            continue;
        const bool isLost = !one.decision.allowed;
        add(isLost ? Kind::Lose : Kind::Again, session, one.channel, was, one.decision,
            isLost ? QByteArray() : one.why.detail.toUtf8());
    }
    using manifest::Durability;
    for (const auto &[key, subscription] : session.subscriptions) {
        const bool wasStored = streamRule(m_context, key, *m_live).durability != Durability::None;
        const bool isStored = streamRule(m_context, key, *m_draft).durability != Durability::None;
        const ChannelName channel = channelOf(key);
        if (wasStored == isStored || lost.contains(channel))
            continue;
        add(Kind::Again, session, channel, mayHold(session, channel, *m_live),
            mayHold(session, channel, *m_draft),
            "the stream's durability is changed; subscribe again");
    }
}

// A table that grows is walked again from its start, a few times: what is known already is passed over.
bool AccessEffect::nextStream()
{
    const StreamFacts::Facts &facts = m_context.streamFacts.all();
    if (facts.bucket_count() != m_places && m_restarts++ < kMaxRestarts)
        enter(Phase::Streams);
    if (facts.bucket_count() != m_places || m_place >= m_places) {
        m_isComplete = m_isComplete && facts.bucket_count() == m_places;
        return false;
    }
    for (auto it = facts.begin(m_place); it != facts.end(m_place); ++it)
        collect(channelOf(it->first));
    ++m_place;
    return true;
}

void AccessEffect::collect(const ChannelName &channel)
{
    const bool isAsked = channel.kind == ChannelKind::Stream || channel.kind == ChannelKind::Room
                         || channel.kind == ChannelKind::Group;
    if (!isAsked
        || decideAlike(Action::Subscribe, toText(channel), m_live->access, m_draft->access))
        return;
    if (m_channels.size() >= m_bounds.channels)
        m_isComplete = false;
    else if (m_known.insert(channel).second)
        m_channels.push_back(channel);
}

void AccessEffect::gain(const Session &session, const ChannelName &channel)
{
    if (!canSubscribe(session))
        return;
    if (m_examined >= m_bounds.pairs) {
        m_isComplete = false;
        return enter(Phase::Done);
    }
    ++m_examined;
    const Decision was = mayHold(session, channel, *m_live);
    if (was.allowed)
        return;
    const Decision then = mayHold(session, channel, *m_draft);
    if (then.allowed)
        add(Kind::Gain, session, channel, was, then);
}

void AccessEffect::add(Kind kind, const Session &session, const ChannelName &channel,
                       const Decision &was, const Decision &then, QByteArray why)
{
    const auto index = static_cast<size_t>(kind);
    ++m_counts[index];
    if (m_shown[index] >= m_bounds.rows)
        return;
    ++m_shown[index];
    const QByteArray on = toText(channel);
    m_rows.push_back({kind, session.id, session.claims ? session.claims->subject : QByteArray(), on,
                      verdictOf(was, on, {}), verdictOf(then, on, std::move(why))});
}

QByteArray toJson(const AccessEffect &effect)
{
    using Kind = AccessEffect::Kind;
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("lose", effect.count(Kind::Lose))
            .number("again", effect.count(Kind::Again))
            .number("gain", effect.count(Kind::Gain))
            .number("sessions", effect.sessions())
            .number("channels", effect.channels())
            .number("examined", effect.examined())
            .flag("complete", effect.isComplete());
        appendArray(writer.key("rows"), effect.rows(),
                    [](QByteArray &out, const AccessEffect::Row &row) {
                        ObjectWriter one(out);
                        one.text("effect", kKindTexts[static_cast<size_t>(row.kind)])
                            .text("connection", sessionText(row.session.value))
                            .text("subject", row.subject)
                            .text("channel", row.channel);
                        append(one.key("was"), row.was);
                        append(one.key("then"), row.then);
                    });
    }
    return json;
}

} // namespace sluice::core
