// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/replay_feed.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sluice::console {

/// Asks to whom events of a stream are replayed, says what would happen, and begins it. What goes to
/// others takes a reason, and in production the name of the target, typed.
class ReplayDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `request` says which events; the rest is chosen here. `feed` outlives the dialog.
    ReplayDialog(ServerSession &session, ReplayFeed &feed, ReplayRequest request, QWidget *parent);

private:
    enum Target
    {
        Own,
        Stream,
        Room
    };

    void build();
    QWidget *buildTargets();
    QLayout *buildButtons();
    ReplayRequest chosen() const;
    QString hindrance() const;
    bool isProduction() const;
    void check();
    void tryOut();
    void tried(const AdminAnswer &answer);
    void run();
    void follow();

    ServerSession &m_session;
    ReplayFeed &m_feed;
    ReplayRequest m_request;
    bool m_isBegun = false;
    QButtonGroup *m_targets = nullptr;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_rate = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_typedLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    QLabel *m_outcome = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_run = nullptr;
};

} // namespace sluice::console
