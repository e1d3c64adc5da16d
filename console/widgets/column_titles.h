// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace sluice::console {

/// Widens each column whose title does not fit: titles are longer in some languages.
void fitColumnTitles(QTableView &table);

} // namespace sluice::console
