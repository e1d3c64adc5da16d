// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"

#include "server/auth/key_loader.h"
#include "server/auth/mint.h"
#include "server/auth/secret_file.h"
#include "server/ctl/output.h"
#include "server/ctl/target.h"
#include "shared/client/json_slices.h"

#include <QDateTime>

#include <algorithm>
#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kDefaultTtl = std::chrono::hours(1);

Result<auth::Key> keyOf(auth::KeySpec spec)
{
    auto loaded = auth::loadKeys(spec);
    if (!loaded)
        return fail(std::move(loaded).error());
    for (const QString &warning : loaded->warnings)
        notice(warning);
    if (loaded->keys.empty())
        return fail(ErrorCode::ConfigInvalid, u"no key was found"_s);
    return loaded->keys.front();
}

Result<auth::Key> configKey(const QCommandLineParser &parser)
{
    const auto config = configFrom(parser);
    if (!config)
        return fail(config.error());
    return signingKeyOf(**config);
}

Result<auth::Key> keyFrom(const QCommandLineParser &parser)
{
    auth::KeySpec spec;
    spec.kid = parser.value(u"kid"_s).toUtf8();
    spec.alg = parser.value(u"alg"_s).toUtf8();
    if (parser.isSet(u"key"_s)) {
        spec.pemFile = parser.value(u"key"_s);
        return keyOf(spec);
    }
    if (spec.alg.isEmpty())
        spec.alg = "HS256";
    if (parser.isSet(u"secret-file"_s)) {
        auto secret = auth::readSecretFile(parser.value(u"secret-file"_s));
        if (!secret)
            return fail(std::move(secret).error());
        spec.secret = *secret;
        return keyOf(spec);
    }
    if (parser.isSet(u"secret"_s)) {
        spec.secret = parser.value(u"secret"_s).toUtf8();
        return keyOf(spec);
    }
    auto key = parser.isSet(u"data"_s) ? ownKeyOf(parser.value(u"data"_s)) : configKey(parser);
    if (key && !spec.kid.isEmpty())
        key->kid = spec.kid;
    return key;
}

Error usage(const QString &text)
{
    return {ErrorCode::InvalidParams, text};
}

Result<> readTimes(const QCommandLineParser &parser, claims::Claims &claims)
{
    claims.issuedAt = QDateTime::currentSecsSinceEpoch();
    const QString text = parser.value(u"ttl"_s);
    if (text == u"none"_s)
        return {};
    const auto ttl = text.isEmpty() ? std::optional(kDefaultTtl) : durationFrom(text);
    if (!ttl)
        return fail(usage(u"--ttl is a time such as 90s, 15m, 8h or 7d, or none"_s));
    claims.expiresAt = *claims.issuedAt + static_cast<qint64>(ttl->count());
    return {};
}

Result<> readGrants(const QCommandLineParser &parser, claims::Grants &grants)
{
    for (const QString &pattern : parser.values(u"publish"_s))
        grants.publish.emplace_back(pattern.toUtf8());
    for (const QString &pattern : parser.values(u"subscribe"_s)) {
        static const QStringList kKinds{u"stream:"_s, u"room:"_s, u"group:"_s, u"*"_s};
        const bool isKnown = std::ranges::any_of(
            kKinds, [&pattern](const QString &kind) { return pattern.startsWith(kind); });
        if (!isKnown) {
            return fail(usage(
                u"--subscribe %1 matches nothing; write stream:%1, room:%1 or group:STREAM/GROUP"_s
                    .arg(pattern)));
        }
        grants.subscribe.emplace_back(pattern.toUtf8());
    }
    for (const QString &name : parser.values(u"manage"_s)) {
        const auto scope = claims::manageScopeFromText(name.toUtf8());
        if (!scope)
            return fail(usage(u"--manage is routes, manifests, tokens or resources"_s));
        grants.manage.insert(*scope);
    }
    if (parser.isSet(u"admin"_s)) {
        const auto role = claims::adminRoleFromText(parser.value(u"admin"_s).toUtf8());
        if (!role)
            return fail(usage(u"--admin is viewer, operator or admin"_s));
        grants.admin = *role;
    }
    return {};
}

Result<claims::Claims> claimsFrom(const QCommandLineParser &parser)
{
    claims::Claims claims;
    claims.subject = parser.value(u"sub"_s).toUtf8();
    claims.tokenId = parser.value(u"jti"_s).toUtf8();
    claims.role = parser.value(u"role"_s).toUtf8();
    claims.issuer = parser.value(u"iss"_s).toUtf8();
    for (const QString &audience : parser.values(u"aud"_s))
        claims.audience.push_back(audience.toUtf8());
    if (const auto times = readTimes(parser, claims); !times)
        return fail(times.error());
    if (const auto grants = readGrants(parser, claims.grants); !grants)
        return fail(grants.error());
    return claims;
}

/// What the server of `--config` requires, unless it was given.
Result<> addRequired(const QCommandLineParser &parser, claims::Claims &claims)
{
    const auto config = configFrom(parser);
    if (!config)
        return fail(config.error());
    if (!*config)
        return {};
    if (claims.issuer.isEmpty())
        claims.issuer = (*config)->auth.issuer;
    if (claims.audience.empty())
        claims.audience = (*config)->auth.audience;
    return {};
}

} // namespace

void declareToken(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"sub"_s, u"Subject; may read the stream of its name."_s, u"NAME"_s},
        {u"publish"_s, u"May publish events of this pattern; repeatable."_s, u"PATTERN"_s},
        {u"subscribe"_s, u"May subscribe to this pattern; repeatable."_s, u"PATTERN"_s},
        {u"manage"_s, u"routes, manifests, tokens or resources; repeatable."_s, u"WHAT"_s},
        {u"admin"_s, u"viewer, operator or admin."_s, u"ROLE"_s},
        {u"role"_s, u"The claim `role`, which access rules can name."_s, u"ROLE"_s},
        {u"ttl"_s, u"How long it is valid, or none; default 1h."_s, u"TIME"_s},
        {u"jti"_s, u"Id of the token, to revoke it by."_s, u"ID"_s},
        {u"iss"_s, u"Issuer."_s, u"TEXT"_s},
        {u"aud"_s, u"Audience; repeatable."_s, u"TEXT"_s},
        {u"data"_s, u"Data folder of a server without configured keys."_s, u"FOLDER"_s},
        {u"secret-file"_s, u"File with the secret of an HS algorithm."_s, u"FILE"_s},
        {u"secret"_s, u"The secret itself. Others can see it in the list of processes."_s,
         u"TEXT"_s},
        {u"key"_s, u"PEM file with a private key; needs --alg."_s, u"FILE"_s},
        {u"alg"_s, u"Algorithm; default HS256 for secrets."_s, u"ALG"_s},
        {u"kid"_s, u"Id of the key, if the server knows it by one."_s, u"ID"_s},
    });
}

int runToken(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return complain(EX_USAGE, u"unexpected `%1`; try `sluicectl token --help`"_s.arg(
                                      parser.positionalArguments()[0]));
    int sources = 0;
    for (const char *name : {"data", "config", "secret-file", "secret", "key"})
        sources += parser.isSet(QLatin1StringView(name)) ? 1 : 0;
    if (sources != 1)
        return complain(EX_USAGE,
                        u"name the key: one of --data, --config, --secret-file, --secret, --key"_s);
    if (parser.isSet(u"key"_s) && !parser.isSet(u"alg"_s))
        return complain(EX_USAGE, u"--key needs --alg, as in --alg ES256"_s);
    auto claims = claimsFrom(parser);
    if (!claims)
        return complain(EX_USAGE, claims.error().detail);
    if (const auto required = addRequired(parser, *claims); !required)
        return complain(required.error());
    const auto key = keyFrom(parser);
    if (!key)
        return complain(key.error());
    const auto token = auth::mintToken(*key, *claims);
    if (!token)
        return complain(token.error());
    if (wantsJson(parser))
        printLine(R"({"token":)" + client::jsonString(*token) + R"(,"claims":)"
                  + claims::toJson(*claims) + '}');
    else
        printLine(*token);
    return EX_OK;
}

} // namespace sluice::ctl
