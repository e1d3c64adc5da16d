// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

class QSocketNotifier;

namespace sluice {

/// Lets any thread ask one thread's event loop to run a function in a later turn: an eventfd behind
/// a QSocketNotifier. A posted event would be delivered within the current turn when posted by the
/// reader itself, and so could keep sockets waiting for ever.
class Wakeup
{
public:
    Wakeup();
    ~Wakeup();
    Wakeup(const Wakeup &) = delete;
    Wakeup &operator=(const Wakeup &) = delete;

    /// Binds to the calling thread's event loop. A wake() that came before counts.
    void open(std::function<void()> callback);

    /// In the thread of open(): the callback is never called again. May be called from it.
    void close();

    /// Any thread. Several calls before the callback runs are one.
    void wake();

private:
    void activated();

    int m_descriptor = -1;
    std::function<void()> m_callback;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace sluice
