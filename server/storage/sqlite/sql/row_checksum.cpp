// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/row_checksum.h"

#include <QtEndian>

#include <zlib.h>

namespace sluice::storage {

RowChecksum &RowChecksum::add(quint64 number)
{
    Bytef little[sizeof number];
    qToLittleEndian(number, little);
    m_value = static_cast<quint32>(crc32_z(m_value, little, sizeof little));
    return *this;
}

RowChecksum &RowChecksum::add(QByteArrayView bytes)
{
    add(static_cast<quint64>(bytes.size()));
    if (!bytes.isEmpty())
        m_value = static_cast<quint32>(crc32_z(m_value,
                                               reinterpret_cast<const Bytef *>(bytes.data()),
                                               static_cast<z_size_t>(bytes.size())));
    return *this;
}

} // namespace sluice::storage
