// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/pattern.h"

namespace sluice::manifest {

Pattern::Pattern(QByteArray text)
    : m_text(std::move(text))
{
}

bool Pattern::matches(QByteArrayView subject) const
{
    QByteArrayView pattern(m_text);
    const qsizetype firstStar = pattern.indexOf('*');
    if (firstStar < 0)
        return subject == pattern;
    if (!subject.startsWith(pattern.first(firstStar)))
        return false;
    subject = subject.sliced(firstStar);
    pattern = pattern.sliced(firstStar + 1);

    // Between two stars the leftmost occurrence is always as good as any other.
    for (qsizetype star = pattern.indexOf('*'); star >= 0; star = pattern.indexOf('*')) {
        const qsizetype found = subject.indexOf(pattern.first(star));
        if (found < 0)
            return false;
        subject = subject.sliced(found + star);
        pattern = pattern.sliced(star + 1);
    }
    return subject.endsWith(pattern);
}

} // namespace sluice::manifest
