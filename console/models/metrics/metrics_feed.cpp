// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/metrics/metrics_feed.h"

#include <QLocale>

namespace sluice::console {

using namespace Qt::StringLiterals;

MetricsFeed::MetricsFeed(AdminClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &AdminClient::sessionStarted, this, &MetricsFeed::watch);
    connect(&client, &AdminClient::noticed, this,
            [this](const QByteArray &method, const QJsonObject &params) {
                if (method != "admin.metrics")
                    return;
                if (m_history.size() == kKept)
                    m_history.pop_front();
                m_history.push_back(params);
                Q_EMIT sampled(params);
            });
}

QJsonObject MetricsFeed::latest() const
{
    return m_history.empty() ? QJsonObject() : m_history.back();
}

void MetricsFeed::watch()
{
    m_client.call("admin.metrics.watch", {}, this, [this](const AdminAnswer &answer) {
        m_problem = answer ? QString() : answer.error().message;
        Q_EMIT problemChanged();
    });
}

double perSecond(const QJsonObject &sample, QLatin1StringView name)
{
    return sample.value("rates"_L1).toObject().value(name).toDouble();
}

QString stageTime(const QJsonValue &microseconds)
{
    const double value = microseconds.toDouble();
    if (value <= 0)
        return u"–"_s;
    return value < 1000 ? MetricsFeed::tr("%1 µs").arg(QLocale().toString(value, 'f', 0))
                        : MetricsFeed::tr("%1 ms").arg(QLocale().toString(value / 1000, 'f', 1));
}

} // namespace sluice::console
