// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/notice_bar.h"

#include "console/widgets/action_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sluice::console {

namespace {

// A shape besides the colour.
QString signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("✓");
    case Tone::Warning:
    case Tone::Bad:
        return QStringLiteral("▲");
    default:
        return QStringLiteral("●");
    }
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->addWidget(m_sign);
    m_layout->addWidget(m_text, 1);
}

void NoticeBar::tell(Tone tone, const QString &text)
{
    m_tone = tone;
    m_sign->setText(signOf(tone));
    m_text->setText(text);
    setAccessibleName(text);
    colour();
    show();
}

void NoticeBar::addButton(QAction *action)
{
    m_layout->addWidget(actionButton(action, this));
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colour();
}

void NoticeBar::colour()
{
    QPalette own;
    own.setColor(QPalette::Window, toneShade(own, m_tone));
    own.setColor(QPalette::WindowText, own.color(QPalette::Text));
    setPalette(own);
    QPalette sign = own;
    sign.setColor(QPalette::WindowText, toneColor(own, m_tone));
    m_sign->setPalette(sign);
}

} // namespace sluice::console
