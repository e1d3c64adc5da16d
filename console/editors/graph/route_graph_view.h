// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsView>

namespace sluice::console {

class RouteScene;

/// Looks at the picture: the wheel scrolls, with Ctrl it zooms, the middle button or Space and a
/// drag pan, + − 0 on the keyboard.
class RouteGraphView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit RouteGraphView(RouteScene *scene, QWidget *parent = nullptr);

    void zoomBy(qreal factor);
    void showAll();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool m_isPanning = false;
    QPoint m_last;
};

} // namespace sluice::console
