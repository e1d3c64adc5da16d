// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/identities.h"

#include "server/dialects/gateway.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

namespace sluice::dialects {

using claims::Refusal;
using claims::Scheme;

namespace {

constexpr int kPasswordsPerAddress = 32;
constexpr QByteArrayView kManagersRole("system:realtime:routes");

constexpr std::array<const char *, claims::kRefusals> kNames{
    "malformed_header", "unknown_scheme",  "malformed_credentials", "wrong_password",
    "banned",           "malformed_token", "unknown_key",           "forged_token",
    "expired_token",    "other_authority", "revoked_token",         "wrong_bearer",
    "overloaded"};

Unexpected<Refusal> refuse(Refusal why)
{
    return Unexpected<Refusal>(why);
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

// Toa's operators have roles where a Bearer has the claim `sluice`.
void grantByRole(claims::Claims &claims)
{
    for (const QByteArray &role : claims.roles) {
        if (kManagersRole == role || kManagersRole.startsWith(role + ':'))
            claims.grants.manage.insert(claims::ManageScope::Routes);
    }
}

} // namespace

Identities::Identities(Gateway &gateway, auth::PasswordCheck checkPassword,
                       metrics::Registry *registry)
    : m_gateway(gateway)
    , m_checkPassword(std::move(checkPassword))
    , m_salt(QByteArray::number(QRandomGenerator::system()->generate64()))
{
    for (size_t i = 0; registry && i < m_counters.size(); ++i)
        m_counters[i] = &registry->counter({"sluice_credentials_refused_total",
                                            "Credentials that were not accepted, by reason.",
                                            {{"reason", kNames[i]}}});
}

void Identities::use(auth::RealmPtr realm)
{
    if (realm == m_realm)
        return;
    m_realm = std::move(realm);
    m_right.clear();
}

void Identities::count(Refusal why)
{
    if (metrics::Counter *counter = m_counters[static_cast<size_t>(why)])
        counter->add();
}

void Identities::identify(const Asked &asked, Then then)
{
    const auto tell = [this, then = std::move(then)](Expected<Found, Refusal> found) {
        if (!found)
            count(found.error());
        then(std::move(found));
    };
    switch (asked.scheme) {
    case Scheme::Bearer:
        return bearer(asked, tell);
    case Scheme::Token:
        return tell(token(asked));
    case Scheme::Basic:
        return basic(asked, tell);
    }
}

void Identities::bearer(const Asked &asked, const Then &then)
{
    m_gateway.tokens().verifyOrWait(
        asked.credentials, asked.credentials.size(),
        [this, authority = asked.authority, then](const auto &verified) {
            then(bearerOf(verified, authority));
        });
}

Expected<Identities::Found, Refusal> Identities::bearerOf(const Result<core::ClaimsPtr> &verified,
                                                          const QByteArray &authority) const
{
    if (!verified)
        return refuse(verified.error().code == ErrorCode::Overloaded ? Refusal::Overloaded
                                                                     : Refusal::WrongBearer);
    Found found{{Scheme::Bearer, **verified, authority, {}, {}, {}}, {}};
    if (m_realm->credentials->isBanned(found.identity.claims.subject))
        return refuse(Refusal::Banned);
    found.newToken = issue(found.identity, authority);
    return found;
}

Expected<Identities::Found, Refusal> Identities::token(const Asked &asked)
{
    auto opened = auth::openToken(asked.credentials, m_realm->tokens, asked.authority, nowMs());
    if (!opened)
        return refuse(opened.error());
    Found found{std::move(opened->identity), {}};
    claims::Claims &claims = found.identity.claims;
    if (m_realm->credentials->isBanned(claims.subject))
        return refuse(Refusal::Banned);
    if (claims.issuedAt.value_or(0) < m_realm->credentials->tokensFrom(claims.subject))
        return refuse(Refusal::RevokedToken);
    if (opened->isStale) {
        if (const auto *roles = m_realm->credentials->rolesOf(claims.subject))
            claims.roles = *roles;
        found.newToken = issue(found.identity, asked.authority);
    }
    grantByRole(claims);
    return found;
}

void Identities::basic(const Asked &asked, const Then &then)
{
    const auto end = m_realm->splitsPasswords ? PasswordEnd::SecondColon : PasswordEnd::OfText;
    const auto who = parseBasic(asked.credentials, end);
    if (!who)
        return then(refuse(who.error()));
    const auth::Account *account = m_realm->credentials->find(asked.authority, who->username);
    const bool isKnown = account && account->hash != "*";
    const QByteArray hash = isKnown ? account->hash : auth::hashOfNobody();
    const QByteArray digest = QCryptographicHash::hash(m_salt + hash + who->password,
                                                       QCryptographicHash::Sha256);
    if (isKnown && m_right.object(digest))
        return then(m_realm->credentials->isBanned(account->id)
                        ? Expected<Found, Refusal>(refuse(Refusal::Banned))
                        : Expected<Found, Refusal>(accepted(*account, asked)));
    int &under = m_under[asked.address];
    const auto done = [this, asked, then, hash, digest, username = who->username](bool isRight) {
        if (--m_under[asked.address] == 0)
            m_under.erase(asked.address);
        // Meanwhile the file may have changed.
        const auth::Account *found = m_realm->credentials->find(asked.authority, username);
        if (!isRight || !found || found->hash != hash)
            return then(refuse(Refusal::WrongPassword));
        m_right.insert(digest, new bool(true));
        if (m_realm->credentials->isBanned(found->id))
            return then(refuse(Refusal::Banned));
        then(accepted(*found, asked));
    };
    if (under < kPasswordsPerAddress && m_checkPassword
        && m_checkPassword(who->password + m_realm->pepper, hash, done)) {
        ++under;
        return;
    }
    if (under == 0)
        m_under.erase(asked.address);
    then(refuse(Refusal::Overloaded));
}

Identities::Found Identities::accepted(const auth::Account &account, const Asked &asked) const
{
    Found found;
    claims::Identity &identity = found.identity;
    identity.scheme = Scheme::Basic;
    identity.authority = asked.authority;
    identity.credential = account.username;
    identity.proof = account.hash;
    identity.claims.subject = account.id;
    identity.claims.roles = account.roles;
    // Newer than whatever was called in until now.
    identity.claims.issuedAt = nowMs() / 1000 + 1;
    found.newToken = issue(identity, asked.authority);
    grantByRole(identity.claims);
    return found;
}

bool Identities::stillHolds(const claims::Identity &identity) const
{
    const auth::Credentials &credentials = *m_realm->credentials;
    const claims::Claims &claims = identity.claims;
    if (credentials.isBanned(claims.subject))
        return false;
    if (identity.scheme == Scheme::Token)
        return m_realm->tokens.find(identity.credential)
               && claims.issuedAt.value_or(0) >= credentials.tokensFrom(claims.subject);
    if (identity.scheme != Scheme::Basic)
        return true;
    const auth::Account *account = credentials.find(identity.authority, identity.credential);
    return account && account->hash == identity.proof && account->id == claims.subject;
}

QByteArray Identities::issue(const claims::Identity &identity, QByteArrayView authority) const
{
    return auth::issueToken(identity, m_realm->tokens, authority, nowMs());
}

} // namespace sluice::dialects
