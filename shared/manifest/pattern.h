// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sluice::manifest {

/// A glob over UTF-8 bytes where `*` stands for any run of bytes, also none; nothing else is special.
/// Value type; matching is linear in text and pattern for one star and never exponential.
class Pattern
{
public:
    Pattern() = default;
    explicit Pattern(QByteArray text);

    bool matches(QByteArrayView subject) const;
    const QByteArray &text() const { return m_text; }

    friend bool operator==(const Pattern &, const Pattern &) = default;

private:
    QByteArray m_text;
};

} // namespace sluice::manifest
