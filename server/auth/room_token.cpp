// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/room_token.h"

#include "server/auth/mint.h"
#include "server/auth/verify.h"
#include "shared/claims/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNotBeforeSeconds = 60; // ahead of a clock that is slow

Unexpected<Error> refuse(const QString &detail)
{
    return fail(ErrorCode::TokenInvalid, detail);
}

// A JSON string; QJsonValue cannot be written alone, so the text is cut out of an array.
QByteArray jsonString(QByteArrayView text)
{
    const QJsonArray array{QString::fromUtf8(text)};
    const QByteArray json = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return json.sliced(1, json.size() - 2);
}

std::optional<QByteArray> roomOf(const QByteArray &payload)
{
    thread_local simdjson::dom::parser parser;
    const auto object = claims::parseStrictObject(parser, payload,
                                                  {claims::kMaxTokenBytes, claims::kMaxClaimsDepth},
                                                  u"the token's payload"_s);
    std::string_view name;
    if (!object || object->at_key("name").get(name) != simdjson::SUCCESS)
        return std::nullopt;
    return claims::toView(name).toByteArray();
}

} // namespace

Result<QByteArray> mintRoomToken(const RoomTokenKey &key, QByteArrayView subject,
                                 QByteArrayView room, qint64 nowSeconds)
{
    // Twake's order of members, so that equal facts make equal tokens.
    const QByteArray payload = "{\"sub\":" + jsonString(subject) + ",\"name\":" + jsonString(room)
                               + ",\"iat\":" + QByteArray::number(nowSeconds + key.lifetime.count())
                               + ",\"nbf\":" + QByteArray::number(nowSeconds - kNotBeforeSeconds)
                               + '}';
    return mintToken(key.key, payload);
}

Result<> checkRoomToken(QByteArrayView token, const RoomTokenKey &key, QByteArrayView subject,
                        QByteArrayView room, qint64 nowSeconds)
{
    const Result<SignedToken> found = verifySignature(token, *KeySet::create({key.key}));
    if (!found)
        return fail(found.error());
    if (!found->claims)
        return fail(found->claims.error());
    const claims::Claims &claims = *found->claims;
    if (claims.notBefore && *claims.notBefore > nowSeconds)
        return refuse(u"the room token is not valid yet"_s);
    if (claims.expiresAt && nowSeconds >= *claims.expiresAt)
        return fail(ErrorCode::TokenExpired, u"the room token has expired"_s);
    if (subject.isEmpty() || claims.subject != subject)
        return refuse(u"the room token is for another subject"_s);
    if (roomOf(found->payload) != room.toByteArray())
        return refuse(u"the room token is for another room"_s);
    if (!claims.issuedAt || *claims.issuedAt <= nowSeconds)
        return fail(ErrorCode::TokenExpired, u"the room token has expired"_s);
    return {};
}

bool looksLikeRoomToken(const SignedToken &token)
{
    if (!token.claims)
        return false;
    const claims::Claims &claims = *token.claims;
    const bool hasDeadlineAsBirth = !claims.expiresAt && claims.issuedAt && claims.notBefore
                                    && *claims.issuedAt > *claims.notBefore + kNotBeforeSeconds;
    return hasDeadlineAsBirth && roomOf(token.payload).has_value();
}

} // namespace sluice::auth
