// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/route_plan.h"

#include <unordered_map>

namespace sluice::core {

/// Collects the streams that rules select: each once, with the union of what the rules expose;
/// one rule without `expose` means the whole payload. With `repeats` once for each rule.
class TargetSet
{
public:
    explicit TargetSet(bool repeats = false)
        : m_repeats(repeats)
    {
    }

    void add(StreamKey stream, const std::vector<QByteArray> &expose, const RouteMarkPtr &mark);

    /// The targets in the order of their first selection, payloads cut down where needed.
    std::vector<StreamTarget> take(const QByteArray &payload);

private:
    struct Target
    {
        StreamKey stream;
        bool whole = false;
        std::vector<QByteArray> members;
        RouteMarkPtr mark;
    };

    Target &find(StreamKey stream);

    bool m_repeats;
    std::vector<Target> m_targets;
    std::unordered_map<StreamKey, size_t> m_index; // used from kLinear targets on
};

} // namespace sluice::core
