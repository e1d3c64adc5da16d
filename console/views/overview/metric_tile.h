// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QFrame>

class QLabel;

namespace sluice::console {

class Sparkline;

/// One number, its recent past, and a word when it is bad. A click or Enter goes to where it comes
/// from.
class MetricTile final : public QFrame
{
    Q_OBJECT

public:
    MetricTile(const QString &title, QWidget *parent);

    /// `number` NaN: a gap. `text` is the number for people.
    void add(double number, const QString &text);
    /// A word beside the number, e.g. "too high"; empty: all is well.
    void warn(const QString &word);
    void forget();

Q_SIGNALS:
    void activated();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QString m_title;
    QLabel *m_head = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_word = nullptr;
    Sparkline *m_line = nullptr;
};

} // namespace sluice::console
