// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sluice::storage {

/// A new epoch: 14 random characters of [0-9a-z], never equal to an earlier one in practice.
QByteArray makeEpoch();

} // namespace sluice::storage
