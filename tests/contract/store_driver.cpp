// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/store_driver.h"

#include <algorithm>

namespace sluice::tests {

using namespace core;

StoreTicket ticketOf(const StoreDone &done)
{
    return std::visit([](const auto &d) { return d.ticket; }, done);
}

AppendJob makeAppend(const std::vector<QByteArray> &streams, const QByteArray &payload,
                     manifest::Durability durability, qint64 atMs)
{
    AppendJob job;
    job.event.label.utf8 = "test.unit.happened";
    job.event.payload = payload;
    job.event.id = "id-" + payload.left(24);
    job.event.atMs = atMs;
    for (const QByteArray &stream : streams)
        job.targets.push_back({StreamKey{stream}, durability, std::nullopt});
    return job;
}

StoreDriver::StoreDriver(std::unique_ptr<Store> store)
    : m_store(std::move(store))
{
    m_store->setWake([this] {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
        m_woken.notify_all();
    });
}

StoreDriver::~StoreDriver() = default;

StoreTicket StoreDriver::submit(StoreJob job)
{
    const StoreTicket ticket = nextTicket();
    std::visit([&](auto &one) { one.ticket = ticket; }, job);
    m_store->submit(std::move(job));
    return ticket;
}

void StoreDriver::collect()
{
    for (StoreDone &done : m_store->takeDone())
        seen.push_back(std::move(done));
}

bool StoreDriver::waitForWake(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_mutex);
    const bool woken = m_woken.wait_for(lock, limit, [&] { return m_wakes > m_consumedWakes; });
    m_consumedWakes = m_wakes;
    return woken;
}

int StoreDriver::wakes() const
{
    const std::lock_guard lock(m_mutex);
    return m_wakes;
}

const StoreDone &StoreDriver::waitFor(StoreTicket ticket)
{
    for (;;) {
        collect();
        const auto found = std::ranges::find(seen, ticket, ticketOf);
        if (found != seen.end())
            return *found;
        if (!waitForWake(std::chrono::seconds(30)))
            qFatal("the store did not complete job %llu", ticket.value);
    }
}

Result<std::vector<Position>> StoreDriver::append(AppendJob job)
{
    return std::get<Appended>(waitFor(submit(std::move(job)))).positions;
}

Result<std::vector<Position>> StoreDriver::append(const QByteArray &stream,
                                                  const QByteArray &payload, qint64 atMs)
{
    return append(makeAppend({stream}, payload, manifest::Durability::Strict, atMs));
}

StreamState StoreDriver::stateOf(const QByteArray &stream)
{
    const auto &done = std::get<StreamOpened>(waitFor(submit(OpenStreamJob{{}, {stream}})));
    return done.state ? *done.state : StreamState{"failed", 0, 0};
}

Result<Page> StoreDriver::page(const QByteArray &stream, quint64 after, int maxEvents,
                               qint64 maxBytes)
{
    const StoreTicket ticket = submit(ReadPageJob{{}, {stream}, after, maxEvents, maxBytes});
    return std::get<PageRead>(waitFor(ticket)).page;
}

Result<quint64> StoreDriver::run(StoreJob job)
{
    return std::get<JobDone>(waitFor(submit(std::move(job)))).value;
}

} // namespace sluice::tests
