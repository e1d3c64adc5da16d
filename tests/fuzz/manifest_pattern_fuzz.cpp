// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/pattern.h"

#include <cstdlib>
#include <vector>

namespace {

/// Slow and obviously right.
bool reference(QByteArrayView pattern, QByteArrayView subject)
{
    const size_t columns = static_cast<size_t>(subject.size()) + 1;
    std::vector<char> row(columns, 0);
    row[0] = 1;
    for (char c : pattern) {
        std::vector<char> next(columns, 0);
        for (size_t j = 0; j < columns; ++j) {
            const bool before = j > 0 && row[j - 1] && subject[static_cast<qsizetype>(j) - 1] == c;
            next[j] = c == '*' ? (row[j] || (j > 0 && next[j - 1])) : before;
        }
        row = next;
    }
    return row.back();
}

} // namespace

/// The first line is a pattern, the rest the subject.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(std::min<size_t>(size, 512)));
    const qsizetype split = std::max<qsizetype>(0, text.indexOf('\n'));
    const QByteArrayView pattern = text.first(split);
    const QByteArrayView subject = text.sliced(std::min(split + 1, text.size()));
    if (sluice::manifest::Pattern(pattern.toByteArray()).matches(subject)
        != reference(pattern, subject))
        std::abort();
    return 0;
}
