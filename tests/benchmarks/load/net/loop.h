// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/epoll.h>

#include <array>
#include <cstdint>
#include <vector>

namespace sluice::load {

/// Something with a descriptor in a Loop. It must outlive the turn in which it is removed.
class Pollable
{
public:
    virtual ~Pollable() = default;
    virtual void ready(std::uint32_t events) = 0;
    /// The turn in which wakeAtTurnEnd() was called is over.
    virtual void turnEnded() = 0;
};

/// One epoll set for one thread. Level-triggered.
class Loop
{
public:
    Loop();
    ~Loop();
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    bool add(int descriptor, std::uint32_t events, Pollable *owner);
    void modify(int descriptor, std::uint32_t events, Pollable *owner);
    void remove(int descriptor);
    void wakeAtTurnEnd(Pollable *owner) { m_turnEnd.push_back(owner); }
    /// Waits at most `timeoutNs` and serves one batch, after whatever was left from outside a turn.
    void turn(std::int64_t timeoutNs);

private:
    void endTurn();

    int m_epoll = -1;
    std::array<epoll_event, 512> m_events{};
    std::vector<Pollable *> m_turnEnd;
    std::vector<Pollable *> m_ending;
};

} // namespace sluice::load
