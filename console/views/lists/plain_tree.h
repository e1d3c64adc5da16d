// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QTreeWidget;
class QWidget;

namespace sluice::console {

/// A list of results as all of our views show it: whole rows of one height, as wide as they are.
QTreeWidget *plainTree(const QStringList &columns, const QString &name, QWidget *parent);
/// The same for one that is there already.
void setUpPlainTree(QTreeWidget &tree, const QStringList &columns, const QString &name);

/// A line that says why there is nothing; it cannot be chosen.
void sayNothing(QTreeWidget *list, const QString &text);

} // namespace sluice::console
