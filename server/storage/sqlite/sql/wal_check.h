// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sluice::storage {

enum class WalState : quint8
{
    Missing,
    Whole,   ///< empty, or every commit in it will be read
    Damaged, ///< SQLite will silently ignore commits that stand in it
};

/// Reads FILE-wal before SQLite does. SQLite ends the log at the first frame whose checksum is
/// wrong; this tells whether a commit of the same log stands behind that frame.
WalState checkWal(const QString &file);

} // namespace sluice::storage
