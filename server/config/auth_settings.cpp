// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/checks.h"
#include "server/config/settings.h"

namespace sluice::config {

using namespace declare;

const std::vector<Setting<VerificationKey>> &keySettings()
{
    using Key = VerificationKey;
    static const std::vector<Setting<Key>> kSettings{
        text<Key>(
            "kid", [](Key & k) -> auto & { return k.kid; }, Effect::Reload,
            "The key's id, as tokens name it in their head. A token without one is tried with every key of "
            "its algorithm."_L1),
        text<Key>(
            "alg", [](Key & k) -> auto & { return k.algorithm; }, Effect::Reload,
            "The only algorithm the key is used with: HS, RS, PS or ES with 256, 384 or 512, or EdDSA. Not "
            "for a JWKS file, which says it itself."_L1,
            checkAlgorithm),
        text<Key>(
            "secret", [](Key & k) -> auto & { return k.secret; }, Effect::Reload,
            "The shared secret of an HS algorithm, as UTF-8 text. Take it from the environment."_L1),
        path<Key>(
            "pem", [](Key & k) -> auto & { return k.pemFile; }, Effect::Reload,
            "A PEM file with a public key or a certificate."_L1),
        path<Key>(
            "jwks", [](Key & k) -> auto & { return k.jwksFile; }, Effect::Reload,
            "A file with a JSON Web Key Set."_L1),
        text<Key>(
            "issuer", [](Key & k) -> auto & { return k.issuer; }, Effect::Reload,
            "The key verifies tokens of this issuer only."_L1),
        texts<Key, std::vector<QByteArray>>(
            "algorithms", [](Key & k) -> auto & { return k.algorithms; }, Effect::Reload,
            "JWKS file: the algorithms its keys may have; empty means any."_L1, checkAlgorithm),
    };
    return kSettings;
}

const std::vector<Setting<KeySource>> &keySourceSettings()
{
    static const std::vector<Setting<KeySource>> kSettings{
        text<KeySource>(
            "url", [](KeySource & s) -> auto & { return s.url; }, Effect::Reload,
            "Where the issuer publishes its keys: an https: or file: address."_L1, checkKeyUrl),
        text<KeySource>(
            "issuer", [](KeySource & s) -> auto & { return s.issuer; }, Effect::Reload,
            "The keys verify tokens of this issuer only."_L1),
        texts<KeySource, std::vector<QByteArray>>(
            "algorithms", [](KeySource & s) -> auto & { return s.algorithms; }, Effect::Reload,
            "The algorithms the keys may have; empty means any but HS."_L1, checkAlgorithm),
        path<KeySource>(
            "ca", [](KeySource & s) -> auto & { return s.caFile; }, Effect::Reload,
            "A PEM file with the certificates that vouch for the address, instead of the system's."_L1),
        duration<KeySource>(
            "cache", [](KeySource & s) -> auto & { return s.cache; }, std::chrono::seconds(10),
            std::chrono::hours(24), Effect::Reload,
            "How long the keys are used before they are fetched again."_L1),
    };
    return kSettings;
}

} // namespace sluice::config
