// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/template.h"

namespace sluice::manifest {

namespace {

Unexpected<Error> failAt(qsizetype offset, const QString &message)
{
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("character %1: %2").arg(offset + 1).arg(message));
}

bool hasOuterSpace(QByteArrayView name)
{
    return name != name.trimmed();
}

} // namespace

Result<Template> Template::parse(QByteArrayView text)
{
    Template result;
    result.m_text = text.toByteArray();
    QByteArray literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            result.m_parts.push_back({false, std::exchange(literal, {})});
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool doubled = (c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c;
        if (doubled)
            ++i;
        if (doubled || (c != '{' && c != '}')) {
            literal += c;
            continue;
        }
        if (c == '}')
            return failAt(i, QStringLiteral("'}' without '{'; write '}}' for a literal brace"));
        const qsizetype end = text.sliced(i + 1).indexOf('}');
        const QByteArrayView name = end < 0 ? text.sliced(i + 1) : text.sliced(i + 1, end);
        if (end < 0 || name.contains('{'))
            return failAt(i, QStringLiteral("'{' is never closed; write '{{' for a literal brace"));
        if (name.isEmpty() || hasOuterSpace(name))
            return failAt(i, QStringLiteral("write the member's name between the braces, without "
                                            "spaces, as in {id} or {user.id}"));
        flush();
        result.m_parts.push_back({true, name.toByteArray()});
        i += end + 1;
    }
    flush();
    return result;
}

std::optional<QByteArray> Template::expand(const Lookup &lookup, QByteArray *missing) const
{
    QByteArray result;
    for (const Part &part : m_parts) {
        if (!part.isPlaceholder) {
            result += part.text;
            continue;
        }
        const std::optional<QByteArray> value = lookup(part.text);
        if (!value) {
            if (missing)
                *missing = part.text;
            return std::nullopt;
        }
        result += *value;
    }
    return result;
}

} // namespace sluice::manifest
