// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/target_set.h"

#include "server/core/event/payload.h"

#include <algorithm>

namespace sluice::core {

namespace {

// Most events have one or two targets: a scan beats a hash table until about here.
constexpr size_t kLinear = 16;

} // namespace

void TargetSet::add(StreamKey stream, const std::vector<QByteArray> &expose,
                    const RouteMarkPtr &mark)
{
    Target &target = find(std::move(stream));
    if (!target.mark)
        target.mark = mark;
    if (expose.empty()) {
        target.whole = true;
        return;
    }
    for (const QByteArray &member : expose) {
        if (std::ranges::find(target.members, member) == target.members.end())
            target.members.push_back(member);
    }
}

std::vector<StreamTarget> TargetSet::take(const QByteArray &payload)
{
    std::vector<StreamTarget> targets;
    targets.reserve(m_targets.size());
    for (Target &target : m_targets) {
        StreamTarget &added = targets.emplace_back(
            StreamTarget{std::move(target.stream), {}, {std::move(target.mark)}});
        if (!target.whole)
            added.payload = exposeMembers(payload, target.members);
    }
    m_targets.clear();
    m_index.clear();
    return targets;
}

TargetSet::Target &TargetSet::find(StreamKey stream)
{
    if (m_repeats)
        return m_targets.emplace_back(Target{std::move(stream), false, {}, {}});
    if (m_targets.size() < kLinear) {
        const auto it = std::ranges::find(m_targets, stream, &Target::stream);
        if (it != m_targets.end())
            return *it;
    } else {
        if (m_index.empty()) {
            for (size_t i = 0; i < m_targets.size(); ++i)
                m_index.emplace(m_targets[i].stream, i);
        }
        const auto [it, isNew] = m_index.try_emplace(stream, m_targets.size());
        if (!isNew)
            return m_targets[it->second];
    }
    return m_targets.emplace_back(Target{std::move(stream), false, {}, {}});
}

} // namespace sluice::core
