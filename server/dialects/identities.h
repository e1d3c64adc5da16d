// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/bcrypt.h"
#include "server/auth/realm.h"
#include "server/core/sessions/command.h"
#include "server/dialects/authorization.h"
#include "server/metrics/registry.h"

#include <QCache>

#include <array>
#include <functional>
#include <unordered_map>

namespace sluice::dialects {

class Gateway;

/// Who presents credentials, by any scheme. One per edge, in its thread.
class Identities
{
public:
    struct Found
    {
        claims::Identity identity;
        QByteArray newToken; ///< to be sent along; empty: none
    };
    using Then = std::function<void(Expected<Found, claims::Refusal>)>;

    struct Asked
    {
        claims::Scheme scheme = claims::Scheme::Bearer;
        QByteArray credentials;
        QByteArray authority;
        QByteArray address; ///< of the client: each has a share of the passwords under way
    };

    /// `checkPassword` may be empty: then nobody comes in by Basic. `registry` may be null.
    Identities(Gateway &gateway, auth::PasswordCheck checkPassword, metrics::Registry *registry);

    void use(auth::RealmPtr realm);

    /// `then` is called once: at once, or in a later turn when a password is checked or newer keys
    /// are fetched. Refusals are counted.
    void identify(const Asked &asked, Then then);

    /// Whether the credentials would still be accepted now, expiry aside.
    bool stillHolds(const claims::Identity &identity) const;

    bool issuesTokens() const { return !m_realm->tokens.keys.empty(); }
    QByteArray issue(const claims::Identity &identity, QByteArrayView authority) const;

    void count(claims::Refusal why);

private:
    void bearer(const Asked &asked, const Then &then);
    Expected<Found, claims::Refusal> bearerOf(const Result<core::ClaimsPtr> &verified,
                                              const QByteArray &authority) const;
    Expected<Found, claims::Refusal> token(const Asked &asked);
    void basic(const Asked &asked, const Then &then);
    Found accepted(const auth::Account &account, const Asked &asked) const;

    Gateway &m_gateway;
    auth::PasswordCheck m_checkPassword;
    auth::RealmPtr m_realm = std::make_shared<auth::Realm>();
    QByteArray m_salt;                        // random: digests of passwords mean nothing elsewhere
    QCache<QByteArray, bool> m_right{10'000}; // digests of user, hash and password that matched
    std::unordered_map<QByteArray, int> m_under; // passwords being checked, by address
    std::array<metrics::Counter *, claims::kRefusals> m_counters{};
};

} // namespace sluice::dialects
