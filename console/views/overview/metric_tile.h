// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QFrame>

#include <deque>

class QLabel;

namespace sluice::console {

class Sparkline;

/// One number, its recent past, and a word when it is bad. A click or Enter goes to where it comes
/// from; the mouse or the arrow keys look at an instant of the past.
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
    /// Above `threshold` there is a line in the past, and `word` beside the number while it is so now.
    void setThreshold(double threshold, const QString &word);
    /// Shows the number of that instant, counted back from now; -1: of now.
    void mark(int instant);
    QString numberText() const;
    QString wordText() const;

Q_SIGNALS:
    void activated();
    void instantWanted(int instant); ///< as in mark()

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void tell();

    QString m_title;
    QString m_warning;
    QString m_thresholdWord;
    std::deque<QString> m_texts; // of the values of the line
    double m_threshold = 0;
    bool m_hasThreshold = false;
    int m_marked = -1;
    QLabel *m_head = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_word = nullptr;
    Sparkline *m_line = nullptr;
};

} // namespace sluice::console
