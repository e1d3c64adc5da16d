// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/loop/edge_loop.h"

namespace sluice::net {

/// One call from the event loop; its end does the work of a turn's end.
class EdgeLoop::Turn
{
public:
    explicit Turn(EdgeLoop &loop)
        : m_loop(loop)
    {
        Q_ASSERT_X(!loop.m_inTurn, "EdgeLoop::Turn", "the event loop is never nested");
        loop.m_inTurn = true;
        loop.m_now = loop.currentTick();
    }
    ~Turn()
    {
        m_loop.finishTurn();
        m_loop.m_inTurn = false;
        if (m_loop.hasWork())
            m_loop.needTurn();
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

private:
    EdgeLoop &m_loop;
};

} // namespace sluice::net
