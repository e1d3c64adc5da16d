// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Stage authorise, the costly half: a token's signature, with and without the cache of an edge.

#include "server/auth/key_loader.h"
#include "server/auth/mint.h"
#include "server/auth/token_cache.h"

#include <benchmark/benchmark.h>

using namespace sluice::auth;

namespace {

constexpr qint64 kNow = 1'800'000'000;

struct Signed
{
    std::shared_ptr<const KeySet> keys;
    QByteArray token;
};

/// A key from the configuration and a token it signed; empty if the key is refused.
Signed sign(const KeySpec &spec)
{
    const auto loaded = loadKeys(spec);
    if (!loaded || loaded->keys.empty())
        return {};
    const auto token = mintToken(
        loaded->keys.front(),
        QByteArrayView(
            R"({"sub":"alice","exp":1900000000,"sluice":{"publish":["*"],"subscribe":["room:*"]}})"));
    return {KeySet::create(loaded->keys), token.value_or(QByteArray())};
}

KeySpec hs256()
{
    KeySpec spec;
    spec.kid = "main";
    spec.alg = "HS256";
    spec.secret = QByteArray(48, 's');
    return spec;
}

void verifyHs256(benchmark::State &state)
{
    const Signed made = sign(hs256());
    for (auto _ : state) {
        if (made.token.isEmpty() || !verify(made.token, *made.keys, {}, kNow))
            return state.SkipWithError("the token was refused");
    }
}
BENCHMARK(verifyHs256);

void verifyCached(benchmark::State &state)
{
    const Signed made = sign(hs256());
    TokenCache cache;
    for (auto _ : state) {
        if (made.token.isEmpty() || !cache.verify(made.token, *made.keys, {}, kNow))
            return state.SkipWithError("the token was refused");
    }
}
BENCHMARK(verifyCached);

void refuseForged(benchmark::State &state)
{
    Signed made = sign(hs256());
    if (made.token.isEmpty())
        return state.SkipWithError("the key was refused");
    made.token[made.token.size() - 2] = made.token.at(made.token.size() - 2) == 'A' ? 'B' : 'A';
    for (auto _ : state) {
        if (verify(made.token, *made.keys, {}, kNow))
            return state.SkipWithError("a forged token was accepted");
    }
}
BENCHMARK(refuseForged);

} // namespace

BENCHMARK_MAIN();
