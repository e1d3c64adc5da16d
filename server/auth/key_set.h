// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/algorithm.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace sluice::auth {

/// The secret or the jwk of a key; defined by the crypto adapter.
struct KeyMaterial;

/// One key with the one algorithm it may be used with. Value type, immutable; copies share the
/// material and may be used from several threads.
struct Key
{
    QByteArray kid; ///< opaque; empty: the key has none and is tried for any token
    Algorithm algorithm = Algorithm::HS256;
    QByteArray issuer;    ///< if given, only for tokens whose `iss` equals it
    bool canSign = false; ///< has a secret or a private key
    std::shared_ptr<const KeyMaterial> material;
};

/// All keys a verification may use. Immutable; shared as `std::shared_ptr<const KeySet>` between
/// threads.
class KeySet
{
public:
    static std::shared_ptr<const KeySet> create(std::vector<Key> keys);

    const std::vector<Key> &keys() const { return m_keys; }

    /// Grows with every set created in this process; caches are bound to it.
    quint64 generation() const { return m_generation; }

private:
    KeySet() = default;

    std::vector<Key> m_keys;
    quint64 m_generation = 0;
};

} // namespace sluice::auth
