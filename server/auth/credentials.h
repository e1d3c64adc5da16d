// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/diagnostic.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

namespace sluice::auth {

/// One line of the credentials file.
struct Account
{
    QByteArray username;
    QByteArray hash;      ///< bcrypt; `*`: nobody gets in by a password
    QByteArray id;        ///< of the identity; the user name if the line has none
    QByteArray authority; ///< empty: every one
    std::vector<QByteArray> roles;
    qint64 tokensFrom = 0; ///< Unix seconds: tokens issued earlier are not accepted
    bool isBanned = false;
};

/// Who may come in by Basic, and which identities are banned. Immutable; shared between threads.
///
/// A line is `USERNAME:HASH` as htpasswd writes it, then, separated by spaces, any of `id=ID`,
/// `role=ROLE` (again for more), `authority=NAME`, `tokens-from=SECONDS` and `banned`. Lines that
/// begin with `#`, and empty ones, say nothing.
class Credentials
{
public:
    struct Parsed
    {
        std::shared_ptr<const Credentials> credentials; ///< what was right, errors or not
        std::vector<Diagnostic> diagnostics;
    };
    static constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
    static constexpr qsizetype kMaxName = 256;

    /// Pure. `file` is for the diagnostics.
    static Parsed parse(QByteArrayView text, const QString &file);

    /// An account of that authority, else one of every authority.
    const Account *find(QByteArrayView authority, QByteArrayView username) const;

    bool isBanned(QByteArrayView id) const;
    qint64 tokensFrom(QByteArrayView id) const; ///< Unix seconds; 0: any
    /// The identity's roles, or null if no account is its.
    const std::vector<QByteArray> *rolesOf(QByteArrayView id) const;

    const std::vector<Account> &accounts() const { return m_accounts; }

private:
    struct State
    {
        bool isBanned = false;
        qint64 tokensFrom = 0;
        std::vector<QByteArray> roles;
    };

    bool add(Account account);

    std::vector<Account> m_accounts;
    QHash<std::pair<QByteArray, QByteArray>, size_t> m_byName; // authority and user name
    QHash<QByteArray, State> m_identities;
};

} // namespace sluice::auth
