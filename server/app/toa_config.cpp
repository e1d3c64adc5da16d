// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/toa_config.h"

#include "server/auth/paseto.h"

#include <QFile>

#include <set>

namespace sluice::app {

namespace {

Result<std::shared_ptr<const auth::Credentials>> loadCredentials(const QString &path)
{
    if (path.isEmpty())
        return std::make_shared<const auth::Credentials>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    QStringLiteral("dialects.toa.credentials: cannot read %1: %2")
                        .arg(path, file.errorString()));
    auth::Credentials::Parsed parsed = auth::Credentials::parse(
        file.read(auth::Credentials::kMaxBytes + 1), path);
    if (parsed.diagnostics.empty())
        return std::move(parsed.credentials);
    QString detail;
    for (const Diagnostic &diagnostic : parsed.diagnostics)
        detail += (detail.isEmpty() ? QString() : QStringLiteral("\n")) + toText(diagnostic);
    return fail(ErrorCode::ConfigInvalid, detail);
}

} // namespace

dialects::toa::SettingsPtr toaSettings(const config::Config &config)
{
    const config::Toa &from = config.toa;
    auto to = std::make_shared<dialects::toa::Settings>();
    to->access = from.access;
    to->authorities = from.authorities;
    to->server = from.server;
    const QByteArray context = qgetenv("TOA_CONTEXT");
    const QByteArray environment = qgetenv("TOA_ENV");
    if (!to->server.isEmpty() && !context.isEmpty())
        to->server += ' ' + context;
    if (!to->server.isEmpty() && !environment.isEmpty())
        to->server += '/' + environment;
    to->compat = from.compat;
    return to;
}

Result<auth::RealmPtr> loadRealm(const config::Config &config)
{
    const config::Toa &from = config.toa;
    auto realm = std::make_shared<auth::Realm>();
    for (const config::TokenKey &key : from.tokens) {
        auto secret = auth::pasetoSecret(key.key);
        if (!secret)
            return fail(ErrorCode::ConfigInvalid,
                        QStringLiteral("dialects.toa.tokens, line %1: ").arg(key.line)
                            + secret.error().detail);
        realm->tokens.keys.push_back({key.kid, std::move(*secret)});
    }
    realm->tokens.lifetimeMs = from.tokenLifetime.count();
    realm->tokens.refreshMs = from.tokenRefresh.count();
    realm->pepper = from.pepper;
    realm->splitsPasswords = from.compat.splitPasswords;
    auto credentials = loadCredentials(from.credentials);
    if (!credentials)
        return fail(std::move(credentials).error());
    realm->credentials = std::move(*credentials);
    return realm;
}

std::vector<QByteArray> changedIdentities(const auth::Credentials &before,
                                          const auth::Credentials &after)
{
    std::set<QByteArray> changed;
    for (const auth::Account &account : before.accounts()) {
        const auth::Account *now = after.find(account.authority, account.username);
        if (!now || now->hash != account.hash || now->id != account.id)
            changed.insert(account.id);
    }
    return {changed.begin(), changed.end()};
}

} // namespace sluice::app
