// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_list.h"

#include "server/dialects/admin/decode_common.h"
#include "server/dialects/json_rpc.h"

#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMaxFrom = 100'000'000;
constexpr qint64 kMaxCount = 500;

template <class To, class From> std::optional<To> castTo(const std::optional<From> &from)
{
    return from ? std::optional<To>(static_cast<To>(*from)) : std::nullopt;
}

Result<ListView> viewOf(const JsonMembers &params)
{
    ListView view;
    SLUICE_READ(filter, params.optionalText("filter"));
    SLUICE_READ(sort, params.optionalText("sort"));
    SLUICE_READ(descending, params.optionalBool("descending"));
    SLUICE_READ(from, params.optionalInteger("from", 0, kMaxFrom));
    SLUICE_READ(count, params.optionalInteger("count", 0, kMaxCount));
    view.filter = std::move(filter);
    view.sort = std::move(sort);
    view.descending = descending;
    view.from = castTo<quint64>(from);
    view.count = castTo<quint64>(count);
    return view;
}

template <ListNoun Noun> Result<AdminAsk> decodeQuery(const JsonMembers &params)
{
    SLUICE_READ(view, viewOf(params));
    SLUICE_READ(watch, params.optionalBool("watch"));
    return AdminAsk(ListCommand(QueryList{Noun, std::move(view), watch.value_or(false)}));
}

Result<AdminAsk> decodeMove(const JsonMembers &params)
{
    SLUICE_READ(watch, params.text("watch"));
    SLUICE_READ(view, viewOf(params));
    return AdminAsk(ListCommand(MoveList{std::move(watch), std::move(view)}));
}

Result<AdminAsk> decodeClose(const JsonMembers &params)
{
    SLUICE_READ(watch, params.text("watch"));
    return AdminAsk(ListCommand(CloseList{std::move(watch)}));
}

Result<AdminAsk> decodeGetConnection(const JsonMembers &params)
{
    SLUICE_READ(text, params.text("connection"));
    SLUICE_READ(connection, connectionOf(text));
    return AdminAsk(ListCommand(GetConnection{connection}));
}

Result<AdminAsk> decodeGetRoom(const JsonMembers &params)
{
    SLUICE_READ(text, params.text("room"));
    SLUICE_READ(room, checkName(std::move(text), "room"));
    SLUICE_READ(from, params.optionalInteger("from", 0, kMaxFrom));
    SLUICE_READ(count, params.optionalInteger("count", 0, kMaxCount));
    return AdminAsk(ListCommand(GetRoom{std::move(room), static_cast<quint64>(from.value_or(0)),
                                        static_cast<quint64>(count.value_or(100))}));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.connections.query", decodeQuery<ListNoun::Connections>},
    AdminDecoder{"admin.rooms.query", decodeQuery<ListNoun::Rooms>},
    AdminDecoder{"admin.streams.query", decodeQuery<ListNoun::Streams>},
    AdminDecoder{"admin.routes.query", decodeQuery<ListNoun::Routes>},
    AdminDecoder{"admin.groups.query", decodeQuery<ListNoun::Groups>},
    AdminDecoder{"admin.list.move", decodeMove},
    AdminDecoder{"admin.list.close", decodeClose},
    AdminDecoder{"admin.connection.get", decodeGetConnection},
    AdminDecoder{"admin.room.get", decodeGetRoom},
};

} // namespace

std::span<const AdminDecoder> listDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
