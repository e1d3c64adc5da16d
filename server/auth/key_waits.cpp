// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_waits.h"

#include <utility>

namespace sluice::auth {

KeyWaits::Verdict KeyWaits::judge(qint64 bytes, qint64 nowMs) const
{
    if (m_isLate || (!m_isAsked && nowMs < m_quietUntilMs))
        return Verdict::Refuse;
    const bool fits = m_waiting.size() < m_limits.requests && bytes <= m_limits.bytes - m_bytes;
    return fits ? Verdict::Wait : Verdict::Full;
}

bool KeyWaits::add(qint64 bytes, qint64 nowMs, Resume resume)
{
    m_bytes += bytes;
    m_waiting.push_back({nowMs + m_limits.wait.count(), bytes, std::move(resume), Outcome::Late});
    return !std::exchange(m_isAsked, true);
}

void KeyWaits::answered(qint64 nowMs, std::chrono::milliseconds pause)
{
    for (size_t i = m_ready; i < m_waiting.size(); ++i)
        m_waiting[i].outcome = Outcome::Answered;
    m_ready = m_waiting.size();
    m_quietUntilMs = nowMs + pause.count();
    m_isAsked = m_isLate = false;
}

void KeyWaits::expire(qint64 nowMs)
{
    for (; m_ready < m_waiting.size() && m_waiting[m_ready].deadlineMs <= nowMs; ++m_ready)
        m_isLate = true;
}

std::optional<std::pair<KeyWaits::Resume, KeyWaits::Outcome>> KeyWaits::takeReady()
{
    if (m_ready == 0)
        return std::nullopt;
    Waiting first = std::move(m_waiting.front());
    m_waiting.pop_front();
    --m_ready;
    m_bytes -= first.bytes;
    return std::pair(std::move(first.resume), first.outcome);
}

std::optional<qint64> KeyWaits::deadlineMs() const
{
    return m_ready < m_waiting.size() ? std::optional(m_waiting[m_ready].deadlineMs) : std::nullopt;
}

} // namespace sluice::auth
