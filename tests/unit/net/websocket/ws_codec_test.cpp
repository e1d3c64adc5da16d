// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ws_transcript.h"
#include "tests/unit/net/websocket/ws_cases.h"

#include <QSet>
#include <QTest>

using namespace sluice;
using namespace sluice::test;

namespace {

const DecodeCases &allDecodeCases()
{
    static const DecodeCases cases = [] {
        DecodeCases all;
        for (const auto &table : {frameCases(), lengthCases(), messageCases(), utf8Cases(),
                                  closeCases(), deflateCases()})
            all.insert(all.end(), table.begin(), table.end());
        return all;
    }();
    return cases;
}

// Feeds the bytes in pieces that end at `cuts` and at the end.
QByteArrayList decode(const DecodeCase &row, const std::vector<qsizetype> &cuts)
{
    net::ws::Decoder decoder(row.limits, row.deflate);
    TranscriptSink sink;
    QByteArray wire = row.wire;
    qsizetype from = 0;
    const auto feedUntil = [&](qsizetype to) {
        if (decoder.feed(wire.data() + from, to - from, sink) != to - from)
            sink.lines << "not all consumed";
        from = to;
    };
    for (const qsizetype cut : cuts)
        feedUntil(cut);
    feedUntil(wire.size());
    return sink.lines;
}

} // namespace

class WsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHasAtLeast250Rows();
    void decodesWhole_data();
    void decodesWhole();
    void decodesAtEverySplit_data() { decodesWhole_data(); }
    void decodesAtEverySplit();
    void decodesByteByByte_data() { decodesWhole_data(); }
    void decodesByteByByte();
    void negotiates_data();
    void negotiates();
};

void WsCodecTest::tableHasAtLeast250Rows()
{
    QSet<QByteArray> names;
    for (const DecodeCase &row : allDecodeCases())
        names.insert("decode " + row.name);
    const auto decodeRows = names.size();
    const auto extensions = extensionCases();
    for (const ExtensionCase &row : extensions)
        names.insert("extension " + row.name);

    qInfo("%lld decoder rows and %lld negotiation rows", static_cast<long long>(decodeRows),
          static_cast<long long>(names.size() - decodeRows));
    QCOMPARE(static_cast<size_t>(names.size()), allDecodeCases().size() + extensions.size());
    QVERIFY(names.size() >= 250);
}

void WsCodecTest::decodesWhole_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < allDecodeCases().size(); ++i)
        QTest::newRow(allDecodeCases()[i].name.constData()) << i;
}

void WsCodecTest::decodesWhole()
{
    QFETCH(size_t, index);
    const DecodeCase &row = allDecodeCases()[index];

    QCOMPARE(decode(row, {}), row.expected);
}

void WsCodecTest::decodesAtEverySplit()
{
    QFETCH(size_t, index);
    const DecodeCase &row = allDecodeCases()[index];

    // Of large frames only the first and last bytes, where the headers are.
    constexpr qsizetype kEach = 700;
    for (qsizetype cut = 0; cut <= row.wire.size(); ++cut) {
        if (cut == kEach && row.wire.size() > 2 * kEach)
            cut = row.wire.size() - 20;
        const QByteArrayList lines = decode(row, {cut});
        if (lines != row.expected)
            qWarning("cut at %lld", static_cast<long long>(cut));
        QCOMPARE(lines, row.expected);
    }
}

void WsCodecTest::decodesByteByByte()
{
    QFETCH(size_t, index);
    const DecodeCase &row = allDecodeCases()[index];
    std::vector<qsizetype> cuts;
    for (qsizetype cut = 1; cut < row.wire.size(); ++cut)
        cuts.push_back(cut);

    QCOMPARE(decode(row, cuts), row.expected);
}

void WsCodecTest::negotiates_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("deflate");
    QTest::addColumn<int>("windowBits");
    QTest::addColumn<QByteArray>("response");
    const QByteArray fixed =
        "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
    for (const ExtensionCase &row : extensionCases()) {
        QTest::newRow(row.name.constData()) << row.header << row.deflate << row.windowBits
                                            << (row.deflate ? fixed + row.extra : QByteArray());
    }
}

void WsCodecTest::negotiates()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, deflate);
    QFETCH(int, windowBits);
    QFETCH(QByteArray, response);

    const net::ws::Negotiation result = net::ws::negotiate(header);

    QCOMPARE(result.deflate, deflate);
    QCOMPARE(result.serverMaxWindowBits, windowBits);
    QCOMPARE(result.responseHeader, response);
}

QTEST_GUILESS_MAIN(WsCodecTest)
#include "ws_codec_test.moc"
