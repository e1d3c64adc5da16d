// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Stage decode: the strict check that every payload passes once, on made-up and on real events.

#include "server/core/event/payload.h"

#include <benchmark/benchmark.h>

#include <QFile>

using namespace sluice::core;

namespace {

QByteArray madeUp(qsizetype bytes)
{
    QByteArray json = R"({"key":"bench-0","sq":"000000000001","pad":")";
    return json.append(bytes - json.size() - 2, 'x').append("\"}");
}

QByteArrayList realPayloads()
{
    QFile file(QStringLiteral(SLUICE_SAMPLES "/github-webhooks.ndjson"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

void checkMadeUp(benchmark::State &state)
{
    const QByteArray json = madeUp(static_cast<qsizetype>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(checkJson(json).has_value());
    state.SetBytesProcessed(state.iterations() * json.size());
}
BENCHMARK(checkMadeUp)->Arg(200)->Arg(1024)->Arg(16 * 1024);

void checkGithubWebhooks(benchmark::State &state)
{
    const QByteArrayList lines = realPayloads();
    qint64 bytes = 0;
    size_t refused = lines.isEmpty() ? 1 : 0;
    for (auto _ : state) {
        for (const QByteArray &line : lines) {
            refused += checkJson(line).has_value() ? 0 : 1;
            bytes += line.size();
        }
    }
    if (refused > 0)
        state.SkipWithError("a real payload was not there or not accepted");
    state.SetItemsProcessed(state.iterations() * lines.size());
    state.SetBytesProcessed(bytes);
}
BENCHMARK(checkGithubWebhooks);

void exposeTwoOfTwenty(benchmark::State &state)
{
    QByteArray json = "{";
    for (int i = 0; i < 20; ++i)
        json += "\"member" + QByteArray::number(i) + "\":\"value\",";
    json.back() = '}';
    const std::vector<QByteArray> members = {"member3", "member17"};
    for (auto _ : state)
        benchmark::DoNotOptimize(exposeMembers(json, members));
}
BENCHMARK(exposeTwoOfTwenty);

} // namespace

BENCHMARK_MAIN();
