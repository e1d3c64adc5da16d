// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"

namespace sluice::core {

/// What has come in by every way, up to one moment.
struct SourceReading
{
    std::vector<SourceHealth> brokers;
    std::array<quint64, kDialectCount> eventsIn = {}; ///< by mouth
    bool isDraining = false;
};
SourceReading readSources(const HubContext &hub);

/// The array `sources` of the metrics: the brokers, then the mouths of clients that an event has
/// come by. `seconds` lie between the readings.
void appendSources(QByteArray &out, const SourceReading &before, const SourceReading &now,
                   double seconds);

/// What an operator should look at, a text for each broker; empty: it does well.
std::vector<QByteArray> troubleOf(const SourceReading &now, qint64 nowMs);

} // namespace sluice::core
