// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/bcrypt.h"

#include <QString>

#include <openssl/crypto.h>

#include <crypt.h>

#include <algorithm>
#include <memory>

namespace sluice::auth {

namespace {

constexpr qsizetype kHashSize = 60;

bool isBase64(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
           || c == '/';
}

} // namespace

QString bcryptFault(QByteArrayView hash)
{
    const bool isBcrypt = hash.size() == kHashSize
                          && (hash.startsWith("$2a$") || hash.startsWith("$2b$")
                              || hash.startsWith("$2y$"))
                          && hash[6] == '$' && std::ranges::all_of(hash.sliced(7), isBase64);
    if (!isBcrypt)
        return QStringLiteral("this is not a bcrypt hash");
    bool isNumber = false;
    const int cost = hash.sliced(4, 2).toByteArray().toInt(&isNumber);
    if (isNumber && cost >= 4 && cost <= kMaxBcryptCost)
        return {};
    return QStringLiteral("the cost of the hash is not from 4 to %1").arg(kMaxBcryptCost);
}

bool passwordMatches(const QByteArray &password, const QByteArray &hash)
{
    if (password.contains('\0') || !bcryptFault(hash).isEmpty())
        return false;
    const auto data = std::make_unique<crypt_data>(); // 32 KiB: not for the stack
    const char *made = crypt_r(password.constData(), hash.constData(), data.get());
    const bool matches = made && QByteArrayView(made).size() == hash.size()
                         && CRYPTO_memcmp(made, hash.constData(), static_cast<size_t>(hash.size()))
                                == 0;
    OPENSSL_cleanse(data.get(), sizeof *data);
    return matches;
}

const QByteArray &hashOfNobody()
{
    static const QByteArray hash("$2b$10$abcdefghijklmnopqrstuu37RkUr9H1EPO4Rc63Ngz60LSVREthYa");
    return hash;
}

} // namespace sluice::auth
