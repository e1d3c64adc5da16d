// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/websocket/frame.h"
#include "server/net/websocket/utf8.h"
#include "shared/base/close_reason.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>

#include <memory>
#include <optional>

namespace sluice::net::ws {

/// What a peer may make us hold, in bytes and frames.
struct DecoderLimits
{
    /// Of one message, after inflating. Checked on the announced length before a byte is kept.
    qsizetype maxMessageBytes = 1024 * 1024;
    /// Continuation frames of one message: lets 4 MiB in pieces of 64 bytes through, and ends a
    /// flood of empty ones, which costs no bytes but time.
    quint32 maxContinuations = 65536;
};

/// Takes what the peer said, in order, on the thread that called feed(). Views are valid only
/// during the call. A sink may call Decoder::stop(); it must not feed or destroy the decoder.
class MessageSink
{
public:
    /// A whole message; `kind` is Text (valid UTF-8) or Binary.
    virtual void onMessage(QByteArrayView payload, Opcode kind) = 0;
    virtual void onPing(QByteArrayView payload) = 0;
    virtual void onPong(QByteArrayView payload) = 0;
    /// The peer closes; `code` is absent if it gave none, `reason` is valid UTF-8. The last call.
    virtual void onClose(std::optional<quint16> code, QByteArrayView reason) = 0;
    /// The peer broke the protocol or a limit: send `reason`, then close. The last call.
    virtual void onFailure(CloseReason reason, QLatin1StringView why) = 0;

protected:
    ~MessageSink() = default;
};

/// The server's side of RFC 6455 5 and RFC 7692: bytes of one connection in, messages out.
/// A pure state machine without sockets, clocks or threads. It owns heap memory only while a
/// header, a control frame or a message is incomplete; a message that lies whole and unfragmented
/// in the fed bytes is delivered from there without a copy.
class Decoder final
{
public:
    /// `deflate`: permessage-deflate was negotiated, both sides without context takeover.
    explicit Decoder(const DecoderLimits &limits = {}, bool deflate = false);
    ~Decoder();
    Decoder(Decoder &&) noexcept;
    Decoder &operator=(Decoder &&) noexcept;

    /// Decodes `size` bytes, unmasking in place. Returns how many were consumed: all of them,
    /// unless the sink called stop(); then feed the rest later, first. After a close or a failure
    /// everything is consumed and ignored.
    qsizetype feed(char *bytes, qsizetype size, MessageSink &sink);

    /// From within a sink: the current feed() returns after this call.
    void stop() { m_stopped = true; }

    /// A close or a failure was reported; nothing more will come.
    bool isFinished() const { return m_finished; }

    /// Between two messages, with nothing half-read. A connection that stays otherwise for long
    /// is a slow sender; bounding that time is the owner's business.
    bool isIdle() const { return !m_inFrame && !m_inMessage && !m_partial; }

    /// Heap bytes held for incomplete input.
    qsizetype bufferedBytes() const;

private:
    struct Header;
    struct Partial;
    enum class HeadStatus
    {
        Incomplete,
        Complete,
        Failed
    };

    Partial &partial();
    void releasePartial();

    qsizetype feedHead(char *bytes, qsizetype size, MessageSink &sink);
    qsizetype feedPayload(char *bytes, qsizetype size, MessageSink &sink);
    qsizetype stashHead(const char *bytes, qsizetype size, MessageSink &sink);
    HeadStatus readHeader(QByteArrayView bytes, Header &header, MessageSink &sink);
    bool checkFirstBytes(const Header &header, MessageSink &sink);
    bool checkLength(const Header &header, MessageSink &sink);
    void beginDataFrame(const Header &header, MessageSink &sink);
    void handleControl(const Header &header, char *payload, MessageSink &sink);
    void handleClose(QByteArrayView payload, MessageSink &sink);
    void finishMessage(QByteArrayView payload, MessageSink &sink);
    void deliverInflated(QByteArrayView payload, Opcode kind, MessageSink &sink);
    bool fail(MessageSink &sink, CloseReason reason, QLatin1StringView why);

    std::unique_ptr<Partial> m_partial; ///< exists only while something is half-read
    quint32 m_maxMessageBytes;
    quint32 m_maxContinuations;
    quint32 m_continuations = 0;
    quint32 m_frameLeft = 0; ///< payload bytes of the current frame still to come
    quint32 m_mask = 0;      ///< rotated so that its first byte meets the next payload byte
    Utf8Validator m_utf8;
    Opcode m_kind = Opcode::Binary; ///< of the message under way
    bool m_deflate : 1;
    bool m_inMessage : 1 = false; ///< a first frame came, its last one not yet
    bool m_inFrame : 1 = false;
    bool m_final : 1 = false;      ///< the current frame ends its message
    bool m_compressed : 1 = false; ///< of the message under way
    bool m_stopped : 1 = false;
    bool m_finished : 1 = false;
};

static_assert(sizeof(Decoder) <= 64, "idle memory per connection is a promise");

} // namespace sluice::net::ws
