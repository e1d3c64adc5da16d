// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/access_effect.h"
#include "tests/support/access_worlds.h"
#include "tests/support/hub_fixture.h"

#include <QTest>

#include <set>

using namespace sluice;
using namespace sluice::core;
using sluice::test::AccessWorlds;
using sluice::test::HubFixture;

namespace {

using Kind = AccessEffect::Kind;
/// A session and a channel that it has, or asks for.
using Pair = std::pair<SessionId, QByteArray>;
using Pairs = std::set<Pair>;

constexpr int kWorlds = 300;
constexpr int kSessions = 8;

const std::vector<ChannelName> kChannels = [] {
    std::vector<ChannelName> channels;
    for (const QByteArray name : {"a", "b", "ab"}) {
        channels.push_back(channelOf(StreamKey{name}));
        channels.push_back(channelOf(RoomName{name}));
        channels.push_back(channelOf(GroupKey{name, "g"}));
    }
    return channels;
}();

/// Rules of access, of what items may be read, and of what is stored.
std::shared_ptr<const manifest::Manifest> rulesOf(AccessWorlds &worlds)
{
    manifest::Manifest made = worlds.manifest();
    if (worlds.sometimes()) {
        manifest::ReadRule readers;
        readers.group = manifest::Pattern(worlds.name() + "/*");
        readers.who.subject = worlds.name();
        made.readers = {readers};
    }
    if (worlds.sometimes()) {
        manifest::StreamRule stream;
        stream.match = manifest::Pattern(worlds.name());
        stream.durability = manifest::Durability::None;
        made.streams = {stream};
    }
    return std::make_shared<const manifest::Manifest>(std::move(made));
}

/// Whether the server let it in.
bool subscribe(HubFixture &hub, SessionId session, const ChannelName &channel)
{
    if (channel.kind == ChannelKind::Room)
        return hub.errorOf(session, JoinRoom{RoomName{channel.first}}) == ErrorCode{};
    if (channel.kind == ChannelKind::Stream)
        return hub.errorOf(session, Subscribe{StreamKey{channel.first}, {}}) == ErrorCode{};
    SubscribeGroup command;
    command.group = {channel.first, channel.second};
    return hub.errorOf(session, command) == ErrorCode{};
}

AccessEffect::Bounds unbounded()
{
    return {100'000, 1'000'000, 100'000};
}

Pairs pairsOf(const AccessEffect &effect, Kind kind)
{
    Pairs pairs;
    for (const AccessEffect::Row &row : effect.rows()) {
        if (row.kind == kind)
            pairs.emplace(row.session, row.channel);
    }
    return pairs;
}

/// Sessions that have everything that they may have, and what they may not.
struct Crowd
{
    Pairs held;
    Pairs refused;
    std::set<QByteArray> listened;

    void tryAll(HubFixture &hub, SessionId session)
    {
        for (const ChannelName &channel : kChannels) {
            const QByteArray name = toText(channel);
            if (subscribe(hub, session, channel)) {
                held.emplace(session, name);
                listened.insert(name);
            } else {
                refused.emplace(session, name);
            }
        }
    }
};

/// What the server ends by itself.
Pairs ended(const HubFixture &hub)
{
    Pairs pairs;
    for (const Detach &detach : hub.outlet.all<Detach>()) {
        if (detach.why)
            pairs.emplace(detach.session, toText(detach.name));
    }
    return pairs;
}

/// Those of the pairs that the server lets in now.
Pairs letIn(HubFixture &hub, const Pairs &pairs)
{
    Pairs in;
    for (const auto &[session, name] : pairs) {
        const auto channel = std::ranges::find_if(
            kChannels, [&](const ChannelName &one) { return toText(one) == name; });
        if (subscribe(hub, session, *channel))
            in.emplace(session, name);
    }
    return in;
}

} // namespace

class AccessEffectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAnApplyDoes();
    void tellsWhenItIsNotComplete();
    void theSameRulesChangeNothing();
};

// The effect is told in steps of one look at the clock; then the draft runs, and every session tries
// again what it was refused.
void AccessEffectTest::saysWhatAnApplyDoes()
{
    AccessWorlds worlds;
    HubOptions options;
    options.allowAnonymous = true;
    size_t lost = 0;
    size_t again = 0;
    size_t gained = 0;
    for (int world = 0; world < kWorlds; ++world) {
        HubFixture hub(options);
        const auto live = rulesOf(worlds);
        const auto draft = rulesOf(worlds);
        hub.hub.setManifest(live);
        Crowd crowd;
        for (int i = 0; i < kSessions; ++i) {
            const SessionId session = hub.open();
            if (const ClaimsPtr claims = worlds.claims())
                hub.ask(session, Authenticate{claims});
            crowd.tryAll(hub, session);
        }
        AccessEffect effect(hub.hub.context(), live, draft, unbounded());
        while (!effect.step([] { return true; })) {
        }
        QVERIFY(effect.isComplete());

        hub.outlet.posted.clear();
        hub.hub.setManifest(draft);
        hub.hub.tick();
        const Pairs gone = ended(hub);
        Pairs told = pairsOf(effect, Kind::Lose);
        told.merge(pairsOf(effect, Kind::Again));
        QCOMPARE(told, gone);
        QCOMPARE(pairsOf(effect, Kind::Again), letIn(hub, gone));
        std::erase_if(crowd.refused,
                      [&](const Pair &pair) { return !crowd.listened.contains(pair.second); });
        QCOMPARE(pairsOf(effect, Kind::Gain), letIn(hub, crowd.refused));
        lost += effect.count(Kind::Lose);
        again += effect.count(Kind::Again);
        gained += effect.count(Kind::Gain);
    }
    QVERIFY2(lost > 500 && again > 100 && gained > 200,
             qPrintable(QStringLiteral("%1 %2 %3").arg(lost).arg(again).arg(gained)));
}

namespace {

std::shared_ptr<const manifest::Manifest> allowing(const QByteArray &pattern)
{
    manifest::Manifest made;
    manifest::AccessRule rule;
    rule.on = manifest::Pattern(pattern);
    rule.where = {QStringLiteral("a.sluice.yaml"), 7, 3};
    made.access = {rule};
    return std::make_shared<const manifest::Manifest>(std::move(made));
}

} // namespace

void AccessEffectTest::tellsWhenItIsNotComplete()
{
    HubFixture hub;
    const auto live = allowing("room:*");
    hub.hub.setManifest(live);
    for (int i = 0; i < 10; ++i) {
        const SessionId session = hub.openAs("s" + QByteArray::number(i), {}, {});
        QVERIFY(subscribe(hub, session, channelOf(StreamKey{"s" + QByteArray::number(i)})));
    }
    const auto draft = allowing("stream:*");
    const auto counted = [&](AccessEffect::Bounds bounds) {
        AccessEffect effect(hub.hub.context(), live, draft, bounds);
        while (!effect.step([] { return false; })) {
        }
        return std::tuple(effect.count(Kind::Gain), effect.rows().size(), effect.examined(),
                          effect.isComplete());
    };
    QCOMPARE(counted(unbounded()), std::tuple(90U, 90U, 100U, true));
    QCOMPARE(counted({5, 1'000, 1'000}), std::tuple(90U, 5U, 100U, true));
    const auto [gain, rows, examined, isComplete] = counted({100, 35, 1'000});
    QCOMPARE(examined, 35U);
    QVERIFY(!isComplete && gain <= 35 && rows == gain);
    QCOMPARE(std::get<3>(counted({100, 1'000, 3})), false);
}

void AccessEffectTest::theSameRulesChangeNothing()
{
    HubFixture hub;
    const auto rules = allowing("room:*");
    hub.hub.setManifest(rules);
    const SessionId session = hub.openAs("a", {}, {});
    QVERIFY(subscribe(hub, session, channelOf(StreamKey{"a"})));
    AccessEffect effect(hub.hub.context(), rules, allowing("room:*"), unbounded());
    while (!effect.step([] { return true; })) {
    }
    QVERIFY(effect.isComplete() && effect.rows().empty());
    QCOMPARE(effect.sessions(), 1U);
    QCOMPARE(effect.channels(), 0U); // nobody's decision can be another one
    QCOMPARE(effect.examined(), 0U);
}

QTEST_GUILESS_MAIN(AccessEffectTest)
#include "access_effect_test.moc"
