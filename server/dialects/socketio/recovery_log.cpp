// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/recovery_log.h"

#include <utility>

namespace sluice::dialects::socketio {

namespace {

constexpr qint64 kEntryBytes = 128; // of what an entry is beside its packets

} // namespace

void RecoveryLog::append(Audience audience, std::vector<engineio::Packet> packets, qint64 nowMs,
                         const Bounds &bounds)
{
    qint64 bytes = kEntryBytes;
    for (const engineio::Packet &packet : packets)
        bytes += packet.bytes.size();
    m_entries.push_back({m_next++, audience, std::move(packets), nowMs, bytes});
    m_bytes += bytes;
    while (!m_entries.empty()) {
        const Entry &oldest = m_entries.front();
        const bool isOld = oldest.atMs + bounds.age.count() < nowMs;
        if (!isOld && m_bytes <= bounds.bytes)
            return;
        if (!isOld) {
            m_lostOffset = oldest.offset;
            m_lostMs = oldest.atMs;
        }
        m_bytes -= oldest.bytes;
        m_entries.pop_front();
    }
}

bool RecoveryLog::reaches(quint64 offset, qint64 nowMs, const Bounds &bounds) const
{
    const bool isComplete = offset >= m_lostOffset || m_lostMs + bounds.age.count() < nowMs;
    return offset < m_next && isComplete;
}

} // namespace sluice::dialects::socketio
