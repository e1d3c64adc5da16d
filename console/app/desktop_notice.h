// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sluice::console {

/// Shows a notification of the desktop, plain text, by org.freedesktop.Notifications. Does nothing
/// where there is no session bus or nobody answers. Does not wait. GUI thread.
void showDesktopNotice(const QString &title, const QString &text);

} // namespace sluice::console
