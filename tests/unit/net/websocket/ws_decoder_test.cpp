// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/decoder.h"
#include "server/net/websocket/deflate.h"
#include "tests/support/ws_frames.h"
#include "tests/support/ws_transcript.h"

#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace sluice::net::ws;

namespace {

QByteArray more(const QByteArray &payload, bool fin)
{
    return toWire({.opcode = Opcode::Continuation, .payload = payload, .fin = fin});
}

// Remembers where the last message lay, and counts the rest.
class AddressSink final : public MessageSink
{
public:
    const char *data = nullptr;
    qsizetype size = 0;
    int messages = 0;
    int pings = 0;
    std::optional<CloseReason> failure;

    void onMessage(QByteArrayView payload, Opcode) override
    {
        data = payload.data();
        size = payload.size();
        ++messages;
    }
    void onPing(QByteArrayView) override { ++pings; }
    void onPong(QByteArrayView) override {}
    void onClose(std::optional<quint16>, QByteArrayView) override {}
    void onFailure(CloseReason reason, QLatin1StringView) override { failure = reason; }
};

} // namespace

class WsDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeMessageIsDeliveredInPlace();
    void stopLeavesTheRest();
    void stopAfterFragmentsLeavesTheRest();
    void stopInAControlFrameLeavesTheRest();
    void finishedDecoderConsumesEverything();
    void idleDecoderHoldsNoHeap();
    void halfReadStateSurvivesAMove();
    void announcedLengthReservesNothing();
    void fourMebibytesInSmallFragmentsPass();
    void floodOfFragmentsEndsByCount_data();
    void floodOfFragmentsEndsByCount();
    void floodOfPingsHoldsNothing();
    void bombOfOneGibibyteStopsAtTheLimit();
};

void WsDecoderTest::wholeMessageIsDeliveredInPlace()
{
    Decoder decoder;
    AddressSink sink;
    QByteArray wire = toWire({.payload = "first"}) + toWire({.payload = QByteArray(300, 'x')});

    decoder.feed(wire.data(), wire.size(), sink);

    QCOMPARE(sink.messages, 2);
    QCOMPARE(sink.size, 300);
    QVERIFY(sink.data == wire.data() + wire.size() - 300);
    QCOMPARE(decoder.bufferedBytes(), 0);
}

void WsDecoderTest::stopLeavesTheRest()
{
    Decoder decoder;
    TranscriptSink sink;
    sink.afterMessage = [&] { decoder.stop(); };
    const QByteArray one = toWire({.payload = "one"});
    QByteArray wire = one + toWire({.payload = "three"}) + one;

    const qsizetype first = decoder.feed(wire.data(), wire.size(), sink);

    QCOMPARE(first, one.size());
    QCOMPARE(sink.lines, QByteArrayList{"text one"});
    const qsizetype second = decoder.feed(wire.data() + first, wire.size() - first, sink);
    QCOMPARE(first + second, wire.size() - one.size());
    QCOMPARE(decoder.feed(wire.data() + first + second, one.size(), sink), one.size());
    QCOMPARE(sink.lines, (QByteArrayList{"text one", "text three", "text one"}));
}

void WsDecoderTest::stopAfterFragmentsLeavesTheRest()
{
    Decoder decoder;
    TranscriptSink sink;
    sink.afterMessage = [&] { decoder.stop(); };
    const QByteArray message = toWire({.payload = "a", .fin = false}) + more("", true);
    QByteArray wire = message + toWire({.opcode = Opcode::Ping, .payload = "p"});

    QCOMPARE(decoder.feed(wire.data(), wire.size(), sink), message.size());
    QCOMPARE(sink.lines, QByteArrayList{"text a"});
    QVERIFY(decoder.isIdle());
    decoder.feed(wire.data() + message.size(), wire.size() - message.size(), sink);
    QCOMPARE(sink.lines, (QByteArrayList{"text a", "ping p"}));
}

void WsDecoderTest::stopInAControlFrameLeavesTheRest()
{
    class StoppingSink final : public MessageSink
    {
    public:
        explicit StoppingSink(Decoder &decoder)
            : m_decoder(decoder)
        {
        }
        int calls = 0;
        void onMessage(QByteArrayView, Opcode) override { ++calls; }
        void onPing(QByteArrayView) override
        {
            ++calls;
            m_decoder.stop();
        }
        void onPong(QByteArrayView) override { ++calls; }
        void onClose(std::optional<quint16>, QByteArrayView) override { ++calls; }
        void onFailure(CloseReason, QLatin1StringView) override { ++calls; }

    private:
        Decoder &m_decoder;
    };
    Decoder decoder;
    StoppingSink sink(decoder);
    const QByteArray ping = toWire({.opcode = Opcode::Ping, .payload = "p"});
    QByteArray wire = ping + toWire({.payload = "later"});

    // The ping comes in two pieces, so it is delivered from the stash.
    QCOMPARE(decoder.feed(wire.data(), 3, sink), 3);
    QCOMPARE(decoder.feed(wire.data() + 3, wire.size() - 3, sink), ping.size() - 3);
    QCOMPARE(sink.calls, 1);
}

void WsDecoderTest::finishedDecoderConsumesEverything()
{
    Decoder decoder;
    TranscriptSink sink;
    QByteArray wire = toWire({.payload = "x", .mask = std::nullopt}) + QByteArray(1000, 'y');

    QCOMPARE(decoder.feed(wire.data(), wire.size(), sink), wire.size());
    QVERIFY(decoder.isFinished());
    QCOMPARE(decoder.feed(wire.data(), wire.size(), sink), wire.size());
    QCOMPARE(sink.lines, QByteArrayList{"fail 1002"});
    QCOMPARE(decoder.bufferedBytes(), 0);
}

void WsDecoderTest::idleDecoderHoldsNoHeap()
{
    Decoder decoder({.maxMessageBytes = 1 << 20}, true);
    TranscriptSink sink;
    QByteArray wire = toWire({.payload = QByteArray(100000, 'x'), .fin = false}) + more("y", true)
                      + toWire({.payload = deflateMessage(QByteArray(5000, 'z')), .rsv = 4});
    const qsizetype half = wire.size() / 2;

    QVERIFY(decoder.isIdle());
    decoder.feed(wire.data(), half, sink);
    QVERIFY(!decoder.isIdle());
    QVERIFY(decoder.bufferedBytes() >= half - 14);
    decoder.feed(wire.data() + half, wire.size() - half, sink);

    QCOMPARE(sink.lines.size(), 2);
    QVERIFY(decoder.isIdle());
    QCOMPARE(decoder.bufferedBytes(), 0);
    qInfo("sizeof(Decoder) = %zu", sizeof(Decoder));
}

void WsDecoderTest::halfReadStateSurvivesAMove()
{
    Decoder first;
    TranscriptSink sink;
    QByteArray wire = toWire({.payload = "\xE2\x82\xAC and more"});
    first.feed(wire.data(), 8, sink);

    Decoder second(std::move(first));
    second.feed(wire.data() + 8, wire.size() - 8, sink);

    QCOMPARE(sink.lines, QByteArrayList{"text \xE2\x82\xAC and more"});
}

void WsDecoderTest::announcedLengthReservesNothing()
{
    Decoder decoder({.maxMessageBytes = 1 << 30});
    TranscriptSink sink;
    QByteArray wire = toWire({.payload = "x", .announced = quint64{1} << 30});

    decoder.feed(wire.data(), wire.size(), sink);

    QVERIFY(sink.lines.isEmpty());
    QVERIFY(decoder.bufferedBytes() < 1024);
}

void WsDecoderTest::fourMebibytesInSmallFragmentsPass()
{
    Decoder decoder({.maxMessageBytes = 4 << 20});
    AddressSink sink;
    QByteArray wire = toWire({.payload = QByteArray(64, 'a'), .fin = false})
                      + more(QByteArray(64, 'a'), false).repeated(65534)
                      + more(QByteArray(64, 'a'), true);

    decoder.feed(wire.data(), wire.size(), sink);

    QVERIFY(!sink.failure);
    QCOMPARE(sink.messages, 1);
    QCOMPARE(sink.size, 4 << 20);
}

void WsDecoderTest::floodOfFragmentsEndsByCount_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
}

void WsDecoderTest::floodOfFragmentsEndsByCount()
{
    QFETCH(QByteArray, payload);
    Decoder decoder;
    AddressSink sink;
    QByteArray start = toWire({.fin = false});
    decoder.feed(start.data(), start.size(), sink);
    const QByteArray thousand = more(payload, false).repeated(1000);
    qsizetype most = 0;

    for (int i = 0; i < 10000; ++i) {
        QByteArray wire = thousand;
        decoder.feed(wire.data(), wire.size(), sink);
        most = std::max(most, decoder.bufferedBytes());
        QVERIFY(i >= 65 || !sink.failure);
    }

    QVERIFY(sink.failure == CloseReason::PolicyViolation);
    QVERIFY(most < 256 * 1024);
    QCOMPARE(decoder.bufferedBytes(), 0);
}

void WsDecoderTest::floodOfPingsHoldsNothing()
{
    Decoder decoder;
    AddressSink sink;
    QByteArray start = toWire({.payload = "a", .fin = false});
    decoder.feed(start.data(), start.size(), sink);
    const qsizetype before = decoder.bufferedBytes();
    const QByteArray thousand = toWire({.opcode = Opcode::Ping, .payload = QByteArray(125, 'p')})
                                    .repeated(1000);

    for (int i = 0; i < 100; ++i) {
        QByteArray wire = thousand;
        decoder.feed(wire.data(), wire.size(), sink);
    }

    QCOMPARE(sink.pings, 100000);
    QCOMPARE(decoder.bufferedBytes(), before);
}

void WsDecoderTest::bombOfOneGibibyteStopsAtTheLimit()
{
    // 16 messages of 64 MiB, joined by the tail each of them lost, make one of 1 GiB.
    const QByteArray part = deflateMessage(QByteArray(64 << 20, '0'));
    const QByteArray bomb = (part + QByteArray("\x00\x00\xFF\xFF", 4)).repeated(15) + part;
    constexpr qsizetype kLimit = 1 << 20;
    QByteArray out;

    QCOMPARE(inflateMessage(bomb, kLimit, out), InflateStatus::TooLarge);
    QVERIFY(out.capacity() < 2 * kLimit);

    Decoder decoder({.maxMessageBytes = 8 << 20}, true);
    AddressSink sink;
    QByteArray wire = toWire({.payload = bomb, .rsv = 4});
    decoder.feed(wire.data(), wire.size(), sink);
    QVERIFY(sink.failure == CloseReason::MessageTooBig);
    QCOMPARE(sink.messages, 0);
    qInfo("%lld bytes of bomb", static_cast<long long>(bomb.size()));
}

QTEST_GUILESS_MAIN(WsDecoderTest)
#include "ws_decoder_test.moc"
