// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/deflate.h"
#include "tests/support/ws_frames.h"
#include "tests/support/ws_transcript.h"
#include "tests/unit/net/websocket/ws_cases.h"

#include <QRandomGenerator>

namespace sluice::test {

using net::ws::deflateMessage;
using net::ws::Opcode;

namespace {

constexpr quint8 kRsv1 = 4;

QByteArray frame(const QByteArray &payload, Opcode kind = Opcode::Text)
{
    return toWire({.opcode = kind, .payload = payload, .rsv = kRsv1});
}

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

void add(DecodeCases &cases, const QByteArray &name, const QByteArray &wire,
         const QByteArrayList &expected)
{
    cases.push_back({name, wire, expected, true});
}

// The examples of RFC 7692 7.2.3, and blocks as other compressors make them.
void addBlocks(DecodeCases &cases)
{
    const QByteArrayList hello{"text Hello"};
    add(cases, "RFC 7.2.3.1, one block", frame(bytes("f248cdc9c90700")), hello);
    add(cases, "RFC 7.2.3.1, in two frames",
        toWire({.payload = bytes("f248cd"), .fin = false, .rsv = kRsv1})
            + toWire({.opcode = Opcode::Continuation, .payload = bytes("c9c90700")}),
        hello);
    add(cases, "RFC 7.2.3.3, stored block", frame(bytes("000500faff48656c6c6f00")), hello);
    add(cases, "RFC 7.2.3.4, final bit", frame(bytes("f348cdc9c9070000")), hello);
    add(cases, "RFC 7.2.3.5, two blocks", frame(bytes("f24805000000ffffcac9c90700")), hello);
    add(cases, "RFC 7.2.3.6, empty message", frame(bytes("00")), {"text "});
    add(cases, "no bytes at all", frame({}), {"text "});
    add(cases, "final bit without padding", frame(bytes("f348cdc9c90700")), hello);
    add(cases, "empty final block", frame(bytes("0300")), {"text "});
    add(cases, "stored final block", frame(bytes("010500faff48656c6c6f")), hello);
    add(cases, "two streams in a message", frame(bytes("f348cdc9c90700f248cdc9c90700")),
        {"text HelloHello"});
    add(cases, "context of an earlier message is gone", // RFC 7.2.3.2's second message
        frame(bytes("f248cdc9c90700")) + frame(bytes("f200110000")), {"text Hello", "fail 1007"});
}

void addCorrupt(DecodeCases &cases)
{
    add(cases, "not DEFLATE", frame("\xFF\xFF\xFF\xFF"), {"fail 1007"});
    add(cases, "reserved block type", frame(bytes("07")), {"fail 1007"});
    add(cases, "stored length wrong", frame(bytes("000500000048656c6c6f00")), {"fail 1007"});
    add(cases, "stored block cut", frame(bytes("000500faff4865")), {"fail 1007"});
    add(cases, "cut after two letters", frame(bytes("f248cd")), {"fail 1007"});
    add(cases, "distance before the start", frame(bytes("020200")), {"fail 1007"});
    add(cases, "zlib header", frame(bytes("789cf348cdc9c907000581f501f5")), {"fail 1007"});
    add(cases, "binary is checked too", frame(bytes("07"), Opcode::Binary), {"fail 1007"});
}

void addMessages(DecodeCases &cases)
{
    const QByteArray euro = "\xE2\x82\xAC";
    const QByteArray json = R"({"stream":"octocat","event":"github.push","offset":17})";
    add(cases, "compressed binary", frame(deflateMessage("\xFF\xFE"), Opcode::Binary),
        {"binary \xFF\xFE"});
    add(cases, "compressed UTF-8", frame(deflateMessage(euro)), {"text " + euro});
    add(cases, "compressed, not UTF-8", frame(deflateMessage("\xED\xA0\x80")), {"fail 1007"});
    add(cases, "compressed, cut character", frame(deflateMessage(euro.first(2))), {"fail 1007"});
    add(cases, "plain although deflate is on", toWire({.payload = "plain"}), {"text plain"});
    add(cases, "plain and compressed in turn",
        toWire({.payload = "1"}) + frame(deflateMessage("2")) + toWire({.payload = "3"}),
        {"text 1", "text 2", "text 3"});
    add(cases, "ping inside a compressed message",
        toWire({.payload = bytes("f248cd"), .fin = false, .rsv = kRsv1})
            + toWire({.opcode = Opcode::Ping, .payload = "p"})
            + toWire({.opcode = Opcode::Continuation, .payload = bytes("c9c90700")}),
        {"ping p", "text Hello"});
    add(cases, "compressed, empty fragments around",
        toWire({.fin = false, .rsv = kRsv1})
            + toWire(
                {.opcode = Opcode::Continuation, .payload = bytes("f248cdc9c90700"), .fin = false})
            + toWire({.opcode = Opcode::Continuation}),
        {"text Hello"});
    for (int bits = 8; bits <= 15; ++bits) {
        const QByteArray text = json.repeated(40);
        add(cases, "window of " + QByteArray::number(bits) + " bits",
            frame(deflateMessage(text, bits)), {TranscriptSink::line("text", text)});
    }
}

// Random bytes, which do not shrink; a fixed seed, so that a row is the same every time.
QByteArray noise(int size)
{
    QRandomGenerator generator(7692);
    QByteArray result(size, Qt::Uninitialized);
    for (char &byte : result)
        byte = static_cast<char>(generator.bounded(256));
    return result;
}

void addLimits(DecodeCases &cases)
{
    const auto zeros = [](int size) { return frame(deflateMessage(QByteArray(size, '0'))); };
    add(cases, "inflates to the limit", zeros(200000),
        {TranscriptSink::line("text", QByteArray(200000, '0'))});
    add(cases, "inflates to the limit and one", zeros(200001), {"fail 1009"});
    add(cases, "bomb of 50 MiB", zeros(50 * 1024 * 1024), {"fail 1009"});
    add(cases, "bomb of many final blocks",
        frame(bytes("4b4c0400").repeated(30) + bytes("f348cdc9c90700").repeated(50000)),
        {"fail 1009"});
    add(cases, "incompressible at the limit", frame(deflateMessage(noise(200000)), Opcode::Binary),
        {TranscriptSink::line("binary", noise(200000))});
    add(cases, "incompressible over the limit",
        frame(deflateMessage(noise(200001)), Opcode::Binary), {"fail 1009"});
}

} // namespace

DecodeCases deflateCases()
{
    DecodeCases cases;
    addBlocks(cases);
    addCorrupt(cases);
    addMessages(cases);
    addLimits(cases);
    return cases;
}

} // namespace sluice::test
