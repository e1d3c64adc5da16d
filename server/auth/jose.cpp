// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jose.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

struct FreeJws
{
    void operator()(jws_t *jws) const { r_jws_free(jws); }
};
using JwsPointer = std::unique_ptr<jws_t, FreeJws>;

JwsPointer createJws()
{
    jws_t *jws = nullptr;
    return JwsPointer(r_jws_init(&jws) == RHN_OK ? jws : nullptr);
}

jwa_alg toJwa(Algorithm algorithm)
{
    // A view of a literal, hence terminated.
    return r_str_to_jwa_alg(algorithmRow(algorithm).name.data());
}

const EVP_MD *digestOf(Algorithm algorithm)
{
    switch (algorithmRow(algorithm).hashBytes) {
    case 32:
        return EVP_sha256();
    case 48:
        return EVP_sha384();
    default:
        return EVP_sha512();
    }
}

QByteArray hmac(Algorithm algorithm, const QByteArray &secret, QByteArrayView input)
{
    QByteArray mac(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(input.data());
    auto *out = reinterpret_cast<unsigned char *>(mac.data());
    if (!HMAC(digestOf(algorithm), secret.constData(), static_cast<int>(secret.size()), data,
              static_cast<size_t>(input.size()), out, &size)) {
        return {};
    }
    mac.truncate(static_cast<qsizetype>(size));
    return mac;
}

/// CVE-2022-21449: an ECDSA signature with r = 0 or s = 0 must fail, whatever the library does.
bool hasZeroHalf(const QByteArray &signature)
{
    const auto isZero = [](char byte) { return byte == 0; };
    const auto middle = signature.begin() + signature.size() / 2;
    return std::all_of(signature.begin(), middle, isZero)
           || std::all_of(middle, signature.end(), isZero);
}

bool hasPlausibleSignature(const QByteArray &signature, const Key &key)
{
    const AlgorithmRow &row = algorithmRow(key.algorithm);
    const qsizetype expected = row.keyType == KeyType::Rsa ? key.material->modulusBytes
                                                           : row.signatureBytes;
    if (signature.size() != expected)
        return false;
    return row.keyType != KeyType::EllipticCurve || !hasZeroHalf(signature);
}

std::optional<QByteArray> decodePart(QByteArrayView part)
{
    const QByteArray text = QByteArray::fromRawData(part.data(), part.size());
    const auto decoded = QByteArray::fromBase64Encoding(
        text, kBase64Url | QByteArray::AbortOnBase64DecodingErrors);
    // RFC 7515 2 has no padding, and unused bits would make two texts of one token.
    if (!decoded || decoded.decoded.toBase64(kBase64Url) != text)
        return std::nullopt;
    return decoded.decoded;
}

Result<QByteArray> signSymmetric(const Key &key, const QByteArray &payload)
{
    QJsonObject header{{u"alg"_s, QString::fromLatin1(algorithmRow(key.algorithm).name)},
                       {u"typ"_s, u"JWT"_s}};
    if (!key.kid.isEmpty())
        header.insert(u"kid"_s, QString::fromUtf8(key.kid));
    const QByteArray input =
        QJsonDocument(header).toJson(QJsonDocument::Compact).toBase64(kBase64Url) + '.'
        + payload.toBase64(kBase64Url);
    const QByteArray mac = hmac(key.algorithm, key.material->secret, input);
    if (mac.isEmpty())
        return fail(ErrorCode::Internal, u"OpenSSL could not compute an HMAC"_s);
    return input + '.' + mac.toBase64(kBase64Url);
}

Result<QByteArray> signAsymmetric(const Key &key, const QByteArray &payload)
{
    const JwsPointer jws = createJws();
    const auto *bytes = reinterpret_cast<const unsigned char *>(payload.constData());
    bool ok = jws && r_jws_set_alg(jws.get(), toJwa(key.algorithm)) == RHN_OK
              && r_jws_set_header_str_value(jws.get(), "typ", "JWT") == RHN_OK
              && r_jws_set_payload(jws.get(), bytes, static_cast<size_t>(payload.size())) == RHN_OK;
    if (ok && !key.kid.isEmpty())
        ok = r_jws_set_header_str_value(jws.get(), "kid", key.kid.constData()) == RHN_OK;
    char *text = nullptr;
    if (ok)
        text = r_jws_serialize(jws.get(), key.material->privateKey.get(), R_FLAG_IGNORE_REMOTE);
    const QByteArray token(text);
    r_free(text);
    if (token.isEmpty())
        return fail(ErrorCode::Internal, u"librhonabwy could not sign with this key"_s);
    return token;
}

} // namespace

JwkPointer createJwk()
{
    jwk_t *jwk = nullptr;
    return JwkPointer(r_jwk_init(&jwk) == RHN_OK ? jwk : nullptr);
}

std::shared_ptr<const KeyMaterial> createMaterial(QByteArray secret)
{
    auto material = std::make_shared<KeyMaterial>();
    material->secret = std::move(secret);
    return material;
}

std::optional<TokenParts> splitToken(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0)
        return std::nullopt;
    auto header = decodePart(token.first(first));
    auto payload = decodePart(token.sliced(first + 1, second - first - 1));
    auto signature = decodePart(token.sliced(second + 1));
    if (!header || !payload || !signature)
        return std::nullopt;
    return TokenParts{token, token.first(second), *std::move(header), *std::move(payload),
                      *std::move(signature)};
}

bool hasValidSignature(const TokenParts &token, const Key &key)
{
    if (!hasPlausibleSignature(token.signature, key))
        return false;
    if (algorithmRow(key.algorithm).keyType == KeyType::Symmetric) {
        const QByteArray mac = hmac(key.algorithm, key.material->secret, token.signingInput);
        return mac.size() == token.signature.size()
               && CRYPTO_memcmp(mac.constData(), token.signature.constData(),
                                static_cast<size_t>(mac.size()))
                      == 0;
    }
    // The JWS half of r_jwt_advanced_parse(), without its branches for encrypted and nested tokens.
    // R_PARSE_NONE: keys inside the header are not even looked at; the one key is given here.
    const JwsPointer jws = createJws();
    return jws
           && r_jws_advanced_compact_parsen(jws.get(), token.whole.data(),
                                            static_cast<size_t>(token.whole.size()), R_PARSE_NONE,
                                            R_FLAG_IGNORE_REMOTE)
                  == RHN_OK
           && r_jws_get_alg(jws.get()) == toJwa(key.algorithm)
           && r_jws_verify_signature(jws.get(), key.material->publicKey.get(), R_FLAG_IGNORE_REMOTE)
                  == RHN_OK;
}

Result<QByteArray> signToken(const Key &key, const QByteArray &payload)
{
    if (algorithmRow(key.algorithm).keyType == KeyType::Symmetric)
        return signSymmetric(key, payload);
    return signAsymmetric(key, payload);
}

} // namespace sluice::auth
