// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace sluice::console {

/// Where a cursor is in a YAML text that may be unfinished, so that no parser reads it.
struct YamlCursor
{
    QStringList path;  ///< keys from the top, `-` for an element of a list; without the word itself
    QString key;       ///< when a value is written: of which key; else empty
    QString word;      ///< what of the key or value stands before the cursor
    int wordBegin = 0; ///< UTF-16 units

    bool isValue() const { return !key.isEmpty(); }
};

/// Reads indentation, block keys, list dashes and flow collections of one line; comments and quoted
/// text are passed over. Pure.
YamlCursor yamlCursor(const QString &text, int position);

} // namespace sluice::console
