// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

/// How late the event loop of this thread is: what a beat of 5 ms waits beyond its time, in
/// milliseconds. A window that takes 100 ms for something shows up as one beat of 100.
class GuiBeat
{
public:
    GuiBeat();

    void start();
    void stop() { m_timer.stop(); }
    /// Of the beats since start(); `part` is in 0…1, 1 is the longest.
    double late(double part) const;
    size_t count() const { return m_late.size(); }
    QString text() const;

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

/// A whole number of the environment, for the long form of a measurement.
int wanted(const char *variable, int otherwise);
