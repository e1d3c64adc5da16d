// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/io/poller.h"

#include <array>

#include <sys/epoll.h>
#include <sys/eventfd.h>

namespace sluice::net {

namespace {

constexpr int kEventsPerTurn = 512;

epoll_event makeEvent(quint64 key, quint32 events)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = key;
    return event;
}

} // namespace

Poller::Poller(std::function<void()> turn)
    : m_set(::epoll_create1(EPOLL_CLOEXEC))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_notifier(m_set.number(), QSocketNotifier::Read)
{
    // Edge-triggered, so that nobody has to read the counter.
    if (!m_set || !m_wake || !add(m_wake.number(), kWakeKey, EPOLLIN | EPOLLET))
        qFatal("epoll: no descriptor left for an edge");
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, std::move(turn));
}

bool Poller::add(int descriptor, quint64 key, quint32 events)
{
    epoll_event event = makeEvent(key, events);
    return ::epoll_ctl(m_set.number(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Poller::modify(int descriptor, quint64 key, quint32 events)
{
    epoll_event event = makeEvent(key, events);
    [[maybe_unused]] const int result = ::epoll_ctl(m_set.number(), EPOLL_CTL_MOD, descriptor,
                                                    &event);
    Q_ASSERT(result == 0);
}

void Poller::remove(int descriptor)
{
    ::epoll_ctl(m_set.number(), EPOLL_CTL_DEL, descriptor, nullptr);
}

void Poller::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.number(), &one, sizeof one);
}

void Poller::poll(const Ready &ready)
{
    static thread_local std::array<epoll_event, kEventsPerTurn> events;
    const int count = ::epoll_wait(m_set.number(), events.data(), kEventsPerTurn, 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<size_t>(i)];
        if (event.data.u64 != kWakeKey)
            ready(event.data.u64, event.events);
    }
}

} // namespace sluice::net
