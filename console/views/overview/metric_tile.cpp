// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/overview/metric_tile.h"

#include "console/widgets/fonts.h"
#include "console/widgets/sparkline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace sluice::console {

MetricTile::MetricTile(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(title)
    , m_head(new QLabel(title, this))
    , m_number(new QLabel(QStringLiteral("–"), this))
    , m_word(new QLabel(this))
    , m_line(new Sparkline(this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_head->setWordWrap(true);
    m_number->setFont(scaledFont(m_number->font(), 1.6, true));
    auto *row = new QHBoxLayout;
    row->addWidget(m_number);
    row->addStretch();
    row->addWidget(m_word);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    layout->addLayout(row);
    layout->addWidget(m_line, 1);
    m_line->setMinimumHeight(48);
    describe();
}

void MetricTile::add(double number, const QString &text)
{
    m_line->add(number);
    m_number->setText(text);
    describe();
}

void MetricTile::warn(const QString &word)
{
    m_word->setText(word.isEmpty() ? QString() : QStringLiteral("▲ ") + word);
    describe();
}

void MetricTile::forget()
{
    m_line->clear();
    m_number->setText(QStringLiteral("–"));
}

void MetricTile::describe()
{
    setAccessibleName(
        m_title + QStringLiteral(": ") + m_number->text()
        + (m_word->text().isEmpty() ? QString() : QStringLiteral(", ") + m_word->text()));
    QPalette quiet; // the application's, which is new before ours is
    quiet.setColor(QPalette::WindowText, toneColor(quiet, Tone::Quiet));
    m_head->setPalette(quiet);
    QPalette bad;
    bad.setColor(QPalette::WindowText, toneColor(bad, Tone::Bad));
    m_word->setPalette(bad);
}

void MetricTile::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        describe();
}

void MetricTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void MetricTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space)
        return Q_EMIT activated();
    QFrame::keyPressEvent(event);
}

} // namespace sluice::console
