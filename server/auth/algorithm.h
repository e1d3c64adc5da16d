// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <span>

/// Who signed a token, and with which key: JOSE (RFC 7515, 7517, 7518) on librhonabwy and OpenSSL.
namespace sluice::auth {

/// The signature algorithms of RFC 7518 3.1 and RFC 8037 that we accept. There is no `none`.
enum class Algorithm : quint8
{
    HS256,
    HS384,
    HS512,
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    ES256,
    ES384,
    ES512,
    EdDSA, ///< Ed25519 only
};

enum class KeyType : quint8
{
    Symmetric,
    Rsa,
    EllipticCurve,
    Edwards
};

struct AlgorithmRow
{
    Algorithm algorithm;
    QByteArrayView name; ///< the JOSE name, compared byte for byte
    KeyType keyType;
    QByteArrayView curve;     ///< `crv` of its keys; empty for HS, RS and PS
    qsizetype hashBytes;      ///< least length of an HS secret (RFC 7518 3.2)
    qsizetype signatureBytes; ///< exact length; 0 for RS and PS: the length of the modulus
};

std::span<const AlgorithmRow> algorithmTable();
const AlgorithmRow &algorithmRow(Algorithm algorithm);

/// Nothing on any other spelling, `none` in particular.
std::optional<Algorithm> algorithmFromName(QByteArrayView name);

} // namespace sluice::auth
