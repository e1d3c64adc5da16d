// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAction;
class QToolButton;
class QWidget;

namespace sluice::console {

/// A button with the action's text, tool tip and state, which is there while the action is visible.
QToolButton *actionButton(QAction *action, QWidget *parent);

} // namespace sluice::console
