// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/connection_token.h"

#include "shared/claims/strict_json.h"

#include <QByteArrayList>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace sluice::auth {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

using Refused = Unexpected<TokenRefusal>;

Refused refuse(QByteArray message)
{
    return Refused(TokenRefusal{"JsonWebTokenError", std::move(message), {}});
}

bool isBase64Url(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
    });
}

Result<dom::object> parseObject(dom::parser &parser, const QByteArray &json)
{
    return claims::parseStrictObject(parser, json,
                                     {claims::kMaxTokenBytes, claims::kMaxClaimsDepth}, u"this"_s);
}

QByteArray decoded(QByteArrayView part)
{
    return QByteArray::fromBase64(part.toByteArray(), QByteArray::Base64UrlEncoding);
}

// The token's form up to the point where keys come in; nothing if all is well so far.
std::optional<TokenRefusal> faultOfForm(QByteArrayView token, const KeySet &keys)
{
    const auto fault = [](const char *message) {
        return TokenRefusal{"JsonWebTokenError", message, {}};
    };
    const QList<QByteArray> parts = token.toByteArray().split('.');
    if (parts.size() != 3)
        return fault("jwt malformed");
    const bool hasParts = !parts[0].isEmpty() && !parts[1].isEmpty()
                          && std::ranges::all_of(parts, isBase64Url);
    thread_local dom::parser parser;
    if (!hasParts || !parseObject(parser, decoded(parts[1])))
        return fault("invalid token");
    const auto header = parseObject(parser, decoded(parts[0]));
    if (!header)
        return fault("invalid token");
    if (parts[2].isEmpty())
        return fault("jwt signature is required");
    std::string_view name;
    const bool hasName = header->at_key("alg").get(name) == simdjson::SUCCESS;
    const auto algorithm = hasName ? algorithmFromName(claims::toView(name)) : std::nullopt;
    const bool isAccepted = algorithm && std::ranges::any_of(keys.keys(), [&](const Key &key) {
                                return key.algorithm == *algorithm;
                            });
    return isAccepted ? std::nullopt : std::optional(fault("invalid algorithm"));
}

// A time claim that is there: nothing if it is no number.
std::optional<double> dateOf(const dom::element &element)
{
    double seconds = 0;
    if (!element.is_number() || element.get(seconds) != simdjson::SUCCESS)
        return std::nullopt;
    return seconds;
}

std::optional<TokenRefusal> faultOfTimes(const dom::object &payload, qint64 nowSeconds)
{
    const auto now = static_cast<double>(nowSeconds);
    constexpr double kLatest =
        253'402'300'799; // the year 9999, so that it can be written as a date
    dom::element element;
    if (payload.at_key("nbf").get(element) == simdjson::SUCCESS) {
        const auto nbf = dateOf(element);
        if (!nbf)
            return TokenRefusal{"JsonWebTokenError", "invalid nbf value", {}};
        if (*nbf > now)
            return TokenRefusal{"NotBeforeError", "jwt not active",
                                static_cast<qint64>(std::min(std::ceil(*nbf), kLatest))};
    }
    if (payload.at_key("exp").get(element) == simdjson::SUCCESS) {
        const auto exp = dateOf(element);
        if (!exp)
            return TokenRefusal{"JsonWebTokenError", "invalid exp value", {}};
        if (now >= *exp)
            return TokenRefusal{"TokenExpiredError", "jwt expired",
                                static_cast<qint64>(std::max(std::floor(*exp), 0.0))};
    }
    return std::nullopt;
}

std::optional<TokenRefusal> faultOfParties(const claims::Claims &claims, const VerifyPolicy &policy)
{
    if (!claims::checkIssuerAudience(claims, {}, policy.audience)) {
        QByteArrayList names(policy.audience.begin(), policy.audience.end());
        return TokenRefusal{
            "JsonWebTokenError", "jwt audience invalid. expected: " + names.join(" or "), {}};
    }
    if (!claims::checkIssuerAudience(claims, policy.issuer, {}))
        return TokenRefusal{
            "JsonWebTokenError", "jwt issuer invalid. expected: " + policy.issuer, {}};
    return std::nullopt;
}

bool isRefreshToken(const dom::object &payload)
{
    std::string_view type;
    return payload.at_key("type").get(type) == simdjson::SUCCESS && type == "refresh";
}

void readCompanies(const dom::object &payload, ConnectionToken &token)
{
    dom::object companies;
    if (payload.at_key("org").get(companies) != simdjson::SUCCESS)
        return;
    token.namesCompanies = true;
    for (const auto &company : companies) {
        if (token.companies.size() == kMaxCompanies)
            return;
        token.companies.push_back(claims::toView(company.key).toByteArray());
    }
}

} // namespace

Expected<ConnectionToken, TokenRefusal> checkConnectionToken(QByteArrayView token,
                                                             const KeySet &keys,
                                                             const VerifyPolicy &policy,
                                                             qint64 nowSeconds)
{
    if (token.size() > claims::kMaxTokenBytes)
        return refuse("jwt malformed");
    if (auto fault = faultOfForm(token, keys))
        return Refused(std::move(*fault));
    Result<SignedToken> found = verifySignature(token, keys);
    if (!found)
        return refuse("invalid signature");
    thread_local dom::parser parser;
    const auto payload = parseObject(parser, found->payload);
    if (!payload)
        return refuse("invalid token");
    if (auto fault = faultOfTimes(*payload, nowSeconds))
        return Refused(std::move(*fault));
    if (!found->claims)
        return refuse("invalid token: " + found->claims.error().detail.toUtf8());
    if (auto fault = faultOfParties(*found->claims, policy))
        return Refused(std::move(*fault));
    if (isRefreshToken(*payload))
        return refuse("invalid token: a refresh token does not authenticate");
    ConnectionToken accepted;
    readCompanies(*payload, accepted);
    if (looksLikeRoomToken(*found))
        return refuse("invalid token: a room token does not authenticate");
    accepted.claims = std::move(*found->claims);
    return accepted;
}

void TwakeTokenKeeper::use(std::shared_ptr<const KeySet> keys, VerifyPolicy policy,
                           std::optional<RoomTokenKey> roomKey)
{
    m_keys = std::move(keys);
    m_policy = std::move(policy);
    m_roomKey = std::move(roomKey);
}

Expected<ConnectionToken, TokenRefusal> TwakeTokenKeeper::checkConnection(QByteArrayView token,
                                                                          qint64 nowSeconds)
{
    if (!m_keys)
        return refuse("invalid signature");
    auto checked = checkConnectionToken(token, *m_keys, m_policy, nowSeconds);
    const auto isAboutKeys = [](const QByteArray &message) {
        return message == "invalid signature" || message == "invalid algorithm";
    };
    if (!checked && isAboutKeys(checked.error().message)) {
        const auto found = verifySignature(token, *m_keys);
        m_sawUnknownKey |= !found && isUnknownKey(found.error());
    }
    return checked;
}

Result<> TwakeTokenKeeper::checkRoom(QByteArrayView token, QByteArrayView subject,
                                     QByteArrayView room, qint64 nowSeconds)
{
    if (!m_roomKey)
        return fail(ErrorCode::TokenInvalid, u"this server has no key for room tokens"_s);
    return checkRoomToken(token, *m_roomKey, subject, room, nowSeconds);
}

Result<QByteArray> TwakeTokenKeeper::mintRoom(QByteArrayView subject, QByteArrayView room,
                                              qint64 nowSeconds)
{
    if (!m_roomKey)
        return fail(ErrorCode::NotReady, u"this server has no key for room tokens"_s);
    return mintRoomToken(*m_roomKey, subject, room, nowSeconds);
}

} // namespace sluice::auth
