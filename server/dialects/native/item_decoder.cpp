// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/item_decoder.h"

#include "server/dialects/native/decoder.h"

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMaxPage = 1000;
constexpr qint64 kMaxVersion = std::numeric_limits<qint64>::max();
constexpr qint64 kMaxTtlSeconds = 10LL * 365 * 24 * 3600;

Result<QByteArray> nameOf(const JsonMembers &members, const char *name)
{
    SLUICE_READ(text, members.text(name));
    return checkName(std::move(text), name);
}

Result<GroupKey> groupOf(const JsonMembers &members)
{
    SLUICE_READ(stream, nameOf(members, "stream"));
    SLUICE_READ(group, nameOf(members, "group"));
    return GroupKey{std::move(stream), std::move(group)};
}

Result<ItemKey> keyOf(const JsonMembers &members)
{
    SLUICE_READ(group, groupOf(members));
    SLUICE_READ(id, nameOf(members, "id"));
    return ItemKey{std::move(group.stream), std::move(group.group), std::move(id)};
}

Result<std::optional<QByteArray>> optionalId(const JsonMembers &members)
{
    if (!members.contains("id"))
        return std::optional<QByteArray>();
    SLUICE_READ(id, nameOf(members, "id"));
    return std::optional(std::move(id));
}

Result<std::optional<quint64>> ifVersionOf(const JsonMembers &members)
{
    SLUICE_READ(version, members.optionalInteger("ifVersion", 0, kMaxVersion));
    return version ? std::optional(static_cast<quint64>(*version)) : std::nullopt;
}

Result<std::optional<qint64>> ttlOf(const JsonMembers &members)
{
    SLUICE_READ(seconds, members.optionalInteger("ttl", 1, kMaxTtlSeconds));
    return seconds ? std::optional(*seconds * 1000) : std::nullopt;
}

// What a write is about and on which conditions: the same of `item.set` and `item.update`.
template <class Write> Result<Write> writeOf(const JsonMembers &members)
{
    Write command;
    SLUICE_READ(key, keyOf(members));
    command.key = std::move(key);
    SLUICE_READ(version, ifVersionOf(members));
    command.ifVersion = version;
    SLUICE_READ(ttl, ttlOf(members));
    command.ttlMs = ttl;
    return command;
}

} // namespace

Result<Command> decodeItemSet(const JsonMembers &members)
{
    if (const auto known = members.allowOnly(
            {"stream", "group", "id", "value", "ifVersion", "ttl"});
        !known)
        return fail(known.error());
    SLUICE_READ(command, writeOf<SetItem>(members));
    const auto value = members.raw("value");
    if (!value)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`value` must be given; it may be any JSON value"));
    command.value = value->toByteArray();
    return Command(std::move(command));
}

Result<Command> decodeItemGet(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group", "id"}); !known)
        return fail(known.error());
    SLUICE_READ(key, keyOf(members));
    return Command(GetItem{std::move(key)});
}

Result<Command> decodeItemDelete(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group", "id", "ifVersion"}); !known)
        return fail(known.error());
    SLUICE_READ(key, keyOf(members));
    SLUICE_READ(version, ifVersionOf(members));
    return Command(DeleteItem{std::move(key), version});
}

Result<Command> decodeItemList(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group", "after", "limit"}); !known)
        return fail(known.error());
    SLUICE_READ(group, groupOf(members));
    SLUICE_READ(after, members.optionalInteger("after", 0, kMaxVersion));
    SLUICE_READ(limit, members.optionalInteger("limit", 1, kMaxPage));
    return Command(ListItems{std::move(group), static_cast<quint64>(after.value_or(0)),
                             static_cast<int>(limit.value_or(100))});
}

Result<Command> decodeItemUpdate(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group", "id", "ops", "ifVersion", "ttl"});
        !known)
        return fail(known.error());
    SLUICE_READ(command, writeOf<UpdateItem>(members));
    const auto operations = members.raw("ops");
    if (!operations || !operations->startsWith('['))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`ops` must be a list of update operations"));
    command.operations = operations->toByteArray();
    return Command(std::move(command));
}

Result<Command> decodeGroupList(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream"}); !known)
        return fail(known.error());
    ListGroups command;
    if (members.contains("stream")) {
        SLUICE_READ(stream, nameOf(members, "stream"));
        command.stream = std::move(stream);
    }
    return Command(std::move(command));
}

Result<Command> decodeGroupSend(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group", "id", "type", "data"}); !known)
        return fail(known.error());
    SLUICE_READ(group, groupOf(members));
    SLUICE_READ(id, optionalId(members));
    SLUICE_READ(type, nameOf(members, "type"));
    const auto data = members.raw("data");
    return Command(SendToGroup{std::move(group), id.value_or(QByteArray()), std::move(type),
                               data ? data->toByteArray() : QByteArray("null")});
}

Result<Command> decodeGroupSubscribe(const JsonMembers &members)
{
    if (const auto known = members.allowOnly(
            {"stream", "group", "id", "limit", "pages", "presence", "since"});
        !known)
        return fail(known.error());
    SLUICE_READ(group, groupOf(members));
    SLUICE_READ(id, optionalId(members));
    SLUICE_READ(limit, members.optionalInteger("limit", 1, kMaxPage));
    SLUICE_READ(presence, members.optionalBool("presence"));
    if (presence.value_or(false) && id)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`presence` is of a whole group; leave out `id`"));
    SLUICE_READ(pages, members.optionalBool("pages"));
    if (pages.value_or(false) && (id || limit))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`pages` is of a whole group and without `limit`, which is for "
                                   "those who fetch the pages themselves"));
    SubscribeGroup command;
    if (pages.value_or(false))
        command.pagesAfterBytes = 0;
    if (const auto raw = members.raw("since"); raw && *raw != "null") {
        SLUICE_READ(position, positionOf(*raw));
        command.since = position;
    }
    command.wantsPresence = presence.value_or(false);
    command.group = std::move(group);
    if (id)
        command.id.emplace(std::move(*id));
    if (limit)
        command.pageSize = static_cast<int>(*limit);
    return Command(std::move(command));
}

Result<Command> decodeGroupMembers(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group"}); !known)
        return fail(known.error());
    SLUICE_READ(group, groupOf(members));
    return Command(ListGroupMembers{std::move(group)});
}

Result<Command> decodeGroupUnsubscribe(const JsonMembers &members)
{
    if (const auto known = members.allowOnly({"stream", "group", "id"}); !known)
        return fail(known.error());
    SLUICE_READ(group, groupOf(members));
    SLUICE_READ(id, optionalId(members));
    UnsubscribeGroup command;
    command.group = std::move(group);
    if (id)
        command.id.emplace(std::move(*id));
    return Command(std::move(command));
}

} // namespace sluice::dialects
