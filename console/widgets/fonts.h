// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace sluice::console {

/// `font` larger or smaller, bold if wanted; works for sizes in points and in pixels.
QFont scaledFont(QFont font, double factor, bool isBold = false);
/// The system's font of fixed width, of the size of `font`.
QFont fixedFont(const QFont &font);

} // namespace sluice::console
