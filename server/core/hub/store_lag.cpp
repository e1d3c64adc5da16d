// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/store_lag.h"

#include <algorithm>

namespace sluice::core {

bool StoreLag::admits(const StoreBacklog &backlog, const Bounds &bounds, qint64 nowNs)
{
    look(backlog, bounds.wait, nowNs);
    const qint64 limit = m_isBehind ? std::min(bounds.bytes, m_room) : bounds.bytes;
    const bool isAdmitted = backlog.bytes <= limit;
    if (m_isBehind && !isAdmitted)
        m_refusedNs = nowNs;
    return isAdmitted;
}

void StoreLag::look(const StoreBacklog &backlog, std::chrono::milliseconds mayWait, qint64 nowNs)
{
    const bool waits = backlog.wait > mayWait;
    if (!m_isBehind && waits != m_waits) {
        m_windowNs = nowNs;
        m_windowDone = backlog.doneBytes;
    }
    m_waits = waits;
    const bool isWindowOver = nowNs - m_windowNs >= kPatience.count();
    if (!m_isBehind && waits && isWindowOver) {
        m_isBehind = true;
        m_refusedNs = nowNs;
        measure(backlog, mayWait, nowNs);
    } else if (m_isBehind && nowNs - m_refusedNs >= kPatience.count()) {
        m_isBehind = m_waits = false;
    } else if (m_isBehind && isWindowOver) {
        measure(backlog, mayWait, nowNs);
    }
}

// What was done in the time that may be waited, and in two commits: less would make them smaller and
// so the store slower.
void StoreLag::measure(const StoreBacklog &backlog, std::chrono::milliseconds mayWait, qint64 nowNs)
{
    const auto done = static_cast<double>(backlog.doneBytes - m_windowDone);
    const std::chrono::duration<double> window = std::chrono::nanoseconds(nowNs - m_windowNs);
    const std::chrono::duration<double> wanted = mayWait + 2 * backlog.commitTime;
    m_room = static_cast<qint64>(done * (wanted / window));
    m_windowNs = nowNs;
    m_windowDone = backlog.doneBytes;
}

} // namespace sluice::core
