// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ws_frames.h"
#include "tests/support/ws_transcript.h"
#include "tests/unit/net/websocket/ws_cases.h"

namespace sluice::test {

using net::ws::Opcode;

namespace {

struct Text
{
    const char *name;
    QByteArray bytes;
    bool valid;
};

// First and last of each length, the gaps between the ranges of RFC 3629 4, and ordinary words.
const std::vector<Text> &texts()
{
    static const std::vector<Text> list = {
        {"words in many scripts",
         "\xC5\xBElu\xC5\xA5 \xCE\xBA\xCF\x8C\xCF\x83\xCE\xBC\xCE\xB5 "
         "\xE6\xB0\xB4\xE9\x96\x80 \xF0\x9F\x9A\xB0",
         true},
        {"U+0000", QByteArray("\x00", 1), true},
        {"U+007F", "\x7F", true},
        {"U+0080", "\xC2\x80", true},
        {"U+07FF", "\xDF\xBF", true},
        {"U+0800", "\xE0\xA0\x80", true},
        {"U+D7FF", "\xED\x9F\xBF", true},
        {"U+E000", "\xEE\x80\x80", true},
        {"U+FEFF", "\xEF\xBB\xBF", true},
        {"U+FFFD", "\xEF\xBF\xBD", true},
        {"U+FFFE", "\xEF\xBF\xBE", true},
        {"U+FFFF", "\xEF\xBF\xBF", true},
        {"U+10000", "\xF0\x90\x80\x80", true},
        {"U+3FFFF", "\xF0\xBF\xBF\xBF", true},
        {"U+40000", "\xF1\x80\x80\x80", true},
        {"U+FFFFF", "\xF3\xBF\xBF\xBF", true},
        {"U+10FFFF", "\xF4\x8F\xBF\xBF", true},
        {"U+110000", "\xF4\x90\x80\x80", false},
        {"U+13FFFF", "\xF4\xBF\xBF\xBF", false},
        {"U+140000", "\xF5\x80\x80\x80", false},
        {"five bytes", "\xF8\x88\x80\x80\x80", false},
        {"six bytes", "\xFC\x84\x80\x80\x80\x80", false},
        {"FE", "\xFE", false},
        {"FF", "\xFF", false},
        {"C0 80, an overlong NUL", "\xC0\x80", false},
        {"C1 BF, overlong", "\xC1\xBF", false},
        {"E0 80 80, overlong", "\xE0\x80\x80", false},
        {"E0 9F BF, overlong", "\xE0\x9F\xBF", false},
        {"F0 80 80 80, overlong", "\xF0\x80\x80\x80", false},
        {"F0 8F BF BF, overlong", "\xF0\x8F\xBF\xBF", false},
        {"overlong slash", "\xE0\x80\xAF", false},
        {"U+D800", "\xED\xA0\x80", false},
        {"U+DBFF", "\xED\xAF\xBF", false},
        {"U+DC00", "\xED\xB0\x80", false},
        {"U+DFFF", "\xED\xBF\xBF", false},
        {"surrogate pair", "\xED\xA0\xBD\xED\xB8\x80", false},
        {"lone continuation 80", "\x80", false},
        {"lone continuation BF", "\xBF", false},
        {"two lone continuations", "\x80\xBF", false},
        {"continuation after ASCII",
         "ab\x80"
         "cd",
         false},
        {"one continuation too many", "\xC3\xA9\x80", false},
        {"C3 cut", "\xC3", false},
        {"E2 cut", "\xE2", false},
        {"E2 82 cut", "\xE2\x82", false},
        {"F0 cut", "\xF0", false},
        {"F0 9F cut", "\xF0\x9F", false},
        {"F0 9F 9A cut", "\xF0\x9F\x9A", false},
        {"C3 then ASCII", "\xC3 ", false},
        {"E2 82 then ASCII", "\xE2\x82 ", false},
        {"F0 9F 9A then ASCII", "\xF0\x9F\x9A ", false},
        {"Latin-1", "caf\xE9", false},
        {"good, bad, good", "\xCE\xBA\xED\xA0\x80\xCE\xBA", false},
        {"bad after 40 ASCII bytes", QByteArray(40, 'a') + "\xFF", false},
        {"good after 40 ASCII bytes", QByteArray(40, 'a') + "\xF0\x9F\x9A\xB0", true},
        {"bad within a word", QByteArray(12, 'a') + "\xC0" + QByteArray(30, 'a'), false},
    };
    return list;
}

QByteArray bytewise(const QByteArray &bytes)
{
    QByteArray wire = toWire({.fin = false});
    for (const char byte : bytes) {
        wire += toWire(
            {.opcode = Opcode::Continuation, .payload = QByteArray(1, byte), .fin = false});
    }
    return wire + toWire({.opcode = Opcode::Continuation});
}

// What is wrong is said at once, without waiting for the end of the message or of the frame.
void addFailFast(DecodeCases &cases)
{
    const QByteArray start = "\xCE\xBA\xE1\xBD\xB9";
    const auto frame = [](const QByteArray &payload) {
        return toWire({.payload = payload, .fin = false});
    };
    cases.push_back(
        {"fails within an unfinished message", frame(start + "\xF4\x90"), {"fail 1007"}});
    cases.push_back({"fails within an unfinished frame",
                     toWire({.payload = start + "\xF4\x90", .announced = 1000}),
                     {"fail 1007"}});
    cases.push_back({"waits while a character may still follow", frame(start + "\xF4"), {}});
    cases.push_back(
        {"fails in the second fragment",
         frame(start + "\xF4")
             + toWire({.opcode = Opcode::Continuation, .payload = "\x90", .fin = false}),
         {"fail 1007"}});
    cases.push_back({"state does not leak into the next message",
                     toWire({.payload = "\xC3\xA9"}) + toWire({.payload = "\xA9"}),
                     {"text \xC3\xA9", "fail 1007"}});
    cases.push_back({"binary may be anything",
                     toWire({.opcode = Opcode::Binary, .payload = "\xFF\xC0\x80"}),
                     {"binary \xFF\xC0\x80"}});
}

} // namespace

DecodeCases utf8Cases()
{
    DecodeCases cases;
    for (const Text &text : texts()) {
        const QByteArrayList expected{text.valid ? TranscriptSink::line("text", text.bytes)
                                                 : QByteArray("fail 1007")};
        cases.push_back(
            {QByteArray("utf-8 ") + text.name, toWire({.payload = text.bytes}), expected});
        cases.push_back(
            {QByteArray("utf-8 in pieces ") + text.name, bytewise(text.bytes), expected});
    }
    addFailFast(cases);
    return cases;
}

} // namespace sluice::test
