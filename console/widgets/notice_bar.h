// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;

namespace sluice::console {

/// A line over a view that says what is going on and what can be done; never a dialog.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Plain text. The buttons are those that were added.
    void tell(Tone tone, const QString &text);
    /// A button at the end, shown while its action is visible.
    void addButton(QAction *action);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_sign = nullptr;
    QLabel *m_text = nullptr;
    QHBoxLayout *m_layout = nullptr;
    Tone m_tone = Tone::Normal;
};

} // namespace sluice::console
