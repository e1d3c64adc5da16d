// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/net/loop.h"

#include <unistd.h>

#include <ctime>

namespace sluice::load {

Loop::Loop()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

Loop::~Loop()
{
    ::close(m_epoll);
}

bool Loop::add(int descriptor, std::uint32_t events, Pollable *owner)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = owner;
    return ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Loop::modify(int descriptor, std::uint32_t events, Pollable *owner)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = owner;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void Loop::remove(int descriptor)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void Loop::endTurn()
{
    m_ending.swap(m_turnEnd);
    for (Pollable *owner : m_ending)
        owner->turnEnded();
    m_ending.clear();
}

void Loop::turn(std::int64_t timeoutNs)
{
    endTurn();
    const std::int64_t wait = timeoutNs > 0 ? timeoutNs : 0;
    const timespec timeout{wait / 1'000'000'000, wait % 1'000'000'000};
    const int count = ::epoll_pwait2(m_epoll, m_events.data(), static_cast<int>(m_events.size()),
                                     &timeout, nullptr);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = m_events[static_cast<std::size_t>(i)];
        static_cast<Pollable *>(event.data.ptr)->ready(event.events);
    }
    endTurn();
}

} // namespace sluice::load
