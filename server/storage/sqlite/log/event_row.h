// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"

#include <QVariant>

namespace sluice::storage {

/// One row of the log: an event at its place in one stream.
struct EventRow
{
    quint64 stream = 0;
    quint64 offset = 0;
    qint64 atMs = 0;
    QByteArray id;
    QVariant subject; ///< null: the id need not be remembered
    QByteArray label;
    QByteArray payload;
};

qint64 eventChecksum(const EventRow &row);

} // namespace sluice::storage
