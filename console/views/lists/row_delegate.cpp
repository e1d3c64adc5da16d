// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/row_delegate.h"

#include "console/models/lists/remote_list.h"
#include "console/widgets/tone.h"

#include <QPainter>

namespace sluice::console {

namespace {

constexpr double kNearlyFull = 0.8;

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const QVariant fraction = index.data(RemoteList::FractionRole);
    if (!fraction.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem own = option;
    const double full = fraction.toDouble();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Tone tone = full >= kNearlyFull ? Tone::Bad : Tone::Accent;
    QStyledItemDelegate::paint(painter, own, index);
    QColor shade = isSelected ? option.palette.color(QPalette::HighlightedText)
                              : toneColor(option.palette, tone);
    shade.setAlpha(isSelected ? 70 : 60);
    QRect bar = option.rect.adjusted(3, 4, -3, -4);
    bar.setWidth(static_cast<int>(bar.width() * full));
    painter->fillRect(bar, shade);
}

} // namespace sluice::console
