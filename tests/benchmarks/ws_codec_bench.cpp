// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/decoder.h"
#include "server/net/websocket/deflate.h"
#include "tests/support/ws_frames.h"

#include <benchmark/benchmark.h>

#include <cstring>

using namespace sluice::net::ws;

namespace {

class CountingSink final : public MessageSink
{
public:
    qint64 bytes = 0;
    void onMessage(QByteArrayView payload, Opcode) override { bytes += payload.size(); }
    void onPing(QByteArrayView) override {}
    void onPong(QByteArrayView) override {}
    void onClose(std::optional<quint16>, QByteArrayView) override {}
    void onFailure(sluice::CloseReason, QLatin1StringView) override { bytes = -1; }
};

QByteArray json(qsizetype size)
{
    const QByteArray event = R"({"stream":"octocat","event":"github.push","offset":123456},)";
    return event.repeated(size / event.size() + 1).first(size);
}

// One read() of 16 frames, as a busy connection gives it. Unmasking works in place, so each round
// starts from a fresh copy; its cost is in the figure.
void decodeMaskedText(benchmark::State &state)
{
    const QByteArray payload = json(static_cast<qsizetype>(state.range(0)));
    const QByteArray wire = sluice::test::toWire({.payload = payload}).repeated(16);
    QByteArray buffer(wire.size(), Qt::Uninitialized);
    Decoder decoder;
    CountingSink sink;
    for (auto _ : state) {
        std::memcpy(buffer.data(), wire.data(), static_cast<size_t>(wire.size()));
        decoder.feed(buffer.data(), buffer.size(), sink);
    }
    if (sink.bytes < 0)
        state.SkipWithError("decoder failed");
    state.SetItemsProcessed(state.iterations() * 16);
}
BENCHMARK(decodeMaskedText)->Arg(20)->Arg(200)->Arg(4096);

void encodeFrame(benchmark::State &state)
{
    const QByteArray payload = json(static_cast<qsizetype>(state.range(0)));
    QByteArray out;
    out.reserve(frameSize(payload.size()));
    for (auto _ : state) {
        out.resize(0);
        appendFrame(out, Opcode::Text, payload);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(encodeFrame)->Arg(200)->Arg(4096);

void deflateText(benchmark::State &state)
{
    const QByteArray payload = json(static_cast<qsizetype>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(deflateMessage(payload));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(deflateText)->Arg(1024)->Arg(16384);

void inflateText(benchmark::State &state)
{
    const QByteArray payload = deflateMessage(json(static_cast<qsizetype>(state.range(0))));
    for (auto _ : state) {
        QByteArray out;
        if (inflateMessage(payload, 1 << 20, out) != InflateStatus::Ok)
            state.SkipWithError("inflate failed");
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(inflateText)->Arg(1024);

} // namespace

BENCHMARK_MAIN();
