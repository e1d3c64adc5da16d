// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace sluice::core {

/// Keeps what peers can cause from filling the log: at most one line a second.
class LogPace
{
public:
    bool isDue(qint64 monotonicNs)
    {
        if (m_toldNs != 0 && monotonicNs - m_toldNs < 1'000'000'000)
            return false;
        m_toldNs = monotonicNs;
        return true;
    }

private:
    qint64 m_toldNs = 0;
};

} // namespace sluice::core
