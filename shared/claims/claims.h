// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/manifest/pattern.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <set>
#include <vector>

/// What a verified JSON Web Token says, as values. No cryptography and no clock here.
namespace sluice::claims {

/// What the holder may change over the APIs: the members of `sluice.manage`.
enum class ManageScope : quint8
{
    Routes,
    Manifests,
    Tokens,
    Resources
};

/// Ordered: every role may do what the ones before it may.
enum class AdminRole : quint8
{
    None,
    Viewer,
    Operator,
    Admin
};

/// The claim `sluice`: what the token grants beyond reading the subject's own stream.
struct Grants
{
    std::vector<manifest::Pattern> publish;   ///< completed event labels or `room:NAME`
    std::vector<manifest::Pattern> subscribe; ///< `stream:KEY`, `room:NAME`, `group:STREAM/GROUP`
    std::set<ManageScope> manage;
    AdminRole admin = AdminRole::None;

    friend bool operator==(const Grants &, const Grants &) = default;
};

/// RFC 7519 4.1 and ours. Times are Unix seconds; a fractional one is rounded to the side that
/// makes the token valid for less time. Absent texts are empty.
struct Claims
{
    QByteArray subject;
    QByteArray tokenId; ///< `jti`
    std::optional<qint64> expiresAt;
    std::optional<qint64> notBefore;
    std::optional<qint64> issuedAt;
    QByteArray issuer;
    std::vector<QByteArray> audience;
    QByteArray role;
    std::vector<QByteArray> roles;
    Grants grants;

    friend bool operator==(const Claims &, const Claims &) = default;
};

inline constexpr qsizetype kMaxTokenBytes = 8 * 1024; ///< of a whole token, hence of its parts too
inline constexpr int kMaxClaimsDepth = 32;

/// Reads the decoded payload of a token whose signature was verified. Strict: TokenInvalid, naming
/// the claim, for more than kMaxTokenBytes, broken JSON or UTF-8, duplicate members anywhere, depth
/// over kMaxClaimsDepth, a registered claim of the wrong type or range, an unknown member of
/// `sluice`. Other unknown claims are ignored. Thread-safe.
[[nodiscard]] Result<Claims> parseClaims(QByteArrayView payloadJson);

/// The compact JSON that parseClaims() reads back as the same value; absent claims are left out.
QByteArray toJson(const Claims &claims);

/// RFC 7519 4.1.4–4.1.6: TokenExpired from `exp` + leeway on; TokenInvalid before `nbf` − leeway or
/// if issued later than now + leeway.
[[nodiscard]] Result<> checkTimes(const Claims &claims, qint64 nowSeconds,
                                  std::chrono::seconds leeway);

/// TokenInvalid unless `iss` equals `issuer` and `aud` contains one of `audience`; an empty expectation is
/// not checked.
[[nodiscard]] Result<> checkIssuerAudience(const Claims &claims, QByteArrayView issuer,
                                           const std::vector<QByteArray> &audience);

/// `role` equals it, or `roles` contains it.
bool hasRole(const Claims &claims, QByteArrayView role);

/// Names as written in tokens and configuration: `routes`, `viewer`, …
QByteArrayView toText(ManageScope scope);
QByteArrayView toText(AdminRole role);
std::optional<ManageScope> manageScopeFromText(QByteArrayView text);
std::optional<AdminRole> adminRoleFromText(QByteArrayView text);

} // namespace sluice::claims
