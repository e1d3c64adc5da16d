// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sluice::storage {

/// CRC-32 over the columns of one row. Sizes are part of it, so that bytes cannot move from one
/// column to the next, and the row's own place (stream, offset) is, so that rows cannot swap.
class RowChecksum
{
public:
    RowChecksum &add(quint64 number);
    RowChecksum &add(QByteArrayView bytes);
    qint64 value() const { return m_value; }

private:
    quint32 m_value = 0;
};

} // namespace sluice::storage
