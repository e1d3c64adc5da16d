// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_watch.h"

#include <algorithm>
#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

template <bool IsOn> Result<AdminAsk> decodeMetrics(const JsonMembers &)
{
    return AdminAsk(WatchCommand(WatchMetrics{IsOn}));
}

template <bool IsOn> Result<AdminAsk> decodeLog(const JsonMembers &params)
{
    static constexpr std::array<QByteArrayView, 4> kLevels = {"debug", "info", "warning", "error"};
    SLUICE_READ(level, params.optionalText("level"));
    if (!level)
        return AdminAsk(WatchCommand(TailLog{IsOn, 1}));
    const auto it = std::ranges::find(kLevels, QByteArrayView(*level));
    if (it == kLevels.end())
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`level` must be debug, info, warning or error"));
    return AdminAsk(WatchCommand(TailLog{IsOn, static_cast<int>(it - kLevels.begin())}));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.metrics.watch", decodeMetrics<true>},
    AdminDecoder{"admin.metrics.close", decodeMetrics<false>},
    AdminDecoder{"admin.log.tail", decodeLog<true>},
    AdminDecoder{"admin.log.close", decodeLog<false>},
};

} // namespace

std::span<const AdminDecoder> watchDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
