// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QFrame>

class QLabel;

namespace sluice::console {

/// The answer in large letters with a sign, why in a sentence, and how old it is. Plain text.
class VerdictPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictPanel(QWidget *parent = nullptr);

    void tell(Tone tone, const QString &verdict, const QString &reason, const QString &note);
    QString text() const; ///< all of it

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_verdict = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_note = nullptr;
    Tone m_tone = Tone::Quiet;
};

} // namespace sluice::console
