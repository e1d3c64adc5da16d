// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/metrics/metrics_feed.h"
#include "console/models/session/server_session.h"

#include <memory>
#include <vector>

namespace sluice::console {

/// A server that is open. Outlives the page that shows it: a window in another language shows the
/// same connection.
struct OpenServer
{
    explicit OpenServer(const Profile &profile)
        : session(profile)
        , metrics(session.client())
    {
    }

    ServerSession session;
    MetricsFeed metrics;
};

/// What a window hands to the one that takes its place.
struct Handover
{
    struct Server
    {
        std::unique_ptr<OpenServer> server;
        QByteArray view; ///< that was shown
        bool isCurrent = false;
    };

    std::vector<Server> servers;
    QByteArray geometry;
};

} // namespace sluice::console
