// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/paseto.h"

#include <QtEndian>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <array>
#include <initializer_list>
#include <memory>

namespace sluice::auth {

namespace {

constexpr QByteArrayView kHeader("v3.local.");
constexpr QByteArrayView kPaserk("k3.local.");
constexpr qsizetype kSecretBytes = 32;
constexpr qsizetype kNonceBytes = 32;
constexpr qsizetype kTagBytes = 48; // of SHA-384
constexpr qsizetype kAesKeyBytes = 32;
constexpr qsizetype kDerivedBytes = 48;

constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

// Two texts of one token would make two tokens of it for caches and revocations.
std::optional<QByteArray> decodeCanonical(QByteArrayView text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(),
                                                  QByteArray::Base64UrlEncoding
                                                      | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64(kBase64) != text)
        return std::nullopt;
    return std::move(decoded.decoded);
}

// HKDF-SHA384 (RFC 5869) without salt; empty if OpenSSL fails.
QByteArray derive(QByteArrayView secret, QByteArray info)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(
        EVP_KDF_fetch(nullptr, "HKDF", nullptr), EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(
        EVP_KDF_CTX_new(kdf.get()), EVP_KDF_CTX_free);
    QByteArray digest("SHA384");
    QByteArray key = secret.toByteArray();
    const std::array params{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, key.data(),
                                          static_cast<size_t>(key.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(),
                                          static_cast<size_t>(info.size())),
        OSSL_PARAM_construct_end(),
    };
    QByteArray out(kDerivedBytes, Qt::Uninitialized);
    if (!context
        || EVP_KDF_derive(context.get(), bytes(out), static_cast<size_t>(out.size()), params.data())
               != 1)
        return {};
    return out;
}

// AES-256-CTR is its own inverse. `derived`: 32 bytes of key and 16 of counter block.
QByteArray crypt(QByteArrayView input, const QByteArray &derived)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(
        EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray out(input.size(), Qt::Uninitialized);
    int size = 0;
    const bool isDone = context
                        && EVP_EncryptInit_ex(context.get(), EVP_aes_256_ctr(), nullptr,
                                              bytes(QByteArrayView(derived)),
                                              bytes(QByteArrayView(derived).sliced(kAesKeyBytes)))
                               == 1
                        && EVP_EncryptUpdate(context.get(), bytes(out), &size, bytes(input),
                                             static_cast<int>(input.size()))
                               == 1;
    return isDone && size == input.size() ? out : QByteArray();
}

// Pre-Authentication Encoding: the count, then each piece behind its length.
QByteArray preAuthenticated(std::initializer_list<QByteArrayView> pieces)
{
    QByteArray out;
    const auto appendNumber = [&out](quint64 number) {
        const quint64 little = qToLittleEndian(number);
        out.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    appendNumber(pieces.size());
    for (const QByteArrayView piece : pieces) {
        appendNumber(static_cast<quint64>(piece.size()));
        out.append(piece);
    }
    return out;
}

QByteArray tagOf(const PasetoText &text, QByteArrayView secret)
{
    const QByteArray key = derive(secret, "paseto-auth-key-for-aead" + text.nonce);
    const QByteArray input = preAuthenticated(
        {kHeader, text.nonce, text.cipher, text.footer, QByteArrayView("")});
    QByteArray tag(kTagBytes, Qt::Uninitialized);
    unsigned int size = 0;
    if (key.isEmpty()
        || !HMAC(EVP_sha384(), key.constData(), static_cast<int>(key.size()),
                 bytes(QByteArrayView(input)), static_cast<size_t>(input.size()), bytes(tag),
                 &size))
        return {};
    return tag;
}

} // namespace

Result<QByteArray> pasetoSecret(QByteArrayView paserk)
{
    if (paserk.startsWith(kPaserk)) {
        const auto secret = decodeCanonical(paserk.sliced(kPaserk.size()));
        if (secret && secret->size() == kSecretBytes)
            return *secret;
    }
    return fail(ErrorCode::ConfigInvalid,
                QStringLiteral("a key is `k3.local.` and 32 bytes in base64url"));
}

std::optional<PasetoText> splitPaseto(QByteArrayView token)
{
    if (token.size() > kMaxPasetoBytes || !token.startsWith(kHeader))
        return std::nullopt;
    const QByteArrayView rest = token.sliced(kHeader.size());
    const qsizetype dot = rest.indexOf('.');
    const auto body = decodeCanonical(dot < 0 ? rest : rest.first(dot));
    const auto footer = decodeCanonical(dot < 0 ? QByteArrayView() : rest.sliced(dot + 1));
    const bool isWhole = body && footer && body->size() > kNonceBytes + kTagBytes;
    if (!isWhole || (dot >= 0 && footer->isEmpty()))
        return std::nullopt;
    return PasetoText{body->first(kNonceBytes),
                      body->sliced(kNonceBytes, body->size() - kNonceBytes - kTagBytes),
                      body->last(kTagBytes), *footer};
}

std::optional<QByteArray> openPaseto(const PasetoText &text, QByteArrayView secret)
{
    const QByteArray tag = tagOf(text, secret);
    if (tag.size() != text.tag.size()
        || CRYPTO_memcmp(tag.constData(), text.tag.constData(), static_cast<size_t>(tag.size()))
               != 0)
        return std::nullopt;
    const QByteArray derived = derive(secret, "paseto-encryption-key" + text.nonce);
    const QByteArray message = derived.isEmpty() ? QByteArray() : crypt(text.cipher, derived);
    return message.isEmpty() ? std::nullopt : std::optional(message);
}

QByteArray sealPaseto(QByteArrayView message, QByteArrayView footer, QByteArrayView secret,
                      QByteArray nonce)
{
    if (nonce.isEmpty()) {
        nonce.resize(kNonceBytes);
        if (RAND_bytes(bytes(nonce), static_cast<int>(kNonceBytes)) != 1)
            return {};
    }
    const QByteArray derived = derive(secret, "paseto-encryption-key" + nonce);
    PasetoText text{nonce,
                    derived.isEmpty() ? QByteArray() : crypt(message, derived),
                    {},
                    footer.toByteArray()};
    text.tag = tagOf(text, secret);
    if (text.cipher.isEmpty() || text.tag.isEmpty())
        return {};
    QByteArray token = kHeader.toByteArray() + (nonce + text.cipher + text.tag).toBase64(kBase64);
    if (!footer.isEmpty())
        token += '.' + text.footer.toBase64(kBase64);
    return token;
}

} // namespace sluice::auth
