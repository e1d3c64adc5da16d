// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTableView;

namespace sluice::console {

/// How high the rows of tables are.
enum class Density : quint8
{
    Compact,
    Normal,
    Roomy
};

/// `compact`, `normal`, `roomy`; anything else is Normal.
Density densityFromName(const QString &name);

/// One for the program; tables that follow it change at once. GUI thread.
void setDensity(Density density);
/// The rows of the table have the height of the density, whatever its font becomes.
void followDensity(QTableView *table);

} // namespace sluice::console
