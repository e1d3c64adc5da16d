// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/clock.h"

namespace sluice::test {

/// Time that moves only when told.
class FakeClock final : public core::Clock
{
public:
    qint64 wallMs() const override { return m_wallMs; }
    qint64 monotonicNs() const override { return m_monotonicNs; }

    void advance(qint64 milliseconds)
    {
        m_wallMs += milliseconds;
        m_monotonicNs += milliseconds * 1'000'000;
    }
    void setWall(qint64 milliseconds) { m_wallMs = milliseconds; }

private:
    qint64 m_wallMs = 1'700'000'000'000;
    qint64 m_monotonicNs = 1'000'000;
};

} // namespace sluice::test
