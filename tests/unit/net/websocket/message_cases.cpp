// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ws_frames.h"
#include "tests/support/ws_transcript.h"
#include "tests/unit/net/websocket/ws_cases.h"

namespace sluice::test {

using net::ws::Opcode;

namespace {

QByteArray text(const QByteArray &payload, bool fin)
{
    return toWire({.payload = payload, .fin = fin});
}

QByteArray more(const QByteArray &payload, bool fin)
{
    return toWire({.opcode = Opcode::Continuation, .payload = payload, .fin = fin});
}

QByteArray control(Opcode opcode, const QByteArray &payload = {})
{
    return toWire({.opcode = opcode, .payload = payload});
}

// RFC 6455 5.4.
void addFragments(DecodeCases &cases)
{
    const QByteArray binary = toWire(
        {.opcode = Opcode::Binary, .payload = QByteArray("\x00\xFF", 2), .fin = false});
    cases.push_back({"two fragments", text("Hel", false) + more("lo", true), {"text Hello"}});
    cases.push_back({"three fragments",
                     text("H", false) + more("el", false) + more("lo", true),
                     {"text Hello"}});
    cases.push_back(
        {"binary fragments", binary + more("\xFE", true), {QByteArray("binary \x00\xFF\xFE", 10)}});
    cases.push_back({"empty first fragment", text("", false) + more("lo", true), {"text lo"}});
    cases.push_back({"empty middle fragment",
                     text("a", false) + more("", false) + more("b", true),
                     {"text ab"}});
    cases.push_back({"empty last fragment", text("a", false) + more("", true), {"text a"}});
    cases.push_back(
        {"only empty fragments", text("", false) + more("", false) + more("", true), {"text "}});
    cases.push_back({"a hundred fragments of one byte",
                     text("x", false) + more("x", false).repeated(98) + more("x", true),
                     {TranscriptSink::line("text", QByteArray(100, 'x'))}});
    cases.push_back({"message after fragments",
                     text("a", false) + more("b", true) + text("c", true),
                     {"text ab", "text c"}});
    cases.push_back({"fragments after fragments",
                     (text("a", false) + more("b", true)).repeated(2),
                     {"text ab", "text ab"}});
    cases.push_back({"never finished", text("a", false) + more("b", false), {}});
    cases.push_back({"text inside text", text("a", false) + text("b", true), {"fail 1002"}});
    cases.push_back({"binary inside text", text("a", false) + binary, {"fail 1002"}});
    cases.push_back({"text inside binary", binary + text("a", true), {"fail 1002"}});
    cases.push_back(
        {"text inside an empty start", text("", false) + text("a", true), {"fail 1002"}});
    cases.push_back({"continuation first", more("a", true), {"fail 1002"}});
    cases.push_back({"continuation first, not final", more("a", false), {"fail 1002"}});
    cases.push_back({"continuation after a whole message",
                     text("a", true) + more("b", true),
                     {"text a", "fail 1002"}});
    cases.push_back({"continuation after the last fragment",
                     text("a", false) + more("b", true) + more("c", true),
                     {"text ab", "fail 1002"}});
    cases.push_back({"continuation after a ping",
                     control(Opcode::Ping) + more("a", true),
                     {"ping ", "fail 1002"}});
}

// Control frames may stand between fragments, never inside a frame (RFC 6455 5.5).
void addInterleaved(DecodeCases &cases)
{
    const QByteArray ping = control(Opcode::Ping, "p");
    const QByteArray pong = control(Opcode::Pong, "q");
    const QByteArray close = control(Opcode::Close, QByteArray("\x03\xE8", 2) + "bye");
    cases.push_back({"ping between fragments",
                     text("a", false) + ping + more("b", true),
                     {"ping p", "text ab"}});
    cases.push_back({"pong between fragments",
                     text("a", false) + pong + more("b", true),
                     {"pong q", "text ab"}});
    cases.push_back({"ten pings between fragments",
                     text("a", false) + ping.repeated(10) + more("b", true),
                     QByteArrayList(10, "ping p") << "text ab"});
    cases.push_back({"ping after an empty fragment",
                     text("", false) + ping + more("b", true),
                     {"ping p", "text b"}});
    cases.push_back(
        {"full ping between fragments",
         text("a", false) + control(Opcode::Ping, QByteArray(125, 'z')) + more("b", true),
         {TranscriptSink::line("ping", QByteArray(125, 'z')), "text ab"}});
    cases.push_back({"ping inside a character",
                     text("\xE2\x82", false) + ping + more("\xAC", true),
                     {"ping p", "text \xE2\x82\xAC"}});
    cases.push_back({"close between fragments",
                     text("a", false) + close + more("b", true),
                     {"close 1000 bye"}});
    cases.push_back(
        {"fragmented ping between fragments",
         text("a", false) + toWire({.opcode = Opcode::Ping, .payload = "p", .fin = false}),
         {"fail 1002"}});
    cases.push_back({"ping alone", ping, {"ping p"}});
    cases.push_back({"pong nobody asked for", pong, {"pong q"}});
    cases.push_back({"empty ping", control(Opcode::Ping), {"ping "}});
    cases.push_back({"ping of any bytes",
                     control(Opcode::Ping, QByteArray("\x00\xFF\xC0", 3)),
                     {QByteArray("ping \x00\xFF\xC0", 8)}});
    cases.push_back({"a row of everything",
                     text("1", true) + ping + pong + text("2", true) + close,
                     {"text 1", "ping p", "pong q", "text 2", "close 1000 bye"}});
}

void addSilence(DecodeCases &cases)
{
    cases.push_back({"nothing", {}, {}});
    cases.push_back({"half a header", text("abc", true).first(1), {}});
    cases.push_back({"header without its mask", text("abc", true).first(2), {}});
    cases.push_back({"mask cut", text("abc", true).first(5), {}});
    cases.push_back({"header without payload", text("abc", true).first(6), {}});
    cases.push_back({"payload cut", text("abc", true).first(8), {}});
    cases.push_back({"ping cut", control(Opcode::Ping, "abc").first(8), {}});
    cases.push_back({"16-bit length cut", text(QByteArray(200, 'x'), true).first(3), {}});
    cases.push_back({"64-bit length cut", text(QByteArray(70000, 'x'), true).first(9), {}});
    cases.push_back(
        {"good, then half", text("abc", true) + text("de", true).first(7), {"text abc"}});
    cases.push_back({"nothing after a failure",
                     more("x", true) + text("a", true) + control(Opcode::Ping),
                     {"fail 1002"}});
    cases.push_back({"an HTTP request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", {"fail 1002"}});
    cases.push_back({"zeros", QByteArray(64, '\0'), {"fail 1002"}});
    cases.push_back({"ones", QByteArray(64, '\xFF'), {"fail 1002"}});
}

} // namespace

DecodeCases messageCases()
{
    DecodeCases cases;
    addFragments(cases);
    addInterleaved(cases);
    addSilence(cases);
    return cases;
}

} // namespace sluice::test
