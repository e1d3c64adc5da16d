// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/algorithm.h"

#include <QByteArray>

/// Keys and tokens made by OpenSSL alone, so that tests do not ask the code under test.
namespace sluice::test {

/// For HS*: both members are the same secret.
struct KeyPair
{
    QByteArray privatePem;
    QByteArray publicPem;
};

KeyPair createKeyPair(auth::Algorithm algorithm, int rsaBits = 2048);

/// The public key as a JWK; `more` is put before the closing brace, e.g. `,"kid":"a"`.
QByteArray toJwk(const KeyPair &pair, auth::Algorithm algorithm, const QByteArray &more = {});

/// A compact JWS with exactly this header and payload.
QByteArray signJws(auth::Algorithm algorithm, const QByteArray &privatePem,
                   const QByteArray &header, const QByteArray &payload);

/// A self-signed certificate of the key for 127.0.0.1, valid for the next hour.
QByteArray createCertificate(const KeyPair &pair);

/// With the header `{"alg":…}` of the algorithm.
QByteArray signJws(auth::Algorithm algorithm, const QByteArray &privatePem,
                   const QByteArray &payload);

QByteArray base64Url(QByteArrayView bytes);

} // namespace sluice::test
