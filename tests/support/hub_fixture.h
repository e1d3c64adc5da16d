// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/bus/local/local_bus.h"
#include "server/core/hub/hub.h"
#include "server/metrics/registry.h"
#include "server/storage/memory/memory_store.h"
#include "tests/support/fake_clock.h"

namespace sluice::test {

/// Keeps what the core posts to its edges.
class RecordingOutlet final : public core::Outlet
{
public:
    void post(core::EdgeIndex edge, core::CoreToEdge message) override
    {
        posted.emplace_back(edge, std::move(message));
    }
    qint64 lagBytes() const override { return lag; }

    /// The values of one kind since the last clear, in order.
    template <class T> std::vector<T> all() const
    {
        std::vector<T> found;
        for (const auto &[edge, message] : posted) {
            if (const T *value = std::get_if<T>(&message))
                found.push_back(*value);
        }
        return found;
    }

    std::vector<std::pair<core::EdgeIndex, core::CoreToEdge>> posted;
    qint64 lag = 0;
};

/// A store whose completions are held back until release(), in front of a memory store.
class HeldStore final : public core::Store
{
public:
    Result<core::StoreRecovery> open(qint64 nowMs) override { return m_store.open(nowMs); }
    void submit(core::StoreJob job) override
    {
        if (failAppends && std::holds_alternative<core::AppendJob>(job)) {
            m_done.push_back(
                core::Appended{std::get<core::AppendJob>(job).ticket, fail(*failAppends), {}});
            return;
        }
        if (failReads && std::holds_alternative<core::ListItemsJob>(job)) {
            m_done.push_back(
                core::ItemsRead{std::get<core::ListItemsJob>(job).ticket, fail(*failReads)});
            return;
        }
        if (const auto *list = std::get_if<core::ListItemsJob>(&job))
            cursors.push_back(list->after);
        m_store.submit(std::move(job));
        for (core::StoreDone &done : m_store.takeDone())
            m_done.push_back(std::move(done));
    }
    std::vector<core::StoreDone> takeDone() override
    {
        return isHeld ? std::vector<core::StoreDone>() : std::exchange(m_done, {});
    }
    void setWake(std::function<void()> wake) override { m_store.setWake(std::move(wake)); }
    core::StoreBacklog backlog() const override { return {backlogBytes, {}, wait, doneBytes}; }
    void close() override { m_store.close(); }

    bool isHeld = false;
    qint64 backlogBytes = 0;
    std::chrono::microseconds wait{};
    quint64 doneBytes = 0;
    std::optional<Error> failAppends;
    std::optional<Error> failReads; ///< of lists of items
    std::vector<quint64> cursors;   ///< of lists of items, as they were asked for

private:
    storage::MemoryStore m_store;
    std::vector<core::StoreDone> m_done;
};

/// A whole core with fakes around it, and the shortest way to ask it something.
class HubFixture
{
public:
    explicit HubFixture(core::HubOptions options = {}, core::EdgeIndex edges = 1);

    core::SessionId open(core::EdgeIndex edge = 0,
                         core::DialectId dialect = core::DialectId::Native);
    core::SessionId openAs(const QByteArray &subject,
                           const std::vector<QByteArray> &publish = {"*"},
                           const std::vector<QByteArray> &subscribe = {"*"});
    void close(core::SessionId session);

    /// Asks and returns the reply, if it came in the same turn.
    std::optional<Result<core::ReplyBody>> ask(core::SessionId session, core::Command command);
    void send(core::EdgeToCore message);

    /// The reply as T; the test fails (returns a default) otherwise.
    template <class T> T answer(core::SessionId session, core::Command command)
    {
        const auto reply = ask(session, std::move(command));
        if (!reply || !*reply || !std::holds_alternative<T>(**reply))
            return {};
        return std::get<T>(**reply);
    }
    ErrorCode errorOf(core::SessionId session, core::Command command);

    core::Published publish(core::SessionId session, const QByteArray &event,
                            const QByteArray &payload, const QByteArray &id = {});
    void setManifest(manifest::Manifest manifest);
    static manifest::StaticRoute route(const QByteArray &event, std::vector<QByteArray> properties);
    static core::ClaimsPtr claims(const QByteArray &subject, const std::vector<QByteArray> &publish,
                                  const std::vector<QByteArray> &subscribe);

    FakeClock clock;
    HeldStore store;
    bus::LocalBus bus;
    RecordingOutlet outlet;
    metrics::Registry registry;
    core::Hub hub;

private:
    quint64 m_lastSession = 0;
    quint64 m_lastRequest = 0;
};

} // namespace sluice::test
