// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/claims/identity.h"

/// The field `Authorization` (RFC 9110 11.6.2) and Basic's credentials (RFC 7617). Pure.
namespace sluice::dialects {

struct Authorization
{
    QByteArray scheme; ///< lower case
    QByteArray credentials;
};

/// MalformedHeader if there is no space. Any scheme.
[[nodiscard]] Expected<Authorization, claims::Refusal> parseAuthorization(QByteArrayView value);

/// Nothing for a scheme that is not served; names are in lower case.
std::optional<claims::Scheme> schemeFromName(QByteArrayView name);
/// As Toa writes it: `Basic`.
QByteArrayView nameOf(claims::Scheme scheme);

struct UserPassword
{
    QByteArray username; ///< not empty
    QByteArray password;
};

enum class PasswordEnd : quint8
{
    OfText,
    SecondColon, ///< as Toa splits it
};

/// MalformedCredentials unless it is the canonical base64 of `USERNAME:PASSWORD`, without control
/// characters. At most 1 KiB.
[[nodiscard]] Expected<UserPassword, claims::Refusal> parseBasic(QByteArrayView credentials,
                                                                 PasswordEnd end);

/// Whether the identity's token may be used for that; other credentials have no such bounds.
bool isPermitted(const claims::Identity &identity, QByteArrayView method, QByteArrayView path);

} // namespace sluice::dialects
