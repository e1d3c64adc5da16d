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
    , m_head(
          new QLabel(QString(title).replace(u'/', QStringLiteral("/\u2060")), this)) // "/s" is one
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
    connect(m_line, &Sparkline::hovered, this, &MetricTile::instantWanted);
    describe();
}

void MetricTile::add(double number, const QString &text)
{
    m_line->add(number);
    m_texts.push_back(text);
    while (m_texts.size() > m_line->count())
        m_texts.pop_front();
    if (m_hasThreshold)
        m_warning = number > m_threshold ? m_thresholdWord : QString();
    tell();
}

void MetricTile::warn(const QString &word)
{
    m_warning = word;
    tell();
}

void MetricTile::setThreshold(double threshold, const QString &word)
{
    m_threshold = threshold;
    m_thresholdWord = word;
    m_hasThreshold = true;
    m_line->setThreshold(threshold);
}

void MetricTile::mark(int instant)
{
    if (std::exchange(m_marked, instant) == instant)
        return;
    m_line->mark(instant);
    tell();
}

void MetricTile::forget()
{
    m_line->clear();
    m_texts.clear();
    tell();
}

QString MetricTile::numberText() const
{
    return m_number->text();
}

QString MetricTile::wordText() const
{
    return m_word->text();
}

void MetricTile::tell()
{
    const auto count = static_cast<int>(m_texts.size());
    const int instant = std::max(0, m_marked);
    m_number->setText(instant < count ? m_texts[static_cast<size_t>(count - 1 - instant)]
                                      : QStringLiteral("–"));
    if (m_marked > 0)
        m_word->setText(tr("%1 s before", "the number then, not now").arg(m_marked));
    else
        m_word->setText(m_warning.isEmpty() ? QString() : QStringLiteral("▲ ") + m_warning);
    describe();
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
    bad.setColor(QPalette::WindowText, toneColor(bad, m_marked > 0 ? Tone::Quiet : Tone::Bad));
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
    const auto most = static_cast<int>(m_texts.size()) - 1;
    if (event->key() == Qt::Key_Left && m_marked < most)
        return Q_EMIT instantWanted(std::max(0, m_marked) + 1);
    if (event->key() == Qt::Key_Right && m_marked > 0)
        return Q_EMIT instantWanted(m_marked - 1);
    if (event->key() == Qt::Key_Escape && m_marked >= 0)
        return Q_EMIT instantWanted(-1);
    QFrame::keyPressEvent(event);
}

} // namespace sluice::console
