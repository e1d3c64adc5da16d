// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/credentials.h"
#include "server/auth/toa_token.h"

namespace sluice::auth {

/// Everything that Toa's credentials are judged by. Immutable; shared between threads, and a reload
/// makes a new one.
struct Realm
{
    TokenKeys tokens;
    std::shared_ptr<const Credentials> credentials = std::make_shared<Credentials>();
    QByteArray pepper;            ///< appended to passwords
    bool splitsPasswords = false; ///< a password ends at its first colon, as in Toa
};
using RealmPtr = std::shared_ptr<const Realm>;

} // namespace sluice::auth
