// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/channels/batch.h"

#include <QByteArray>

#include <utility>
#include <vector>

#include <sys/uio.h>

namespace sluice::net {

/// What one connection could not write yet, in order: own replies and shared batches of channels.
/// Exists only while there is something to hold. An entry that was begun is always finished.
class Outbox
{
public:
    static constexpr ChannelSlot kNoChannel = 0xFFFFFFFF;
    static constexpr int kMaxPieces = 64;

    struct Entry
    {
        QByteArray bytes;
        qsizetype offset = 0; ///< written up to here
        qsizetype lastFrameAt = 0;
        quint64 firstSeq = 0;
        quint64 lastSeq = 0;
        quint32 frames = 0;
        quint32 since = 0; ///< tick
        ChannelSlot channel = kNoChannel;
        SlowPolicy policy = SlowPolicy::Close;
        bool begun = false;
        bool isCredited = false; ///< its sender waits until it is written

        qsizetype left() const { return bytes.size() - offset; }
        bool isReply() const { return channel == kNoChannel; }
    };
    struct Gap
    {
        ChannelSlot channel;
        quint64 from;
        quint64 to;
    };

    bool isEmpty() const { return m_head == m_entries.size(); }
    qint64 bytes() const { return m_channelBytes + m_replyBytes + m_creditedBytes; }
    qint64 channelBytes() const { return m_channelBytes; }
    qint64 replyBytes() const { return m_replyBytes; }

    /// Where to write the next reply: the end of the last entry, if that is a short reply. Call
    /// replyAppended() with the growth, also after appendReplyEntry().
    QByteArray &replyBuffer();
    void replyAppended(qsizetype size) { m_replyBytes += size; }
    void appendReplyEntry(QByteArray bytes);
    /// Bytes whose sender waits for the drain notice before it sends more: not among replyBytes().
    void appendCredited(QByteArray bytes);
    void appendDelivery(const Delivery &delivery, quint32 now);

    /// Fills `pieces` with what to write next; returns how many.
    size_t pieces(iovec (&pieces)[kMaxPieces]) const;
    void consume(qsizetype bytes);
    /// A TLS write of the first entry was tried and must be repeated as it is.
    void markBegun() { m_entries[m_head].begun = true; }

    /// The tick of the oldest entry of a channel with this policy that the policy could do
    /// something about, or 0.
    quint32 oldest(SlowPolicy policy) const;

    /// Removes every entry that is not begun; returns the bytes.
    qint64 dropAll();
    /// Removes the channel's entries that are not begun (Pending::Discard of one channel).
    void dropChannel(ChannelSlot channel);
    /// The same for every channel.
    void dropDeliveries();
    /// Removes the entries of channels with SlowPolicy::Skip that are not begun, as gaps; returns
    /// how many frames.
    quint32 skipDeliveries();
    /// Removes all but the newest frame of this channel, as far as not begun, which counts as
    /// fresh at `now`; returns how many frames went.
    quint32 keepLatest(ChannelSlot channel, quint32 now);
    /// For every channel with SlowPolicy::Latest.
    quint32 keepLatestOfAll(quint32 now);

    /// Frames of this channel are being dropped until takeGaps().
    Gap *gap(ChannelSlot channel);
    void addGap(ChannelSlot channel, quint64 from, quint64 to);
    bool hasGaps() const { return !m_gaps.empty(); }
    std::vector<Gap> takeGaps() { return std::exchange(m_gaps, {}); }
    void dropGap(ChannelSlot channel);

private:
    template <class Drop> void removeIf(Drop drop);
    void account(const Entry &entry, qint64 sign);

    std::vector<Entry> m_entries; ///< from m_head on
    size_t m_head = 0;
    qint64 m_channelBytes = 0;
    qint64 m_replyBytes = 0;
    qint64 m_creditedBytes = 0;
    std::vector<Gap> m_gaps;
};

} // namespace sluice::net
