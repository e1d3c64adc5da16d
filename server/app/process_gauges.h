// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/server_gauges.h"

#include <functional>
#include <memory>
#include <vector>

namespace sluice::app {

class EdgeRunner;

/// Reads the counters of the edges and the recorders of all threads, and the log that is kept.
class ProcessGauges final : public core::ServerGauges
{
public:
    using Edges = std::vector<std::unique_ptr<EdgeRunner>>;

    /// All outlive this. `recorders` are those of every thread.
    ProcessGauges(const Edges &edges, std::vector<const metrics::StageRecorder *> recorders,
                  std::function<qint64()> inboxBytes);

    core::Gauges read() const override;
    std::vector<core::LogLine> linesAfter(quint64 seq) const override;

private:
    const Edges &m_edges;
    std::vector<const metrics::StageRecorder *> m_recorders;
    std::function<qint64()> m_inboxBytes;
};

} // namespace sluice::app
