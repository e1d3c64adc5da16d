// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/token_cache.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sluice::auth {

TokenCache::TokenCache(qsizetype maxEntries)
    : m_maxEntries(std::max<qsizetype>(maxEntries, 1))
{
}

Result<claims::Claims> TokenCache::verify(QByteArrayView token, const KeySet &keys,
                                          const VerifyPolicy &policy, qint64 nowSeconds)
{
    bindTo(keys, policy);
    // The bound of auth::verify(), before the hash reads every byte.
    if (token.size() > claims::kMaxTokenBytes)
        return auth::verify(token, keys, policy, nowSeconds);
    QByteArray digest = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    if (const auto found = m_index.constFind(digest); found != m_index.constEnd()) {
        m_order.splice(m_order.begin(), m_order, *found);
        ++m_hits;
        const claims::Claims &claims = m_order.front().claims;
        if (Result<> checked = checkTimes(claims, nowSeconds, policy.leeway); !checked) {
            const Error error = checked.error();
            m_order.pop_front();
            m_index.remove(digest);
            return fail(error);
        }
        return claims;
    }
    Result<claims::Claims> claims = auth::verify(token, keys, policy, nowSeconds);
    if (claims)
        insert(std::move(digest), *claims);
    return claims;
}

void TokenCache::bindTo(const KeySet &keys, const VerifyPolicy &policy)
{
    if (m_generation == keys.generation() && m_policy == policy)
        return;
    m_index.clear();
    m_order.clear();
    m_generation = keys.generation();
    m_policy = policy;
}

void TokenCache::insert(QByteArray digest, const claims::Claims &claims)
{
    if (m_index.size() >= m_maxEntries) {
        m_index.remove(m_order.back().digest);
        m_order.pop_back();
    }
    m_order.push_front({digest, claims});
    m_index.insert(digest, m_order.begin());
}

} // namespace sluice::auth
