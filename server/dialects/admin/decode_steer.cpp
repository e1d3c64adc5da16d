// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_steer.h"

#include "server/core/routing/route_plan.h"
#include "server/dialects/admin/decode_common.h"
#include "server/dialects/event_values.h"

#include <array>
#include <limits>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMaxSeconds = 365 * 86'400;
constexpr qsizetype kMaxRoomType = 128;

// Who ends or silences somebody says why.
Result<> needsReason(const JsonMembers &params)
{
    SLUICE_READ(reason, params.text("reason"));
    if (reason.isEmpty())
        return fail(ErrorCode::InvalidParams, QStringLiteral("`reason` must not be empty"));
    return {};
}

Result<AdminAsk> decodeKick(const JsonMembers &params)
{
    KickConnection kick;
    if (auto reason = needsReason(params); !reason)
        return fail(reason.error());
    SLUICE_READ(connection, params.optionalText("connection"));
    SLUICE_READ(subject, params.optionalText("subject"));
    SLUICE_READ(seconds, params.optionalInteger("blockSeconds", 0, kMaxSeconds));
    if (connection.has_value() == subject.has_value() || (subject && subject->isEmpty()))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("either `connection` or `subject` must be given"));
    if (connection) {
        SLUICE_READ(id, connectionOf(*connection));
        kick.connection = id;
    }
    kick.subject = subject.value_or(QByteArray());
    kick.blockSeconds = seconds.value_or(0);
    return AdminAsk(OperateCommand(SteerCommand(std::move(kick))));
}

Result<AdminAsk> decodeMute(const JsonMembers &params)
{
    if (auto reason = needsReason(params); !reason)
        return fail(reason.error());
    SLUICE_READ(text, params.text("connection"));
    SLUICE_READ(connection, connectionOf(text));
    SLUICE_READ(seconds, params.optionalInteger("seconds", 1, kMaxSeconds));
    if (!seconds)
        return fail(ErrorCode::InvalidParams, QStringLiteral("`seconds` is missing"));
    return AdminAsk(OperateCommand(SteerCommand(MuteConnection{connection, *seconds})));
}

Result<AdminAsk> decodeUnmute(const JsonMembers &params)
{
    SLUICE_READ(text, params.text("connection"));
    SLUICE_READ(connection, connectionOf(text));
    return AdminAsk(OperateCommand(SteerCommand(MuteConnection{connection, 0})));
}

Result<AdminAsk> decodePublish(const JsonMembers &params)
{
    SLUICE_READ(label, labelOf(params, "event"));
    const auto payload = params.raw("payload");
    if (!payload)
        return fail(ErrorCode::InvalidParams, QStringLiteral("`payload` is missing"));
    return AdminAsk(
        OperateCommand(SteerCommand(PublishAsOperator{std::move(label), payload->toByteArray()})));
}

Result<AdminAsk> decodePublishRoom(const JsonMembers &params)
{
    SLUICE_READ(room, params.text("room"));
    SLUICE_READ(type, params.text("type"));
    const auto data = params.raw("data");
    if (room.isEmpty() || room.size() > kMaxRoomNameBytes)
        return fail(ErrorCode::InvalidParams, QStringLiteral("`room` must have 1 to 256 bytes"));
    if (type.isEmpty() || type.size() > kMaxRoomType || !data)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`type` must have 1 to 128 bytes, and `data` be given"));
    return AdminAsk(OperateCommand(SteerCommand(
        PublishToRoomAsOperator{std::move(room), std::move(type), data->toByteArray()})));
}

Result<AdminAsk> decodeRevoke(const JsonMembers &params)
{
    RevokeToken revoke;
    SLUICE_READ(tokenId, params.optionalText("jti"));
    SLUICE_READ(subject, params.optionalText("subject"));
    SLUICE_READ(before, params.optionalInteger("before", 0, std::numeric_limits<qint64>::max()));
    revoke.tokenId = tokenId.value_or(QByteArray());
    revoke.subject = subject.value_or(QByteArray());
    revoke.beforeMs = before;
    if (revoke.tokenId.isEmpty() == revoke.subject.isEmpty())
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("either `jti` or `subject` must be given"));
    return AdminAsk(OperateCommand(SteerCommand(std::move(revoke))));
}

Result<AdminAsk> decodeReload(const JsonMembers &)
{
    return AdminAsk(OperateCommand(SteerCommand(ReloadServer{})));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.connection.kick", decodeKick},
    AdminDecoder{"admin.connection.mute", decodeMute},
    AdminDecoder{"admin.connection.unmute", decodeUnmute},
    AdminDecoder{"admin.event.publish", decodePublish},
    AdminDecoder{"admin.room.publish", decodePublishRoom},
    AdminDecoder{"admin.token.revoke", decodeRevoke},
    AdminDecoder{"admin.server.reload", decodeReload},
};

} // namespace

std::span<const AdminDecoder> steerDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
