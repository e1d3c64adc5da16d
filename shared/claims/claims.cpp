// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/claims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::claims {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toArray(const auto &values, auto &&textOf)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(QString::fromUtf8(textOf(value)));
    return array;
}

QJsonObject toObject(const Grants &grants)
{
    const auto pattern = [](const manifest::Pattern &p) { return p.text(); };
    QJsonObject object;
    if (!grants.publish.empty())
        object.insert("publish"_L1, toArray(grants.publish, pattern));
    if (!grants.subscribe.empty())
        object.insert("subscribe"_L1, toArray(grants.subscribe, pattern));
    if (!grants.manage.empty())
        object.insert("manage"_L1, toArray(grants.manage, [](ManageScope s) { return toText(s); }));
    if (grants.admin != AdminRole::None)
        object.insert("admin"_L1, QString::fromUtf8(toText(grants.admin)));
    return object;
}

} // namespace

QByteArray toJson(const Claims &claims)
{
    const auto bytes = [](const QByteArray &b) { return QByteArrayView(b); };
    QJsonObject object;
    const auto addText = [&](QLatin1StringView name, const QByteArray &text) {
        if (!text.isEmpty())
            object.insert(name, QString::fromUtf8(text));
    };
    const auto addDate = [&](QLatin1StringView name, std::optional<qint64> seconds) {
        if (seconds)
            object.insert(name, *seconds);
    };
    addText("sub"_L1, claims.subject);
    addText("jti"_L1, claims.tokenId);
    addText("iss"_L1, claims.issuer);
    addText("role"_L1, claims.role);
    addDate("exp"_L1, claims.expiresAt);
    addDate("nbf"_L1, claims.notBefore);
    addDate("iat"_L1, claims.issuedAt);
    if (!claims.audience.empty())
        object.insert("aud"_L1, toArray(claims.audience, bytes));
    if (!claims.roles.empty())
        object.insert("roles"_L1, toArray(claims.roles, bytes));
    if (claims.grants != Grants{})
        object.insert("sluice"_L1, toObject(claims.grants));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<> checkTimes(const Claims &claims, qint64 nowSeconds, std::chrono::seconds leeway)
{
    const qint64 margin = leeway.count();
    // RFC 7519 4.1.4: not accepted on or after the expiry.
    if (claims.expiresAt && nowSeconds >= *claims.expiresAt + margin)
        return fail(ErrorCode::TokenExpired, u"the token expired; get a new one"_s);
    if (claims.notBefore && nowSeconds < *claims.notBefore - margin) {
        return fail(ErrorCode::TokenInvalid,
                    u"the token is not valid yet (nbf); compare the clocks"_s);
    }
    if (claims.issuedAt && nowSeconds < *claims.issuedAt - margin) {
        return fail(ErrorCode::TokenInvalid,
                    u"the token was issued in the future (iat); compare the clocks"_s);
    }
    return {};
}

Result<> checkIssuerAudience(const Claims &claims, QByteArrayView issuer,
                             const std::vector<QByteArray> &audience)
{
    if (!issuer.isEmpty() && claims.issuer != issuer)
        return fail(ErrorCode::TokenInvalid, u"the token's iss is not the configured issuer"_s);
    const auto isAudience = [&](const QByteArray &name) {
        return std::ranges::find(audience, name) != audience.end();
    };
    if (!audience.empty() && std::ranges::none_of(claims.audience, isAudience))
        return fail(ErrorCode::TokenInvalid, u"the token's aud lacks the configured audience"_s);
    return {};
}

bool hasRole(const Claims &claims, QByteArrayView role)
{
    const auto isRole = [&](const QByteArray &name) { return name == role; };
    return isRole(claims.role) || std::ranges::any_of(claims.roles, isRole);
}

} // namespace sluice::claims
