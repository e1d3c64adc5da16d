// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/verify.h"

#include <QByteArray>
#include <QHash>

#include <list>

namespace sluice::auth {

/// Remembers verified tokens so that a reconnect costs a hash and not a signature. Only successes
/// are kept, by SHA-256; the least recently used one is dropped at the bound. Everything is
/// forgotten when the key set or the policy changes. Not thread-safe: one per edge. Does not know
/// revocations.
class TokenCache
{
public:
    explicit TokenCache(qsizetype maxEntries = 10'000);

    /// As auth::verify(); times are checked on every call.
    [[nodiscard]] Result<claims::Claims> verify(QByteArrayView token, const KeySet &keys,
                                                const VerifyPolicy &policy, qint64 nowSeconds);

    qsizetype size() const { return m_index.size(); }
    quint64 hits() const { return m_hits; }

private:
    struct Entry
    {
        QByteArray digest;
        claims::Claims claims;
    };
    using Order = std::list<Entry>; ///< most recently used first

    void bindTo(const KeySet &keys, const VerifyPolicy &policy);
    void insert(QByteArray digest, const claims::Claims &claims);

    qsizetype m_maxEntries;
    quint64 m_generation = 0;
    VerifyPolicy m_policy;
    Order m_order;
    QHash<QByteArray, Order::iterator> m_index;
    quint64 m_hits = 0;
};

} // namespace sluice::auth
