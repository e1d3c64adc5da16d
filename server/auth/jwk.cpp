// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jose.h"

#include <gnutls/abstract.h>

#include <array>
#include <span>
#include <type_traits>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

struct FreePublicKey
{
    void operator()(gnutls_pubkey_t key) const { gnutls_pubkey_deinit(key); }
};
using PublicKeyPointer = std::unique_ptr<std::remove_pointer_t<gnutls_pubkey_t>, FreePublicKey>;

/// One `-----BEGIN X-----` … `-----END X-----` with X.
struct PemBlock
{
    QByteArray label;
    QByteArray text;
};

std::optional<PemBlock> nextBlock(const QByteArray &pem, qsizetype &from)
{
    constexpr QByteArrayView kBegin = "-----BEGIN ";
    constexpr QByteArrayView kDashes = "-----";
    const qsizetype begin = pem.indexOf(kBegin, from);
    if (begin < 0)
        return std::nullopt;
    const qsizetype labelAt = begin + kBegin.size();
    const qsizetype labelEnd = pem.indexOf(kDashes, labelAt);
    if (labelEnd < 0)
        return std::nullopt;
    const QByteArray label = pem.mid(labelAt, labelEnd - labelAt);
    const QByteArray end = "-----END " + label + "-----";
    const qsizetype endAt = pem.indexOf(end, labelEnd);
    if (endAt < 0)
        return std::nullopt;
    from = endAt + end.size();
    return PemBlock{label, pem.mid(begin, from - begin) + '\n'};
}

std::optional<int> x509TypeOf(const QByteArray &label)
{
    if (label == "CERTIFICATE")
        return R_X509_TYPE_CERTIFICATE;
    if (label == "PUBLIC KEY" || label == "RSA PUBLIC KEY")
        return R_X509_TYPE_PUBKEY;
    if (label == "PRIVATE KEY" || label == "RSA PRIVATE KEY" || label == "EC PRIVATE KEY")
        return R_X509_TYPE_PRIVKEY;
    return std::nullopt;
}

/// Only the numbers: an `x5c` or `x5u` in a jwk would be believed instead of them.
JwkPointer copyMembers(jwk_t *from, std::span<const char *const> names)
{
    JwkPointer copy = createJwk();
    for (const char *name : names) {
        const char *value = copy ? r_jwk_get_property_str(from, name) : nullptr;
        if (value && r_jwk_set_property_str(copy.get(), name, value) != RHN_OK)
            copy.reset();
    }
    return copy;
}

JwkPointer publicPart(jwk_t *jwk)
{
    constexpr std::array kNames = {"kty", "crv", "n", "e", "x", "y"};
    return copyMembers(jwk, kNames);
}

JwkPointer privatePart(jwk_t *jwk)
{
    constexpr std::array kNames = {"kty", "crv", "n", "e",  "x",  "y",
                                   "d",   "p",   "q", "dp", "dq", "qi"};
    return copyMembers(jwk, kNames);
}

bool isUsable(jwk_t *publicKey)
{
    const PublicKeyPointer key(r_jwk_export_to_gnutls_pubkey(publicKey, R_FLAG_IGNORE_REMOTE));
    // A point that is not on its curve is imported without complaint.
    return key && gnutls_pubkey_verify_params(key.get()) >= 0;
}

} // namespace

JwkPointer importPem(const QByteArray &pem)
{
    qsizetype from = 0;
    while (const std::optional<PemBlock> block = nextBlock(pem, from)) {
        const std::optional<int> type = x509TypeOf(block->label);
        if (!type) // openssl writes EC PARAMETERS before the key
            continue;
        JwkPointer jwk = createJwk();
        const auto *bytes = reinterpret_cast<const unsigned char *>(block->text.constData());
        if (!jwk
            || r_jwk_import_from_pem_der(jwk.get(), *type, R_FORMAT_PEM, bytes,
                                         static_cast<size_t>(block->text.size()))
                   != RHN_OK) {
            return nullptr;
        }
        return jwk;
    }
    return nullptr;
}

std::optional<KeyShape> shapeOf(jwk_t *jwk)
{
    KeyShape shape;
    const int flags = r_jwk_key_type(jwk, &shape.bits, R_FLAG_IGNORE_REMOTE);
    const char *curve = r_jwk_get_property_str(jwk, "crv");
    shape.curve = curve ? QByteArray(curve) : QByteArray();
    if (flags & R_KEY_TYPE_RSA)
        shape.type = KeyType::Rsa;
    else if (flags & R_KEY_TYPE_EC)
        shape.type = KeyType::EllipticCurve;
    else if (flags & R_KEY_TYPE_EDDSA)
        shape.type = KeyType::Edwards;
    else
        return std::nullopt;
    return shape;
}

QString faultFor(const KeyShape &shape, Algorithm algorithm)
{
    const AlgorithmRow &row = algorithmRow(algorithm);
    const QString name = QString::fromLatin1(row.name);
    if (shape.type != row.keyType)
        return u"its key is of another type than %1 needs"_s.arg(name);
    if (shape.type != KeyType::Rsa) {
        // RFC 7518 3.4 binds each ES algorithm to one curve; libraries do not check it.
        if (shape.curve != row.curve) {
            return u"its curve is %1, %2 needs %3"_s.arg(QString::fromUtf8(shape.curve), name,
                                                         QString::fromLatin1(row.curve));
        }
        return {};
    }
    // RFC 7518 3.3 for the lower bound; the upper one keeps a hostile key from costing seconds.
    if (shape.bits < 2048 || shape.bits > 8192)
        return u"its RSA modulus has %1 bits; 2048 to 8192 are accepted"_s.arg(shape.bits);
    return {};
}

std::shared_ptr<const KeyMaterial> createMaterial(JwkPointer jwk)
{
    auto material = std::make_shared<KeyMaterial>();
    material->publicKey = publicPart(jwk.get());
    if (r_jwk_get_property_str(jwk.get(), "d"))
        material->privateKey = privatePart(jwk.get());
    if (!material->publicKey || !isUsable(material->publicKey.get()))
        return nullptr;
    if (const auto shape = shapeOf(material->publicKey.get()); shape && shape->type == KeyType::Rsa)
        material->modulusBytes = static_cast<qsizetype>((shape->bits + 7) / 8);
    return material;
}

} // namespace sluice::auth
