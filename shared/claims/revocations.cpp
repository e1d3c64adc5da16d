// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/revocations.h"

#include <algorithm>

namespace sluice::claims {

Revocations::Index &Revocations::indexOf(Revocation::Kind kind)
{
    return kind == Revocation::Kind::TokenId ? m_tokenIds : m_subjects;
}

bool Revocations::add(const Revocation &revocation)
{
    if (revocation.name.isEmpty())
        return false;
    Index &index = indexOf(revocation.kind);
    const auto it = index.find(revocation.name);
    if (it == index.end()) {
        index.insert(revocation.name, revocation);
        return true;
    }
    Revocation widened = *it;
    widened.before = std::max(widened.before, revocation.before);
    if (!widened.expires || !revocation.expires)
        widened.expires.reset();
    else
        widened.expires = std::max(*widened.expires, *revocation.expires);
    if (widened == *it)
        return false;
    *it = widened;
    return true;
}

bool Revocations::remove(Revocation::Kind kind, const QByteArray &name)
{
    return indexOf(kind).remove(name);
}

bool Revocations::isRevoked(const Claims &claims) const
{
    if (!claims.tokenId.isEmpty() && m_tokenIds.contains(claims.tokenId))
        return true;
    if (claims.subject.isEmpty())
        return false;
    const auto it = m_subjects.constFind(claims.subject);
    if (it == m_subjects.constEnd())
        return false;
    // A token that does not say when it was issued may be an old one.
    return !claims.issuedAt || *claims.issuedAt < it->before;
}

qsizetype Revocations::removeExpired(qint64 nowSeconds)
{
    const auto isOver = [&](const Index::iterator &it) {
        return it->expires && *it->expires <= nowSeconds;
    };
    return m_tokenIds.removeIf(isOver) + m_subjects.removeIf(isOver);
}

std::vector<Revocation> Revocations::rows() const
{
    std::vector<Revocation> rows;
    rows.reserve(static_cast<size_t>(size()));
    rows.insert(rows.end(), m_tokenIds.begin(), m_tokenIds.end());
    rows.insert(rows.end(), m_subjects.begin(), m_subjects.end());
    std::ranges::sort(rows, [](const Revocation &a, const Revocation &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.name < b.name;
    });
    return rows;
}

} // namespace sluice::claims
