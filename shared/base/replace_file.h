// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSaveFile>

namespace sluice {

/// Puts what was written in the place of the file, or leaves that as it was. Of Qt 6.4,
/// QSaveFile::commit() alone takes no notice when the disk is too full for what is still in its
/// buffer, and puts a file there that is cut off.
inline bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace sluice
