// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/io/outbox.h"

#include <algorithm>

namespace sluice::net {

namespace {

/// Replies up to this size share one entry.
constexpr qsizetype kReplyEntry = 16 * 1024;
/// Consumed entries are moved out of the way when there are this many of them.
constexpr size_t kCompactAt = 64;

} // namespace

QByteArray &Outbox::replyBuffer()
{
    // One that was begun may grow: what was tried stays its beginning.
    if (isEmpty() || !m_entries.back().isReply() || m_entries.back().isCredited
        || m_entries.back().bytes.size() >= kReplyEntry)
        m_entries.emplace_back();
    return m_entries.back().bytes;
}

void Outbox::appendReplyEntry(QByteArray bytes)
{
    if (!bytes.isEmpty()) // else nothing would ever consume it
        m_entries.emplace_back().bytes = std::move(bytes);
}

void Outbox::appendCredited(QByteArray bytes)
{
    if (bytes.isEmpty())
        return;
    Entry &entry = m_entries.emplace_back();
    entry.bytes = std::move(bytes);
    entry.isCredited = true;
    account(entry, 1);
}

void Outbox::appendDelivery(const Delivery &delivery, quint32 now)
{
    if (delivery.size() == 0)
        return;
    Entry &entry = m_entries.emplace_back();
    entry.bytes = delivery.bytes;
    entry.offset = delivery.offset;
    entry.lastFrameAt = delivery.lastFrameAt;
    entry.firstSeq = delivery.firstSeq;
    entry.lastSeq = delivery.lastSeq;
    entry.frames = delivery.frames;
    entry.since = now;
    entry.channel = delivery.channel;
    entry.policy = delivery.policy;
    m_channelBytes += delivery.size();
}

size_t Outbox::pieces(iovec (&pieces)[kMaxPieces]) const
{
    size_t count = 0;
    for (size_t i = m_head; i < m_entries.size() && count < kMaxPieces; ++i) {
        const Entry &entry = m_entries[i];
        pieces[count].iov_base = const_cast<char *>(entry.bytes.constData() + entry.offset);
        pieces[count].iov_len = static_cast<size_t>(entry.left());
        ++count;
    }
    return count;
}

void Outbox::account(const Entry &entry, qint64 sign)
{
    qint64 &sum = entry.isCredited  ? m_creditedBytes
                  : entry.isReply() ? m_replyBytes
                                    : m_channelBytes;
    sum += sign * entry.left();
}

void Outbox::consume(qsizetype bytes)
{
    while (bytes > 0) {
        Entry &entry = m_entries[m_head];
        const qsizetype taken = std::min(bytes, entry.left());
        bytes -= taken;
        account(entry, -1);
        entry.offset += taken;
        entry.begun = true;
        account(entry, 1);
        if (entry.left() > 0)
            return;
        entry = {};
        ++m_head;
    }
    if (isEmpty()) {
        m_entries.clear();
        m_head = 0;
    } else if (m_head >= kCompactAt) {
        m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<ptrdiff_t>(m_head));
        m_head = 0;
    }
}

quint32 Outbox::oldest(SlowPolicy policy) const
{
    for (size_t i = m_head; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const bool fixed = entry.begun && policy != SlowPolicy::Close;
        if (!entry.isReply() && entry.policy == policy && !fixed)
            return entry.since;
    }
    return 0;
}

template <class Drop> void Outbox::removeIf(Drop drop)
{
    const auto first = m_entries.begin() + static_cast<ptrdiff_t>(m_head);
    const auto end = std::remove_if(first, m_entries.end(), [&](const Entry &entry) {
        if (entry.begun || !drop(entry))
            return false;
        account(entry, -1);
        return true;
    });
    m_entries.erase(end, m_entries.end());
}

qint64 Outbox::dropAll()
{
    const qint64 before = bytes();
    removeIf([](const Entry &) { return true; });
    m_gaps.clear();
    return before - bytes();
}

void Outbox::dropChannel(ChannelSlot channel)
{
    removeIf([&](const Entry &entry) { return entry.channel == channel; });
    dropGap(channel);
}

void Outbox::dropDeliveries()
{
    removeIf([](const Entry &entry) { return !entry.isReply(); });
    m_gaps.clear();
}

quint32 Outbox::skipDeliveries()
{
    quint32 frames = 0;
    removeIf([&](const Entry &entry) {
        if (entry.isReply() || entry.policy != SlowPolicy::Skip)
            return false;
        frames += entry.frames;
        addGap(entry.channel, entry.firstSeq, entry.lastSeq);
        return true;
    });
    return frames;
}

quint32 Outbox::keepLatest(ChannelSlot channel, quint32 now)
{
    const auto isFree = [&](const Entry &entry) {
        return entry.channel == channel && !entry.begun;
    };
    const auto newest = std::find_if(m_entries.rbegin(), m_entries.rend(), isFree);
    if (newest == m_entries.rend())
        return 0;
    newest->since = now;
    quint32 frames = newest->frames - 1;
    account(*newest, -1);
    newest->offset = std::max(newest->offset, newest->lastFrameAt);
    newest->frames = 1;
    newest->firstSeq = newest->lastSeq;
    account(*newest, 1);

    auto older = std::count_if(m_entries.begin(), m_entries.end(), isFree) - 1;
    removeIf([&](const Entry &entry) {
        if (entry.channel != channel || older-- <= 0)
            return false;
        frames += entry.frames;
        return true;
    });
    return frames;
}

quint32 Outbox::keepLatestOfAll(quint32 now)
{
    std::vector<ChannelSlot> channels;
    for (size_t i = m_head; i < m_entries.size(); ++i) {
        if (!m_entries[i].isReply() && m_entries[i].policy == SlowPolicy::Latest)
            channels.push_back(m_entries[i].channel);
    }
    std::sort(channels.begin(), channels.end());
    channels.erase(std::unique(channels.begin(), channels.end()), channels.end());
    quint32 frames = 0;
    for (const ChannelSlot channel : channels)
        frames += keepLatest(channel, now);
    return frames;
}

Outbox::Gap *Outbox::gap(ChannelSlot channel)
{
    const auto found = std::find_if(m_gaps.begin(), m_gaps.end(),
                                    [&](const Gap &gap) { return gap.channel == channel; });
    return found == m_gaps.end() ? nullptr : &*found;
}

void Outbox::addGap(ChannelSlot channel, quint64 from, quint64 to)
{
    if (Gap *known = gap(channel)) {
        known->from = std::min(known->from, from);
        known->to = std::max(known->to, to);
        return;
    }
    m_gaps.push_back({channel, from, to});
}

void Outbox::dropGap(ChannelSlot channel)
{
    std::erase_if(m_gaps, [&](const Gap &gap) { return gap.channel == channel; });
}

} // namespace sluice::net
