// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/outlet.h"
#include "server/dialects/gateway.h"
#include "shared/base/mailbox.h"

#include <vector>

namespace sluice::app {

/// The core's outlet: one mailbox per edge.
class MailboxOutlet final : public core::Outlet
{
public:
    using Inbox = Mailbox<dialects::ToEdge>;

    /// In the order of the edges' indices, before the first post(). The inbox lives until the last.
    void addEdge(Inbox &inbox) { m_edges.push_back(&inbox); }

    void post(core::EdgeIndex edge, core::CoreToEdge message) override;
    qint64 lagBytes() const override;

private:
    std::vector<Inbox *> m_edges;
};

} // namespace sluice::app
