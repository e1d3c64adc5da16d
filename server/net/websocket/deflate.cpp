// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/deflate.h"

#include <QtGlobal>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace sluice::net::ws {

namespace {

// What a sender removes from each message and the receiver puts back (RFC 7692 7.2).
constexpr std::array<char, 4> kSyncTail = {'\x00', '\x00', '\xFF', '\xFF'};

// Frames are compressed once for all receivers, but within the turn that sends them.
constexpr int kLevel = 1;
constexpr int kMemoryLevel = 8;
constexpr int kBlockBoundary = 128; // bit of z_stream::data_type, see zlib.h at inflate()

const Bytef *toZlib(const char *bytes)
{
    return reinterpret_cast<const Bytef *>(bytes);
}

class Deflater final
{
public:
    explicit Deflater(int windowBits)
    {
        // zlib makes no raw streams with a window of 256 bytes. Its run-length strategy looks back
        // one byte only, so what it writes fits any window.
        const int strategy = windowBits < 9 ? Z_RLE : Z_DEFAULT_STRATEGY;
        if (deflateInit2(&m_stream, kLevel, Z_DEFLATED, -std::max(windowBits, 9), kMemoryLevel,
                         strategy)
            != Z_OK)
            qBadAlloc();
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Deflater)

    QByteArray run(QByteArrayView message)
    {
        deflateReset(&m_stream);
        m_stream.next_in = toZlib(message.data());
        m_stream.avail_in = static_cast<uInt>(message.size());
        QByteArray out;
        qsizetype written = 0;
        do {
            out.resize(written + message.size() / 2 + 64);
            m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + written);
            m_stream.avail_out = static_cast<uInt>(out.size() - written);
            deflate(&m_stream, Z_SYNC_FLUSH);
            written = out.size() - static_cast<qsizetype>(m_stream.avail_out);
        } while (m_stream.avail_out == 0);
        out.truncate(written - static_cast<qsizetype>(kSyncTail.size()));
        return out;
    }

private:
    z_stream m_stream{};
};

class Inflater final
{
public:
    Inflater()
    {
        if (inflateInit2(&m_stream, -kMaxWindowBits) != Z_OK)
            qBadAlloc();
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    InflateStatus run(QByteArrayView payload, qsizetype limit, QByteArray &out)
    {
        out.clear();
        if (payload.isEmpty())
            return InflateStatus::Ok; // some senders write no block at all for no text
        inflateReset(&m_stream);
        m_written = 0;
        m_ended = false;
        const qsizetype guess = std::max<qsizetype>(256, payload.size() * 4);
        out.resize(std::min(limit + 1, guess));
        InflateStatus status = append(payload, limit, out);
        // A sender may end its last block with the final bit and leave nothing to complete.
        if (status == InflateStatus::Ok && !m_ended) {
            status = append(kSyncTail, limit, out);
            if (status == InflateStatus::Ok && (m_stream.data_type & kBlockBoundary) == 0)
                status = InflateStatus::Corrupt;
        }
        out.truncate(status == InflateStatus::Ok ? m_written : 0);
        return status;
    }

private:
    InflateStatus append(QByteArrayView bytes, qsizetype limit, QByteArray &out)
    {
        m_stream.next_in = toZlib(bytes.data());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        for (;;) {
            if (m_written == out.size())
                out.resize(std::min(limit + 1, m_written * 2));
            m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + m_written);
            m_stream.avail_out = static_cast<uInt>(out.size() - m_written);
            const int status = inflate(&m_stream, Z_SYNC_FLUSH);
            m_written = out.size() - static_cast<qsizetype>(m_stream.avail_out);
            if (m_written > limit)
                return InflateStatus::TooLarge;
            if (status == Z_STREAM_END) {
                m_ended = m_stream.avail_in == 0;
                if (m_ended)
                    return InflateStatus::Ok;
                inflateReset(&m_stream); // the final bit ends a stream, not the message
            } else if (status != Z_OK && status != Z_BUF_ERROR) {
                return InflateStatus::Corrupt;
            } else if (m_stream.avail_in == 0 && m_stream.avail_out != 0) {
                return InflateStatus::Ok;
            }
        }
    }

    z_stream m_stream{};
    qsizetype m_written = 0;
    bool m_ended = false; // the last byte of the payload ended a DEFLATE stream
};

} // namespace

QByteArray deflateMessage(QByteArrayView message, int windowBits)
{
    Q_ASSERT(windowBits >= 8 && windowBits <= kMaxWindowBits);
    Q_ASSERT(message.size() <= std::numeric_limits<int>::max());
    thread_local std::array<std::unique_ptr<Deflater>, kMaxWindowBits + 1> deflaters;
    auto &deflater = deflaters[static_cast<size_t>(windowBits)];
    if (!deflater)
        deflater = std::make_unique<Deflater>(windowBits);
    return deflater->run(message);
}

InflateStatus inflateMessage(QByteArrayView payload, qsizetype limit, QByteArray &out)
{
    Q_ASSERT(payload.size() <= std::numeric_limits<int>::max());
    Q_ASSERT(limit >= 0 && limit < std::numeric_limits<int>::max());
    thread_local Inflater inflater;
    return inflater.run(payload, limit, out);
}

} // namespace sluice::net::ws
