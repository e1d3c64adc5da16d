// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_loader.h"
#include "server/auth/mint.h"
#include "server/auth/token_cache.h"
#include "tests/support/test_keys.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <map>

/// What a connection pays for its token: the first time per algorithm, and again from the cache.

namespace {

using namespace sluice;
using namespace sluice::auth;

constexpr qint64 kNow = 1'700'000'000;
const QByteArray kPayload =
    R"({"sub":"alice","iat":1699999000,"exp":1700001000,"jti":"0123456789",)"
    R"("role":"member","sluice":{"subscribe":["room:/channels/*"]}})";

struct Fixture
{
    std::shared_ptr<const KeySet> keys;
    QByteArray token;
};

Fixture createFixture(Algorithm algorithm)
{
    const test::KeyPair pair = test::createKeyPair(algorithm);
    const QTemporaryDir folder;
    KeySpec spec;
    spec.alg = algorithmRow(algorithm).name.toByteArray();
    if (algorithmRow(algorithm).keyType == KeyType::Symmetric) {
        spec.secret = pair.publicPem;
    } else {
        spec.pemFile = folder.filePath(QStringLiteral("key.pem"));
        QFile file(spec.pemFile);
        if (!file.open(QIODevice::WriteOnly) || file.write(pair.publicPem) < 0)
            qFatal("no temporary file");
    }
    const auto loaded = loadKeys(spec);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return {KeySet::create(loaded->keys), test::signJws(algorithm, pair.privatePem, kPayload)};
}

/// Made once: google-benchmark calls a function several times, and an RSA key takes a while.
const Fixture &fixtureOf(Algorithm algorithm)
{
    static std::map<Algorithm, Fixture> fixtures;
    const auto found = fixtures.find(algorithm);
    return found != fixtures.end()
               ? found->second
               : fixtures.emplace(algorithm, createFixture(algorithm)).first->second;
}

void verifyToken(benchmark::State &state)
{
    const Fixture &fixture = fixtureOf(static_cast<Algorithm>(state.range(0)));
    for (auto _ : state) {
        const auto claims = verify(fixture.token, *fixture.keys, {}, kNow);
        if (!claims)
            state.SkipWithError("refused");
        benchmark::DoNotOptimize(claims);
    }
    const QByteArrayView name = algorithmRow(static_cast<Algorithm>(state.range(0))).name;
    state.SetLabel(name.toByteArray().toStdString());
}
BENCHMARK(verifyToken)->DenseRange(0, static_cast<int>(Algorithm::EdDSA));

void verifyCachedToken(benchmark::State &state)
{
    const Fixture &fixture = fixtureOf(Algorithm::ES256);
    TokenCache cache;
    for (auto _ : state) {
        const auto claims = cache.verify(fixture.token, *fixture.keys, {}, kNow);
        if (!claims)
            state.SkipWithError("refused");
        benchmark::DoNotOptimize(claims);
    }
    if (cache.hits() + 1 != static_cast<quint64>(state.iterations()))
        state.SkipWithError("not from the cache");
}
BENCHMARK(verifyCachedToken);

void parsePayload(benchmark::State &state)
{
    for (auto _ : state) {
        const auto claims = claims::parseClaims(kPayload);
        if (!claims)
            state.SkipWithError("refused");
        benchmark::DoNotOptimize(claims);
    }
}
BENCHMARK(parsePayload);

} // namespace

BENCHMARK_MAIN();
