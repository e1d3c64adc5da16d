// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/report.h"

namespace sluice::yaml {

constexpr qsizetype kMaxFileBytes = 1024 * 1024;

/// Size, UTF-8, forbidden control characters and what the parser cannot be trusted with, before any YAML parser sees the bytes. False if
/// the text cannot be parsed; the report then says at which byte and line. O(n).
bool checkSource(QByteArrayView bytes, Report &report);

/// Maps byte offsets to lines and columns, in logarithmic time however long the lines are. Keeps a
/// view of the text.
class LineIndex
{
public:
    explicit LineIndex(QByteArrayView text);

    struct Point
    {
        int line = 1;
        int column = 1;
    };
    Point at(qsizetype offset) const;
    Place place(qsizetype begin, qsizetype end) const;

private:
    qsizetype codePointsBefore(qsizetype offset) const;

    QByteArrayView m_text;
    std::vector<qsizetype> m_codePoints; ///< before each block of kBlock bytes
    std::vector<qsizetype> m_starts;     ///< offset of each line's first byte
};

} // namespace sluice::yaml
