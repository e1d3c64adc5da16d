// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/channels/channel_table.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace sluice::net;

namespace {

QByteArray frame(ChannelSlot channel, quint64 seq, Variant variant)
{
    return QByteArray::number(channel) + ':' + QByteArray::number(seq) + ':'
           + QByteArray::number(variant) + ';';
}

/// Collects what each connection got; may end a connection on its next delivery.
struct Sink final : DeliverySink
{
    void deliver(quint32 connection, const Delivery &delivery) override
    {
        ++deliveries;
        if (failing.erase(connection) > 0) {
            dead.insert(connection);
            table->detachAll(connection, Pending::Discard);
            return;
        }
        if (dead.contains(connection))
            return;
        const QByteArray bytes = delivery.bytes.sliced(delivery.offset);
        QCOMPARE(bytes.count(';'), static_cast<qsizetype>(delivery.frames));
        const QByteArray channel = QByteArray::number(delivery.channel);
        QVERIFY(bytes.startsWith(channel + ':' + QByteArray::number(delivery.firstSeq) + ':'));
        const QByteArray last = delivery.bytes.sliced(delivery.lastFrameAt);
        QVERIFY(last.startsWith(channel + ':' + QByteArray::number(delivery.lastSeq) + ':'));
        got[{connection, delivery.channel}] += bytes;
    }

    ChannelTable *table = nullptr;
    std::map<std::pair<quint32, ChannelSlot>, QByteArray> got;
    std::set<quint32> failing;
    std::set<quint32> dead;
    int deliveries = 0;
};

struct Table
{
    Table() { sink.table = &table; }

    void publish(ChannelSlot channel, quint64 seq)
    {
        const quint32 variants = table.beginPublish(channel, seq, batchBytes);
        for (Variant v = 0; v < kMaxVariants; ++v) {
            if ((variants & (1U << v)) != 0)
                table.append(channel, v, frame(channel, seq, v));
        }
        if (variants != 0)
            table.endPublish(channel);
    }
    void sweepAll()
    {
        while (table.hasWork())
            table.sweep(1000);
    }

    Sink sink;
    ChannelTable table{sink};
    qint64 batchBytes = 1 << 20;
};

} // namespace

class ChannelTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesOneEncodingPerVariant()
    {
        Table t;
        t.table.attach(0, 5, 0, SlowPolicy::Close);
        t.table.attach(1, 5, 3, SlowPolicy::Close);
        t.table.attach(2, 5, 3, SlowPolicy::Close);

        QCOMPARE(t.table.beginPublish(5, 1, 1000), 0b1001U);
        QCOMPARE(t.table.beginPublish(6, 1, 1000), 0U);
        t.table.append(5, 0, frame(5, 1, 0));
        t.table.append(5, 3, frame(5, 1, 3));
        t.table.endPublish(5);
        t.sweepAll();

        QCOMPARE(t.sink.got.at({1, 5}), frame(5, 1, 3));
        QCOMPARE(t.sink.got.at({2, 5}), frame(5, 1, 3));
        t.table.detach(0, 5, Pending::Flush);
        QCOMPARE(t.table.beginPublish(5, 2, 1000), 0b1000U);
    }

    void sweepsABatchOnce()
    {
        Table t;
        for (quint32 c = 0; c < 10; ++c)
            t.table.attach(c, 0, 0, SlowPolicy::Close);
        for (quint64 seq = 1; seq <= 16; ++seq)
            t.publish(0, seq);

        t.sweepAll();

        QCOMPARE(t.sink.deliveries, 10);
        QCOMPARE(t.sink.got.at({9, 0}).count(';'), 16);
    }

    void doesNotLetALargeChannelHoldASmallOne()
    {
        Table t;
        for (quint32 c = 0; c < 5000; ++c)
            t.table.attach(c, 0, 0, SlowPolicy::Close);
        t.table.attach(5000, 1, 0, SlowPolicy::Close);
        t.publish(0, 1);
        t.publish(1, 1);

        t.table.sweep(300);

        QVERIFY(t.sink.got.contains({5000, 1}));
        QVERIFY(t.table.hasWork());
        QCOMPARE(t.sink.deliveries, 300);
    }

    void sweepsAFullBatchBeforeItGrows()
    {
        Table t;
        t.batchBytes = 20;
        t.table.attach(0, 0, 0, SlowPolicy::Close);
        for (quint64 seq = 1; seq <= 9; ++seq)
            t.publish(0, seq);

        QVERIFY(t.sink.deliveries >= 2);
        t.sweepAll();
        QCOMPARE(t.sink.got.at({0, 0}).count(';'), 9);
    }

    void attachingAgainDeliversTheOldVariantFirst()
    {
        Table t;
        t.table.attach(0, 0, 0, SlowPolicy::Close);
        t.publish(0, 1);
        t.table.attach(0, 0, 2, SlowPolicy::Skip);
        t.publish(0, 2);
        t.sweepAll();

        QCOMPARE(t.sink.got.at({0, 0}), frame(0, 1, 0) + frame(0, 2, 2));
        QCOMPARE(t.table.subscribers(0), 1);
    }

    void losesAndRepeatsNothingUnderRandomInterleaving_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void losesAndRepeatsNothingUnderRandomInterleaving()
    {
        QFETCH(uint, seed);
        constexpr quint32 kConnections = 24;
        constexpr ChannelSlot kChannels = 4;
        std::mt19937 random(seed);
        const auto below = [&](quint32 n) { return static_cast<quint32>(random() % n); };
        struct Expected
        {
            bool attached = false;
            bool exact = true; ///< else what was got must be a prefix: something was discarded
            Variant variant = 0;
            QByteArray bytes;
        };
        Table t;
        t.batchBytes = 60 + below(200);
        std::map<std::pair<quint32, ChannelSlot>, Expected> expected;
        quint64 seqs[kChannels] = {};

        for (int step = 0; step < 4000; ++step) {
            const quint32 connection = below(kConnections);
            const ChannelSlot channel = below(kChannels);
            Expected &mine = expected[{connection, channel}];
            const quint32 dice = below(100);
            if (dice < 40) {
                const quint64 seq = ++seqs[channel];
                t.publish(channel, seq);
                for (auto &[key, theirs] : expected) {
                    if (key.second == channel && theirs.attached)
                        theirs.bytes += frame(channel, seq, theirs.variant);
                }
            } else if (dice < 58) {
                if (!mine.exact || t.sink.dead.contains(connection))
                    continue;
                mine.attached = true;
                mine.variant = static_cast<Variant>(below(3));
                t.table.attach(connection, channel, mine.variant, SlowPolicy::Close);
            } else if (dice < 70) {
                t.table.detach(connection, channel, Pending::Flush);
                const QByteArray got = t.sink.got[std::pair(connection, channel)];
                if (mine.attached && !t.sink.dead.contains(connection))
                    QCOMPARE(got, mine.bytes);
                mine.attached = false;
            } else if (dice < 72) {
                t.table.detach(connection, channel, Pending::Discard);
                mine.exact = mine.exact && !mine.attached;
                mine.attached = false;
            } else if (dice < 74) {
                t.table.detachAll(connection, Pending::Flush);
                for (ChannelSlot c = 0; c < kChannels; ++c)
                    expected[{connection, c}].attached = false;
            } else if (dice < 75 && step % 4 == 0 && t.sink.dead.size() < kConnections / 3) {
                t.sink.failing.insert(connection);
            } else {
                t.table.sweep(static_cast<int>(1 + below(12)));
            }
        }
        t.sweepAll();

        for (const auto &[key, value] : expected) {
            const QByteArray got = t.sink.got[key];
            if (t.sink.dead.contains(key.first) || !value.exact)
                QVERIFY(value.bytes.startsWith(got));
            else
                QCOMPARE(got, value.bytes);
        }
    }
};

QTEST_GUILESS_MAIN(ChannelTableTest)
#include "channel_table_test.moc"
