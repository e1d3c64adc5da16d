// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace sluice::manifest {

/// Text with `{member}` or `{dotted.path}` placeholders; `{{` and `}}` are literal braces.
class Template
{
public:
    /// Finds the scalar text of a member or path; nothing if it is missing, null or not a scalar.
    using Lookup = std::function<std::optional<QByteArray>(QByteArrayView path)>;

    Template() = default;
    /// InvalidParams with a located explanation for unbalanced braces or empty placeholders.
    static Result<Template> parse(QByteArrayView text);

    /// The text with every placeholder replaced, or nothing as soon as one is missing;
    /// `missing` then names it.
    std::optional<QByteArray> expand(const Lookup &lookup, QByteArray *missing = nullptr) const;

    const QByteArray &text() const { return m_text; }
    bool isLiteral() const
    {
        return m_parts.size() <= 1 && (m_parts.empty() || !m_parts.front().isPlaceholder);
    }

private:
    struct Part
    {
        bool isPlaceholder = false;
        QByteArray text;
    };

    QByteArray m_text;
    std::vector<Part> m_parts;
};

} // namespace sluice::manifest
