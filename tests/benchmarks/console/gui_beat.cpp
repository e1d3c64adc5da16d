// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/console/gui_beat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kBeatMs = 5;

} // namespace

GuiBeat::GuiBeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kBeatMs);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        const double passed = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        m_late.push_back(std::max(0.0, passed - kBeatMs));
        m_since.restart();
    });
}

void GuiBeat::start()
{
    m_late.clear();
    m_since.start();
    m_timer.start();
}

double GuiBeat::late(double part) const
{
    if (m_late.empty())
        return 0;
    std::vector<double> sorted = m_late;
    std::ranges::sort(sorted);
    const auto place = static_cast<size_t>(static_cast<double>(sorted.size()) * part);
    return sorted[std::min(place, sorted.size() - 1)];
}

QString GuiBeat::text() const
{
    return u"late p50 %1, p99 %2, longest %3 ms"_s.arg(late(0.5), 0, 'f', 1)
        .arg(late(0.99), 0, 'f', 1)
        .arg(late(1), 0, 'f', 1);
}

int wanted(const char *variable, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(variable);
    return value > 0 ? value : otherwise;
}
