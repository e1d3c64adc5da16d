// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Stage route: static rules on made-up and real events, dynamic routes by the hundred thousand.

#include "server/core/routing/route_table.h"

#include <benchmark/benchmark.h>

#include <QFile>

#include <map>
#include <memory>

using namespace sluice::core;

namespace {

constexpr qint64 kNowMs = 1'800'000'000'000;

std::shared_ptr<const sluice::manifest::Manifest> manifestOf(const QByteArray &event,
                                                             std::vector<QByteArray> properties)
{
    sluice::manifest::StaticRoute route;
    route.event = event;
    route.properties = std::move(properties);
    auto manifest = std::make_shared<sluice::manifest::Manifest>();
    manifest->routes.push_back(std::move(route));
    return manifest;
}

void staticByMember(benchmark::State &state)
{
    RouteTable table;
    table.setManifest(manifestOf("default.bench.tick", {"key"}));
    const EventLabel label{"default.bench.tick"};
    const QByteArray payload = R"({"key":"bench-0","pad":")" + QByteArray(170, 'x') + "\"}";
    size_t streams = 0;
    for (auto _ : state)
        streams += table.route(label, payload, kNowMs).streams.size();
    if (streams != static_cast<size_t>(state.iterations()))
        state.SkipWithError("an event found no stream");
}
BENCHMARK(staticByMember);

void staticByPathsInWebhook(benchmark::State &state)
{
    QFile file(QStringLiteral(SLUICE_SAMPLES "/github-webhooks.ndjson"));
    QByteArray payload;
    while (file.isOpen() || file.open(QIODevice::ReadOnly)) {
        const QByteArray line = file.readLine();
        constexpr QByteArrayView kStart(R"({"event":"github.pull_request","payload":)");
        if (line.isEmpty())
            break;
        if (line.startsWith(kStart)) {
            payload = line.sliced(kStart.size()).chopped(2);
            break;
        }
    }
    RouteTable table;
    table.setManifest(
        manifestOf("default.github.pull_request",
                   {"repository.full_name", "sender.login", "pull_request.assignees.login"}));
    const EventLabel label{"default.github.pull_request"};
    size_t streams = 0;
    for (auto _ : state)
        streams += table.route(label, payload, kNowMs).streams.size();
    if (streams < 2 * static_cast<size_t>(state.iterations()))
        state.SkipWithError("a webhook found no stream");
    state.SetBytesProcessed(state.iterations() * payload.size());
}
BENCHMARK(staticByPathsInWebhook);

/// A table with so many routes of one event, each for another value. Made once: it takes longer
/// than what is measured.
const RouteTable &tableOf(qint64 routes)
{
    static std::map<qint64, std::unique_ptr<RouteTable>> tables;
    auto &table = tables[routes];
    if (table)
        return *table;
    DynamicRouteLimits limits;
    limits.perEvent = static_cast<size_t>(routes) + 1;
    table = std::make_unique<RouteTable>(RoutingOptions(), limits);
    for (qint64 i = 0; i < routes; ++i) {
        DynamicRoute route;
        route.event = EventLabel{"default.orders.created"};
        route.stream = StreamKey{"watch-" + QByteArray::number(i)};
        route.property = QByteArray("customer");
        route.value = {RouteValue::Kind::String, "c" + QByteArray::number(i)};
        route.lifetime = DynamicRoute::Lifetime::Persistent;
        route.id = routeId(route);
        table->dynamic().add(std::move(route));
    }
    return *table;
}

/// Every event matches one of range(0) routes.
void dynamicByValue(benchmark::State &state)
{
    const RouteTable &table = tableOf(state.range(0));
    const EventLabel label{"default.orders.created"};
    size_t streams = 0;
    qint64 next = 0;
    for (auto _ : state) {
        const QByteArray payload = "{\"customer\":\"c" + QByteArray::number(next) + "\",\"pad\":\""
                                   + QByteArray(160, 'x') + "\"}";
        next = (next + 7919) % state.range(0);
        streams += table.route(label, payload, kNowMs).streams.size();
    }
    if (streams != static_cast<size_t>(state.iterations()))
        state.SkipWithError("an event found no stream");
}
BENCHMARK(dynamicByValue)->Arg(1)->Arg(1000)->Arg(100'000);

} // namespace

BENCHMARK_MAIN();
