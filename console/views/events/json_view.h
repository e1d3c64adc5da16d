// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace sluice::console {

/// A tree of JsonTreeModel; changed values have a shade besides the text of their change. Its columns
/// share the width that there is until somebody draws at them.
class JsonView final : public QTreeView
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    bool m_isOwn = false;  // we make the widths now
    bool m_isKept = false; // somebody has made them
};

} // namespace sluice::console
