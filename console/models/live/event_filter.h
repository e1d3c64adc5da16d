// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_record.h"
#include "shared/filter/filter.h"

#include <QString>

namespace sluice::console {

/// The filter language of the server, held against kept events. An empty text shows every row; a
/// row that tells of a gap is always shown.
Expected<EventPredicate, filter::SyntaxError> eventPredicate(const QString &text);

/// `field:"value"` in that language, quoted if need be.
QString filterTerm(const QString &field, const QString &value);

/// A row that stands for events that were not sent, see gapRecord().
bool isGap(const EventRecord &event);
/// `dropped` events were not sent; from here on one in `sampled` is.
EventRecord gapRecord(quint64 sequence, qint64 atMs, quint64 dropped, quint64 sampled);
/// What a stream does not keep any more, see HistoryFeed.
enum class LossOfHistory : quint8
{
    Trimmed, ///< by retention, from the beginning
    Missing, ///< within what is kept
    Epoch    ///< the stream has begun anew; the place that was asked for is of another history
};
/// Stands before the event `sequence`; `events` are gone, 0: nobody knows how many.
EventRecord lossRecord(quint64 sequence, qint64 atMs, LossOfHistory why, quint64 events);

} // namespace sluice::console
