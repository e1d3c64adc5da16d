// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ws_frames.h"
#include "tests/support/ws_transcript.h"
#include "tests/unit/net/websocket/ws_cases.h"

namespace sluice::test {

using net::ws::Opcode;

namespace {

QByteArray number(quint64 value)
{
    return QByteArray::number(value);
}

void addSizes(DecodeCases &cases)
{
    for (const int size : {0, 1, 124, 125, 126, 127, 128, 255, 256, 65534, 65535, 65536, 65537}) {
        for (const Opcode kind : {Opcode::Text, Opcode::Binary}) {
            const QByteArray payload(size, 'x');
            const QByteArray word = kind == Opcode::Text ? "text" : "binary";
            cases.push_back({word + " of " + number(static_cast<quint64>(size)) + " bytes",
                             toWire({.opcode = kind, .payload = payload}),
                             {TranscriptSink::line(word, payload)}});
        }
    }
    for (const Opcode opcode : {Opcode::Ping, Opcode::Pong}) {
        for (const int size : {0, 1, 124, 125, 126, 127, 65536}) {
            const QByteArray payload(size, 'x');
            const QByteArray word = opcode == Opcode::Ping ? "ping" : "pong";
            cases.push_back({word + " of " + number(static_cast<quint64>(size)) + " bytes",
                             toWire({.opcode = opcode, .payload = payload}),
                             {size <= 125 ? TranscriptSink::line(word, payload) : "fail 1002"}});
        }
    }
}

// "The minimal number of bytes MUST be used" (RFC 6455 5.2).
void addWrongForms(DecodeCases &cases)
{
    for (const int size : {0, 1, 125}) {
        cases.push_back(
            {number(static_cast<quint64>(size)) + " in 16 bits",
             toWire({.payload = QByteArray(size, 'x'), .lengthForm = LengthForm::In16Bits}),
             {"fail 1002"}});
    }
    for (const int size : {0, 125, 126, 65535}) {
        cases.push_back(
            {number(static_cast<quint64>(size)) + " in 64 bits",
             toWire({.payload = QByteArray(size, 'x'), .lengthForm = LengthForm::In64Bits}),
             {"fail 1002"}});
    }
    for (const Opcode opcode : {Opcode::Close, Opcode::Ping, Opcode::Pong}) {
        const QByteArray name = "control 0x" + QByteArray::number(static_cast<int>(opcode), 16);
        cases.push_back(
            {name + " in 16 bits",
             toWire({.opcode = opcode, .payload = "x", .lengthForm = LengthForm::In16Bits}),
             {"fail 1002"}});
        cases.push_back(
            {name + " in 64 bits",
             toWire({.opcode = opcode, .payload = "x", .lengthForm = LengthForm::In64Bits}),
             {"fail 1002"}});
    }
}

// Lengths that are announced but never sent.
void addAnnounced(DecodeCases &cases)
{
    struct Row
    {
        const char *name;
        quint64 announced;
        const char *expected;
    };
    const Row rows[] = {
        {"limit", 200000, nullptr},
        {"limit and one", 200001, "fail 1009"},
        {"4 GiB", quint64{1} << 32, "fail 1009"},
        {"4 GiB and one", (quint64{1} << 32) + 1, "fail 1009"},
        {"2^62", quint64{1} << 62, "fail 1009"},
        {"2^63 - 1", (quint64{1} << 63) - 1, "fail 1009"},
        {"2^63", quint64{1} << 63, "fail 1002"},
        {"2^64 - 1", ~quint64{0}, "fail 1002"},
    };
    for (const Row &row : rows) {
        const QByteArrayList expected = row.expected ? QByteArrayList{row.expected}
                                                     : QByteArrayList{};
        cases.push_back({QByteArray("announces ") + row.name,
                         toWire({.payload = "x", .announced = row.announced}), expected});
    }
    // Compressed, a message may be a little longer than its content, but not by much.
    const auto compressed = [](quint64 announced) {
        return toWire({.payload = "x", .rsv = 4, .announced = announced});
    };
    cases.push_back({"compressed, limit and one", compressed(200001), {}, true});
    cases.push_back({"compressed, limit and 2 %", compressed(204000), {"fail 1009"}, true});
    cases.push_back({"compressed, 2^62", compressed(quint64{1} << 62), {"fail 1009"}, true});
    cases.push_back({"compressed, 2^63", compressed(quint64{1} << 63), {"fail 1002"}, true});
}

// The limit counts the whole message, not its frames.
void addLimits(DecodeCases &cases)
{
    const net::ws::DecoderLimits ten{.maxMessageBytes = 10, .maxContinuations = 3};
    const QByteArray six = toWire({.payload = "123456", .fin = false});
    const auto next = [](const QByteArray &payload, bool fin) {
        return toWire({.opcode = Opcode::Continuation, .payload = payload, .fin = fin});
    };
    cases.push_back({"message at the limit",
                     toWire({.payload = "1234567890"}),
                     {"text 1234567890"},
                     false,
                     ten});
    cases.push_back(
        {"message over the limit", toWire({.payload = "12345678901"}), {"fail 1009"}, false, ten});
    cases.push_back(
        {"fragments at the limit", six + next("7890", true), {"text 1234567890"}, false, ten});
    cases.push_back(
        {"fragments over the limit", six + next("78901", true), {"fail 1009"}, false, ten});
    cases.push_back({"the limit starts anew",
                     toWire({.payload = "1234567890"}).repeated(3),
                     {"text 1234567890", "text 1234567890", "text 1234567890"},
                     false,
                     ten});
    cases.push_back(
        {"controls do not count",
         six + toWire({.opcode = Opcode::Ping, .payload = "abcdefghijkl"}) + next("7890", true),
         {"ping abcdefghijkl", "text 1234567890"},
         false,
         ten});
    cases.push_back({"limit of nothing takes the empty message",
                     toWire({}),
                     {"text "},
                     false,
                     {.maxMessageBytes = 0}});
    cases.push_back({"limit of nothing refuses a byte",
                     toWire({.payload = "a"}),
                     {"fail 1009"},
                     false,
                     {.maxMessageBytes = 0}});
    cases.push_back({"continuations at their limit",
                     six + next("", false).repeated(2) + next("", true),
                     {"text 123456"},
                     false,
                     ten});
    cases.push_back({"continuations over their limit",
                     six + next("", false).repeated(4),
                     {"fail 1008"},
                     false,
                     ten});
    cases.push_back({"continuations start anew",
                     (six + next("", false).repeated(2) + next("", true)).repeated(2),
                     {"text 123456", "text 123456"},
                     false,
                     ten});
}

} // namespace

DecodeCases lengthCases()
{
    DecodeCases cases;
    addSizes(cases);
    addWrongForms(cases);
    addAnnounced(cases);
    addLimits(cases);
    return cases;
}

} // namespace sluice::test
