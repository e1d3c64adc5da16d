// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/metrics/metrics_feed.h"

namespace sluice::console {

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

} // namespace sluice::console
