// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/hex_view.h"

#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr qsizetype kPerLine = 16;

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes of the payload"));
}

void HexView::show(const QByteArray &bytes)
{
    m_bytes = bytes;
    verticalScrollBar()->setValue(0);
    updateScrollBar();
    setAccessibleDescription(lineCount() > 0 ? line(0) : QString());
    viewport()->update();
}

qsizetype HexView::lineCount() const
{
    return (m_bytes.size() + kPerLine - 1) / kPerLine;
}

QString HexView::line(qsizetype number) const
{
    const QByteArray part = m_bytes.mid(number * kPerLine, kPerLine);
    QString text = QString::number(number * kPerLine, 16).rightJustified(8, QLatin1Char('0'))
                   + QStringLiteral("  ");
    for (qsizetype i = 0; i < kPerLine; ++i) {
        text += i < part.size() ? QString::fromLatin1(part.mid(i, 1).toHex())
                                : QStringLiteral("  ");
        text += i == kPerLine / 2 - 1 ? QStringLiteral("  ") : QStringLiteral(" ");
    }
    text += QLatin1Char(' ');
    for (const char c : part)
        text += c >= 0x20 && c < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
    return text;
}

void HexView::updateScrollBar()
{
    const int lines = std::max(1, viewport()->height() / fontMetrics().height());
    verticalScrollBar()->setPageStep(lines);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(lineCount()) - lines));
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    const int height = fontMetrics().height();
    const int visible = viewport()->height() / height + 1;
    const qsizetype first = verticalScrollBar()->value();
    for (qsizetype i = 0; i < visible && first + i < lineCount(); ++i)
        painter.drawText(4, static_cast<int>(i) * height + fontMetrics().ascent() + 2,
                         line(first + i));
}

} // namespace sluice::console
