// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/algorithm.h"

#include <algorithm>
#include <array>

namespace sluice::auth {

namespace {

using A = Algorithm;
using K = KeyType;

constexpr std::array kTable = {
    AlgorithmRow{A::HS256, "HS256", K::Symmetric, "", 32, 32},
    AlgorithmRow{A::HS384, "HS384", K::Symmetric, "", 48, 48},
    AlgorithmRow{A::HS512, "HS512", K::Symmetric, "", 64, 64},
    AlgorithmRow{A::RS256, "RS256", K::Rsa, "", 32, 0},
    AlgorithmRow{A::RS384, "RS384", K::Rsa, "", 48, 0},
    AlgorithmRow{A::RS512, "RS512", K::Rsa, "", 64, 0},
    AlgorithmRow{A::PS256, "PS256", K::Rsa, "", 32, 0},
    AlgorithmRow{A::PS384, "PS384", K::Rsa, "", 48, 0},
    AlgorithmRow{A::PS512, "PS512", K::Rsa, "", 64, 0},
    // RFC 7518 3.4: r and s, each as long as the curve's order.
    AlgorithmRow{A::ES256, "ES256", K::EllipticCurve, "P-256", 32, 64},
    AlgorithmRow{A::ES384, "ES384", K::EllipticCurve, "P-384", 48, 96},
    AlgorithmRow{A::ES512, "ES512", K::EllipticCurve, "P-521", 64, 132},
    AlgorithmRow{A::EdDSA, "EdDSA", K::Edwards, "Ed25519", 64, 64},
};

} // namespace

std::span<const AlgorithmRow> algorithmTable()
{
    return kTable;
}

const AlgorithmRow &algorithmRow(Algorithm algorithm)
{
    const auto it = std::ranges::find(kTable, algorithm, &AlgorithmRow::algorithm);
    Q_ASSERT_X(it != kTable.end(), "algorithmRow", "every Algorithm has a row");
    return *it;
}

std::optional<Algorithm> algorithmFromName(QByteArrayView name)
{
    const auto hasName = [&](const AlgorithmRow &row) { return row.name == name; };
    const auto it = std::ranges::find_if(kTable, hasName);
    if (it == kTable.end())
        return std::nullopt;
    return it->algorithm;
}

} // namespace sluice::auth
