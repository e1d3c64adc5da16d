// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_set.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace sluice::auth {

/// One entry of `auth.keys` in the configuration. Exactly one of secret, pemFile and jwksFile.
struct KeySpec
{
    QByteArray kid;
    QByteArray alg;    ///< JOSE name; for a JWKS: may be empty
    QByteArray secret; ///< raw UTF-8, HS* only
    QString pemFile;   ///< public key, private key or certificate; never HS*
    QString jwksFile;
    QByteArray issuer;              ///< binds the keys to tokens of this `iss`; may be empty
    std::vector<Algorithm> allowed; ///< JWKS only: which algorithms its keys may have; empty: any
};

struct LoadedKeys
{
    std::vector<Key> keys;
    std::vector<QString> warnings; ///< what an operator should know, e.g. of a short secret
};

/// Reads files. ConfigInvalid for entries that contradict themselves (a PEM with HS*, a curve that
/// is not the algorithm's, an RSA key under 2048 bits), FileUnreadable.
[[nodiscard]] Result<LoadedKeys> loadKeys(const KeySpec &spec);
[[nodiscard]] Result<LoadedKeys> loadKeys(const std::vector<KeySpec> &specs);

enum class JwksTrust : quint8
{
    Public,   ///< from the network: symmetric keys are skipped, private members are not read
    Operator, ///< from the operator's file: symmetric keys with an explicit `alg` count
};

struct JwksRules
{
    QByteArray issuer;
    std::vector<Algorithm> allowed; ///< empty: any
    JwksTrust trust = JwksTrust::Public;
};

inline constexpr qsizetype kMaxJwksBytes = 64 * 1024;
inline constexpr int kMaxJwksKeys = 64;

/// RFC 7517 5. A key without `alg` serves every allowed algorithm of its type; without an allow
/// list its curve's, or RS256. Keys that cannot verify (other `use`, type, curve, size, algorithm)
/// are skipped with a warning; ConfigInvalid if the document itself is broken or too large.
[[nodiscard]] Result<LoadedKeys> parseJwks(QByteArrayView document, const JwksRules &rules);

} // namespace sluice::auth
