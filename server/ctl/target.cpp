// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/target.h"

#include "server/auth/key_loader.h"
#include "server/auth/mint.h"
#include "server/auth/secret_file.h"
#include "server/config/load.h"
#include "server/ctl/output.h"
#include "shared/client/json_slices.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHostAddress>

#include <algorithm>
#include <cstdio>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr char kDefaultServer[] = "ws://127.0.0.1:8420";
constexpr qint64 kOperatorTokenSeconds = 300;
constexpr std::chrono::seconds kLongest = std::chrono::days(3650);

/// A server that listens everywhere is reached here.
QString reachable(const QByteArray &host)
{
    const QHostAddress address(QString::fromUtf8(host));
    if (address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::Any))
        return address.protocol() == QAbstractSocket::IPv6Protocol ? u"::1"_s : u"127.0.0.1"_s;
    return QString::fromUtf8(host);
}

QUrl listenUrl(const config::Endpoint &listen)
{
    QUrl url;
    url.setScheme(listen.tls.isEnabled() ? u"wss"_s : u"ws"_s);
    url.setHost(reachable(listen.host));
    url.setPort(listen.port);
    return url;
}

Result<QUrl> serverFrom(const QCommandLineParser &parser,
                        const std::optional<config::Config> &config)
{
    QString text = parser.value(u"server"_s);
    if (text.isEmpty())
        text = qEnvironmentVariable("SLUICE_SERVER");
    if (text.isEmpty() && config) {
        if (config->listen.port == 0)
            return fail(ErrorCode::ConfigInvalid,
                        u"the configuration leaves the port open (0); name it with --server"_s);
        return listenUrl(config->listen);
    }
    if (text.isEmpty())
        text = QLatin1StringView(kDefaultServer);
    if (!text.contains(u"://"_s))
        text.prepend(u"ws://"_s);
    const QUrl url(text, QUrl::StrictMode);
    static const QStringList kSchemes{u"ws"_s, u"wss"_s, u"http"_s, u"https"_s};
    if (!url.isValid() || url.host().isEmpty() || !kSchemes.contains(url.scheme()))
        return fail(ErrorCode::InvalidParams,
                    u"`%1` is not a server's URL; write ws://HOST:PORT"_s.arg(text));
    return url;
}

QUrl withPath(const QUrl &server, const QString &plain, const QString &path)
{
    const bool isSecure = server.scheme() == u"wss"_s || server.scheme() == u"https"_s;
    QUrl url = server;
    url.setScheme(isSecure ? plain + u's' : plain);
    url.setPath(path);
    url.setQuery(QString());
    return url;
}

Result<QByteArray> tokenOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return file.read(claims::kMaxTokenBytes + 2).trimmed();
}

/// Everything, for a short time: whoever can read the server's key could have it anyway.
Result<QByteArray> operatorToken(const auth::Key &key, const config::Config &config)
{
    claims::Claims claims;
    claims.subject = "operator";
    claims.issuedAt = QDateTime::currentSecsSinceEpoch();
    claims.expiresAt = *claims.issuedAt + kOperatorTokenSeconds;
    claims.issuer = config.auth.issuer;
    claims.audience = config.auth.audience;
    claims.grants.publish.emplace_back("*");
    claims.grants.subscribe.emplace_back("*");
    claims.grants.manage = {claims::ManageScope::Routes, claims::ManageScope::Manifests,
                            claims::ManageScope::Tokens, claims::ManageScope::Resources};
    claims.grants.admin = claims::AdminRole::Admin;
    return auth::mintToken(key, claims);
}

Result<std::function<QByteArray()>> tokenFrom(const QCommandLineParser &parser,
                                              const std::optional<config::Config> &config)
{
    QByteArray token = parser.value(u"token"_s).toUtf8();
    if (token.isEmpty() && parser.isSet(u"token-file"_s)) {
        auto text = tokenOfFile(parser.value(u"token-file"_s));
        if (!text)
            return fail(std::move(text).error());
        token = *text;
    }
    if (token.isEmpty())
        token = qgetenv("SLUICE_TOKEN");
    if (!token.isEmpty() || !config)
        return [token] { return token; };
    auto key = signingKeyOf(*config);
    if (!key)
        return fail(std::move(key).error());
    return [key = *key, config = *config] {
        return operatorToken(key, config).value_or(QByteArray());
    };
}

Result<client::TlsOptions> tlsFrom(const QCommandLineParser &parser)
{
    client::TlsOptions tls{
        parser.value(u"ca"_s), {}, parser.value(u"cert"_s), parser.value(u"cert-key"_s)};
    if (parser.isSet(u"fingerprint"_s)) {
        const auto fingerprint = client::normalFingerprint(parser.value(u"fingerprint"_s));
        if (!fingerprint)
            return fail(ErrorCode::InvalidParams,
                        u"--fingerprint wants the SHA-256 of a certificate, 64 hexadecimal digits; "
                        "openssl x509 -noout -fingerprint -sha256 prints it"_s);
        if (!tls.caFile.isEmpty())
            return fail(ErrorCode::InvalidParams,
                        u"--ca and --fingerprint exclude each other; leave one out"_s);
        tls.fingerprint = *fingerprint;
    }
    if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty())
        return fail(ErrorCode::InvalidParams,
                    u"--cert and --cert-key belong together; give both or none"_s);
    return tls;
}

auth::KeySpec specOf(const config::VerificationKey &key)
{
    return {key.kid, key.algorithm, key.secret, key.pemFile, key.jwksFile, key.issuer, {}};
}

} // namespace

Result<std::optional<config::Config>> configFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"config"_s))
        return std::optional<config::Config>();
    const QString path = parser.value(u"config"_s);
    config::LoadResult loaded = config::loadConfigFile(path, yaml::processEnvironment);
    if (!loaded.hasErrors())
        return std::optional(std::move(loaded.config));
    for (const Diagnostic &finding : loaded.diagnostics)
        notice(toText(finding));
    return fail(ErrorCode::ConfigInvalid, u"%1 cannot be used"_s.arg(path));
}

Result<auth::Key> signingKeyOf(const config::Config &config)
{
    if (config.auth.keys.empty() && config.auth.jwks.empty())
        return ownKeyOf(config.dataDirectory);
    for (const config::VerificationKey &key : config.auth.keys) {
        const auto loaded = auth::loadKeys(specOf(key));
        if (!loaded)
            return fail(loaded.error());
        const auto it = std::ranges::find_if(loaded->keys, &auth::Key::canSign);
        if (it != loaded->keys.end())
            return *it;
    }
    return fail(ErrorCode::ConfigInvalid,
                u"no key of the configuration can sign; give a token with --token-file"_s);
}

Result<auth::Key> ownKeyOf(const QString &dataDirectory)
{
    auto secret = auth::readSecretFile(QDir(dataDirectory).filePath(u"jwt-secret"_s));
    if (!secret)
        return fail(std::move(secret).error());
    auth::KeySpec spec;
    spec.alg = "HS256";
    spec.secret = *secret;
    auto loaded = auth::loadKeys(spec);
    if (!loaded)
        return fail(std::move(loaded).error());
    return loaded->keys.front();
}

Result<Target> targetFrom(const QCommandLineParser &parser)
{
    const auto config = configFrom(parser);
    if (!config)
        return fail(config.error());
    const auto server = serverFrom(parser, *config);
    if (!server)
        return fail(server.error());
    const auto token = tokenFrom(parser, *config);
    if (!token)
        return fail(token.error());
    const auto tls = tlsFrom(parser);
    if (!tls)
        return fail(tls.error());
    return Target{withPath(*server, u"ws"_s, u"/v1"_s),
                  withPath(*server, u"http"_s, u"/v1/events"_s), QStringLiteral("sluice.v1"), *tls,
                  *token};
}

std::optional<std::chrono::seconds> durationFrom(const QString &text)
{
    static const QString kUnits = u"smhd"_s;
    static constexpr qint64 kSeconds[] = {1, 60, 3600, 86400};
    const qsizetype unit = text.isEmpty() ? -1 : kUnits.indexOf(text.back());
    bool isNumber = false;
    const qint64 count = QStringView(text).chopped(unit < 0 ? 0 : 1).toLongLong(&isNumber);
    const qint64 factor = unit < 0 ? 1 : kSeconds[unit];
    if (!isNumber || count <= 0 || count > kLongest.count() / factor)
        return std::nullopt;
    return std::chrono::seconds(count * factor);
}

Result<QByteArray> payloadFrom(const QStringList &arguments, qsizetype index)
{
    if (arguments.size() <= index)
        return QByteArray("null");
    QByteArray payload = arguments[index].toUtf8();
    if (payload == "-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, u"cannot read standard input"_s);
        payload = input.readAll().trimmed();
    }
    if (!client::isJson(payload))
        return fail(ErrorCode::ParseError,
                    u"the payload is not JSON; in a shell, quote it: '{\"a\": 1}'"_s);
    return payload;
}

} // namespace sluice::ctl
