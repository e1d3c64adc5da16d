// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/log/event_row.h"

#include "server/storage/sqlite/sql/row_checksum.h"

namespace sluice::storage {

qint64 eventChecksum(const EventRow &row)
{
    RowChecksum sum;
    sum.add(row.stream).add(row.offset).add(static_cast<quint64>(row.atMs)).add(row.id);
    sum.add(row.label).add(row.payload).add(static_cast<quint64>(row.subject.isNull()));
    if (!row.subject.isNull())
        sum.add(row.subject.toByteArray());
    return sum.value();
}

} // namespace sluice::storage
