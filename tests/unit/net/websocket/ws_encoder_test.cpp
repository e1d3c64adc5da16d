// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/deflate.h"
#include "server/net/websocket/frame.h"
#include "server/net/websocket/mask.h"
#include "server/net/websocket/utf8.h"

#include <QRandomGenerator>
#include <QTest>

#include <zlib.h>

#include <cstring>

using namespace sluice;
using namespace sluice::net::ws;

namespace {

QByteArray frame(Opcode opcode, const QByteArray &payload, Compressed compressed = Compressed::No)
{
    QByteArray out;
    appendFrame(out, opcode, payload, compressed);
    return out;
}

// Inflates as a peer with a window of `windowBits` does: byte by byte, so that zlib cannot look
// back into its output further than the window.
QByteArray inflateWithWindow(QByteArray payload, int windowBits)
{
    payload += QByteArray("\x00\x00\xFF\xFF", 4);
    z_stream stream{};
    if (inflateInit2(&stream, -windowBits) != Z_OK)
        return "inflateInit2 failed";
    stream.next_in = reinterpret_cast<Bytef *>(payload.data());
    stream.avail_in = static_cast<uInt>(payload.size());
    QByteArray out;
    for (;;) {
        Bytef byte = 0;
        stream.next_out = &byte;
        stream.avail_out = 1;
        const int status = inflate(&stream, Z_SYNC_FLUSH);
        if (status != Z_OK || stream.avail_out != 0)
            break;
        out.append(static_cast<char>(byte));
    }
    inflateEnd(&stream);
    return out;
}

} // namespace

class WsEncoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerHasItsShortestForm_data();
    void headerHasItsShortestForm();
    void framesAreAppended();
    void compressedFrameHasRsv1();
    void closeTextIsCutBetweenCharacters_data();
    void closeTextIsCutBetweenCharacters();
    void closeEchoCarriesTheCode();
    void deflatedTextFitsTheWindow_data();
    void deflatedTextFitsTheWindow();
    void deflatedMessagesShareNoContext();
    void maskTurnsWithThePosition();
    void validatorAgreesWithQtAtEveryCut();
};

void WsEncoderTest::headerHasItsShortestForm_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("0") << 0 << QByteArray::fromHex("8200");
    QTest::newRow("1") << 1 << QByteArray::fromHex("8201");
    QTest::newRow("125") << 125 << QByteArray::fromHex("827d");
    QTest::newRow("126") << 126 << QByteArray::fromHex("827e007e");
    QTest::newRow("65535") << 65535 << QByteArray::fromHex("827effff");
    QTest::newRow("65536") << 65536 << QByteArray::fromHex("827f0000000000010000");
    QTest::newRow("16 MiB") << (16 << 20) << QByteArray::fromHex("827f0000000001000000");
}

void WsEncoderTest::headerHasItsShortestForm()
{
    QFETCH(int, size);
    QFETCH(QByteArray, header);
    const QByteArray payload(size, 'p');

    const QByteArray wire = frame(Opcode::Binary, payload);

    QCOMPARE(wire.size(), frameSize(size));
    QCOMPARE(wire.first(frameHeaderSize(size)), header);
    QVERIFY(wire.sliced(frameHeaderSize(size)) == payload);
}

void WsEncoderTest::framesAreAppended()
{
    QByteArray out = "before";
    appendFrame(out, Opcode::Text, "ab");
    appendFrame(out, Opcode::Ping, {});

    QCOMPARE(out, QByteArray("before\x81\x02"
                             "ab\x89\x00",
                             12));
}

void WsEncoderTest::compressedFrameHasRsv1()
{
    QCOMPARE(frame(Opcode::Text, "x", Compressed::Yes), QByteArray("\xC1\x01x"));
    QCOMPARE(frame(Opcode::Binary, "x", Compressed::Yes), QByteArray("\xC2\x01x"));
}

void WsEncoderTest::closeTextIsCutBetweenCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kept");
    const QByteArray euro = "\xE2\x82\xAC";
    const QByteArray tap = "\xF0\x9F\x9A\xB0";
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("short") << QByteArray("slow_consumer") << 13;
    QTest::newRow("exactly 123") << QByteArray(123, 'a') << 123;
    QTest::newRow("124 ASCII") << QByteArray(124, 'a') << 123;
    QTest::newRow("two bytes at the border") << QByteArray(122, 'a') + "\xC3\xA9" << 122;
    QTest::newRow("three bytes fit") << QByteArray(120, 'a') + euro + "x" << 123;
    QTest::newRow("three bytes, one over") << QByteArray(121, 'a') + euro << 121;
    QTest::newRow("three bytes, two over") << QByteArray(122, 'a') + euro << 122;
    QTest::newRow("four bytes, one over") << QByteArray(120, 'a') + tap << 120;
    QTest::newRow("four bytes, three over") << QByteArray(122, 'a') + tap << 122;
    QTest::newRow("only long characters") << tap.repeated(40) << 120;
}

void WsEncoderTest::closeTextIsCutBetweenCharacters()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kept);

    const QByteArray payload = closePayload(CloseReason::SlowConsumer, text);

    QCOMPARE(payload, QByteArray("\x0B\xB8") + text.first(kept));
    QVERIFY(isValidUtf8(payload.sliced(2)));
    QVERIFY(payload.size() <= kMaxControlPayload);
}

void WsEncoderTest::closeEchoCarriesTheCode()
{
    QCOMPARE(closeEcho(std::nullopt), QByteArray());
    QCOMPARE(closeEcho(quint16{1000}), QByteArray("\x03\xE8"));
    QCOMPARE(closeEcho(quint16{4999}), QByteArray("\x13\x87"));
}

void WsEncoderTest::deflatedTextFitsTheWindow_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 8; bits <= 15; ++bits)
        QTest::addRow("%d bits", bits) << bits;
}

void WsEncoderTest::deflatedTextFitsTheWindow()
{
    QFETCH(int, bits);
    // Noise that comes again after each power of two tempts the compressor to look far back.
    QRandomGenerator generator(6455);
    QByteArray text;
    for (int distance = 64; distance <= 32768; distance *= 2) {
        QByteArray noise(distance, Qt::Uninitialized);
        for (char &byte : noise)
            byte = static_cast<char>(generator.bounded(256));
        text += noise + noise + QByteArray(300, 'z');
    }

    const QByteArray payload = deflateMessage(text, bits);

    QVERIFY(inflateWithWindow(payload, bits) == text);
    QByteArray out;
    QCOMPARE(inflateMessage(payload, text.size(), out), InflateStatus::Ok);
    QVERIFY(out == text);
}

void WsEncoderTest::deflatedMessagesShareNoContext()
{
    const QByteArray text = QByteArray("octocat/hello-world ").repeated(20);

    const QByteArray first = deflateMessage(text);

    QCOMPARE(deflateMessage(text), first);
    QVERIFY(first.size() < text.size() / 5);
    QVERIFY(!first.endsWith(QByteArray("\x00\x00\xFF\xFF", 4)));
    QCOMPARE(deflateMessage({}), QByteArray("\x00", 1)); // RFC 7692 7.2.3.6
}

void WsEncoderTest::maskTurnsWithThePosition()
{
    const QByteArray text = "0123456789abcdefghijklmnopqrstuvwxyz";
    const quint8 keyBytes[] = {0x11, 0x82, 0x43, 0xF4};
    quint32 key;
    std::memcpy(&key, keyBytes, sizeof key);
    QByteArray masked = text;
    for (qsizetype i = 0; i < masked.size(); ++i)
        masked[i] = static_cast<char>(masked[i] ^ keyBytes[i % 4]);

    for (qsizetype a = 0; a <= text.size(); ++a) {
        for (qsizetype b = a; b <= text.size(); ++b) {
            QByteArray bytes = masked;
            quint32 turned = unmask(bytes.data(), a, key);
            turned = unmask(bytes.data() + a, b - a, turned);
            unmask(bytes.data() + b, bytes.size() - b, turned);
            QCOMPARE(bytes, text);
        }
    }
}

// QByteArray::isValidUtf8() is the second opinion.
void WsEncoderTest::validatorAgreesWithQtAtEveryCut()
{
    QRandomGenerator generator(3629);
    const quint8 pool[] = {'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF,
                           0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
    for (int round = 0; round < 20000; ++round) {
        QByteArray text(generator.bounded(20), 'a');
        const int tail = generator.bounded(1, 5);
        for (int i = 0; i < tail; ++i)
            text.append(static_cast<char>(pool[generator.bounded(int(std::size(pool)))]));
        text.append(generator.bounded(12), 'b');

        const bool valid = text.isValidUtf8();

        QCOMPARE(isValidUtf8(text), valid);
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            Utf8Validator validator;
            const bool first = validator.append(text.first(cut));
            const bool whole = validator.append(text.sliced(cut)) && validator.isComplete();
            QCOMPARE(whole, valid);
            QVERIFY(first || !valid);
        }
    }
}

QTEST_GUILESS_MAIN(WsEncoderTest)
#include "ws_encoder_test.moc"
