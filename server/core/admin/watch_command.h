// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <variant>

/// `admin.metrics.*` and `admin.log.*`
namespace sluice::core {

struct WatchMetrics
{
    bool isOn = true;
};
struct TailLog
{
    bool isOn = true;
    int level = 1; ///< lowest that is told: 0 debug … 3 error
};

using WatchCommand = std::variant<WatchMetrics, TailLog>;

} // namespace sluice::core
