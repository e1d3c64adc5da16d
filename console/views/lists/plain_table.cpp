// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/plain_table.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace sluice::console {

QTableView *plainTable(QAbstractItemModel *model, const QString &name, ToneDelegate::ToneOf toneOf,
                       QWidget *parent)
{
    auto *made = new QTableView(parent);
    made->setAccessibleName(name);
    made->setModel(model);
    made->setItemDelegate(new ToneDelegate(std::move(toneOf), made));
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setAlternatingRowColors(true);
    made->setShowGrid(false);
    made->setWordWrap(false);
    made->setTabKeyNavigation(false);
    made->setContextMenuPolicy(Qt::CustomContextMenu);
    made->verticalHeader()->hide();
    made->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    made->verticalHeader()->setDefaultSectionSize(made->fontMetrics().height() + 7);
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->horizontalHeader()->setStretchLastSection(true);
    return made;
}

QString selectedText(const QTableView &table)
{
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < table.model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString().replace(u'\t', u' '));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace sluice::console
