// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/verify.h"

#include "server/auth/jose.h"
#include "server/auth/room_token.h"
#include "shared/claims/strict_json.h"

namespace sluice::auth {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

struct Header
{
    Algorithm algorithm = Algorithm::HS256;
    QByteArray kid;
};

const QString &unknownKeyText()
{
    static const QString text = u"no key has the token's kid"_s;
    return text;
}

Unexpected<Error> refuse(const QString &detail)
{
    return fail(ErrorCode::TokenInvalid, detail);
}

/// RFC 7515 4.1. Members that carry or point to a key (`jwk`, `jku`, `x5c`, `x5u`) are not read.
Result<Header> parseHeader(const QByteArray &json)
{
    thread_local dom::parser parser;
    const Result<dom::object> object = claims::parseStrictObject(
        parser, json, {claims::kMaxTokenBytes, claims::kMaxClaimsDepth}, u"the token's header"_s);
    if (!object)
        return fail(object.error());
    dom::element element;
    // 4.1.11: extensions that must be understood, and we understand none. Compression and unencoded
    // payloads change what is signed.
    for (const char *name : {"crit", "zip", "b64", "enc"}) {
        if (object->at_key(name).get(element) == simdjson::SUCCESS)
            return refuse(u"the token's header has %1"_s.arg(QString::fromLatin1(name)));
    }
    std::string_view text;
    if (object->at_key("alg").get(text) != simdjson::SUCCESS)
        return refuse(u"the token's header has no alg"_s);
    const std::optional<Algorithm> algorithm = algorithmFromName(claims::toView(text));
    if (!algorithm)
        return refuse(u"the token's alg is not accepted"_s);
    Header header{*algorithm, {}};
    if (object->at_key("kid").get(element) == simdjson::SUCCESS) {
        if (element.get(text) != simdjson::SUCCESS)
            return refuse(u"the token's kid is not a string"_s);
        header.kid = claims::toView(text).toByteArray();
    }
    return header;
}

bool isCandidate(const Key &key, const Header &header)
{
    return key.algorithm == header.algorithm
           && (header.kid.isEmpty() || key.kid.isEmpty() || key.kid == header.kid);
}

/// Why no candidate accepted the token.
Error rejectionOf(const Header &header, const KeySet &keys)
{
    bool isKnown = header.kid.isEmpty();
    bool hasCandidate = false;
    for (const Key &key : keys.keys()) {
        isKnown = isKnown || key.kid == header.kid;
        hasCandidate = hasCandidate || isCandidate(key, header);
    }
    if (!isKnown)
        return {ErrorCode::TokenInvalid, unknownKeyText()};
    if (!hasCandidate)
        return {ErrorCode::TokenInvalid, u"no key is configured for the token's alg"_s};
    return {ErrorCode::TokenInvalid, u"the token's signature is wrong"_s};
}

} // namespace

Result<SignedToken> verifySignature(QByteArrayView token, const KeySet &keys)
{
    if (token.size() > claims::kMaxTokenBytes)
        return refuse(u"the token has more than %1 bytes"_s.arg(claims::kMaxTokenBytes));
    const std::optional<TokenParts> parts = splitToken(token);
    if (!parts)
        return refuse(u"the token is not three base64url texts joined by dots"_s);
    const Result<Header> header = parseHeader(parts->header);
    if (!header)
        return fail(header.error());

    for (const Key &key : keys.keys()) {
        if (!isCandidate(key, *header) || !hasValidSignature(*parts, key))
            continue;
        SignedToken found{claims::parseClaims(parts->payload), parts->payload};
        // The same kid, or even the same key, under another issuer is another trust domain.
        if (found.claims && !key.issuer.isEmpty() && key.issuer != found.claims->issuer)
            continue;
        return found;
    }
    return fail(rejectionOf(*header, keys));
}

Result<claims::Claims> verify(QByteArrayView token, const KeySet &keys, const VerifyPolicy &policy,
                              qint64 nowSeconds)
{
    Result<SignedToken> found = verifySignature(token, keys);
    if (!found)
        return fail(std::move(found).error());
    Result<claims::Claims> &claims = found->claims;
    if (!claims)
        return std::move(claims);
    Result<> checked = checkIssuerAudience(*claims, policy.issuer, policy.audience);
    if (checked)
        checked = checkTimes(*claims, nowSeconds, policy.leeway);
    if (!checked)
        return fail(checked.error());
    if (looksLikeRoomToken(*found))
        return refuse(u"the token is for a room, not for a session"_s);
    return std::move(claims);
}

bool isUnknownKey(const Error &error)
{
    return error.code == ErrorCode::TokenInvalid && error.detail == unknownKeyText();
}

} // namespace sluice::auth
