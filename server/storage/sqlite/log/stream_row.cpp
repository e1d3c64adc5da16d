// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/stream_row.h"

#include "server/storage/sqlite/sql/corruption.h"
#include "server/storage/sqlite/sql/row_checksum.h"
#include "shared/base/position.h"

namespace sluice::storage {

namespace {

Unexpected<Error> damagedStream(const QString &file, const QString &stream)
{
    return fail(corruption(
        file, QStringLiteral("the row of stream \"%1\" is missing or damaged").arg(stream)));
}

/// The columns epoch, first, top, relaxed, checksum from `column` on.
bool readBounds(const SqlStatement &statement, int column, StreamRow &row)
{
    row.epoch = statement.bytes(column);
    row.first = statement.number(column + 1);
    row.top = statement.number(column + 2);
    row.relaxed = statement.integer(column + 3) != 0;
    return statement.integer(column + 4) == streamChecksum(row)
           && positionFromText(row.epoch + ".0").has_value();
}

} // namespace

qint64 streamChecksum(const StreamRow &row)
{
    return RowChecksum().add(row.id).add(row.key.utf8).add(row.first).add(row.top).value();
}

Result<std::optional<StreamRow>> readStream(SqlStatement &byKey, const core::StreamKey &key,
                                            const QString &file)
{
    if (auto run = byKey.run(key.utf8); !run)
        return fail(run.error());
    if (!byKey.next()) {
        if (auto checked = byKey.check(); !checked)
            return fail(checked.error());
        return std::nullopt;
    }
    StreamRow row;
    row.id = byKey.number(0);
    row.key = key;
    const bool whole = readBounds(byKey, 1, row);
    byKey.finish();
    if (!whole)
        return damagedStream(file, QString::fromUtf8(key.utf8));
    return row;
}

Result<StreamRow> readStreamById(SqlStatement &byId, quint64 id, const QString &file)
{
    if (auto run = byId.run(id); !run)
        return fail(run.error());
    StreamRow row;
    row.id = id;
    bool whole = byId.next();
    if (whole) {
        row.key.utf8 = byId.bytes(0);
        whole = readBounds(byId, 1, row);
    } else if (auto checked = byId.check(); !checked) {
        return fail(checked.error());
    }
    byId.finish();
    if (!whole)
        return damagedStream(file, QStringLiteral("#%1").arg(id));
    return row;
}

} // namespace sluice::storage
