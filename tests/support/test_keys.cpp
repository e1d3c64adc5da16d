// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_keys.h"

#include <QtGlobal>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace sluice::test {

using auth::Algorithm;
using auth::KeyType;

namespace {

template <auto free> struct Free
{
    void operator()(auto *thing) const { free(thing); }
};
using Pkey = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Free<BN_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>>;

/// Test set-up must not go on with half a key.
void require(bool condition, const char *what)
{
    if (!condition)
        qFatal("OpenSSL failed: %s", what);
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray takeText(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, static_cast<qsizetype>(size));
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

Pkey generate(Algorithm algorithm, int rsaBits)
{
    const auth::AlgorithmRow &row = algorithmRow(algorithm);
    switch (row.keyType) {
    case KeyType::Rsa:
        return Pkey(EVP_RSA_gen(static_cast<unsigned int>(rsaBits)));
    case KeyType::EllipticCurve:
        return Pkey(EVP_EC_gen(row.curve.data()));
    default:
        return Pkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    }
}

Pkey readPrivate(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Pkey(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

QByteArray toBytes(const EVP_PKEY *key, const char *parameter, int width)
{
    BIGNUM *raw = nullptr;
    require(EVP_PKEY_get_bn_param(key, parameter, &raw) == 1, parameter);
    const Number number(raw);
    QByteArray bytes(width > 0 ? width : BN_num_bytes(raw), '\0');
    require(BN_bn2binpad(raw, bytesOf(bytes), static_cast<int>(bytes.size())) > 0, "bn2bin");
    return bytes;
}

/// RFC 7518 3.4: r and s side by side instead of DER.
QByteArray fromDer(const QByteArray &der, int half)
{
    const unsigned char *data = bytesOf(der);
    const EcdsaSignature parsed(d2i_ECDSA_SIG(nullptr, &data, static_cast<long>(der.size())));
    require(parsed != nullptr, "d2i_ECDSA_SIG");
    QByteArray raw(2 * half, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), bytesOf(raw), half);
    BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), bytesOf(raw) + half, half);
    return raw;
}

QByteArray signAsymmetric(Algorithm algorithm, const QByteArray &pem, const QByteArray &input)
{
    const auth::AlgorithmRow &row = algorithmRow(algorithm);
    const Pkey key = readPrivate(pem);
    require(key != nullptr, "private key");
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr;
    const EVP_MD *digest = row.keyType == KeyType::Edwards ? nullptr : digestOf(algorithm);
    require(EVP_DigestSignInit(context.get(), &options, digest, nullptr, key.get()) == 1, "init");
    if (row.name.startsWith("PS")) {
        EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST);
    }
    const auto inputSize = static_cast<size_t>(input.size());
    size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, bytesOf(input), inputSize);
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    const int done = EVP_DigestSign(context.get(), bytesOf(signature), &size, bytesOf(input),
                                    inputSize);
    require(done == 1, "sign");
    signature.truncate(static_cast<qsizetype>(size));
    if (row.keyType == KeyType::EllipticCurve)
        return fromDer(signature, static_cast<int>(row.signatureBytes / 2));
    return signature;
}

} // namespace

KeyPair createKeyPair(Algorithm algorithm, int rsaBits)
{
    if (algorithmRow(algorithm).keyType == KeyType::Symmetric) {
        QByteArray secret(64, '\0');
        require(RAND_bytes(bytesOf(secret), static_cast<int>(secret.size())) == 1, "random");
        return {secret.toHex(), secret.toHex()};
    }
    const Pkey key = generate(algorithm, rsaBits);
    require(key != nullptr, "generate");
    const Memory privateText(BIO_new(BIO_s_mem()));
    const Memory publicText(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(privateText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_PUBKEY(publicText.get(), key.get());
    return {takeText(privateText), takeText(publicText)};
}

QByteArray createCertificate(const KeyPair &pair)
{
    const Pkey key = readPrivate(pair.privatePem);
    const Certificate certificate(X509_new());
    require(key && certificate, "certificate");
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const auto *text = reinterpret_cast<const unsigned char *>("sluice test");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_set_pubkey(certificate.get(), key.get());
    const Extension address(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1"));
    X509_add_ext(certificate.get(), address.get(), -1);
    require(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0, "X509_sign");
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate.get());
    return takeText(memory);
}

QByteArray toJwk(const KeyPair &pair, Algorithm algorithm, const QByteArray &more)
{
    const auth::AlgorithmRow &row = algorithmRow(algorithm);
    const Pkey key = readPrivate(pair.privatePem);
    require(key != nullptr, "private key");
    const auto member = [&](const char *name, const char *parameter, int width) {
        return QByteArray(",\"") + name + "\":\"" + base64Url(toBytes(key.get(), parameter, width))
               + '"';
    };
    QByteArray jwk;
    if (row.keyType == KeyType::Rsa) {
        jwk = R"({"kty":"RSA")" + member("n", OSSL_PKEY_PARAM_RSA_N, 0)
              + member("e", OSSL_PKEY_PARAM_RSA_E, 0);
    } else if (row.keyType == KeyType::EllipticCurve) {
        const int width = static_cast<int>(row.signatureBytes / 2);
        jwk = R"({"kty":"EC","crv":")" + row.curve.toByteArray() + '"'
              + member("x", OSSL_PKEY_PARAM_EC_PUB_X, width)
              + member("y", OSSL_PKEY_PARAM_EC_PUB_Y, width);
    } else {
        QByteArray raw(32, '\0');
        size_t size = 32;
        EVP_PKEY_get_raw_public_key(key.get(), bytesOf(raw), &size);
        jwk = R"({"kty":"OKP","crv":"Ed25519","x":")" + base64Url(raw) + '"';
    }
    return jwk + more + '}';
}

QByteArray signJws(Algorithm algorithm, const QByteArray &privatePem, const QByteArray &header,
                   const QByteArray &payload)
{
    const QByteArray input = base64Url(header) + '.' + base64Url(payload);
    QByteArray signature;
    if (algorithmRow(algorithm).keyType == KeyType::Symmetric) {
        signature.resize(EVP_MAX_MD_SIZE);
        unsigned int size = 0;
        HMAC(digestOf(algorithm), privatePem.constData(), static_cast<int>(privatePem.size()),
             bytesOf(input), static_cast<size_t>(input.size()), bytesOf(signature), &size);
        signature.truncate(static_cast<qsizetype>(size));
    } else {
        signature = signAsymmetric(algorithm, privatePem, input);
    }
    return input + '.' + base64Url(signature);
}

QByteArray signJws(Algorithm algorithm, const QByteArray &privatePem, const QByteArray &payload)
{
    const QByteArray name = algorithmRow(algorithm).name.toByteArray();
    return signJws(algorithm, privatePem, R"({"alg":")" + name + R"("})", payload);
}

QByteArray base64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                        | QByteArray::OmitTrailingEquals);
}

} // namespace sluice::test
