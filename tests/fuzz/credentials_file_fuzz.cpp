// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/bcrypt.h"
#include "server/auth/credentials.h"

#include <cstdint>
#include <cstdlib>

/// Any text as a credentials file: each account that is taken has a hash that can be checked and is
/// found again by its name, and each fault names its line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace sluice::auth;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Credentials::Parsed parsed = Credentials::parse(input, QStringLiteral("f"));
    for (const Account &account : parsed.credentials->accounts()) {
        const bool isRight = account.hash == "*" || bcryptFault(account.hash).isEmpty();
        if (!isRight || account.id.isEmpty()
            || parsed.credentials->find(account.authority, account.username) != &account)
            std::abort();
    }
    for (const sluice::Diagnostic &diagnostic : parsed.diagnostics) {
        if (diagnostic.message.isEmpty() || diagnostic.hint.isEmpty() || diagnostic.line < 0)
            std::abort();
    }
    return 0;
}
