// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

#include <vector>

namespace sluice::console {

class LiveModel;

/// The list of events: fixed height of rows, newest at the bottom, colours by kind. Used for live
/// events, recordings and history.
class EventTable final : public QTableView
{
    Q_OBJECT

public:
    explicit EventTable(QWidget *parent = nullptr);

    void show(LiveModel *model);
    LiveModel *liveModel() const;
    /// Widens the column of times, if those of now need it.
    void fitTimes();
    /// The newest row is the last that is visible.
    bool isAtEnd() const;
    void goToEnd();
    int currentRow() const; ///< -1: none
    /// Rows that are selected, or the current one; ascending.
    std::vector<int> chosenRows() const;
    /// What is selected, or the current row: tab-separated as shown, or one JSON object a line.
    QString asText() const;
    QByteArray asJson() const;

Q_SIGNALS:
    void currentRowChanged(int row);
    /// The reader wants to stay where they are: scrolled up, selected, opened a menu.
    void held();
    void menuWanted(const QPoint &globalPlace, const QModelIndex &cell);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace sluice::console
