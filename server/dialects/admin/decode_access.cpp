// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_access.h"

#include "server/dialects/admin/decode_common.h"
#include "shared/manifest/label.h"

#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMaxFrom = 100'000'000;
constexpr qint64 kMaxCount = 500;
constexpr qint64 kMaxTime = 253402300799000; // year 9999

Result<AccessHolder> holderOf(const JsonMembers &params)
{
    AccessHolder holder;
    SLUICE_READ(subject, params.optionalText("subject"));
    SLUICE_READ(connection, params.optionalText("connection"));
    const auto raw = params.raw("claims");
    const bool hasClaims = raw && *raw != "null";
    if ((subject ? 1 : 0) + (connection ? 1 : 0) + (hasClaims ? 1 : 0) > 1)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("give one of `subject`, `connection` and `claims`"));
    if (connection) {
        SLUICE_READ(id, connectionOf(*connection));
        holder.connection = id;
    }
    if (hasClaims) {
        auto claims = claims::parseClaims(*raw);
        if (!claims)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`claims`: ") + claims.error().detail);
        holder.claims = std::make_shared<const claims::Claims>(std::move(*claims));
    }
    holder.subject = std::move(subject);
    return holder;
}

Result<QByteArray> resourceOf(const JsonMembers &params, bool isPublish)
{
    SLUICE_READ(resource, params.text("resource"));
    if (resource.startsWith("event:")) {
        SLUICE_READ(label, manifest::completeLabel(resource.sliced(6)));
        if (!isPublish)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`resource`: an event is published, not subscribed to"));
        return std::move(label.utf8);
    }
    for (const char *kind : {"stream:", "room:", "group:", "item:"}) {
        if (resource.startsWith(kind) && resource.size() > qsizetype(qstrlen(kind)))
            return resource;
    }
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("`resource` must be stream:KEY, room:NAME, group:STREAM/GROUP or "
                               "event:LABEL"));
}

Result<AccessDeed> deedOf(const JsonMembers &params)
{
    AccessDeed deed;
    SLUICE_READ(action, params.text("action"));
    if (action.startsWith("manage:")) {
        deed.manage = claims::manageScopeFromText(action.sliced(7));
        if (deed.manage)
            return deed;
    } else if (action == "subscribe" || action == "join" || action == "publish") {
        const bool isPublish = action == "publish";
        deed.action = isPublish ? manifest::Action::Publish : manifest::Action::Subscribe;
        SLUICE_READ(on, resourceOf(params, isPublish));
        deed.on = std::move(on);
        return deed;
    }
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("`action` must be subscribe, publish, join, manage:routes, "
                               "manage:manifests, manage:tokens or manage:resources"));
}

Result<std::pair<quint64, quint64>> pageOf(const JsonMembers &params)
{
    SLUICE_READ(from, params.optionalInteger("from", 0, kMaxFrom));
    SLUICE_READ(count, params.optionalInteger("count", 0, kMaxCount));
    return std::pair(static_cast<quint64>(from.value_or(0)),
                     static_cast<quint64>(count.value_or(100)));
}

Result<AdminAsk> decodeExplain(const JsonMembers &params)
{
    SLUICE_READ(holder, holderOf(params));
    SLUICE_READ(deed, deedOf(params));
    SLUICE_READ(at, params.optionalInteger("at", 0, kMaxTime));
    return AdminAsk(AccessCommand(ExplainAccess{std::move(holder), std::move(deed), at}));
}

Result<AdminAsk> decodeWho(const JsonMembers &params)
{
    SLUICE_READ(deed, deedOf(params));
    if (deed.manage)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`action` must be subscribe, publish or join"));
    SLUICE_READ(page, pageOf(params));
    return AdminAsk(AccessCommand(WhoMay{std::move(deed), page.first, page.second}));
}

Result<AdminAsk> decodeWhat(const JsonMembers &params)
{
    SLUICE_READ(holder, holderOf(params));
    SLUICE_READ(page, pageOf(params));
    return AdminAsk(AccessCommand(WhatMay{std::move(holder), page.first, page.second}));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.access.explain", decodeExplain},
    AdminDecoder{"admin.access.who", decodeWho},
    AdminDecoder{"admin.access.what", decodeWhat},
};

} // namespace

std::span<const AdminDecoder> accessDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
