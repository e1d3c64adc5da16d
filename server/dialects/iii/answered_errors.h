// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/workers/worker_command.h"
#include "server/metrics/registry.h"

#include <array>

namespace sluice::dialects::iii {

/// Counts the errors that calls at the worker port were answered with, by their code:
/// `sluice_iii_answered_errors_total{code}`. Codes that a worker's function made up are `other`. In the
/// edge's thread.
class AnsweredErrors
{
public:
    /// `registry` may be null: then nothing is counted.
    explicit AnsweredErrors(metrics::Registry *registry);

    void count(const core::FunctionOutcome &outcome);

private:
    static constexpr std::array kCodes{"deserialization_error",
                                       "function_not_found",
                                       "invocation_stopped",
                                       "invocation_timeout",
                                       "invocation_error",
                                       "enqueue_error",
                                       "FORBIDDEN",
                                       "stream",
                                       "other"};
    std::array<metrics::Counter *, kCodes.size()> m_counters{};
};

} // namespace sluice::dialects::iii
