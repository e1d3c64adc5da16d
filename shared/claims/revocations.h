// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/claims/claims.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace sluice::claims {

/// One row of the block list, as stored and as sent between nodes.
struct Revocation
{
    enum class Kind : quint8
    {
        TokenId, ///< the token whose `jti` is `name`
        Subject, ///< every token of subject `name` issued before `before`, or without `iat`
    };

    Kind kind = Kind::TokenId;
    QByteArray name;
    qint64 before = 0;             ///< Unix seconds; only for Subject
    std::optional<qint64> expires; ///< Unix seconds from which the row is not needed; none: kept

    friend bool operator==(const Revocation &, const Revocation &) = default;
};

/// The block list with its index. Value type: each thread that asks has its own copy. Rows are
/// not bound to an issuer on purpose: a `jti` two issuers share is blocked for both.
class Revocations
{
public:
    /// Adds a row or widens the one of the same kind and name (later `before`, later `expires`).
    /// False if nothing changed, or if the name is empty.
    bool add(const Revocation &revocation);

    /// Forgets a row; false if there was none.
    bool remove(Revocation::Kind kind, const QByteArray &name);

    bool isRevoked(const Claims &claims) const;

    /// Drops rows with `expires` ≤ now; returns how many.
    qsizetype removeExpired(qint64 nowSeconds);

    /// All rows, by kind, then by name.
    std::vector<Revocation> rows() const;
    qsizetype size() const { return m_tokenIds.size() + m_subjects.size(); }

private:
    using Index = QHash<QByteArray, Revocation>;

    Index &indexOf(Revocation::Kind kind);

    Index m_tokenIds;
    Index m_subjects;
};

} // namespace sluice::claims
