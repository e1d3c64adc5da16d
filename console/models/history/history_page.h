// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/event_record.h"
#include "shared/base/result.h"

#include <vector>

namespace sluice::console {

/// One answer of `admin.stream.history`: what the stream keeps, and some of it.
struct HistoryPage
{
    QByteArray epoch;
    quint64 first = 1;               ///< the lowest offset that is kept
    quint64 top = 0;                 ///< the highest that was ever given
    bool isOtherEpoch = false;       ///< the place that was asked for is of another history
    std::vector<EventRecord> events; ///< ascending, each offset once
};

/// From the result as the server wrote it; `stream` is the key that was asked for. ParseError if it is
/// no page; members that are missing or of another type are as if the server did not tell. Pure.
Result<HistoryPage> readHistoryPage(const QByteArray &result, const QByteArray &stream);

/// The events of a JSON array as `admin.stream.history` and `admin.replay.batch` write them.
/// Ascending, each offset once; what is no event is left out. ParseError if it is no array.
Result<std::vector<EventRecord>> readHistoryEvents(const QByteArray &array,
                                                   const QByteArray &stream,
                                                   const QByteArray &epoch, const QByteArray &kind);

} // namespace sluice::console
