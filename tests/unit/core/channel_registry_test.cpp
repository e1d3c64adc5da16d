// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/channels/channel_registry.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class ChannelRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void internsByTuple();
    void countsPerEdge();
    void reusesIdsOnlyWhenNobodyListens();
};

namespace {

std::vector<EdgeIndex> edgesOf(const ChannelRegistry &registry, ChannelId id)
{
    std::vector<EdgeIndex> edges;
    registry.forEachEdge(id, [&edges](EdgeIndex edge) { edges.push_back(edge); });
    return edges;
}

} // namespace

void ChannelRegistryTest::internsByTuple()
{
    ChannelRegistry registry(1);
    const ChannelId joined = registry.attach({ChannelKind::Group, "a/b", "c", {}}, 0);
    const ChannelId split = registry.attach({ChannelKind::Group, "a", "b/c", {}}, 0);
    const ChannelId stream = registry.attach({ChannelKind::Stream, "a/b", {}, {}}, 0);

    QVERIFY(joined != split);
    QVERIFY(joined != stream);
    QCOMPARE(registry.attach({ChannelKind::Group, "a/b", "c", {}}, 0), joined);
}

void ChannelRegistryTest::countsPerEdge()
{
    ChannelRegistry registry(3);
    const ChannelName name{ChannelKind::Room, "r", {}, {}};
    const ChannelId id = registry.attach(name, 2);
    registry.attach(name, 0);
    registry.attach(name, 2);

    QCOMPARE(registry.listeners(id), 3u);
    QCOMPARE(edgesOf(registry, id), (std::vector<EdgeIndex>{0, 2}));
    registry.detach(id, 0);
    QCOMPARE(edgesOf(registry, id), (std::vector<EdgeIndex>{2}));
}

void ChannelRegistryTest::reusesIdsOnlyWhenNobodyListens()
{
    ChannelRegistry registry(1);
    const ChannelName first{ChannelKind::Room, "1", {}, {}};
    const ChannelName second{ChannelKind::Room, "2", {}, {}};
    const ChannelId id = registry.attach(first, 0);
    registry.attach(first, 0);
    registry.detach(id, 0);
    QVERIFY(registry.attach(second, 0) != id);
    registry.detach(id, 0);

    QVERIFY(!registry.find(first));
    QCOMPARE(registry.attach({ChannelKind::Room, "3", {}, {}}, 0), id);
    QVERIFY(!registry.find(first));
}

QTEST_GUILESS_MAIN(ChannelRegistryTest)
#include "channel_registry_test.moc"
