// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/admin_decoder.h"

#include "server/dialects/admin/decode_access.h"
#include "server/dialects/admin/decode_audit.h"
#include "server/dialects/admin/decode_list.h"
#include "server/dialects/admin/decode_manifest.h"
#include "server/dialects/admin/decode_replay.h"
#include "server/dialects/admin/decode_route.h"
#include "server/dialects/admin/decode_steer.h"
#include "server/dialects/admin/decode_tail.h"
#include "server/dialects/admin/decode_watch.h"

#include <algorithm>
#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMaxVersion = 1'000'000;
constexpr qsizetype kMaxClient = 200;

Result<AdminAsk> decodeHello(const JsonMembers &params)
{
    AdminHello hello;
    SLUICE_READ(client, params.optionalText("client"));
    hello.client = client.value_or(QByteArray())
                       .first(std::min(kMaxClient, client.value_or(QByteArray()).size()));
    const auto raw = params.raw("protocol");
    if (!raw || *raw == "null")
        return AdminAsk(std::move(hello));
    SLUICE_READ(range, JsonMembers::of(*raw, "protocol"));
    SLUICE_READ(lowest, range.optionalInteger("min", 0, kMaxVersion));
    SLUICE_READ(highest, range.optionalInteger("max", 0, kMaxVersion));
    hello.lowest = lowest.value_or(1);
    hello.highest = highest.value_or(hello.lowest);
    return AdminAsk(std::move(hello));
}

constexpr std::array kSession = {
    AdminDecoder{"admin.session.hello", decodeHello},
};

// One row for each group of methods.
auto groups()
{
    return std::array{
        std::span<const AdminDecoder>(kSession),
        tailDecoders(),
        auditDecoders(),
        steerDecoders(),
        routeDecoders(),
        manifestDecoders(),
        replayDecoders(),
        listDecoders(),
        accessDecoders(),
        watchDecoders(),
    };
}

const AdminDecoder *findDecoder(QByteArrayView method)
{
    for (const std::span<const AdminDecoder> group : groups()) {
        const auto it = std::ranges::find(group, method, &AdminDecoder::method);
        if (it != group.end())
            return &*it;
    }
    return nullptr;
}

Result<QByteArray> keyOf(const JsonMembers &params, const AdminMethod &method)
{
    if (!method.isMutation)
        return QByteArray();
    SLUICE_READ(key, params.text("key"));
    if (key.isEmpty() || key.size() > kMaxAdminKey)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`key` must have 1 to %1 bytes").arg(kMaxAdminKey));
    return key;
}

Result<QByteArray> reasonOf(const JsonMembers &params)
{
    SLUICE_READ(reason, params.optionalText("reason"));
    SLUICE_READ(comment, params.optionalText("comment"));
    QByteArray text = reason ? std::move(*reason) : comment.value_or(QByteArray());
    if (text.size() > kMaxAdminReason)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`reason` must have at most %1 bytes").arg(kMaxAdminReason));
    return text;
}

} // namespace

std::vector<AdminDecoder> adminDecoders()
{
    std::vector<AdminDecoder> all;
    for (const std::span<const AdminDecoder> group : groups())
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

Result<AdminCommand> decodeAdminCommand(QByteArrayView name, QByteArrayView params)
{
    const AdminMethod *method = findAdminMethod(name);
    const AdminDecoder *decoder = findDecoder(name);
    if (!method || !decoder)
        return fail(ErrorCode::MethodNotFound,
                    QStringLiteral("no method `%1`")
                        .arg(QString::fromUtf8(name.first(std::min<qsizetype>(name.size(), 64)))));
    SLUICE_READ(members,
                JsonMembers::of(params.isEmpty() ? QByteArrayView("{}") : params, "params"));
    SLUICE_READ(key, keyOf(members, *method));
    SLUICE_READ(reason, reasonOf(members));
    SLUICE_READ(ask, decoder->decode(members));
    return AdminCommand{method, std::move(key), std::move(reason),
                        method->isMutation ? params.toByteArray() : QByteArray(), std::move(ask)};
}

std::optional<core::AdminCommand> malformedCommand(QByteArrayView name, QByteArrayView params,
                                                   const Error &error)
{
    const AdminMethod *method = findAdminMethod(name);
    if (!method || !method->isMutation)
        return std::nullopt;
    AdminCommand command{method, {}, {}, {}, AdminMalformed{error}};
    const auto members = JsonMembers::of(params.isEmpty() ? QByteArrayView("{}") : params,
                                         "params");
    if (!members)
        return command;
    if (const auto key = keyOf(*members, *method))
        command.key = *key;
    if (const auto reason = reasonOf(*members))
        command.reason = *reason;
    return command;
}

} // namespace sluice::dialects
