// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/twake/requests.h"

#include "server/core/routing/route_plan.h"
#include "server/dialects/json_members.h"

#include <algorithm>
#include <cctype>

namespace sluice::dialects::twake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTypeBytes = 64;

Result<JsonMembers> onlyObject(Arguments arguments)
{
    if (arguments.empty())
        return fail(ErrorCode::InvalidParams, u"the event must have an object as its argument"_s);
    return JsonMembers::of(arguments.front(), "the argument");
}

std::optional<QByteArray> textOf(const JsonMembers &members, const char *name)
{
    const auto raw = members.raw(name);
    return raw ? stringOf(*raw) : std::nullopt;
}

// `if (!token)` of JavaScript, as far as JSON can say it.
bool isFalsy(QByteArrayView raw)
{
    if (raw == "null" || raw == "false" || raw == "\"\"")
        return true;
    bool isNumber = false;
    const double number = raw.toByteArray().toDouble(&isNumber);
    return isNumber && number == 0;
}

QByteArray typeOf(QByteArrayView data)
{
    if (data.startsWith('{')) {
        const auto members = JsonMembers::of(data, "data");
        const auto type = members ? textOf(*members, "type") : std::nullopt;
        const auto isPart = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == ':';
        };
        if (type && !type->isEmpty() && type->size() <= kMaxTypeBytes
            && std::ranges::all_of(*type, isPart))
            return *type;
    }
    return "event";
}

Result<QByteArray> nameOf(const JsonMembers &members)
{
    auto name = textOf(members, "name");
    if (!name)
        return fail(ErrorCode::InvalidParams, u"`name` must be a string, the room's name"_s);
    const bool hasControl = std::ranges::any_of(
        *name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (name->isEmpty() || name->size() > core::kMaxStreamKeyBytes || hasControl) {
        return fail(ErrorCode::InvalidParams,
                    u"`name` must have 1 to %1 bytes and no control characters"_s.arg(
                        core::kMaxStreamKeyBytes));
    }
    return *std::move(name);
}

} // namespace

ShownToken readToken(Arguments arguments)
{
    const auto members = onlyObject(arguments);
    const auto raw = members ? members->raw("token") : std::nullopt;
    if (!raw || isFalsy(*raw))
        return {};
    auto text = stringOf(*raw);
    if (!text)
        return {ShownToken::Kind::NoString, {}};
    return {ShownToken::Kind::Text, *std::move(text)};
}

Result<RoomRequest> readRoom(Arguments arguments)
{
    const auto members = onlyObject(arguments);
    if (!members)
        return fail(members.error());
    auto name = nameOf(*members);
    if (!name)
        return fail(std::move(name).error());
    const QByteArrayView data = members->raw("data").value_or("null");
    return RoomRequest{*std::move(name), textOf(*members, "token"), typeOf(data), data};
}

Result<std::vector<QByteArray>> readUsers(Arguments arguments)
{
    const auto members = onlyObject(arguments);
    if (!members)
        return fail(members.error());
    const auto data = members->raw("data");
    const auto elements = JsonMembers::elements(data.value_or("null"), "data");
    if (!elements)
        return fail(elements.error());
    if (static_cast<qsizetype>(elements->size()) > kMaxAskedUsers)
        return fail(ErrorCode::LimitExceeded,
                    u"`data` has more than %1 users"_s.arg(kMaxAskedUsers));
    std::vector<QByteArray> users;
    users.reserve(elements->size());
    for (const QByteArrayView element : *elements) {
        auto user = stringOf(element);
        if (user && user->size() <= kMaxUserBytes)
            users.push_back(*std::move(user));
    }
    return users;
}

} // namespace sluice::dialects::twake
