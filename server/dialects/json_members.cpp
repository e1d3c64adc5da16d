// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/json_members.h"

#include "server/core/event/payload.h"

#include <QStringList>

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace sluice::dialects {

namespace {

Unexpected<Error> invalid(const char *name, const char *expected)
{
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("`%1` must be %2")
                    .arg(QLatin1StringView(name), QLatin1StringView(expected)));
}

// Splits the checked text of an object or array: finds where each top-level part begins and ends.
// Only strings and brackets matter, because the text is known to be well-formed.
template <class OnPart> void splitParts(QByteArrayView text, OnPart &&onPart)
{
    int depth = 0;
    bool inString = false;
    qsizetype start = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
        const bool ends = (depth == 1 && c == ',') || depth == 0;
        if (!ends)
            continue;
        const QByteArrayView part = text.sliced(start, i - start).trimmed();
        if (!part.isEmpty())
            onPart(part);
        start = i + 1;
        if (depth == 0)
            return;
    }
}

qsizetype endOfString(QByteArrayView text)
{
    qsizetype i = 1;
    while (text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

} // namespace

std::optional<QByteArray> stringOf(QByteArrayView raw)
{
    if (raw.size() < 2 || raw.front() != '"')
        return std::nullopt;
    const QByteArrayView inside = raw.sliced(1, raw.size() - 2);
    if (!inside.contains('\\'))
        return inside.toByteArray();
    static thread_local simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(raw.data(), static_cast<size_t>(raw.size()), true).get(text)
        != simdjson::SUCCESS)
        return std::nullopt;
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

Result<JsonMembers> JsonMembers::check(const QByteArray &text, const char *what)
{
    if (const auto valid = core::checkJson(text); !valid)
        return fail(valid.error());
    return of(text, what);
}

Result<JsonMembers> JsonMembers::of(QByteArrayView raw, const char *what)
{
    const QByteArrayView text = raw.trimmed();
    if (text.isEmpty() || text.front() != '{')
        return invalid(what, "an object");
    JsonMembers members;
    splitParts(text, [&members](QByteArrayView part) {
        const qsizetype end = endOfString(part);
        const QByteArrayView name = part.first(end);
        const QByteArrayView value = part.sliced(part.indexOf(':', end) + 1).trimmed();
        members.m_members.emplace_back(stringOf(name).value_or(QByteArray()), value);
    });
    return members;
}

Result<std::vector<QByteArrayView>> JsonMembers::elements(QByteArrayView raw, const char *what)
{
    const QByteArrayView text = raw.trimmed();
    if (text.isEmpty() || text.front() != '[')
        return invalid(what, "an array");
    std::vector<QByteArrayView> elements;
    splitParts(text, [&elements](QByteArrayView part) { elements.push_back(part); });
    return elements;
}

Result<> JsonMembers::allowOnly(std::initializer_list<const char *> names) const
{
    for (const auto &[name, value] : m_members) {
        const bool isKnown = std::ranges::any_of(
            names, [&name](const char *known) { return name == known; });
        if (isKnown)
            continue;
        QStringList list;
        for (const char *known : names)
            list += QLatin1StringView(known);
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("unknown member `%1`; known are: %2")
                        .arg(QString::fromUtf8(name.first(std::min<qsizetype>(name.size(), 64))),
                             list.join(QStringLiteral(", "))));
    }
    return {};
}

Result<std::optional<QByteArray>> JsonMembers::optionalText(const char *name) const
{
    const auto raw = find(name);
    if (!raw || *raw == "null")
        return std::optional<QByteArray>();
    auto text = stringOf(*raw);
    if (!text)
        return invalid(name, "a string");
    return text;
}

Result<QByteArray> JsonMembers::text(const char *name) const
{
    auto text = optionalText(name);
    if (!text)
        return fail(std::move(text).error());
    if (!*text)
        return invalid(name, "given, a string");
    return std::move(**text);
}

Result<std::optional<qint64>> JsonMembers::optionalInteger(const char *name, qint64 lowest,
                                                           qint64 highest) const
{
    const auto raw = find(name);
    if (!raw || *raw == "null")
        return std::optional<qint64>();
    qint64 value = 0;
    const auto [end, error] = std::from_chars(raw->begin(), raw->end(), value);
    if (error != std::errc{} || end != raw->end() || value < lowest || value > highest) {
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`%1` must be an integer from %2 to %3")
                        .arg(QLatin1StringView(name))
                        .arg(lowest)
                        .arg(highest));
    }
    return std::optional(value);
}

Result<std::optional<bool>> JsonMembers::optionalBool(const char *name) const
{
    const auto raw = find(name);
    if (!raw || *raw == "null")
        return std::optional<bool>();
    if (*raw != "true" && *raw != "false")
        return invalid(name, "true or false");
    return std::optional(*raw == "true");
}

std::optional<QByteArrayView> JsonMembers::find(const char *name) const
{
    const auto it = std::ranges::find_if(
        m_members, [name](const auto &member) { return member.first == name; });
    if (it == m_members.end())
        return std::nullopt;
    return it->second;
}

} // namespace sluice::dialects
