// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/column_titles.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace sluice::console {

void fitColumnTitles(QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    for (int i = 0; i < header->count(); ++i)
        table.setColumnWidth(i, std::max(header->sectionSize(i), header->sectionSizeHint(i)));
}

} // namespace sluice::console
