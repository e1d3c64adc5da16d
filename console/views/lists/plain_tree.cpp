// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/plain_tree.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace sluice::console {

QTreeWidget *plainTree(const QStringList &columns, const QString &name, QWidget *parent)
{
    auto *made = new QTreeWidget(parent);
    setUpPlainTree(*made, columns, name);
    return made;
}

void setUpPlainTree(QTreeWidget &tree, const QStringList &columns, const QString &name)
{
    tree.setHeaderLabels(columns);
    tree.setRootIsDecorated(false);
    tree.setUniformRowHeights(true);
    tree.setAllColumnsShowFocus(true);
    tree.setAccessibleName(name);
    tree.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree.header()->setStretchLastSection(true);
}

void sayNothing(QTreeWidget *list, const QString &text)
{
    auto *item = new QTreeWidgetItem(list, {text});
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
}

} // namespace sluice::console
