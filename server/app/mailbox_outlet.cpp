// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/mailbox_outlet.h"

#include <algorithm>

namespace sluice::app {

namespace {

constexpr qint64 kFixedCost = 128; // of a message, whatever it carries

qint64 sizeOf(const core::CoreToEdge &message)
{
    if (const auto *deliver = std::get_if<core::Deliver>(&message))
        return kFixedCost + deliver->delivery->payload.size();
    if (const auto *replay = std::get_if<core::Replay>(&message))
        return kFixedCost * static_cast<qint64>(replay->deliveries.size() + 1);
    return kFixedCost;
}

} // namespace

void MailboxOutlet::post(core::EdgeIndex edge, core::CoreToEdge message)
{
    const qint64 bytes = sizeOf(message);
    m_edges[edge]->post(std::move(message), bytes);
}

qint64 MailboxOutlet::lagBytes() const
{
    qint64 most = 0;
    for (const auto &edge : m_edges)
        most = std::max(most, edge->lagBytes());
    return most;
}

} // namespace sluice::app
