// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/answered_errors.h"

#include "server/core/items/json_tree.h"

#include <algorithm>

namespace sluice::dialects::iii {

using namespace core;

AnsweredErrors::AnsweredErrors(metrics::Registry *registry)
{
    for (size_t i = 0; registry && i < m_counters.size(); ++i)
        m_counters[i] = &registry->counter({"sluice_iii_answered_errors_total",
                                            "Calls of workers that were answered with an error.",
                                            {{"code", kCodes[i]}}});
}

void AnsweredErrors::count(const FunctionOutcome &outcome)
{
    const auto raw = jsonMember(outcome.error, "code");
    const QByteArray code = raw ? jsonString(*raw).value_or(QByteArray()) : QByteArray();
    const QByteArray counted = code.startsWith("STREAM_") ? QByteArray("stream") : code;
    const auto known = std::ranges::find_if(kCodes,
                                            [&](const char *one) { return counted == one; });
    const size_t place = known == kCodes.end() ? kCodes.size() - 1
                                               : static_cast<size_t>(known - kCodes.begin());
    if (m_counters[place])
        m_counters[place]->add();
}

} // namespace sluice::dialects::iii
