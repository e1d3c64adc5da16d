// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace sluice::app {

/// SIGHUP, SIGTERM and SIGINT as Qt signals in the thread that made this. One instance per process.
class UnixSignals final : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void hangup();
    void terminate();

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Tells systemd (if it asked) about the state: `READY=1`, `STOPPING=1`, `RELOADING=1`, `WATCHDOG=1`.
void notifySystemd(const char *state);

/// Half the watchdog interval that systemd set, in milliseconds; 0 without one.
int watchdogIntervalMs();

} // namespace sluice::app
