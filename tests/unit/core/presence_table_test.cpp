// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/presence/presence_table.h"

#include <QTest>

using namespace sluice::core;

using Changes = std::vector<PresenceChange>;

// Nodes that hear each other, as over a bus.
class Cluster
{
public:
    explicit Cluster(int nodes, PresenceTable::Options options = {})
    {
        for (int i = 0; i < nodes; ++i)
            tables.emplace_back("node" + QByteArray::number(i), options);
    }

    void exchange()
    {
        for (size_t from = 0; from < tables.size(); ++from) {
            if (from == silent)
                continue;
            for (const PresenceNotice &notice : tables[from].takeNotices(now, 100)) {
                for (size_t to = 0; to < tables.size(); ++to) {
                    if (to != silent)
                        tables[to].arrived(notice, now);
                }
            }
        }
    }
    Changes changes(size_t node = 0)
    {
        exchange();
        return tables[node].takeChanges(now);
    }

    std::vector<PresenceTable> tables;
    qint64 now = 1;
    size_t silent = 99;
};

class PresenceTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheCompaniesOnce();
    void countsSessions();
    void absorbsReconnects();
    void tellsAgainWhenAsked();
    void learnsCompaniesLater();
    void countsOverNodes();
    void aNewNodeLearnsAll();
    void aLostNodeTakesItsSessions();
    void onlineNeedsFreshness();
    void forgets();
    void boundsCompanies();
};

void PresenceTableTest::tellsTheCompaniesOnce()
{
    Cluster cluster(1);
    PresenceTable &table = cluster.tables.front();
    QVERIFY(!table.isOnline("alice", cluster.now));

    table.connect("alice", {"acme", "bolt"});
    QCOMPARE(cluster.changes(), (Changes{{"acme", "alice", true}, {"bolt", "alice", true}}));
    QCOMPARE(table.isOnline("alice", cluster.now), std::optional(true));
    table.touch("alice", {"acme"}, false);
    QCOMPARE(cluster.changes(), Changes{});

    table.disconnect("alice");
    cluster.exchange();
    cluster.now += 4'999;
    QCOMPARE(cluster.changes(), Changes{});
    cluster.now += 1;
    QCOMPARE(cluster.changes(), (Changes{{"acme", "alice", false}, {"bolt", "alice", false}}));
    QCOMPARE(table.isOnline("alice", cluster.now), std::optional(false));
    QCOMPARE(cluster.changes(), Changes{});
}

void PresenceTableTest::countsSessions()
{
    Cluster cluster(1);
    PresenceTable &table = cluster.tables.front();
    table.connect("alice", {"acme"});
    table.connect("alice", {"acme"});
    QCOMPARE(cluster.changes().size(), 1u);
    table.disconnect("alice");
    cluster.now += 60'000;
    QCOMPARE(cluster.changes(), Changes{}); // one session is left
    table.disconnect("alice");
    table.disconnect("alice"); // of nobody
    (void)cluster.changes();
    cluster.now += 5'000;
    QCOMPARE(cluster.changes(), (Changes{{"acme", "alice", false}}));
}

void PresenceTableTest::absorbsReconnects()
{
    Cluster cluster(1);
    PresenceTable &table = cluster.tables.front();
    table.connect("alice", {"acme"});
    (void)cluster.changes();
    table.disconnect("alice");
    (void)cluster.changes();
    cluster.now += 4'000;
    QCOMPARE(table.isOnline("alice", cluster.now), std::optional(true)); // in its grace
    table.connect("alice", {"acme"});
    cluster.now += 60'000;
    QCOMPARE(cluster.changes(), Changes{});
}

void PresenceTableTest::tellsAgainWhenAsked()
{
    Cluster cluster(1);
    PresenceTable &table = cluster.tables.front();
    table.connect("alice", {"acme"});
    (void)cluster.changes();
    table.touch("alice", {}, true);
    QCOMPARE(cluster.changes(), (Changes{{"acme", "alice", true}}));
    table.touch("bob", {"acme"}, true); // who is not here
    QCOMPARE(cluster.changes(), Changes{});
}

void PresenceTableTest::learnsCompaniesLater()
{
    Cluster cluster(1);
    PresenceTable &table = cluster.tables.front();
    table.connect("alice", {});
    QCOMPARE(cluster.changes(), Changes{});
    table.touch("alice", {"acme"}, false);
    QCOMPARE(cluster.changes(), (Changes{{"acme", "alice", true}}));
}

void PresenceTableTest::countsOverNodes()
{
    Cluster cluster(2);
    cluster.tables[0].connect("alice", {"acme"});
    cluster.tables[1].connect("alice", {"acme"});
    QCOMPARE(cluster.changes(0), (Changes{{"acme", "alice", true}}));
    QCOMPARE(cluster.changes(1), (Changes{{"acme", "alice", true}})); // each tells its own
    cluster.tables[0].disconnect("alice");
    (void)cluster.changes();
    cluster.now += 8'000;
    QCOMPARE(cluster.changes(0), Changes{});
    QCOMPARE(cluster.tables[0].isOnline("alice", cluster.now), std::optional(true));
    cluster.tables[1].disconnect("alice");
    (void)cluster.changes();
    cluster.now += 5'000;
    QCOMPARE(cluster.changes(0), (Changes{{"acme", "alice", false}}));
    QCOMPARE(cluster.changes(1), (Changes{{"acme", "alice", false}}));
}

void PresenceTableTest::aNewNodeLearnsAll()
{
    Cluster cluster(1);
    cluster.tables[0].connect("alice", {"acme"});
    (void)cluster.changes();
    cluster.tables.emplace_back("late", PresenceTable::Options{});
    for (int i = 0; i < 3; ++i)
        cluster.exchange(); // "who is there?", and the answer
    QCOMPARE(cluster.tables[1].isOnline("alice", cluster.now), std::optional(true));
}

void PresenceTableTest::aLostNodeTakesItsSessions()
{
    Cluster cluster(2);
    cluster.tables[1].connect("bob", {"acme"});
    (void)cluster.changes();
    cluster.silent = 1;
    cluster.now += PresenceTable::kNodeLostMs + 1;
    QCOMPARE(cluster.changes(0), Changes{}); // lost now, in its grace
    cluster.now += 5'001;
    QCOMPARE(cluster.changes(0), (Changes{{"acme", "bob", false}}));
    cluster.silent = 99; // only the network was away
    cluster.now += PresenceTable::kBeatMs;
    for (int i = 0; i < 3; ++i)
        cluster.exchange();
    QCOMPARE(cluster.tables[0].isOnline("bob", cluster.now), std::optional(true));
}

void PresenceTableTest::onlineNeedsFreshness()
{
    Cluster cluster(1);
    PresenceTable &table = cluster.tables.front();
    table.connect("alice", {"acme"});
    (void)cluster.changes();
    cluster.now += 900'000;
    QCOMPARE(table.isOnline("alice", cluster.now), std::optional(false));
    table.touch("alice", {}, true);
    (void)cluster.changes();
    QCOMPARE(table.isOnline("alice", cluster.now), std::optional(true));
}

void PresenceTableTest::forgets()
{
    PresenceTable::Options options;
    options.maxSubjects = 2;
    Cluster cluster(1, options);
    PresenceTable &table = cluster.tables.front();
    for (const char *name : {"a", "b", "c"}) {
        table.connect(name, {"acme"});
        table.disconnect(name);
        cluster.exchange();
        cluster.now += 10'000;
        (void)cluster.changes();
    }
    QCOMPARE(table.size(), 2u);
    QVERIFY(!table.isOnline("a", cluster.now)); // the longest offline
    cluster.now += options.keepMs;
    (void)cluster.changes();
    QCOMPARE(table.size(), 0u);
}

void PresenceTableTest::boundsCompanies()
{
    Cluster cluster(1);
    std::vector<QByteArray> companies;
    for (int i = 0; i < 1000; ++i)
        companies.push_back(QByteArray::number(i));
    cluster.tables.front().connect("alice", companies);
    QCOMPARE(cluster.changes().size(), PresenceTable::kMaxCompanies);
}

QTEST_GUILESS_MAIN(PresenceTableTest)
#include "presence_table_test.moc"
