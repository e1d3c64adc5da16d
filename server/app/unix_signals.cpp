// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/unix_signals.h"

#include <QSocketNotifier>

#include <systemd/sd-daemon.h>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace sluice::app {

namespace {

int s_pair[2] = {-1, -1};

// Async-signal-safe: one byte to the pair, nothing else.
void forward(int number)
{
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = ::write(s_pair[0], &byte, 1);
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, s_pair) != 0)
        qFatal("socketpair failed");
    m_notifier = std::make_unique<QSocketNotifier>(s_pair[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { read(); });
    struct sigaction action = {};
    action.sa_handler = forward;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        ::sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // at a limit of file sizes writing fails, as on a full disk
}

UnixSignals::~UnixSignals()
{
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(s_pair[0]);
    ::close(s_pair[1]);
}

void UnixSignals::read()
{
    char byte = 0;
    while (::read(s_pair[1], &byte, 1) == 1) {
        if (byte == SIGHUP)
            Q_EMIT hangup();
        else
            Q_EMIT terminate();
    }
}

void notifySystemd(const char *state)
{
    ::sd_notify(0, state);
}

int watchdogIntervalMs()
{
    uint64_t microseconds = 0;
    if (::sd_watchdog_enabled(0, &microseconds) <= 0)
        return 0;
    return static_cast<int>(microseconds / 2000);
}

} // namespace sluice::app
