// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace sluice::console {

/// What names a session, an event or a request in a line of a log: words of at least eight letters,
/// digits, dashes and underscores that have a digit. In their order, each once, at most ten. Pure.
QStringList idsIn(const QString &line);

} // namespace sluice::console
