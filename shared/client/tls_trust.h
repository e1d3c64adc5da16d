// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/client/tls_options.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

/// TlsOptions as Qt's sockets want them, and what to think of a handshake. No socket here.
namespace sluice::client {

/// FileUnreadable or ConfigInvalid, naming the file and what to do.
Result<QSslConfiguration> tlsConfiguration(const TlsOptions &options);

/// What may be ignored of a handshake's errors: nothing unless `peer`, the server's own certificate,
/// is the pinned one, and then that nobody vouches for it or for its name. One that is out of date
/// stays refused. Nothing: refuse, see refusalOf().
std::optional<QList<QSslError>> expectedErrors(const TlsOptions &options,
                                               const QSslCertificate &peer,
                                               const QList<QSslError> &errors);

/// Why a certificate is refused, in the words of the library, and whose it was.
struct TlsRefusal
{
    QString reason;
    QByteArray fingerprint; ///< of what the server showed; empty: nothing
    bool isOtherThanPinned = false;
    bool canBePinned = false; ///< nothing else is wrong with it
};
TlsRefusal refusalOf(const TlsOptions &options, const QSslCertificate &peer,
                     const QList<QSslError> &errors);

/// In the error text of a connection that ended: the server wanted a client certificate, or refused
/// ours.
bool isCertificateWanted(const QString &errorText);
bool isCertificateRefused(const QString &errorText);

/// In English, with both fingerprints where they differ.
QString refusalText(const TlsOptions &options, const TlsRefusal &refusal);

} // namespace sluice::client
