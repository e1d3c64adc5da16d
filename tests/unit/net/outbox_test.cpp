// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/io/outbox.h"
#include "server/net/io/timer_wheel.h"

#include <QTest>

#include <map>
#include <random>

using namespace sluice::net;

namespace {

void deliver(Outbox &outbox, ChannelSlot channel, quint64 seq, const QByteArray &bytes,
             SlowPolicy policy, quint32 frames = 1, qsizetype lastFrameAt = 0)
{
    outbox.appendDelivery({.bytes = bytes,
                           .offset = 0,
                           .lastFrameAt = lastFrameAt,
                           .firstSeq = seq + 1 - frames,
                           .lastSeq = seq,
                           .frames = frames,
                           .channel = channel,
                           .policy = policy},
                          5);
}

QByteArray content(const Outbox &outbox)
{
    iovec pieces[Outbox::kMaxPieces];
    const size_t count = outbox.pieces(pieces);
    QByteArray all;
    for (size_t i = 0; i < count; ++i)
        all.append(static_cast<const char *>(pieces[i].iov_base),
                   static_cast<qsizetype>(pieces[i].iov_len));
    return all;
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Nobody could ever write it, and what waits for an empty outbox would wait for ever.
    void holdsNothingEmpty()
    {
        Outbox outbox;
        outbox.appendReplyEntry({});
        outbox.replyAppended(0);
        outbox.appendCredited({});
        deliver(outbox, 1, 1, {}, SlowPolicy::Close);
        QVERIFY(outbox.isEmpty());

        outbox.appendReplyEntry("reply");
        outbox.replyAppended(5);
        outbox.appendCredited({});
        deliver(outbox, 1, 2, {}, SlowPolicy::Close);
        outbox.consume(5);
        QVERIFY(outbox.isEmpty());
    }

    void keepsTheOrderAndCountsBothKinds()
    {
        Outbox outbox;
        outbox.replyBuffer().append("one");
        outbox.replyAppended(3);
        outbox.replyBuffer().append("two");
        outbox.replyAppended(3);
        deliver(outbox, 1, 1, "abc", SlowPolicy::Close);
        outbox.appendReplyEntry("end");
        outbox.replyAppended(3);

        QCOMPARE(content(outbox), "onetwoabcend");
        QCOMPARE(outbox.replyBytes(), 9);
        QCOMPARE(outbox.channelBytes(), 3);
        outbox.consume(7);
        QCOMPARE(content(outbox), "bcend");
        QCOMPARE(outbox.bytes(), 5);
        outbox.consume(5);
        QVERIFY(outbox.isEmpty());
        QCOMPARE(outbox.bytes(), 0);
    }

    void countsCreditedBytesApart()
    {
        Outbox outbox;
        outbox.replyBuffer().append("one");
        outbox.replyAppended(3);
        outbox.appendCredited("replayed");
        outbox.replyBuffer().append("two");
        outbox.replyAppended(3);

        QCOMPARE(content(outbox), "onereplayedtwo");
        QCOMPARE(outbox.replyBytes(), 6);
        QCOMPARE(outbox.channelBytes(), 0);
        QCOMPARE(outbox.bytes(), 14);
        outbox.consume(5);
        QCOMPARE(outbox.replyBytes(), 3);
        QCOMPARE(outbox.bytes(), 9);
        QCOMPARE(outbox.dropAll(), 3);
        QCOMPARE(content(outbox), "played");
        QCOMPARE(outbox.bytes(), 6);
    }

    void finishesWhatWasBegun()
    {
        Outbox outbox;
        deliver(outbox, 1, 1, "abc", SlowPolicy::Skip);
        deliver(outbox, 1, 2, "def", SlowPolicy::Skip);
        deliver(outbox, 2, 1, "ghi", SlowPolicy::Skip);
        outbox.consume(1);

        QCOMPARE(outbox.skipDeliveries(), 2U);

        QCOMPARE(content(outbox), "bc");
        QCOMPARE(outbox.gap(1)->from, 2U);
        QCOMPARE(outbox.takeGaps().size(), size_t(2));
        QCOMPARE(outbox.channelBytes(), 2);
    }

    void keepsTheNewestFrameAlsoWithoutSequenceNumbers()
    {
        Outbox outbox;
        deliver(outbox, 1, 0, "aaa", SlowPolicy::Latest);
        outbox.appendReplyEntry("R");
        outbox.replyAppended(1);
        deliver(outbox, 2, 0, "zzz", SlowPolicy::Latest);
        deliver(outbox, 1, 0, "bbbccc", SlowPolicy::Latest, 2, 3);

        QCOMPARE(outbox.keepLatest(1, 9), 2U);

        QCOMPARE(content(outbox), "Rzzzccc");
        QCOMPARE(outbox.channelBytes(), 6);
        QCOMPARE(outbox.keepLatestOfAll(9), 0U);
        QCOMPARE(outbox.oldest(SlowPolicy::Latest), 9U);
        QCOMPARE(outbox.oldest(SlowPolicy::Close), 0U);
    }

    void dropsOneChannel()
    {
        Outbox outbox;
        deliver(outbox, 1, 1, "abc", SlowPolicy::Close);
        deliver(outbox, 2, 1, "def", SlowPolicy::Close);
        outbox.dropChannel(1);
        QCOMPARE(content(outbox), "def");
        QCOMPARE(outbox.dropAll(), 3);
    }

    void wheelExpiresExactlyOnceAndInTime()
    {
        std::mt19937 random(11);
        TimerWheel wheel;
        std::map<quint32, quint32> armed;
        quint32 now = 0;
        for (int step = 0; step < 20000; ++step) {
            const auto slot = static_cast<quint32>(random() % 300);
            if (random() % 3 == 0) {
                wheel.disarm(slot);
                armed.erase(slot);
            } else {
                const quint32 deadline = now + 1 + static_cast<quint32>(random() % 2000);
                wheel.arm(slot, deadline);
                armed[slot] = deadline;
            }
            if (random() % 4 != 0)
                continue;
            now += random() % 5 == 0 ? 700 : static_cast<quint32>(random() % 40);
            std::vector<quint32> expired;
            wheel.advance(now, expired);
            for (const quint32 one : expired) {
                QVERIFY(armed.contains(one) && armed[one] <= now);
                armed.erase(one);
            }
            for (const auto &[left, deadline] : armed)
                QVERIFY(deadline > now && wheel.deadline(left) == deadline);
        }
        QCOMPARE(wheel.armed(), static_cast<quint32>(armed.size()));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
