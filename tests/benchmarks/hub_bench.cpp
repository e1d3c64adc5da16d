// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Stages admit to fan-out: the whole core with its real tables, the memory store and the local bus,
// fed with the values that an edge sends. With 100,000 dynamic routes of one event: the turns that the
// questions about them take, and the longest of them.

#include "server/bus/local/local_bus.h"
#include "server/core/hub/hub.h"
#include "server/storage/memory/memory_store.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace sluice;
using namespace sluice::core;

namespace {

class SteadyClock final : public Clock
{
public:
    qint64 wallMs() const override { return monotonicNs() / 1'000'000; }
    qint64 monotonicNs() const override
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    }
};

/// Counts what an edge would get.
class CountingOutlet final : public Outlet
{
public:
    qint64 deliveries = 0;
    qint64 refusals = 0;

    void post(EdgeIndex, CoreToEdge message) override
    {
        if (std::holds_alternative<Deliver>(message))
            ++deliveries;
        else if (const auto *reply = std::get_if<Reply>(&message))
            refusals += isRefusal(*reply) ? 1 : 0;
    }
    qint64 lagBytes() const override { return 0; }

private:
    static bool isRefusal(const Reply &reply)
    {
        if (!reply.body)
            return true;
        const auto *all = std::get_if<PublishedAll>(&*reply.body);
        return all != nullptr && !all->results.front();
    }
};

constexpr SessionId kSession{(quint64{1} << 48) + 1};

/// A hub with one session that may do everything and subscribes one stream and one room.
class Core
{
public:
    explicit Core(std::vector<DynamicRoute> routes = {})
    {
        auto recovery = m_store.open(m_clock.wallMs());
        if (recovery) {
            recovery->routes = std::move(routes);
            m_hub.restore(std::move(*recovery));
        }
        auto rules = std::make_shared<manifest::Manifest>();
        manifest::StaticRoute route;
        route.event = "default.bench.tick";
        route.properties = {"key"};
        rules->routes.push_back(std::move(route));
        m_hub.setManifest(std::move(rules));
        auto claims = std::make_shared<claims::Claims>();
        claims->subject = "bench";
        claims->grants.publish = {manifest::Pattern("*")};
        claims->grants.subscribe = {manifest::Pattern("*")};
        claims->grants.manage = {claims::ManageScope::Routes};
        send(SessionOpened{kSession, DialectId::Native, "127.0.0.1", "bench"});
        send(Request{kSession, "1", Authenticate{std::move(claims)}});
        send(Request{kSession, "2", Subscribe{StreamKey{"bench-0"}, {}}});
        send(Request{kSession, "3", JoinRoom{RoomName{"bench-0"}}});
    }

    void send(EdgeToCore message)
    {
        m_hub.handle(std::span(&message, 1));
        m_hub.storeWoke();
    }
    void tick() { m_hub.tick(); }
    size_t routes() { return m_hub.context().routes.dynamic().size(); }
    const CountingOutlet &outlet() const { return m_outlet; }

private:
    SteadyClock m_clock;
    CountingOutlet m_outlet;
    storage::MemoryStore m_store;
    bus::LocalBus m_bus;
    metrics::StageRecorder m_stages;
    Hub m_hub{m_store, m_bus, m_outlet, m_clock, m_stages, 1, {}, {}, {}};
};

QByteArray payload()
{
    return R"({"key":"bench-0","pad":")" + QByteArray(170, 'x') + "\"}";
}

void check(benchmark::State &state, const Core &core, qint64 before)
{
    if (core.outlet().refusals > 0)
        state.SkipWithError("a command was refused");
    else if (core.outlet().deliveries - before < state.iterations())
        state.SkipWithError("an event was not delivered");
    state.SetItemsProcessed(state.iterations());
}

void eventToStream(benchmark::State &state)
{
    Core core;
    const qint64 before = core.outlet().deliveries;
    const QByteArray data = payload();
    for (auto _ : state)
        core.send(Request{kSession, "4", Publish{{{EventLabel{"default.bench.tick"}, data, {}}}}});
    check(state, core, before);
}
BENCHMARK(eventToStream);

void eventToRoom(benchmark::State &state)
{
    Core core;
    const qint64 before = core.outlet().deliveries;
    const QByteArray data = payload();
    for (auto _ : state)
        core.send(Request{kSession, "4", PublishRoom{RoomName{"bench-0"}, "tick", data}});
    check(state, core, before);
}
BENCHMARK(eventToRoom);

constexpr int kRoutes = 100'000;

std::vector<DynamicRoute> manyRoutes()
{
    std::vector<DynamicRoute> routes(kRoutes);
    for (int i = 0; i < kRoutes; ++i) {
        DynamicRoute &route = routes[static_cast<size_t>(i)];
        route.event = EventLabel{"default.bench.tick"};
        route.stream = StreamKey{"wall-" + QByteArray::number(i)};
        route.property = "key";
        route.value = {RouteValue::Kind::String, "value-" + QByteArray::number(i)};
        route.lifetime = DynamicRoute::Lifetime::Persistent;
        route.createdAtMs = 1'800'000'000'000 + i;
        route.createdBy = "bench";
        route.id = routeId(route);
    }
    return routes;
}

/// Each `next()` is one turn of the core.
template <class Next> void turns(benchmark::State &state, Core &core, Next next)
{
    double longest = 0;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        next();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now()
                                                               - start;
        longest = std::max(longest, took.count());
    }
    if (core.outlet().refusals > 0)
        state.SkipWithError("a command was refused");
    state.counters["longest_ms"] = longest;
}

void listRoutes(benchmark::State &state)
{
    Core core(manyRoutes());
    ListRoutes command;
    command.limit = static_cast<int>(state.range(0));
    turns(state, core, [&] { core.send(Request{kSession, "4", command}); });
}
BENCHMARK(listRoutes)->Arg(100)->Arg(1000);

void listRoutesByValue(benchmark::State &state)
{
    Core core(manyRoutes());
    ListRoutes command;
    command.filter.property = "key";
    command.filter.value = RouteValue{RouteValue::Kind::String, "nobody"};
    turns(state, core, [&] { core.send(Request{kSession, "4", command}); });
}
BENCHMARK(listRoutesByValue);

void explainEvent(benchmark::State &state)
{
    Core core(manyRoutes());
    const Explain command{{EventLabel{"default.bench.tick"}, payload(), {}}};
    turns(state, core, [&] { core.send(Request{kSession, "4", command}); });
}
BENCHMARK(explainEvent);

void deleteRoutesOfEvent(benchmark::State &state)
{
    Core core(manyRoutes());
    DeleteRoutes command;
    command.filter.event = EventLabel{"default.bench.tick"};
    core.send(Request{kSession, "4", command});
    turns(state, core, [&] {
        if (core.routes() > 0)
            core.tick();
        else
            core.send(Request{kSession, "4", command});
    });
}
BENCHMARK(deleteRoutesOfEvent);

} // namespace

BENCHMARK_MAIN();
