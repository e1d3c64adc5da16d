// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/utf8.h"

#include <array>
#include <cstring>

namespace sluice::net::ws {

namespace {

// What the next byte must be. The four After… states exist because some lead bytes allow only a
// part of the continuation bytes next: no overlong forms, no surrogates, nothing above U+10FFFF.
enum State : quint8
{
    Start,
    OneLeft,
    TwoLeft,
    ThreeLeft,
    AfterE0,
    AfterED,
    AfterF0,
    AfterF4,
    Reject,
    StateCount,
};

constexpr bool within(int byte, int low, int high)
{
    return byte >= low && byte <= high;
}

// The table of RFC 3629 4, read byte by byte.
constexpr State afterLead(int byte)
{
    if (byte < 0x80)
        return Start;
    if (within(byte, 0xC2, 0xDF))
        return OneLeft;
    if (byte == 0xE0)
        return AfterE0;
    if (byte == 0xED)
        return AfterED;
    if (within(byte, 0xE1, 0xEF))
        return TwoLeft;
    if (byte == 0xF0)
        return AfterF0;
    if (within(byte, 0xF1, 0xF3))
        return ThreeLeft;
    return byte == 0xF4 ? AfterF4 : Reject;
}

constexpr State transition(State state, int byte)
{
    switch (state) {
    case Start:
        return afterLead(byte);
    case OneLeft:
        return within(byte, 0x80, 0xBF) ? Start : Reject;
    case TwoLeft:
        return within(byte, 0x80, 0xBF) ? OneLeft : Reject;
    case ThreeLeft:
        return within(byte, 0x80, 0xBF) ? TwoLeft : Reject;
    case AfterE0:
        return within(byte, 0xA0, 0xBF) ? OneLeft : Reject;
    case AfterED:
        return within(byte, 0x80, 0x9F) ? OneLeft : Reject;
    case AfterF0:
        return within(byte, 0x90, 0xBF) ? TwoLeft : Reject;
    case AfterF4:
        return within(byte, 0x80, 0x8F) ? TwoLeft : Reject;
    case Reject:
    case StateCount:
        break;
    }
    return Reject;
}

using Row = std::array<quint8, 256>;

constexpr std::array<Row, StateCount> makeTable()
{
    std::array<Row, StateCount> table{};
    for (quint8 state = 0; state < StateCount; ++state) {
        for (int byte = 0; byte < 256; ++byte)
            table[state][static_cast<size_t>(byte)] = transition(static_cast<State>(state), byte);
    }
    return table;
}

constexpr auto kTable = makeTable();

template <int Words> bool isAscii(const char *bytes)
{
    quint64 words[Words];
    std::memcpy(words, bytes, sizeof words);
    quint64 all = 0;
    for (const quint64 word : words)
        all |= word;
    return (all & 0x8080808080808080ULL) == 0;
}

// Most text is ASCII: skip it 32, then 8 bytes at a time.
const char *skipAscii(const char *at, const char *end)
{
    while (end - at >= 32 && isAscii<4>(at))
        at += 32;
    while (end - at >= 8 && isAscii<1>(at))
        at += 8;
    return at;
}

} // namespace

bool Utf8Validator::append(QByteArrayView bytes)
{
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    quint8 state = m_state;
    while (at != end && state != Reject) {
        if (state == Start)
            at = skipAscii(at, end);
        // Then some bytes one by one, so that mixed text does not pay for a look ahead at each
        // character.
        const char *const stop = end - at > 16 ? at + 16 : end;
        for (; at != stop; ++at)
            state = kTable[state][static_cast<quint8>(*at)];
    }
    m_state = state;
    return state != Reject;
}

bool isValidUtf8(QByteArrayView bytes)
{
    Utf8Validator validator;
    return validator.append(bytes) && validator.isComplete();
}

} // namespace sluice::net::ws
