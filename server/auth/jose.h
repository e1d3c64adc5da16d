// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_set.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <rhonabwy.h>

#include <memory>
#include <optional>

/// The only code that calls librhonabwy and OpenSSL's HMAC. No call here can reach the network.
namespace sluice::auth {

struct FreeJwk
{
    void operator()(jwk_t *jwk) const { r_jwk_free(jwk); }
};
using JwkPointer = std::unique_ptr<jwk_t, FreeJwk>;

struct KeyMaterial
{
    QByteArray secret;          ///< HS*
    JwkPointer publicKey;       ///< all others
    JwkPointer privateKey;      ///< if the key can sign
    qsizetype modulusBytes = 0; ///< RSA
};

/// What kind of key a jwk is, as far as algorithms care.
struct KeyShape
{
    KeyType type = KeyType::Rsa;
    QByteArray curve;
    unsigned int bits = 0;
};

JwkPointer createJwk();

/// The first key or certificate of a PEM text; null if there is none that can be read.
JwkPointer importPem(const QByteArray &pem);

/// Nothing for keys that cannot sign, or whose numbers do not make a key.
std::optional<KeyShape> shapeOf(jwk_t *jwk);

/// Why a key of this shape cannot be used with the algorithm; empty if it can.
QString faultFor(const KeyShape &shape, Algorithm algorithm);

/// Takes over a public or private key; certificates and remote references in it are left behind.
/// Null if the numbers do not make a key.
std::shared_ptr<const KeyMaterial> createMaterial(JwkPointer jwk);
std::shared_ptr<const KeyMaterial> createMaterial(QByteArray secret);

/// The three parts of a compact JWS; views into the token.
struct TokenParts
{
    QByteArrayView whole;
    QByteArrayView signingInput; ///< header and payload with their dot
    QByteArray header;
    QByteArray payload;
    QByteArray signature;
};

/// RFC 7515 7.1 with canonical base64url only. Nothing if the text has another form.
std::optional<TokenParts> splitToken(QByteArrayView token);

/// The header must have been found to name the key's algorithm, and to be free of `crit` and `zip`.
bool hasValidSignature(const TokenParts &token, const Key &key);

/// Internal if the library fails; the key must be able to sign.
[[nodiscard]] Result<QByteArray> signToken(const Key &key, const QByteArray &payload);

} // namespace sluice::auth
