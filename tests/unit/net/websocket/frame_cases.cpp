// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ws_frames.h"
#include "tests/unit/net/websocket/ws_cases.h"

namespace sluice::test {

using net::ws::Opcode;

namespace {

QByteArray hex(int value)
{
    return "0x" + QByteArray::number(value, 16);
}

QByteArray lineFor(Opcode opcode)
{
    switch (opcode) {
    case Opcode::Text:
        return "text ab";
    case Opcode::Binary:
        return "binary ab";
    case Opcode::Ping:
        return "ping ab";
    case Opcode::Pong:
        return "pong ab";
    case Opcode::Continuation:
    case Opcode::Close:
        break;
    }
    return "fail 1002"; // a lone continuation; "ab" as a close code is 24930
}

bool isDataOrControl(int opcode)
{
    return (opcode >= 1 && opcode <= 2) || opcode == 9 || opcode == 10;
}

// All sixteen opcodes, final and not (RFC 6455 5.2, 5.4, 5.5).
void addOpcodes(DecodeCases &cases)
{
    for (int opcode = 0; opcode < 16; ++opcode) {
        const auto typed = static_cast<Opcode>(opcode);
        const QByteArray whole = toWire({.opcode = typed, .payload = "ab"});
        const QByteArray open = toWire({.opcode = typed, .payload = "ab", .fin = false});
        const QByteArray expected = isDataOrControl(opcode) ? lineFor(typed) : "fail 1002";
        cases.push_back({"opcode " + hex(opcode) + " final", whole, {expected}});
        const bool opens = opcode == 1 || opcode == 2;
        cases.push_back({"opcode " + hex(opcode) + " not final", open,
                         opens ? QByteArrayList{} : QByteArrayList{"fail 1002"}});
    }
}

// Every combination of reserved bits on every kind of frame; only RSV1 is ever legal, and only
// with deflate on a first frame (its payload here is no DEFLATE data: 1007).
void addReservedBits(DecodeCases &cases)
{
    for (const Opcode opcode :
         {Opcode::Text, Opcode::Binary, Opcode::Close, Opcode::Ping, Opcode::Pong}) {
        for (quint8 rsv = 1; rsv < 8; ++rsv) {
            const QByteArray wire = toWire({.opcode = opcode, .payload = "ab", .rsv = rsv});
            const QByteArray name = "rsv " + QByteArray::number(rsv) + " on "
                                    + hex(static_cast<int>(opcode));
            const bool legal = rsv == 4 && !net::ws::isControl(opcode);
            cases.push_back({name, wire, {"fail 1002"}});
            cases.push_back(
                {name + " with deflate", wire, {legal ? "fail 1007" : "fail 1002"}, true});
        }
    }
    const QByteArray first = toWire({.payload = "a", .fin = false});
    for (quint8 rsv = 1; rsv < 8; ++rsv) {
        cases.push_back({"rsv " + QByteArray::number(rsv) + " on a continuation, with deflate",
                         first + toWire({.opcode = Opcode::Continuation, .rsv = rsv}),
                         {"fail 1002"},
                         true});
    }
}

// Mask values against payload sizes around the word size of the loop that removes them.
void addMasks(DecodeCases &cases)
{
    const std::array<quint8, 4> masks[] = {
        {0, 0, 0, 0}, {0xFF, 0xFF, 0xFF, 0xFF}, {1, 2, 3, 4}, {0x80, 0, 0, 0x7F}};
    const QByteArray text = "The quick brown fox jumps over the lazy dog.";
    int number = 0;
    for (const auto &mask : masks) {
        for (const int size : {0, 1, 3, 4, 7, 8, 9, 17}) {
            const QByteArray payload = text.first(size);
            cases.push_back({"mask " + QByteArray::number(number) + " over "
                                 + QByteArray::number(size) + " bytes",
                             toWire({.payload = payload, .mask = mask}),
                             {"text " + payload}});
        }
        ++number;
    }
    for (const Opcode opcode : {Opcode::Text, Opcode::Binary, Opcode::Close, Opcode::Ping,
                                Opcode::Pong, Opcode::Continuation}) {
        cases.push_back({"unmasked " + hex(static_cast<int>(opcode)),
                         toWire({.opcode = opcode, .payload = "ab", .mask = std::nullopt}),
                         {"fail 1002"}});
    }
    cases.push_back({"unmasked after a good one",
                     toWire({.payload = "ok"}) + toWire({.payload = "no", .mask = std::nullopt}),
                     {"text ok", "fail 1002"}});
    cases.push_back(
        {"each frame has its own mask",
         toWire({.payload = "abcde", .fin = false, .mask = masks[2]})
             + toWire({.opcode = Opcode::Continuation, .payload = "fgh", .mask = masks[1]}),
         {"text abcdefgh"}});
}

} // namespace

DecodeCases frameCases()
{
    DecodeCases cases;
    addOpcodes(cases);
    addReservedBits(cases);
    addMasks(cases);
    return cases;
}

} // namespace sluice::test
