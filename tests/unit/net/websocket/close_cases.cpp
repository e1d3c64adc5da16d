// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ws_frames.h"
#include "tests/support/ws_transcript.h"
#include "tests/unit/net/websocket/ws_cases.h"

namespace sluice::test {

using net::ws::Opcode;

namespace {

QByteArray close(const QByteArray &payload)
{
    return toWire({.opcode = Opcode::Close, .payload = payload});
}

QByteArray close(int code, const QByteArray &reason = {})
{
    QByteArray payload;
    payload.append(static_cast<char>(code >> 8)).append(static_cast<char>(code & 0xFF));
    return close(payload + reason);
}

} // namespace

// RFC 6455 5.5.1, 7.4.
DecodeCases closeCases()
{
    DecodeCases cases;
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
                           3000, 3999, 4000, 4999}) {
        const QByteArray number = QByteArray::number(code);
        cases.push_back({"close " + number, close(code), {"close " + number + ' '}});
    }
    for (const int code :
         {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 5001, 32768, 65535}) {
        cases.push_back({"close " + QByteArray::number(code), close(code), {"fail 1002"}});
    }
    const QByteArray euro = "\xE2\x82\xAC";
    cases.push_back({"close without a code", close(QByteArray()), {"close - "}});
    cases.push_back({"close with half a code", close("\x03"), {"fail 1002"}});
    cases.push_back({"close with half a code, and a byte that would complete it",
                     close("\x03") + "\xE8",
                     {"fail 1002"}});
    cases.push_back({"close with a reason", close(1000, "done"), {"close 1000 done"}});
    cases.push_back({"close with the longest reason",
                     close(1000, QByteArray(123, 'r')),
                     {TranscriptSink::line("close 1000", QByteArray(123, 'r'))}});
    cases.push_back({"close one byte too long", close(1000, QByteArray(124, 'r')), {"fail 1002"}});
    cases.push_back({"close with UTF-8", close(1000, euro), {"close 1000 " + euro}});
    cases.push_back({"close with a cut character", close(1000, euro.first(2)), {"fail 1007"}});
    cases.push_back({"close with a surrogate", close(1000, "\xED\xA0\x80"), {"fail 1007"}});
    cases.push_back({"close with a bad code and a bad reason", close(1005, "\xFF"), {"fail 1002"}});
    cases.push_back(
        {"fragmented close", toWire({.opcode = Opcode::Close, .fin = false}), {"fail 1002"}});
    cases.push_back(
        {"text after close", close(1000) + toWire({.payload = "late"}), {"close 1000 "}});
    cases.push_back(
        {"ping after close", close(1000) + toWire({.opcode = Opcode::Ping}), {"close 1000 "}});
    cases.push_back({"close after close", close(1000) + close(1001), {"close 1000 "}});
    cases.push_back({"garbage after close", close(1001) + QByteArray(50, '\xFF'), {"close 1001 "}});
    cases.push_back({"close after a message",
                     toWire({.payload = "a"}) + close(4000, "app"),
                     {"text a", "close 4000 app"}});
    cases.push_back({"close cut", close(1000, "done").first(9), {}});
    return cases;
}

} // namespace sluice::test
