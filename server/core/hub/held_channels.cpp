// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/held_channels.h"

namespace sluice::core {

namespace {

using manifest::Action;

// What an auth function let in without a token is that function's to decide.
bool isGuarded(const Session &session)
{
    return session.claims
           || (session.dialect != DialectId::IiiStream && session.dialect != DialectId::IiiWorker);
}

// An item is guarded as its group is.
ChannelName guardOf(const ChannelName &channel)
{
    if (channel.kind != ChannelKind::Item)
        return channel;
    return channelOf(GroupKey{channel.first, channel.second});
}

} // namespace

Decision mayHold(const Session &session, const ChannelName &channel,
                 const manifest::Manifest &rules)
{
    const QByteArray on = toText(guardOf(channel));
    if (channel.kind == ChannelKind::Room) {
        const auto place = session.rooms.find(RoomName{channel.first});
        const bool isGranted = place != session.rooms.end() && place->second.isGranted;
        return decideRoom(Action::Subscribe, on, session.claims.get(), rules.access,
                          session.exposure, isGranted);
    }
    if (channel.kind != ChannelKind::Stream && !isGuarded(session))
        return {true, Decision::By::Nothing, nullptr, nullptr};
    return decide(Action::Subscribe, on, session.claims.get(), rules.access, session.exposure);
}

std::vector<LostChannel> lostChannels(const Session &session, const manifest::Manifest &rules)
{
    std::vector<LostChannel> lost;
    const auto isKept = [&](const ChannelName &channel) {
        const Decision decision = mayHold(session, channel, rules);
        if (decision.allowed)
            return true;
        const QByteArray why = reasonOf(decision, Action::Subscribe, toText(guardOf(channel)));
        lost.push_back({channel, decision, {ErrorCode::PermissionDenied, QString::fromUtf8(why)}});
        return false;
    };
    for (const auto &[key, subscription] : session.subscriptions)
        isKept(channelOf(key));
    for (const auto &[name, place] : session.rooms)
        isKept(channelOf(name));
    for (const auto &[name, subscription] : session.groups) {
        const GroupKey group{name.first, name.second};
        if (!isKept(name)
            || isSame(subscription.audience,
                      audienceOf(rules.readers, group, session.claims.get(), session.context)))
            continue;
        lost.push_back({name,
                        mayHold(session, name, rules),
                        {ErrorCode::Conflict,
                         QStringLiteral("other items of the group may be read now; subscribe "
                                        "again")}});
    }
    return lost;
}

} // namespace sluice::core
