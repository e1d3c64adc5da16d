// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_loader.h"

#include "server/auth/jose.h"

#include <QFile>

#include <algorithm>
#include <iterator>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

Unexpected<Error> refuse(const KeySpec &spec, const QString &detail)
{
    const QString name = spec.kid.isEmpty() ? u"without kid"_s : QString::fromUtf8(spec.kid);
    return fail(ErrorCode::ConfigInvalid, u"key %1: %2"_s.arg(name, detail));
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable,
                    u"cannot read %1: %2"_s.arg(path, file.errorString()));
    }
    QByteArray bytes = file.read(kMaxJwksBytes + 1);
    if (bytes.size() > kMaxJwksBytes) {
        return fail(ErrorCode::ConfigInvalid,
                    u"%1 has more than %2 bytes"_s.arg(path).arg(kMaxJwksBytes));
    }
    return bytes;
}

Result<LoadedKeys> loadSecret(const KeySpec &spec, Algorithm algorithm)
{
    const AlgorithmRow &row = algorithmRow(algorithm);
    if (row.keyType != KeyType::Symmetric) {
        return refuse(spec, u"%1 takes a PEM file or a JWKS, not a secret"_s.arg(
                                QString::fromLatin1(row.name)));
    }
    // A public key is known to everybody; as an HMAC secret it lets anybody sign.
    if (spec.secret.contains("-----BEGIN ")) {
        return refuse(spec,
                      u"the secret is a PEM text; give it as a PEM file with the algorithm of "
                      "its key"_s);
    }
    LoadedKeys loaded;
    if (spec.secret.size() < row.hashBytes) {
        loaded.warnings.push_back(
            u"key %1: the secret has %2 bytes; %3 needs at least %4 to be as strong as its hash"_s
                .arg(QString::fromUtf8(spec.kid))
                .arg(spec.secret.size())
                .arg(QString::fromLatin1(row.name))
                .arg(row.hashBytes));
    }
    loaded.keys.push_back({spec.kid, algorithm, spec.issuer, true, createMaterial(spec.secret)});
    return loaded;
}

Result<LoadedKeys> loadPem(const KeySpec &spec, Algorithm algorithm)
{
    const AlgorithmRow &row = algorithmRow(algorithm);
    const QString name = QString::fromLatin1(row.name);
    if (row.keyType == KeyType::Symmetric) {
        return refuse(spec, u"%1 with a PEM file would make the public key a secret; use the "
                            "algorithm of the key, e.g. RS256 or ES256"_s.arg(name));
    }
    const Result<QByteArray> pem = readFile(spec.pemFile);
    if (!pem)
        return fail(pem.error());
    JwkPointer jwk = importPem(*pem);
    if (!jwk) {
        return refuse(spec, u"%1 has no readable key or certificate in PEM form (an encrypted key "
                            "must be decrypted first)"_s.arg(spec.pemFile));
    }
    const std::optional<KeyShape> shape = shapeOf(jwk.get());
    if (!shape)
        return refuse(spec, u"%1 has a key that does not sign"_s.arg(spec.pemFile));
    if (const QString fault = faultFor(*shape, algorithm); !fault.isEmpty())
        return refuse(spec, u"%1: %2"_s.arg(spec.pemFile, fault));
    auto material = createMaterial(std::move(jwk));
    if (!material)
        return refuse(spec, u"the numbers in %1 do not make a key"_s.arg(spec.pemFile));
    const bool canSign = material->privateKey != nullptr;
    LoadedKeys loaded;
    loaded.keys.push_back({spec.kid, algorithm, spec.issuer, canSign, std::move(material)});
    return loaded;
}

Result<LoadedKeys> loadJwks(const KeySpec &spec)
{
    if (!spec.kid.isEmpty())
        return refuse(spec, u"a JWKS names its own keys; remove kid"_s);
    JwksRules rules{spec.issuer, spec.allowed, JwksTrust::Operator};
    if (!spec.alg.isEmpty()) {
        const std::optional<Algorithm> algorithm = algorithmFromName(spec.alg);
        if (!algorithm)
            return refuse(spec, u"unknown algorithm"_s);
        rules.allowed.push_back(*algorithm);
    }
    const Result<QByteArray> document = readFile(spec.jwksFile);
    if (!document)
        return fail(document.error());
    Result<LoadedKeys> loaded = parseJwks(*document, rules);
    if (!loaded)
        return fail(loaded.error().code, u"%1: %2"_s.arg(spec.jwksFile, loaded.error().detail));
    for (QString &warning : loaded->warnings)
        warning = u"%1: %2"_s.arg(spec.jwksFile, warning);
    return loaded;
}

} // namespace

Result<LoadedKeys> loadKeys(const KeySpec &spec)
{
    const int sources = !spec.secret.isEmpty() + !spec.pemFile.isEmpty() + !spec.jwksFile.isEmpty();
    if (sources != 1)
        return refuse(spec, u"give exactly one of secret, a PEM file and a JWKS file"_s);
    if (spec.kid.contains('\0'))
        return refuse(spec, u"kid contains U+0000"_s);
    if (!spec.jwksFile.isEmpty())
        return loadJwks(spec);
    const std::optional<Algorithm> algorithm = algorithmFromName(spec.alg);
    if (!algorithm) {
        return refuse(spec, u"alg must be one of HS256, HS384, HS512, RS256, RS384, RS512, PS256, "
                            "PS384, PS512, ES256, ES384, ES512 and EdDSA"_s);
    }
    return spec.pemFile.isEmpty() ? loadSecret(spec, *algorithm) : loadPem(spec, *algorithm);
}

Result<LoadedKeys> loadKeys(const std::vector<KeySpec> &specs)
{
    LoadedKeys all;
    for (const KeySpec &spec : specs) {
        Result<LoadedKeys> loaded = loadKeys(spec);
        if (!loaded)
            return loaded;
        std::ranges::move(loaded->keys, std::back_inserter(all.keys));
        std::ranges::move(loaded->warnings, std::back_inserter(all.warnings));
    }
    return all;
}

} // namespace sluice::auth
