// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/app/edge_runner.h"
#include "server/core/ports/outlet.h"

#include <vector>

namespace sluice::app {

/// The core's outlet: one mailbox per edge.
class MailboxOutlet final : public core::Outlet
{
public:
    explicit MailboxOutlet(std::vector<std::unique_ptr<EdgeRunner>> &edges)
        : m_edges(edges)
    {
    }

    void post(core::EdgeIndex edge, core::CoreToEdge message) override;
    qint64 lagBytes() const override;

private:
    std::vector<std::unique_ptr<EdgeRunner>> &m_edges;
};

} // namespace sluice::app
