// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/io/descriptor.h"

#include <QSocketNotifier>

#include <functional>

namespace sluice::net {

/// An epoll set behind a single QSocketNotifier of the thread's event loop. With a notifier for each
/// socket, Qt's dispatcher would look at every socket in every turn. Knows descriptors only for the
/// length of a call; events come back with the key that was given.
class Poller
{
public:
    using Ready = std::function<void(quint64 key, quint32 events)>;

    static constexpr quint64 kWakeKey = 0; ///< not for descriptors

    /// `turn` runs once for each activation and calls poll().
    explicit Poller(std::function<void()> turn);

    /// False if the kernel refuses (no memory, no watches left).
    [[nodiscard]] bool add(int descriptor, quint64 key, quint32 events);
    void modify(int descriptor, quint64 key, quint32 events);
    void remove(int descriptor);

    /// Asks for another turn; only from the poller's thread.
    void wake();

    /// Passes on what is ready now; never waits.
    void poll(const Ready &ready);

private:
    Descriptor m_set;
    Descriptor m_wake;
    QSocketNotifier m_notifier;
};

} // namespace sluice::net
