// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/access/verdict_panel.h"

#include "console/widgets/fonts.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace sluice::console {

VerdictPanel::VerdictPanel(QWidget *parent)
    : QFrame(parent)
    , m_verdict(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_note(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(2);
    for (QLabel *label : {m_verdict, m_reason, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_verdict->setFont(scaledFont(font(), 1.25, true));
}

void VerdictPanel::tell(Tone tone, const QString &verdict, const QString &reason,
                        const QString &note)
{
    m_tone = tone;
    m_verdict->setText(verdict);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(text());
    colour();
}

QString VerdictPanel::text() const
{
    return QStringList{m_verdict->text(), m_reason->text(), m_note->text()}.join(u'\n');
}

void VerdictPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colour();
}

// The sign has the colour; the sentence keeps that of text, which is readable on the shade.
void VerdictPanel::colour()
{
    QPalette own;
    own.setColor(QPalette::Window,
                 m_tone == Tone::Quiet ? own.color(QPalette::Base) : toneShade(own, m_tone));
    own.setColor(QPalette::WindowText, own.color(QPalette::Text));
    setPalette(own);
}

} // namespace sluice::console
