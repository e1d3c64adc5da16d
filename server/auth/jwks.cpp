// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jose.h"
#include "server/auth/key_loader.h"
#include "shared/claims/strict_json.h"

#include <algorithm>
#include <array>

namespace sluice::auth {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr int kMaxJwksDepth = 8;

/// A text member; nothing if it is missing, no text, or not usable as a C string.
std::optional<QByteArray> textOf(const dom::object &object, const char *name)
{
    std::string_view text;
    if (object.at_key(name).get(text) != simdjson::SUCCESS
        || text.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    return claims::toView(text).toByteArray();
}

bool has(const dom::object &object, const char *name)
{
    dom::element ignored;
    return object.at_key(name).get(ignored) == simdjson::SUCCESS;
}

/// RFC 7517 4.2 and 4.3: what is declared for encryption must not verify signatures.
bool isForSignatures(const dom::object &jwk)
{
    if (has(jwk, "use") && textOf(jwk, "use") != "sig")
        return false;
    if (!has(jwk, "key_ops"))
        return true;
    dom::array operations;
    if (jwk.at_key("key_ops").get(operations) != simdjson::SUCCESS)
        return false;
    for (const dom::element operation : operations) {
        std::string_view text;
        if (operation.get(text) == simdjson::SUCCESS && (text == "verify" || text == "sign"))
            return true;
    }
    return false;
}

bool isAllowed(Algorithm algorithm, const JwksRules &rules)
{
    return rules.allowed.empty() || std::ranges::count(rules.allowed, algorithm) > 0;
}

/// The algorithms a key may be used with; empty if none.
std::vector<Algorithm> algorithmsFor(const dom::object &jwk, const KeyShape &shape,
                                     const JwksRules &rules)
{
    std::vector<Algorithm> found;
    const auto add = [&](Algorithm algorithm) {
        if (isAllowed(algorithm, rules) && faultFor(shape, algorithm).isEmpty())
            found.push_back(algorithm);
    };
    if (has(jwk, "alg")) {
        const std::optional<QByteArray> name = textOf(jwk, "alg");
        if (const auto algorithm = name ? algorithmFromName(*name) : std::nullopt)
            add(*algorithm);
        return found;
    }
    for (const AlgorithmRow &row : algorithmTable()) {
        const bool isGuess = rules.allowed.empty() && row.keyType == KeyType::Rsa;
        if (!isGuess || row.algorithm == Algorithm::RS256)
            add(row.algorithm);
    }
    return found;
}

JwkPointer toJwk(const dom::object &object, JwksTrust trust)
{
    constexpr std::array kPublic = {"kty", "crv", "n", "e", "x", "y"};
    constexpr std::array kPrivate = {"d", "p", "q", "dp", "dq", "qi"};
    JwkPointer jwk = createJwk();
    const auto copy = [&](const char *name) {
        const std::optional<QByteArray> value = textOf(object, name);
        if (jwk && value)
            r_jwk_set_property_str(jwk.get(), name, value->constData());
    };
    std::ranges::for_each(kPublic, copy);
    if (trust == JwksTrust::Operator)
        std::ranges::for_each(kPrivate, copy);
    return jwk;
}

/// Appends the keys of one entry, or says why it has none.
QString addSymmetric(const dom::object &object, const JwksRules &rules, std::vector<Key> &keys)
{
    if (rules.trust != JwksTrust::Operator)
        return u"a published secret is no secret"_s;
    const auto algorithm = algorithmFromName(textOf(object, "alg").value_or(QByteArray()));
    if (!algorithm || algorithmRow(*algorithm).keyType != KeyType::Symmetric)
        return u"a symmetric key needs alg HS256, HS384 or HS512"_s;
    if (!isAllowed(*algorithm, rules))
        return u"its algorithm is not allowed here"_s;
    const QByteArray text = textOf(object, "k").value_or(QByteArray());
    const auto secret = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!secret || secret.decoded.size() < algorithmRow(*algorithm).hashBytes)
        return u"k is not base64url, or shorter than the hash"_s;
    keys.push_back({textOf(object, "kid").value_or(QByteArray()), *algorithm, rules.issuer, true,
                    createMaterial(secret.decoded)});
    return {};
}

QString addAsymmetric(const dom::object &object, const JwksRules &rules, std::vector<Key> &keys)
{
    JwkPointer jwk = toJwk(object, rules.trust);
    const std::optional<KeyShape> shape = jwk && r_jwk_is_valid(jwk.get()) == RHN_OK
                                              ? shapeOf(jwk.get())
                                              : std::nullopt;
    if (!shape)
        return u"it is not a key that we know"_s;
    const std::vector<Algorithm> algorithms = algorithmsFor(object, *shape, rules);
    if (algorithms.empty())
        return u"no allowed algorithm fits its alg, curve and size"_s;
    const auto material = createMaterial(std::move(jwk));
    if (!material)
        return u"its numbers do not make a key"_s;
    for (const Algorithm algorithm : algorithms) {
        keys.push_back({textOf(object, "kid").value_or(QByteArray()), algorithm, rules.issuer,
                        material->privateKey != nullptr, material});
    }
    return {};
}

QString addKeys(const dom::element &element, const JwksRules &rules, std::vector<Key> &keys)
{
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return u"it is not an object"_s;
    if (has(object, "kid") && !textOf(object, "kid"))
        return u"its kid is not a text without U+0000"_s;
    if (!isForSignatures(object))
        return u"it is not for signatures"_s;
    if (textOf(object, "kty") == "oct")
        return addSymmetric(object, rules, keys);
    return addAsymmetric(object, rules, keys);
}

} // namespace

Result<LoadedKeys> parseJwks(QByteArrayView document, const JwksRules &rules)
{
    dom::parser parser;
    const Result<dom::object> root = claims::parseStrictObject(
        parser, document, {kMaxJwksBytes, kMaxJwksDepth}, u"the JWKS"_s);
    if (!root)
        return fail(ErrorCode::ConfigInvalid, root.error().detail);
    dom::array entries;
    if (root->at_key("keys").get(entries) != simdjson::SUCCESS)
        return fail(ErrorCode::ConfigInvalid, u"the JWKS has no array keys"_s);
    if (entries.size() > static_cast<size_t>(kMaxJwksKeys)) {
        return fail(ErrorCode::ConfigInvalid,
                    u"the JWKS has more than %1 keys"_s.arg(kMaxJwksKeys));
    }
    LoadedKeys loaded;
    int number = 0;
    for (const dom::element entry : entries) {
        ++number;
        if (const QString fault = addKeys(entry, rules, loaded.keys); !fault.isEmpty())
            loaded.warnings.push_back(u"key %1 was skipped: %2"_s.arg(number).arg(fault));
    }
    return loaded;
}

} // namespace sluice::auth
