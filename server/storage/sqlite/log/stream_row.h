// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/storage/sqlite/sql/sql_connection.h"

#include <optional>

namespace sluice::storage {

/// One row of the table streams. `top` may be behind the log; the tail index knows better.
struct StreamRow
{
    quint64 id = 0;
    core::StreamKey key;
    QByteArray epoch;
    quint64 first = 1;
    quint64 top = 0;
    bool relaxed = false; ///< had a relaxed append since the last clean stop
};

/// Epoch and mark are not part of it: they are renewed for many rows by one statement.
qint64 streamChecksum(const StreamRow &row);

/// Reads by key (stream_find). Nothing if there is no such stream.
Result<std::optional<StreamRow>> readStream(SqlStatement &byKey, const core::StreamKey &key,
                                            const QString &file);

/// Reads by id (stream_by_id), for a stream that must exist.
Result<StreamRow> readStreamById(SqlStatement &byId, quint64 id, const QString &file);

} // namespace sluice::storage
