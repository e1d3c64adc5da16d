// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/tls_trust.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QStringList>

#include <algorithm>
#include <array>

namespace sluice::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

Result<QByteArray> contentOf(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    u"the %1 %2 cannot be read: %3"_s.arg(what, path, file.errorString()));
    return file.read(kLargestFile);
}

Result<QList<QSslCertificate>> certificatesOf(const QString &path, const QString &what)
{
    const auto text = contentOf(path, what);
    if (!text)
        return fail(text.error());
    QList<QSslCertificate> found = QSslCertificate::fromData(*text, QSsl::Pem);
    if (found.isEmpty())
        return fail(ErrorCode::ConfigInvalid,
                    u"the %1 %2 holds no certificate; name a PEM file"_s.arg(what, path));
    return found;
}

Result<QSslKey> keyOf(const QString &path)
{
    const auto text = contentOf(path, u"key of the client certificate"_s);
    if (!text)
        return fail(text.error());
    if (text->contains("ENCRYPTED"))
        return fail(ErrorCode::ConfigInvalid,
                    u"the key %1 has a passphrase, which is not asked for; name a key without one "
                    "that only you can read"_s.arg(path));
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey key(*text, algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return fail(
        ErrorCode::ConfigInvalid,
        u"%1 holds no RSA or EC key; name the PEM file of the certificate's key"_s.arg(path));
}

Result<> showOurs(const TlsOptions &options, QSslConfiguration &configuration)
{
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return fail(ErrorCode::ConfigInvalid,
                    u"a client certificate needs both its file and the file of its key"_s);
    if (options.certificateFile.isEmpty())
        return {};
    const auto chain = certificatesOf(options.certificateFile, u"client certificate"_s);
    if (!chain)
        return fail(chain.error());
    const auto key = keyOf(options.keyFile);
    if (!key)
        return fail(key.error());
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return {};
}

bool isAboutTrust(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray()
                                : certificate.digest(QCryptographicHash::Sha256).toHex();
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const TlsOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // Who pins trusts nobody else: so each handshake asks us, before anything is sent.
    if (!options.fingerprint.isEmpty()) {
        configuration.setCaCertificates({});
    } else if (!options.caFile.isEmpty()) {
        const auto authorities = certificatesOf(options.caFile, u"CA file"_s);
        if (!authorities)
            return fail(authorities.error());
        configuration.setCaCertificates(*authorities);
    }
    if (auto shown = showOurs(options, configuration); !shown)
        return fail(std::move(shown).error());
    return configuration;
}

std::optional<QList<QSslError>> expectedErrors(const TlsOptions &options,
                                               const QSslCertificate &peer,
                                               const QList<QSslError> &errors)
{
    if (options.fingerprint.isEmpty() || fingerprintOf(peer) != options.fingerprint)
        return std::nullopt;
    if (!std::ranges::all_of(errors,
                             [](const QSslError &each) { return isAboutTrust(each.error()); }))
        return std::nullopt;
    return errors;
}

TlsRefusal refusalOf(const TlsOptions &options, const QSslCertificate &peer,
                     const QList<QSslError> &errors)
{
    TlsRefusal refusal;
    QStringList reasons;
    const bool isPinned = !options.fingerprint.isEmpty();
    refusal.fingerprint = fingerprintOf(peer);
    refusal.isOtherThanPinned = isPinned && refusal.fingerprint != options.fingerprint;
    refusal.canBePinned = !refusal.fingerprint.isEmpty();
    for (const QSslError &error : errors) {
        const bool isTrust = isAboutTrust(error.error());
        refusal.canBePinned = refusal.canBePinned && isTrust;
        if (!(isPinned && isTrust) && !reasons.contains(error.errorString()))
            reasons.append(error.errorString());
    }
    refusal.reason = reasons.join(u"; "_s);
    return refusal;
}

// OpenSSL's words for the alerts of RFC 8446 6.2; a server of TLS 1.2 says "handshake failure".
bool isCertificateWanted(const QString &errorText)
{
    return errorText.contains("certificate required"_L1)
           || errorText.contains("alert handshake failure"_L1);
}

bool isCertificateRefused(const QString &errorText)
{
    static constexpr std::array kAlerts{
        "alert unknown ca",          "alert bad certificate",     "alert unsupported certificate",
        "alert certificate expired", "alert certificate revoked", "alert certificate unknown"};
    return std::ranges::any_of(
        kAlerts, [&](const char *alert) { return errorText.contains(QLatin1StringView(alert)); });
}

QString refusalText(const TlsOptions &options, const TlsRefusal &refusal)
{
    if (refusal.isOtherThanPinned)
        return u"the server shows another certificate than the trusted one: trusted SHA-256 %1, "
               "shown %2; ask the server's administrator before you trust it"_s.arg(
                   fingerprintText(options.fingerprint), fingerprintText(refusal.fingerprint));
    return u"the server's certificate is not trusted: %1; its SHA-256 is %2"_s.arg(
        refusal.reason, fingerprintText(refusal.fingerprint));
}

} // namespace sluice::client
