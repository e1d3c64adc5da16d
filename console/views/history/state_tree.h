// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace sluice::console {

/// A tree of StateModel: what the chosen event has changed has a shade.
class StateTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit StateTree(QWidget *parent = nullptr);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace sluice::console
