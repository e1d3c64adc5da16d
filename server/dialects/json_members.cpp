// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/json_members.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"

#include <QStringList>

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

} // namespace

std::optional<QByteArray> stringOf(QByteArrayView raw)
{
    return core::jsonString(raw);
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
    members.m_members = core::jsonMembers(text);
    return members;
}

Result<std::vector<QByteArrayView>> JsonMembers::elements(QByteArrayView raw, const char *what)
{
    const QByteArrayView text = raw.trimmed();
    if (text.isEmpty() || text.front() != '[')
        return invalid(what, "an array");
    return core::jsonElements(text);
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
