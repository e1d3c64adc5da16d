// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/check_files.h"

#include "server/app/translate_config.h"
#include "server/net/tls_context.h"

#include <QSslCertificate>

namespace sluice::app {

namespace {

template <class Entry>
Diagnostic at(const Entry &entry, const QString &file, const QString &message, const QString &hint)
{
    Diagnostic found;
    found.file = file;
    found.line = entry.line;
    found.column = entry.column;
    found.message = message;
    found.hint = hint;
    return found;
}

Diagnostic in(const QString &file, const QString &message)
{
    Diagnostic found;
    found.file = file;
    found.message = message;
    return found;
}

} // namespace

std::vector<Diagnostic> checkNamedFiles(const config::Config &config, const QString &file)
{
    std::vector<Diagnostic> found;
    for (const config::VerificationKey &key : config.auth.keys) {
        if (const auto loaded = auth::loadKeys(keySpec(key)); !loaded)
            found.push_back(at(key, file, loaded.error().detail,
                               QStringLiteral("name a file that holds the key")));
    }
    for (const config::KeySource &source : config.auth.jwks) {
        if (!source.caFile.isEmpty() && QSslCertificate::fromPath(source.caFile).isEmpty())
            found.push_back(
                at(source, file,
                   source.caFile + QStringLiteral(" cannot be read or holds no certificate"),
                   QStringLiteral("name a PEM file, or leave out \"ca\"")));
    }
    const std::pair<QString, const config::TlsFiles &> listeners[] = {
        {QStringLiteral("listen.tls: "), config.listen.tls},
        {QStringLiteral("admin.tls: "), config.admin.tls}};
    for (const auto &[name, files] : listeners) {
        if (!files.isEnabled())
            continue;
        if (const auto loaded = net::TlsContext::load(files.certificate, files.key, files.clientCa);
            !loaded)
            found.push_back(in(file, name + loaded.error().detail));
    }
    if (const auto edge = edgeConfig(config, 0); !edge)
        found.push_back(in(file, edge.error().detail));
    return found;
}

} // namespace sluice::app
