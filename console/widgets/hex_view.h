// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

namespace sluice::console {

/// Bytes as offset, hexadecimal and text, sixteen a line. Draws what is visible only.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void show(const QByteArray &bytes);

    /// One line as it is drawn; also what a screen reader is told.
    QString line(qsizetype number) const;
    qsizetype lineCount() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateScrollBar();

    QByteArray m_bytes;
};

} // namespace sluice::console
