// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/events/json_view.h"

#include "console/models/payload/json_tree_model.h"
#include "console/widgets/tone.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>

namespace sluice::console {

JsonView::JsonView(QWidget *parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        const bool isDrawn = QGuiApplication::mouseButtons() != Qt::NoButton;
        m_isKept = m_isKept || (isDrawn && !m_isOwn && section < header()->count() - 1);
    });
}

void JsonView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (!m_isKept && event->oldSize().width() != event->size().width())
        fitColumns();
}

void JsonView::fitColumns()
{
    constexpr int kKeyShare = 32; // per cent
    constexpr int kValueShare = 34;
    m_isOwn = true;
    header()->resizeSection(JsonTreeModel::Key, viewport()->width() * kKeyShare / 100);
    header()->resizeSection(JsonTreeModel::Value, viewport()->width() * kValueShare / 100);
    m_isOwn = false;
}

void JsonView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    if (index.siblingAtColumn(0).data(JsonTreeModel::IsChangedRole).toBool())
        painter->fillRect(option.rect, toneShade(palette(), Tone::Warning));
    QTreeView::drawRow(painter, option, index);
}

} // namespace sluice::console
