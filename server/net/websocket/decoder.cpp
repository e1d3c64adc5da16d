// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/decoder.h"

#include "server/net/websocket/deflate.h"
#include "server/net/websocket/mask.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

namespace sluice::net::ws {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 kFinal = 0x80;
constexpr quint8 kRsv1 = 0x40;
constexpr quint8 kRsv23 = 0x30;
constexpr quint8 kOpcodeBits = 0x0F;
constexpr quint8 kMasked = 0x80;
constexpr quint8 kLengthBits = 0x7F;
constexpr qsizetype kMaskBytes = 4;
constexpr qsizetype kLargestLimit = 1 << 30; // keeps every count within 32 bits

bool isKnownOpcode(quint8 bits)
{
    return bits <= 0x2 || (bits >= 0x8 && bits <= 0xA);
}

} // namespace

struct Decoder::Header
{
    quint8 first = 0;
    quint8 second = 0;
    quint64 length = 0;
    quint32 mask = 0;
    qsizetype size = 0;

    Opcode opcode() const { return static_cast<Opcode>(first & kOpcodeBits); }
    bool isFinal() const { return (first & kFinal) != 0; }
    bool isCompressed() const { return (first & kRsv1) != 0; }
    quint8 lengthCode() const { return second & kLengthBits; }
};

struct Decoder::Partial
{
    QByteArray head;    ///< an incomplete header, or control frame with its header
    QByteArray message; ///< unmasked payload so far
};

Decoder::Decoder(const DecoderLimits &limits, bool deflate)
    : m_maxMessageBytes(
        static_cast<quint32>(std::clamp<qsizetype>(limits.maxMessageBytes, 0, kLargestLimit)))
    , m_maxContinuations(limits.maxContinuations)
    , m_deflate(deflate)
{
}

Decoder::~Decoder() = default;
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;

qsizetype Decoder::bufferedBytes() const
{
    if (!m_partial)
        return 0;
    return static_cast<qsizetype>(sizeof(Partial)) + m_partial->head.capacity()
           + m_partial->message.capacity();
}

Decoder::Partial &Decoder::partial()
{
    if (!m_partial)
        m_partial = std::make_unique<Partial>();
    return *m_partial;
}

void Decoder::releasePartial()
{
    if (m_partial && (m_finished || (!m_inMessage && m_partial->head.isEmpty())))
        m_partial.reset();
}

qsizetype Decoder::feed(char *bytes, qsizetype size, MessageSink &sink)
{
    m_stopped = false;
    qsizetype consumed = 0;
    while (consumed < size && !m_finished && !m_stopped) {
        char *const rest = bytes + consumed;
        consumed += m_inFrame ? feedPayload(rest, size - consumed, sink)
                              : feedHead(rest, size - consumed, sink);
    }
    releasePartial();
    return m_finished ? size : consumed;
}

qsizetype Decoder::feedHead(char *bytes, qsizetype size, MessageSink &sink)
{
    if (m_partial && !m_partial->head.isEmpty())
        return stashHead(bytes, size, sink);
    Header header;
    const HeadStatus status = readHeader({bytes, size}, header, sink);
    if (status == HeadStatus::Failed)
        return size;
    const bool control = isControl(header.opcode());
    const qsizetype needed = header.size + (control ? qsizetype(header.length) : 0);
    if (status == HeadStatus::Incomplete || size < needed) {
        partial().head = QByteArray(bytes, size);
        return size;
    }
    if (control)
        handleControl(header, bytes + header.size, sink);
    else
        beginDataFrame(header, sink);
    return needed;
}

// The head came in pieces: add byte by byte, at most 131 of them, until it is whole.
qsizetype Decoder::stashHead(const char *bytes, qsizetype size, MessageSink &sink)
{
    QByteArray &head = m_partial->head;
    for (qsizetype taken = 1; taken <= size; ++taken) {
        head.append(bytes[taken - 1]);
        Header header;
        const HeadStatus status = readHeader(head, header, sink);
        if (status == HeadStatus::Failed)
            return size;
        if (status == HeadStatus::Incomplete)
            continue;
        if (!isControl(header.opcode())) {
            head.clear();
            beginDataFrame(header, sink);
            return taken;
        }
        if (head.size() == header.size + qsizetype(header.length)) {
            QByteArray frame = std::exchange(head, {});
            handleControl(header, frame.data() + header.size, sink);
            return taken;
        }
    }
    return size;
}

// Checks each part as soon as its bytes are there, in their order, so that the verdict does not
// depend on how the network cut the stream.
Decoder::HeadStatus Decoder::readHeader(QByteArrayView bytes, Header &header, MessageSink &sink)
{
    if (bytes.size() < 2)
        return HeadStatus::Incomplete;
    header.first = static_cast<quint8>(bytes[0]);
    header.second = static_cast<quint8>(bytes[1]);
    if (!checkFirstBytes(header, sink))
        return HeadStatus::Failed;

    const quint8 code = header.lengthCode();
    const qsizetype lengthBytes = code < 126 ? 0 : (code == 126 ? 2 : 8);
    if (bytes.size() < 2 + lengthBytes)
        return HeadStatus::Incomplete;
    header.length = code;
    if (lengthBytes == 2)
        header.length = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (lengthBytes == 8)
        header.length = qFromBigEndian<quint64>(bytes.data() + 2);
    if (!checkLength(header, sink))
        return HeadStatus::Failed;

    header.size = 2 + lengthBytes + kMaskBytes;
    if (bytes.size() < header.size)
        return HeadStatus::Incomplete;
    std::memcpy(&header.mask, bytes.data() + header.size - kMaskBytes, sizeof header.mask);
    return HeadStatus::Complete;
}

// RFC 6455 5.2, 5.4, 5.5; RFC 7692 6.
bool Decoder::checkFirstBytes(const Header &header, MessageSink &sink)
{
    const auto violation = [&](QLatin1StringView why) {
        return fail(sink, CloseReason::ProtocolError, why);
    };
    const Opcode opcode = header.opcode();
    if ((header.first & kRsv23) != 0)
        return violation("reserved bits set"_L1);
    if (!isKnownOpcode(header.first & kOpcodeBits))
        return violation("reserved opcode"_L1);
    if (header.isCompressed() && !m_deflate)
        return violation("compressed frame without permessage-deflate"_L1);
    if (header.isCompressed() && (isControl(opcode) || opcode == Opcode::Continuation))
        return violation("compression bit only on a message's first frame"_L1);
    if ((header.second & kMasked) == 0)
        return violation("client frames must be masked"_L1);
    if (isControl(opcode)) {
        if (!header.isFinal())
            return violation("fragmented control frame"_L1);
        return header.lengthCode() <= kMaxControlPayload || violation("control frame too long"_L1);
    }
    if (opcode == Opcode::Continuation && !m_inMessage)
        return violation("continuation without a message"_L1);
    if (opcode != Opcode::Continuation && m_inMessage)
        return violation("new message inside a fragmented one"_L1);
    return true;
}

bool Decoder::checkLength(const Header &header, MessageSink &sink)
{
    if ((header.length >> 63) != 0)
        return fail(sink, CloseReason::ProtocolError, "length with the top bit set"_L1);
    const quint8 code = header.lengthCode();
    if ((code == 126 && header.length < 126) || (code == 127 && header.length < 65536))
        return fail(sink, CloseReason::ProtocolError, "length not in its shortest form"_L1);
    if (isControl(header.opcode()))
        return true;
    const bool compressed = m_inMessage ? m_compressed : header.isCompressed();
    const quint64 held = m_partial ? static_cast<quint64>(m_partial->message.size()) : 0;
    // Data that does not shrink grows a little when compressed; allow for that.
    const quint64 slack = compressed ? m_maxMessageBytes / 64 + 64 : 0;
    if (header.length > m_maxMessageBytes + slack - held)
        return fail(sink, CloseReason::MessageTooBig, "message too big"_L1);
    return true;
}

void Decoder::beginDataFrame(const Header &header, MessageSink &sink)
{
    if (header.opcode() == Opcode::Continuation) {
        if (++m_continuations > m_maxContinuations) {
            fail(sink, CloseReason::PolicyViolation, "too many fragments"_L1);
            return;
        }
    } else {
        m_kind = header.opcode();
        m_compressed = header.isCompressed();
        m_continuations = 0;
        m_utf8.reset();
        m_inMessage = true;
    }
    m_final = header.isFinal();
    m_mask = header.mask;
    m_frameLeft = static_cast<quint32>(header.length);
    m_inFrame = m_frameLeft > 0;
    if (!m_inFrame && m_final)
        finishMessage(m_partial ? QByteArrayView(m_partial->message) : QByteArrayView(), sink);
}

qsizetype Decoder::feedPayload(char *bytes, qsizetype size, MessageSink &sink)
{
    const qsizetype taken = std::min<qsizetype>(m_frameLeft, size);
    m_mask = unmask(bytes, taken, m_mask);
    m_frameLeft -= static_cast<quint32>(taken);
    m_inFrame = m_frameLeft > 0;
    const QByteArrayView chunk(bytes, taken);
    if (m_kind == Opcode::Text && !m_compressed && !m_utf8.append(chunk)) {
        fail(sink, CloseReason::InvalidUtf8, "text is not UTF-8"_L1);
        return taken;
    }
    const bool complete = m_final && !m_inFrame;
    if (complete && (!m_partial || m_partial->message.isEmpty())) {
        finishMessage(chunk, sink);
        return taken;
    }
    partial().message.append(chunk);
    if (complete)
        finishMessage(m_partial->message, sink);
    return taken;
}

void Decoder::finishMessage(QByteArrayView payload, MessageSink &sink)
{
    m_inMessage = false;
    if (m_compressed)
        deliverInflated(payload, m_kind, sink);
    else if (m_kind == Opcode::Text && !m_utf8.isComplete())
        fail(sink, CloseReason::InvalidUtf8, "text ends inside a character"_L1);
    else
        sink.onMessage(payload, m_kind);
    if (m_partial)
        m_partial->message.clear();
}

void Decoder::deliverInflated(QByteArrayView payload, Opcode kind, MessageSink &sink)
{
    QByteArray message;
    switch (inflateMessage(payload, m_maxMessageBytes, message)) {
    case InflateStatus::Ok:
        break;
    case InflateStatus::Corrupt:
        fail(sink, CloseReason::InvalidUtf8, "compressed data is corrupt"_L1);
        return;
    case InflateStatus::TooLarge:
        fail(sink, CloseReason::MessageTooBig, "message too big once inflated"_L1);
        return;
    }
    if (kind == Opcode::Text && !isValidUtf8(message)) {
        fail(sink, CloseReason::InvalidUtf8, "text is not UTF-8"_L1);
        return;
    }
    sink.onMessage(message, kind);
}

void Decoder::handleControl(const Header &header, char *payload, MessageSink &sink)
{
    const auto size = static_cast<qsizetype>(header.length);
    unmask(payload, size, header.mask);
    const QByteArrayView view(payload, size);
    if (header.opcode() == Opcode::Ping)
        sink.onPing(view);
    else if (header.opcode() == Opcode::Pong)
        sink.onPong(view);
    else
        handleClose(view, sink);
}

// RFC 6455 5.5.1 and 7.4.
void Decoder::handleClose(QByteArrayView payload, MessageSink &sink)
{
    std::optional<quint16> code;
    QByteArrayView reason;
    if (!payload.isEmpty()) {
        if (payload.size() == 1) {
            fail(sink, CloseReason::ProtocolError, "close frame with half a code"_L1);
            return;
        }
        code = qFromBigEndian<quint16>(payload.data());
        reason = payload.sliced(2);
        if (!isValidCloseCode(*code)) {
            fail(sink, CloseReason::ProtocolError, "close code not allowed"_L1);
            return;
        }
        if (!isValidUtf8(reason)) {
            fail(sink, CloseReason::InvalidUtf8, "close reason is not UTF-8"_L1);
            return;
        }
    }
    m_finished = true;
    sink.onClose(code, reason);
}

// Always false, so that a check can return it.
bool Decoder::fail(MessageSink &sink, CloseReason reason, QLatin1StringView why)
{
    m_finished = true;
    sink.onFailure(reason, why);
    return false;
}

} // namespace sluice::net::ws
