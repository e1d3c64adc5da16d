// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>

namespace sluice::app {

/// Checks passwords one after another, away from every edge: bcrypt takes as long as it takes.
class PasswordThread
{
public:
    static constexpr int kWaiting = 256; ///< at the bound: refused

    PasswordThread();
    /// What waits is dropped.
    ~PasswordThread();

    /// Any thread. `done` is called in this thread. False if too many wait.
    bool submit(QByteArray password, QByteArray hash, std::function<void(bool)> done);

private:
    std::atomic<int> m_waiting = 0;
    QThread m_thread;
    QObject m_context; // lives in m_thread
};

} // namespace sluice::app
