// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/toa_token.h"

#include "server/auth/paseto.h"
#include "shared/claims/strict_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::auth {

using claims::Refusal;
namespace dom = simdjson::dom;

namespace {

constexpr claims::JsonLimits kLimits{kMaxPasetoBytes, 8};
constexpr qint64 kClockSkewMs = 30'000;

Unexpected<Refusal> refuse(Refusal why)
{
    return Unexpected<Refusal>(why);
}

QByteArray kidOf(const QByteArray &footer)
{
    thread_local dom::parser parser;
    const auto object = claims::parseStrictObject(parser, footer, kLimits, {});
    std::string_view kid;
    if (!object || object->at_key("kid").get(kid) != simdjson::SUCCESS)
        return {};
    return claims::toView(kid).toByteArray();
}

// Absent: nothing, and no error.
bool readTime(const dom::object &object, const char *name, std::optional<qint64> &ms)
{
    dom::element element;
    if (object.at_key(name).get(element) != simdjson::SUCCESS)
        return true;
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    const QDateTime time = QDateTime::fromString(QString::fromUtf8(claims::toView(text)),
                                                 Qt::ISODateWithMs);
    ms = time.toMSecsSinceEpoch();
    return time.isValid() && time.timeSpec() != Qt::LocalTime;
}

bool readTexts(const dom::element &element, std::vector<QByteArray> &texts)
{
    dom::array array;
    if (element.get(array) != simdjson::SUCCESS)
        return false;
    for (const dom::element item : array) {
        std::string_view text;
        if (item.get(text) != simdjson::SUCCESS)
            return false;
        texts.push_back(claims::toView(text).toByteArray());
    }
    return true;
}

bool readPermissions(const dom::object &identity,
                     std::optional<std::vector<claims::Permission>> &permissions)
{
    dom::element element;
    if (identity.at_key("permissions").get(element) != simdjson::SUCCESS || element.is_null())
        return true;
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return false;
    permissions.emplace();
    for (const auto &[path, methods] : object) {
        claims::Permission permission{claims::toView(path).toByteArray(), {}};
        if (!readTexts(methods, permission.methods))
            return false;
        permissions->push_back(std::move(permission));
    }
    return true;
}

struct Contents
{
    claims::Identity identity;
    std::optional<qint64> issuedMs;
    std::optional<qint64> expiresMs;
};

std::optional<Contents> readContents(const QByteArray &json)
{
    thread_local dom::parser parser;
    const auto object = claims::parseStrictObject(parser, json, kLimits, {});
    Contents contents;
    dom::object identity;
    std::string_view id;
    std::string_view issuer;
    dom::element roles;
    if (!object || object->at_key("identity").get(identity) != simdjson::SUCCESS
        || identity.at_key("id").get(id) != simdjson::SUCCESS || id.empty()
        || object->at_key("iss").get(issuer) != simdjson::SUCCESS
        || !readTime(*object, "iat", contents.issuedMs)
        || !readTime(*object, "exp", contents.expiresMs)
        || !readPermissions(identity, contents.identity.permissions))
        return std::nullopt;
    claims::Claims &claims = contents.identity.claims;
    if (identity.at_key("roles").get(roles) == simdjson::SUCCESS && !roles.is_null()
        && !readTexts(roles, claims.roles))
        return std::nullopt;
    claims.subject = claims::toView(id).toByteArray();
    contents.identity.scheme = claims::Scheme::Token;
    contents.identity.authority = claims::toView(issuer).toByteArray();
    // Towards the shorter life.
    if (contents.issuedMs)
        claims.issuedAt = *contents.issuedMs / 1000;
    if (contents.expiresMs)
        claims.expiresAt = *contents.expiresMs / 1000;
    return contents;
}

QJsonArray toArray(const std::vector<QByteArray> &texts)
{
    QJsonArray array;
    for (const QByteArray &text : texts)
        array.append(QString::fromUtf8(text));
    return array;
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

const TokenKey *TokenKeys::find(QByteArrayView kid) const
{
    const auto found = std::ranges::find_if(keys,
                                            [kid](const TokenKey &key) { return key.kid == kid; });
    return found == keys.end() ? nullptr : &*found;
}

Expected<OpenedToken, Refusal> openToken(QByteArrayView token, const TokenKeys &keys,
                                         QByteArrayView authority, qint64 nowMs)
{
    const auto text = splitPaseto(token);
    if (!text)
        return refuse(Refusal::MalformedToken);
    const TokenKey *key = keys.find(kidOf(text->footer));
    if (!key)
        return refuse(Refusal::UnknownKey);
    const auto json = openPaseto(*text, key->secret);
    if (!json)
        return refuse(Refusal::ForgedToken);
    auto contents = readContents(*json);
    if (!contents || (contents->issuedMs && *contents->issuedMs > nowMs + kClockSkewMs))
        return refuse(Refusal::MalformedToken);
    if (contents->expiresMs && *contents->expiresMs <= nowMs)
        return refuse(Refusal::ExpiredToken);
    if (contents->identity.authority != authority)
        return refuse(Refusal::OtherAuthority);
    const bool isOld = contents->expiresMs
                       && contents->issuedMs.value_or(0) + keys.refreshMs <= nowMs;
    OpenedToken opened{std::move(contents->identity), isOld || key != &keys.keys.front()};
    opened.isStale = opened.isStale && !opened.identity.permissions;
    opened.identity.credential = key->kid;
    return opened;
}

QByteArray issueToken(const claims::Identity &identity, const TokenKeys &keys,
                      QByteArrayView authority, qint64 nowMs)
{
    if (keys.keys.empty())
        return {};
    QJsonObject who{{QStringLiteral("id"), QString::fromUtf8(identity.claims.subject)},
                    {QStringLiteral("roles"), toArray(identity.claims.roles)}};
    QJsonObject contents{{QStringLiteral("identity"), who},
                         {QStringLiteral("iss"), QString::fromUtf8(authority)},
                         {QStringLiteral("iat"), timeText(nowMs)}};
    if (keys.lifetimeMs > 0)
        contents.insert(QStringLiteral("exp"), timeText(nowMs + keys.lifetimeMs));
    const TokenKey &key = keys.keys.front();
    const QJsonObject footer{{QStringLiteral("kid"), QString::fromUtf8(key.kid)}};
    return sealPaseto(QJsonDocument(contents).toJson(QJsonDocument::Compact),
                      QJsonDocument(footer).toJson(QJsonDocument::Compact), key.secret);
}

} // namespace sluice::auth
