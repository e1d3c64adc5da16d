// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/edge_fixture.h"

#include <QTest>

#include <map>
#include <random>

using namespace sluice;
using namespace sluice::net;
using namespace sluice::test;

namespace {

QByteArray text(ChannelSlot channel, quint64 seq, qsizetype size = 0)
{
    QByteArray payload = QByteArray::number(channel) + ':' + QByteArray::number(seq);
    return payload.leftJustified(size, '.');
}

struct Room : EdgeFixture
{
    explicit Room(const EdgeLimits &limits = {})
        : EdgeFixture(limits)
    {
    }

    /// Connects and waits until the connection is open.
    RawClient join(int receiveBuffer = 0)
    {
        const size_t before = events.open.size();
        RawClient client = connectWebSocket(receiveBuffer);
        if (!pumpUntil([&] { return events.open.size() > before; }))
            qFatal("the upgrade was not answered");
        return client;
    }
    void publish(ChannelSlot channel, quint64 seq, qsizetype size = 0)
    {
        edge.publish(channel, seq, [&](Variant) { return serverFrame(text(channel, seq, size)); });
    }
    ConnectionId id(size_t index) const { return events.open.at(index); }
};

/// `channel:seq` of each text.
QList<QByteArray> names(const QList<QByteArray> &texts)
{
    QList<QByteArray> result;
    for (const QByteArray &one : texts)
        result.append(one.left(one.indexOf('.') < 0 ? one.size() : one.indexOf('.')));
    return result;
}

} // namespace

class EdgeDeliveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheFramesOfATurnAtOnce()
    {
        Room room;
        RawClient a = room.join();
        RawClient b = room.join();
        room.edge.attach(room.id(0), 7, 0, SlowPolicy::Close);
        room.edge.attach(room.id(1), 7, 0, SlowPolicy::Close);
        const quint64 flushes = room.edge.counters().flushes.load();
        int encoded = 0;

        for (quint64 seq = 1; seq <= 5; ++seq) {
            room.edge.publish(7, seq, [&](Variant) {
                ++encoded;
                return serverFrame(text(7, seq));
            });
        }

        QVERIFY(pumpUntil([&] { return b.received().endsWith("7:5"); }));
        QVERIFY(pumpUntil([&] { return a.received().endsWith("7:5"); }));
        QCOMPARE(encoded, 5);
        QCOMPARE(a.takeTexts().size(), 5);
        QCOMPARE(room.edge.counters().flushes.load(), flushes + 2);
        QCOMPARE(room.edge.counters().deliveries.load(), 10U);
    }

    void sendsRepliesBeforeWhatIsPublishedAfterThem()
    {
        Room room;
        RawClient client = room.join();
        room.edge.attach(room.id(0), 0, 0, SlowPolicy::Close);

        room.edge.send(room.id(0), "reply", ws::Opcode::Text);
        room.publish(0, 1);

        QVERIFY(pumpUntil([&] { return client.received().endsWith("0:1"); }));
        QCOMPARE(client.takeTexts(), (QList<QByteArray>{"reply", "0:1"}));
    }

    void timesItsStages()
    {
        Room room;
        quint64 frames = 0;
        quint64 flushes = 0;
        EdgeConfig config;
        config.onStage = [&](EdgeStage stage, std::chrono::nanoseconds duration, quint64 count) {
            QVERIFY(duration.count() > 0);
            (stage == EdgeStage::Frame ? frames : flushes) += count;
        };
        RawClient client = room.join();
        room.edge.setConfig(config);
        client.send(clientFrame("a") + clientFrame("b"));
        QVERIFY(pumpUntil([&] { return frames == 2; }));
        room.edge.send(room.id(0), "c", ws::Opcode::Text);
        QVERIFY(pumpUntil([&] { return flushes >= 1; }));
        room.edge.setConfig({});
    }

    void flushSavesATurn()
    {
        Room room;
        RawClient client = room.join();
        QVERIFY(pumpUntil([&] { return client.hasAnswer(); }));
        client.take();
        room.edge.attach(room.id(0), 0, 0, SlowPolicy::Close);
        room.publish(0, 1);

        room.edge.flush();

        QCOMPARE(client.takeTexts(), QList<QByteArray>{"0:1"});
    }

    void losesNothingUnderRandomInterleaving_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void losesNothingUnderRandomInterleaving()
    {
        QFETCH(uint, seed);
        constexpr size_t kClients = 6;
        constexpr ChannelSlot kChannels = 3;
        std::mt19937 random(seed);
        EdgeLimits limits;
        limits.sweepBudget = 3;
        limits.batchBytes = 600;
        limits.outboxBytes = 64 * 1024 * 1024;
        Room room(limits);
        std::vector<RawClient> clients;
        std::vector<QList<QByteArray>> got(kClients);
        for (size_t i = 0; i < kClients; ++i)
            clients.push_back(room.join(4096));
        std::map<std::pair<size_t, ChannelSlot>, QList<QByteArray>> expected;
        std::map<std::pair<size_t, ChannelSlot>, bool> attached;
        quint64 seqs[kChannels] = {};
        quint64 replies = 0;

        for (int step = 0; step < 3000; ++step) {
            const size_t client = random() % kClients;
            const auto channel = static_cast<ChannelSlot>(random() % kChannels);
            const auto dice = random() % 100;
            if (dice < 50) {
                const quint64 seq = ++seqs[channel];
                room.publish(channel, seq, static_cast<qsizetype>(random() % 3000));
                for (size_t i = 0; i < kClients; ++i) {
                    if (attached[{i, channel}])
                        expected[{i, channel}].append(text(channel, seq));
                }
            } else if (dice < 65) {
                room.edge.attach(room.id(client), channel, 0, SlowPolicy::Close);
                attached[{client, channel}] = true;
            } else if (dice < 75) {
                room.edge.detach(room.id(client), channel);
                attached[{client, channel}] = false;
            } else if (dice < 85) {
                room.edge.send(room.id(client), "r:" + QByteArray::number(++replies),
                               ws::Opcode::Text);
            } else {
                QCoreApplication::processEvents();
                got[client] += names(clients[client].takeTexts());
            }
        }

        const auto received = [&](size_t client, ChannelSlot channel) {
            QList<QByteArray> mine;
            for (const QByteArray &name : std::as_const(got[client])) {
                if (name.startsWith(QByteArray::number(channel) + ':'))
                    mine.append(name);
            }
            return mine;
        };
        QVERIFY(pumpUntil([&] {
            for (size_t i = 0; i < kClients; ++i)
                got[i] += names(clients[i].takeTexts());
            return room.edge.counters().outboxBytes.load() == 0;
        }));
        for (const auto &[key, texts] : expected) {
            QVERIFY(pumpUntil([&] {
                got[key.first] += names(clients[key.first].takeTexts());
                return received(key.first, key.second).size() >= texts.size();
            }));
            QCOMPARE(received(key.first, key.second), texts);
        }
    }

    void closesASlowConsumerAndServesTheOthers()
    {
        EdgeLimits limits;
        limits.outboxBytes = 256 * 1024;
        Room room(limits);
        RawClient slow = room.join(4096);
        RawClient quick = room.join();
        room.edge.attach(room.id(0), 0, 0, SlowPolicy::Close);
        room.edge.attach(room.id(1), 0, 0, SlowPolicy::Close);

        qsizetype texts = 0;
        for (quint64 seq = 1; seq <= 80; ++seq) {
            room.publish(0, seq, 20'000);
            room.edge.flush();
            QVERIFY(
                pumpUntil([&] { return (texts += quick.takeTexts().size()) == qsizetype(seq); }));
        }

        QVERIFY(pumpUntil([&] { return room.events.closes.size() == 1; }));
        QCOMPARE(room.events.closes[0].id, room.id(0));
        QCOMPARE(room.events.closes[0].reason, CloseReason::SlowConsumer);
        QVERIFY(room.edge.counters().outboxBytes.load() < 100'000U);
        // What was begun is finished, then the close frame comes.
        QVERIFY(pumpUntil([&] { return slow.sawClose(CloseReason::SlowConsumer); }));
    }

    void skipsForASlowConsumerAndSaysWhat()
    {
        EdgeLimits limits;
        limits.outboxBytes = 128 * 1024;
        Room room(limits);
        room.events.onSkipped = [&](const RecordingEvents::Skipped &gap) {
            room.edge.send(gap.id,
                           "gap:" + QByteArray::number(gap.from) + '-' + QByteArray::number(gap.to),
                           ws::Opcode::Text);
        };
        RawClient slow = room.join(4096);
        room.edge.attach(room.id(0), 0, 0, SlowPolicy::Skip);
        quint64 seq = 0;
        for (int i = 0; i < 100; ++i) {
            room.publish(0, ++seq, 20'000);
            room.edge.flush();
        }
        QVERIFY(room.edge.counters().skippedFrames.load() > 0);
        QVERIFY(room.edge.counters().outboxBytes.load() < 256U * 1024U);

        QList<QByteArray> got;
        QVERIFY(pumpUntil([&] {
            got += names(slow.takeTexts());
            return room.events.skips.size() == 1;
        }));
        room.publish(0, ++seq);
        QVERIFY(pumpUntil([&] {
            got += names(slow.takeTexts());
            return got.contains(text(0, seq));
        }));

        const RecordingEvents::Skipped gap = room.events.skips[0];
        QList<QByteArray> expected;
        for (quint64 s = 1; s < gap.from; ++s)
            expected.append(text(0, s));
        expected.append("gap:" + QByteArray::number(gap.from) + '-' + QByteArray::number(gap.to));
        for (quint64 s = gap.to + 1; s <= seq; ++s)
            expected.append(text(0, s));
        QCOMPARE(got, expected);
    }

    void keepsTheLatestForASlowConsumer()
    {
        EdgeLimits limits;
        limits.outboxBytes = 128 * 1024;
        Room room(limits);
        RawClient slow = room.join(4096);
        room.edge.attach(room.id(0), 0, 0, SlowPolicy::Latest);
        for (quint64 seq = 1; seq <= 100; ++seq) {
            room.publish(0, seq, 20'000);
            if (seq % 3 == 0)
                room.edge.flush();
        }
        QVERIFY(room.edge.counters().skippedFrames.load() > 0);

        QList<QByteArray> got;
        QVERIFY(pumpUntil([&] {
            got += names(slow.takeTexts());
            return got.contains("0:100");
        }));

        QVERIFY(got.size() < 60);
        quint64 last = 0;
        for (const QByteArray &name : std::as_const(got)) {
            QVERIFY(name.mid(2).toULongLong() > last);
            last = name.mid(2).toULongLong();
        }
    }

    void appliesThePolicyToOldFrames_data()
    {
        QTest::addColumn<SlowPolicy>("policy");
        QTest::newRow("close") << SlowPolicy::Close;
        QTest::newRow("skip") << SlowPolicy::Skip;
        QTest::newRow("latest") << SlowPolicy::Latest;
    }
    void appliesThePolicyToOldFrames()
    {
        QFETCH(SlowPolicy, policy);
        using namespace std::chrono_literals;
        EdgeLimits limits;
        limits.outboxAge = 60ms;
        limits.tick = 5ms;
        Room room(limits);
        RawClient slow = room.join(4096);
        room.edge.attach(room.id(0), 0, 0, policy);
        for (quint64 seq = 1; seq <= 30; ++seq) {
            room.publish(0, seq, 20'000);
            room.edge.flush();
        }
        QVERIFY(room.edge.counters().outboxBytes.load() > 200'000U);

        if (policy == SlowPolicy::Close) {
            QVERIFY(pumpUntil([&] { return room.events.closes.size() == 1; }));
            QCOMPARE(room.events.closes[0].reason, CloseReason::SlowConsumer);
            return;
        }
        QVERIFY(pumpUntil([&] { return room.edge.counters().skippedFrames.load() > 5; }));
        QVERIFY(room.edge.counters().outboxBytes.load() < 100'000U);
        QVERIFY(room.events.closes.empty());
        QVERIFY(room.events.skips.empty());
        QVERIFY(pumpUntil([&] {
            slow.take();
            return room.edge.counters().outboxBytes.load() == 0;
        }));
        QVERIFY(pumpUntil(
            [&] { return room.events.skips.size() == (policy == SlowPolicy::Skip ? 1U : 0U); }));
    }

    void paysOutRepliesByDrainNotices()
    {
        using namespace std::chrono_literals;
        EdgeLimits limits;
        limits.outboxAge = 30ms;
        limits.tick = 5ms;
        Room room(limits);
        RawClient client = room.join(4096);
        int pages = 0;
        const QByteArray page(200'000, 'p');
        room.events.onDrained = [&](ConnectionId id) {
            if (++pages < 12)
                room.edge.send(id, page, ws::Opcode::Text);
            room.edge.requestDrainNotice(id);
        };
        room.edge.requestDrainNotice(room.id(0));

        // Far longer than the age bound without reading: replies do not age.
        QTest::qWait(100);
        QVERIFY(room.events.closes.empty());
        qsizetype total = 0;
        QVERIFY(pumpUntil([&] {
            for (const QByteArray &one : client.takeTexts())
                total += one.size();
            return total == 11 * page.size();
        }));
        QVERIFY(room.events.closes.empty());
    }

    void closesWhoAsksWithoutReading()
    {
        EdgeLimits limits;
        limits.outboxBytes = 64 * 1024;
        Room room(limits);
        RawClient client = room.join(4096);
        SendStatus status = SendStatus::Queued;
        for (int i = 0; i < 200 && status != SendStatus::Gone; ++i) {
            status = room.edge.send(room.id(0), QByteArray(10'000, 'x'), ws::Opcode::Text);
            room.edge.flush();
        }

        QCOMPARE(status, SendStatus::Gone);
        QVERIFY(pumpUntil([&] { return room.events.closes.size() == 1; }));
        QCOMPARE(room.events.closes[0].reason, CloseReason::SlowConsumer);
    }

    void detachWithDiscardDropsWhatIsQueued()
    {
        Room room;
        RawClient client = room.join(4096);
        room.edge.attach(room.id(0), 0, 0, SlowPolicy::Close);
        for (quint64 seq = 1; seq <= 20; ++seq) {
            room.publish(0, seq, 20'000);
            room.edge.flush();
        }
        room.publish(0, 21);
        room.edge.detach(room.id(0), 0, Pending::Discard);
        room.edge.send(room.id(0), "end", ws::Opcode::Text);

        QList<QByteArray> got;
        QVERIFY(pumpUntil([&] {
            got += names(client.takeTexts());
            return got.contains("end");
        }));
        QVERIFY(!got.contains("0:20"));
        QVERIFY(!got.contains("0:21"));
    }

    void survivesSubscribersThatDieWithinASweep()
    {
        Room room;
        std::vector<RawClient> clients;
        for (size_t i = 0; i < 60; ++i) {
            clients.push_back(room.join());
            room.edge.attach(room.id(i), 0, 0, SlowPolicy::Close);
        }
        for (size_t i = 0; i < clients.size(); i += 2)
            clients[i].reset();
        for (quint64 seq = 1; seq <= 3; ++seq) {
            room.publish(0, seq);
            room.edge.flush();
        }

        QVERIFY(pumpUntil([&] { return room.events.closes.size() == 30; }));
        QCOMPARE(room.edge.subscribers(0), 30);
        for (size_t i = 1; i < clients.size(); i += 2) {
            QVERIFY(pumpUntil([&] { return clients[i].received().endsWith("0:3"); }));
            QCOMPARE(clients[i].takeTexts().size(), 3);
        }
    }
};

QTEST_GUILESS_MAIN(EdgeDeliveryTest)
#include "edge_delivery_test.moc"
