// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics/stages.h"

namespace sluice::metrics {

QLatin1StringView stageName(Stage stage)
{
    using L = QLatin1StringView;
    static constexpr std::array<L, kStageCount> kNames = {
        L("accept"), L("frame"),   L("decode"),  L("admit"),  L("authorise"), L("route"),
        L("record"), L("publish"), L("fan_out"), L("encode"), L("enqueue"),   L("flush"),
    };
    return kNames[static_cast<size_t>(stage)];
}

} // namespace sluice::metrics
