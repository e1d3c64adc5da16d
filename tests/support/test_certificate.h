// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace sluice::test {

/// Writes a fresh self-signed certificate for this common name, and its key, as PEM.
bool writeCertificate(const QString &certificateFile, const QString &keyFile,
                      const QByteArray &commonName);

} // namespace sluice::test
