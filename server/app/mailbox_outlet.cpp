// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/mailbox_outlet.h"

#include <algorithm>
#include <numeric>

namespace sluice::app {

namespace {

constexpr qint64 kFixedCost = 128; // of a message, whatever it carries
constexpr qint64 kRowCost = 256;   // of a route, a member or a position in a reply

template <class Rows, class Size> qint64 sumOf(const Rows &rows, Size size)
{
    return std::accumulate(rows.begin(), rows.end(), qint64(0), [&](qint64 sum, const auto &row) {
        return sum + kFixedCost + size(row);
    });
}

qint64 itemSize(const core::Item &item)
{
    return item.value.size() + item.key.id.size();
}

qint64 payloadSize(const core::DeliveryPtr &delivery)
{
    return delivery->payload.size() + (delivery->page ? sumOf(delivery->page->items, itemSize) : 0);
}

/// What a reply holds; only the kinds that can be large are looked into.
qint64 sizeOf(const core::ReplyBody &body)
{
    if (const auto *page = std::get_if<core::HistoryPage>(&body))
        return sumOf(page->events, [](const core::StoredEvent &e) { return e.payload.size(); });
    if (const auto *group = std::get_if<core::GroupSubscribed>(&body))
        return sumOf(group->items, itemSize);
    if (const auto *items = std::get_if<core::ItemList>(&body))
        return sumOf(items->items, itemSize);
    if (const auto *members = std::get_if<core::GroupMembers>(&body))
        return kRowCost * static_cast<qint64>(members->members.size());
    if (const auto *explained = std::get_if<core::Explained>(&body))
        return explained->json.size();
    if (const auto *routes = std::get_if<core::RouteList>(&body))
        return kRowCost * static_cast<qint64>(routes->routes.size());
    if (const auto *sources = std::get_if<core::SourceList>(&body))
        return kRowCost * static_cast<qint64>(sources->sources.size());
    if (const auto *members = std::get_if<core::Members>(&body))
        return kRowCost * static_cast<qint64>(members->members.size());
    if (const auto *published = std::get_if<core::PublishedAll>(&body))
        return kRowCost * static_cast<qint64>(published->results.size());
    if (const auto *reply = std::get_if<core::AdminReply>(&body))
        return reply->json.size();
    return 0;
}

qint64 sizeOf(const core::CoreToEdge &message)
{
    if (const auto *deliver = std::get_if<core::Deliver>(&message))
        return kFixedCost + payloadSize(deliver->delivery);
    if (const auto *replay = std::get_if<core::Replay>(&message))
        return kFixedCost + sumOf(replay->deliveries, payloadSize);
    if (const auto *reply = std::get_if<core::Reply>(&message); reply && reply->body)
        return kFixedCost + sizeOf(*reply->body);
    if (const auto *call = std::get_if<core::CallWorker>(&message))
        return kFixedCost + call->data.size()
               + (call->delivery ? call->delivery->payload.size() : 0);
    if (const auto *returned = std::get_if<core::FunctionReturned>(&message))
        return kFixedCost + returned->outcome.result.value_or(QByteArray()).size();
    if (const auto *batch = std::get_if<core::TailBatch>(&message))
        return kFixedCost + sumOf(batch->report.events, [](const core::TailedEvent &event) {
                   return event.delivery->payload.size();
               });
    if (const auto *push = std::get_if<core::AdminPush>(&message))
        return kFixedCost + push->params.size();
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
    for (const Inbox *inbox : m_edges)
        most = std::max(most, inbox->pendingBytes());
    return most;
}

} // namespace sluice::app
