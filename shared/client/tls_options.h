// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sluice::client {

/// Whom a client trusts at wss: and https:, and what it shows of itself. Empty: the system's
/// authorities decide, and no certificate is shown.
struct TlsOptions
{
    QString caFile;          ///< PEM; these authorities instead of the system's
    QByteArray fingerprint;  ///< normalFingerprint(); this certificate, whoever signed it
    QString certificateFile; ///< PEM, ours, with its chain
    QString keyFile;         ///< PEM, without a passphrase; read for each connection, never kept

    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

/// SHA-256 of a certificate as 64 hexadecimal digits; nothing if the text is none. Colons, spaces
/// and a word like "SHA256=" before it are passed over.
std::optional<QByteArray> normalFingerprint(const QString &text);
/// As people compare it: pairs with colons, in two halves.
QString fingerprintText(const QByteArray &normal);

} // namespace sluice::client
