// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/views/lists/tone_delegate.h"

class QAbstractItemModel;
class QTableView;

namespace sluice::console {

/// A table of whole rows as all of our views show it: no grid, rows of one height, untrusted text on
/// one line. The last column takes what is left.
QTableView *plainTable(QAbstractItemModel *model, const QString &name, ToneDelegate::ToneOf toneOf,
                       QWidget *parent);

/// The selected rows as lines of columns between tabulators, for the clipboard.
QString selectedText(const QTableView &table);

} // namespace sluice::console
