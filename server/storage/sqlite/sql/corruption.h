// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/error.h"

namespace sluice::storage {

/// StorageCorrupt; the detail names the file, what is wrong with it, and the command that saves
/// what can be saved.
Error corruption(const QString &file, const QString &what);

} // namespace sluice::storage
