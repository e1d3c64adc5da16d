// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/history/state_tree.h"

#include "console/models/history/state_model.h"
#include "console/widgets/tone.h"

#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>

namespace sluice::console {

StateTree::StateTree(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
}

void StateTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    if (index.siblingAtColumn(0).data(StateModel::IsChangedRole).toBool())
        painter->fillRect(option.rect, toneShade(palette(), Tone::Warning));
    QTreeView::drawRow(painter, option, index);
}

void StateTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    const int width = viewport()->width();
    header()->resizeSection(StateModel::Member, width * 34 / 100);
    header()->resizeSection(StateModel::Value, width * 22 / 100);
    header()->resizeSection(StateModel::Was, width * 20 / 100);
}

} // namespace sluice::console
