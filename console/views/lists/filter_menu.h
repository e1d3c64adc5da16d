// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace sluice::console {

/// Ways in which a cell can become the filter of its list: only this, not this, and, or. `term` is
/// the cell in the language of filters, empty if it has none: then nothing is added. `before` is the
/// filter of now, and `apply` gets the new one.
void addFilterChoices(QMenu *menu, const QString &term, const QString &before,
                      std::function<void(const QString &filter)> apply);

} // namespace sluice::console
