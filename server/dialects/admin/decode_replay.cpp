// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_replay.h"

#include "server/core/routing/route_plan.h"
#include "server/dialects/admin/decode_common.h"
#include "server/dialects/event_values.h"

#include <array>
#include <limits>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kMaxRate = 1'000;

Error badTarget()
{
    return {
        ErrorCode::InvalidParams,
        QStringLiteral("`target` must be `own`, or `stream:` or `room:` with a name that begins "
                       "with `%1`, so that nobody takes it for live events")
            .arg(QString::fromLatin1(kReplayPrefix))};
}

Result<std::optional<ChannelName>> targetOf(const JsonMembers &params)
{
    SLUICE_READ(text, params.text("target"));
    if (text == "own")
        return std::optional<ChannelName>();
    const bool isRoom = text.startsWith("room:");
    if (!isRoom && !text.startsWith("stream:"))
        return fail(badTarget());
    QByteArray name = text.sliced(text.indexOf(':') + 1);
    if (!name.startsWith(kReplayPrefix) || name.size() <= kReplayPrefix.size()
        || !isUsableName(name))
        return fail(badTarget());
    return std::optional(isRoom ? channelOf(RoomName{std::move(name)})
                                : channelOf(StreamKey{std::move(name)}));
}

Result<> readRange(const JsonMembers &params, StartReplay &asked)
{
    const auto raw = params.raw("from");
    if (!raw)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`from` must be given: {epoch?, offset}"));
    SLUICE_READ(from, JsonMembers::of(*raw, "from"));
    SLUICE_READ(epoch, from.optionalText("epoch"));
    SLUICE_READ(offset, from.optionalInteger("offset", 0, kMost));
    SLUICE_READ(to, params.optionalInteger("to", 0, kMost));
    if (!offset)
        return fail(ErrorCode::InvalidParams, QStringLiteral("`from.offset` must be given"));
    if (to && *to < *offset)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`to` must not be less than `from.offset`"));
    asked.epoch = epoch.value_or(QByteArray());
    asked.from = static_cast<quint64>(*offset);
    if (to)
        asked.to = static_cast<quint64>(*to);
    return {};
}

// Who gets it for itself says how much it can take; what others get needs a reason.
Result<> readManner(const JsonMembers &params, StartReplay &asked)
{
    SLUICE_READ(rate, params.optionalInteger("rate", 1, kMaxRate));
    SLUICE_READ(dryRun, params.optionalBool("dryRun"));
    SLUICE_READ(reason, params.optionalText("reason"));
    asked.rate = rate.value_or(asked.rate);
    asked.isDryRun = dryRun.value_or(false);
    if (asked.isDryRun)
        return {};
    if (asked.target && reason.value_or(QByteArray()).isEmpty())
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`reason` must be given for what others receive"));
    if (asked.target)
        return {};
    const auto raw = params.raw("credit");
    if (!raw)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`credit` must be given: {events, bytes}"));
    SLUICE_READ(members, JsonMembers::of(*raw, "credit"));
    SLUICE_READ(credit, creditOf(members));
    asked.credit = credit;
    return {};
}

Result<AdminAsk> decodeReplay(const JsonMembers &params)
{
    StartReplay asked;
    SLUICE_READ(stream, streamOf(params));
    SLUICE_READ(target, targetOf(params));
    asked.stream = std::move(stream);
    asked.target = std::move(target);
    if (const auto range = readRange(params, asked); !range)
        return fail(range.error());
    if (const auto manner = readManner(params, asked); !manner)
        return fail(manner.error());
    return AdminAsk(OperateCommand(ReplayCommand(std::move(asked))));
}

Result<AdminAsk> decodeCredit(const JsonMembers &params)
{
    SLUICE_READ(replay, params.text("replay"));
    SLUICE_READ(credit, creditOf(params));
    return AdminAsk(OperateCommand(ReplayCommand(AddReplayCredit{std::move(replay), credit})));
}

Result<AdminAsk> decodeCancel(const JsonMembers &params)
{
    SLUICE_READ(replay, params.text("replay"));
    return AdminAsk(OperateCommand(ReplayCommand(CancelReplay{std::move(replay)})));
}

Result<AdminAsk> decodeList(const JsonMembers &)
{
    return AdminAsk(OperateCommand(ReplayCommand(ListReplays{})));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.stream.replay", decodeReplay},
    AdminDecoder{"admin.replay.credit", decodeCredit},
    AdminDecoder{"admin.replay.cancel", decodeCancel},
    AdminDecoder{"admin.replay.list", decodeList},
};

} // namespace

std::span<const AdminDecoder> replayDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
