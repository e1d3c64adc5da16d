// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/events/json_view.h"

#include "console/models/payload/json_tree_model.h"
#include "console/widgets/tone.h"

#include <QHeaderView>
#include <QPainter>

namespace sluice::console {

JsonView::JsonView(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    header()->setStretchLastSection(true);
}

void JsonView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    if (index.siblingAtColumn(0).data(JsonTreeModel::IsChangedRole).toBool())
        painter->fillRect(option.rect, toneShade(palette(), Tone::Warning));
    QTreeView::drawRow(painter, option, index);
}

} // namespace sluice::console
