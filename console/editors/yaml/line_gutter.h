// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QWidget>

#include <map>

class QPlainTextEdit;

namespace sluice::console {

/// The margin of an editor: line numbers, and a mark for each line that something is wrong with.
/// Takes no focus; what it shows is also in the list of problems.
class LineGutter final : public QWidget
{
    Q_OBJECT

public:
    /// The editor owns it and keeps its margin as wide as sizeHint() says.
    explicit LineGutter(QPlainTextEdit *editor);

    /// Line from 0 → tone.
    void setMarks(std::map<int, Tone> marks);

    QSize sizeHint() const override;

Q_SIGNALS:
    void lineClicked(int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QPlainTextEdit *m_editor;
    std::map<int, Tone> m_marks;
};

} // namespace sluice::console
