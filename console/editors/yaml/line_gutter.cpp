// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/yaml/line_gutter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace sluice::console {

namespace {

constexpr int kFewestDigits = 3;
constexpr int kMarkWidth = 14;
constexpr int kMargin = 6;

QChar signOf(Tone tone)
{
    return tone == Tone::Bad ? QChar(0x25CF) : QChar(0x25B2); // a disc, a triangle
}

} // namespace

LineGutter::LineGutter(QPlainTextEdit *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setCursor(Qt::ArrowCursor);
}

void LineGutter::setMarks(std::map<int, Tone> marks)
{
    m_marks = std::move(marks);
    update();
}

QSize LineGutter::sizeHint() const
{
    const auto digits = std::max<qsizetype>(kFewestDigits,
                                            QString::number(m_editor->blockCount()).size());
    const int digit = m_editor->fontMetrics().horizontalAdvance(u'9');
    return {kMarkWidth + static_cast<int>(digits) * digit + kMargin, 0};
}

void LineGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(m_editor->font());
    const int current = m_editor->textCursor().blockNumber();
    QTextBlock block = m_editor->cursorForPosition(QPoint(0, 0)).block();
    for (; block.isValid(); block = block.next()) {
        const QRect line = m_editor->cursorRect(QTextCursor(block));
        if (line.top() > height())
            return;
        const int number = block.blockNumber();
        if (const auto mark = m_marks.find(number); mark != m_marks.end()) {
            painter.setPen(toneColor(palette(), mark->second));
            painter.drawText(QRect(0, line.top(), kMarkWidth, line.height()), Qt::AlignCenter,
                             signOf(mark->second));
        }
        painter.setPen(toneColor(palette(), number == current ? Tone::Normal : Tone::Quiet));
        painter.drawText(
            QRect(kMarkWidth, line.top(), width() - kMarkWidth - kMargin, line.height()),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
    }
}

void LineGutter::mousePressEvent(QMouseEvent *event)
{
    const QPoint place(0, event->position().toPoint().y());
    Q_EMIT lineClicked(m_editor->cursorForPosition(place).blockNumber());
}

} // namespace sluice::console
