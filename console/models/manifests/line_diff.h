// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace sluice::console {

/// A line of two texts that are compared.
struct DiffLine
{
    enum class Kind : quint8
    {
        Same,
        Added,
        Removed
    };

    Kind kind = Kind::Same;
    int before = 0; ///< line number in the old text, from 1; 0: not there
    int after = 0;  ///< line number in the new text; 0: not there
    QString text;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// The shortest edit from one text to the other, line by line. Pure.
std::vector<DiffLine> lineDiff(const QString &before, const QString &after);

/// Like above, with at most `context` unchanged lines around each change; what was left out is a
/// line with both numbers 0.
std::vector<DiffLine> shortDiff(const std::vector<DiffLine> &lines, int context);

} // namespace sluice::console
