// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/admin_client.h"

#include <QJsonObject>
#include <QObject>

#include <deque>

namespace sluice::console {

/// The numbers that a server tells once a second, and their recent past. Asks by itself while there
/// is a connection. GUI thread.
class MetricsFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kKept = 600; ///< samples: ten minutes

    explicit MetricsFeed(AdminClient &client, QObject *parent = nullptr);

    /// Oldest first; a missing second is missing here too, compare `at`.
    const std::deque<QJsonObject> &history() const { return m_history; }
    /// Empty before the first sample.
    QJsonObject latest() const;
    /// Why there are no numbers; empty if there are, or may be soon.
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void sampled(const QJsonObject &sample);
    void problemChanged();

private:
    void watch();

    AdminClient &m_client;
    std::deque<QJsonObject> m_history;
    QString m_problem;
};

/// `in` or `out` of a sample: events a second. Its members of that name are totals since the start.
double perSecond(const QJsonObject &sample, QLatin1StringView name);

/// A stage's time of a sample, microseconds, as an operator reads it; a dash if nothing was timed.
QString stageTime(const QJsonValue &microseconds);

} // namespace sluice::console
