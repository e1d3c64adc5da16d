// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/checks.h"
#include "server/config/elements.h"
#include "server/config/settings.h"

#include <set>

namespace sluice::config {

using namespace declare;
using manifest::Directive;
using manifest::ToaCompat;

namespace {

using Directives = std::vector<Directive>;

constexpr QByteArrayView kVariable("key"); // the only one in a stream's path

std::optional<Directive> readDirective(yaml::Reader &reader, const yaml::Member &member);

std::optional<Directive> readId(yaml::Reader &reader, const yaml::Node &node)
{
    const auto variable = reader.string(node);
    if (variable && *variable == kVariable)
        return Directive{Directive::Kind::Id, {*variable}};
    if (variable)
        reader.error(node, u"a stream's path has no such variable"_s, u"write id: key"_s);
    return std::nullopt;
}

std::optional<Directive> readRole(yaml::Reader &reader, const yaml::Node &node)
{
    Directive directive{Directive::Kind::Role, {}};
    for (const yaml::Node *item : yaml::Reader::oneOrMany(node)) {
        const auto role = reader.string(*item);
        if (!role)
            return std::nullopt;
        QByteArray rest = *role;
        rest.replace("{key}", "");
        if (rest.contains('{') || rest.contains('}')) {
            reader.error(*item, u"a stream's path has no such variable"_s,
                         u"the only one is {key}"_s);
            return std::nullopt;
        }
        directive.values.push_back(*role);
    }
    return directive;
}

std::optional<Directive> readScheme(yaml::Reader &reader, const yaml::Node &node)
{
    const auto scheme = reader.string(node);
    if (!scheme)
        return std::nullopt;
    const QByteArray name = scheme->toLower();
    if (name == "basic" || name == "token" || name == "bearer")
        return Directive{Directive::Kind::Scheme, {name}};
    reader.error(node, u"this scheme is not known"_s, u"write basic, token or bearer"_s);
    return std::nullopt;
}

std::optional<Directive> readClaims(yaml::Reader &reader, const yaml::Node &node)
{
    if (!reader.map(node, {"iss", "sub", "aud"}, "\"claims\""_L1))
        return std::nullopt;
    Directive directive{Directive::Kind::Claims, {}};
    if (node.members.empty()) {
        reader.error(node, u"no claim is named"_s, u"write at least one of iss, sub and aud"_s);
        return std::nullopt;
    }
    for (const yaml::Member &member : node.members) {
        const auto value = reader.string(member.value);
        if (!value)
            return std::nullopt;
        const bool isIssuer = member.key.text == "iss";
        const bool isReference = value->startsWith('/') || value->startsWith(':');
        const bool isKnown = *value == "/:key" || *value == ":authority"
                             || (isIssuer && *value == ":domain");
        if (isReference && !isKnown) {
            reader.error(member.value, u"this refers to nothing"_s,
                         u"write /:key, :authority or, for iss, :domain"_s);
            return std::nullopt;
        }
        (isIssuer                   ? directive.claims.issuer
         : member.key.text == "sub" ? directive.claims.subject
                                    : directive.claims.audience) = *value;
    }
    return directive;
}

std::optional<Directive> readFlag(yaml::Reader &reader, const yaml::Node &node,
                                  Directive::Kind kind)
{
    const auto flag = reader.boolean(node);
    return flag && *flag ? std::optional(Directive{kind, {}}) : std::nullopt;
}

void readDirectives(yaml::Reader &reader, const yaml::Node &map, Directives &directives)
{
    if (!map.isMap()) {
        reader.error(map, u"a directive is a map"_s, u"write as in id: key"_s);
        return;
    }
    for (const yaml::Member &member : map.members) {
        if (member.key.text.startsWith("auth:") ? member.key.text.sliced(5) == "rule"
                                                : member.key.text == "rule") {
            for (const yaml::Node *rule : yaml::Reader::oneOrMany(member.value)) {
                Directive directive{Directive::Kind::Rule, {}};
                readDirectives(reader, *rule, directive.inner);
                directives.push_back(std::move(directive));
            }
        } else if (auto directive = readDirective(reader, member)) {
            directives.push_back(std::move(*directive));
        }
    }
}

std::optional<Directive> readDirective(yaml::Reader &reader, const yaml::Member &member)
{
    QByteArray name = member.key.text;
    if (name.startsWith("auth:"))
        name.remove(0, 5);
    if (name == "id")
        return readId(reader, member.value);
    if (name == "role")
        return readRole(reader, member.value);
    if (name == "scheme")
        return readScheme(reader, member.value);
    if (name == "claims")
        return readClaims(reader, member.value);
    if (name == "anyone")
        return readFlag(reader, member.value, Directive::Kind::Anyone);
    if (name == "anonymous")
        return readFlag(reader, member.value, Directive::Kind::Anonymous);
    const bool isOfOthers = name == "input" || name == "delegate" || name == "incept"
                            || name == "echo";
    reader.error(member.key,
                 isOfOthers ? u"this directive cannot guard a stream"_s
                            : u"this directive is not known"_s,
                 u"write id, role, rule, scheme, claims, anyone or anonymous"_s);
    return std::nullopt;
}

Setting<C> access()
{
    return {
        "dialects.toa.access",
        u"list of maps"_s,
        Effect::Reload,
        "Who may read a stream: Toa's directives id, role, rule, scheme, claims, anyone and anonymous. They are "
        "alternatives, and an access rule of the manifests that denies comes before them."_L1,
        [](ReadContext &context, const yaml::Node &node, C &config) {
            config.toa.access.clear();
            for (const yaml::Node *map : yaml::Reader::oneOrMany(node))
                readDirectives(context.reader, *map, config.toa.access);
        },
        [](C &) { return u"[{id: key}]"_s; }};
}

Setting<C> authorities()
{
    return {
        "dialects.toa.authorities",
        u"map of texts"_s,
        Effect::Reload,
        "The name of each host that credentials are for, as in nex: nex.example.com. A host that is not named is "
        "its own authority; case and port count."_L1,
        [](ReadContext &context, const yaml::Node &node, C &config) {
            if (!node.isMap())
                return context.reader.error(node, u"this is not a map"_s,
                                            u"write as in nex: nex.example.com"_s);
            std::set<QByteArray> hosts;
            for (const yaml::Member &member : node.members) {
                const auto host = context.reader.string(member.value);
                if (host && !hosts.insert(*host).second)
                    context.reader.error(member.value, u"the host has two names"_s,
                                         u"remove one"_s);
                else if (host)
                    config.toa.authorities.emplace_back(member.key.text, *host);
            }
        },
        [](C &) { return u"{}"_s; }};
}

Setting<C> compat(const char *name, bool ToaCompat::*member, QLatin1StringView doc)
{
    return {QByteArray("dialects.toa.compat.") + name,
            u"true or false"_s,
            Effect::Reload,
            doc,
            [=](ReadContext &context, const yaml::Node &node, C &config) {
                if (const auto read = context.reader.boolean(node))
                    config.toa.compat.*member = *read;
            },
            [=](C &config) { return config.toa.compat.*member ? u"true"_s : u"false"_s; }};
}

std::vector<Setting<C>> compatSettings()
{
    return {
        compat("fixed_boundary", &ToaCompat::fixedBoundary,
               "The boundary of multipart MessagePack is `cut`, which a payload can forge."_L1),
        compat("text_objects", &ToaCompat::textObjects,
               "Under text/plain an event is `[object Object]`."_L1),
        compat("fixed_heartbeat", &ToaCompat::fixedHeartbeat,
               "A heartbeat every 16 s whatever was sent, from the opening of each stream on."_L1),
        compat(
            "timestamped_heartbeat", &ToaCompat::timestampedHeartbeat,
            "Heartbeats are `heartbeat MILLISECONDS`, the first a second after the opening, as later releases of "
            "Toa send them."_L1),
        compat("outlive_tokens", &ToaCompat::outliveTokens,
               "An open stream outlives the expiry of its token; not its revocation."_L1),
        compat("exact_media_type", &ToaCompat::exactMediaType,
               "The Content-Type of a request must have no parameters: else 415."_L1),
        compat("no_challenge", &ToaCompat::noChallenge, "A 401 has no WWW-Authenticate."_L1),
        compat("no_sse", &ToaCompat::noSse, "text/event-stream is not acceptable: 406."_L1),
        compat("no_resume", &ToaCompat::noResume,
               "The query parameter `token` is not allowed: 400."_L1),
        compat("split_passwords", &ToaCompat::splitPasswords,
               "A password of Basic ends at its first colon."_L1),
        compat(
            "transient_identities", &ToaCompat::transientIdentities,
            "GET /identity/ without credentials makes an identity and a token of it, so that `anyone` means "
            "everybody."_L1),
        compat(
            "stop_at_missing", &ToaCompat::stopAtMissing,
            "The first property that a payload lacks ends its route: those after it do not count."_L1),
        compat(
            "duplicate_deliveries", &ToaCompat::duplicateDeliveries,
            "A stream gets an event once for each property and route that lead there, not once."_L1),
        compat(
            "stack_routes", &ToaCompat::stackRoutes,
            "A context's route does not replace a manifest's of the same event: both count. Of several in "
            "TOA_REALTIME all do."_L1),
    };
}

std::vector<Setting<C>> mainSettings()
{
    return {
        access(),
        elements<C, TokenKey>(
            "dialects.toa.tokens", [](C & c) -> auto & { return c.toa.tokens; }, tokenKeySettings,
            "Keys of Toa's tokens (PASETO v3.local). The first seals new ones, each opens; without any there are no "
            "tokens."_L1),
        duration<C>(
            "dialects.toa.token_lifetime", [](C & c) -> auto & { return c.toa.tokenLifetime; }, 0ms,
            24h * 3650, Effect::Reload, "How long issued tokens are valid; 0s: without end."_L1),
        duration<C>(
            "dialects.toa.token_refresh", [](C & c) -> auto & { return c.toa.tokenRefresh; }, 100ms,
            24h * 3650, Effect::Reload, "Tokens older than that are replaced."_L1),
        path<C>(
            "dialects.toa.credentials", [](C & c) -> auto & { return c.toa.credentials; },
            Effect::Reload,
            "A file of user names and bcrypt hashes for Basic, see server/docs/toa.md. Not set: nobody comes in by "
            "Basic."_L1),
        text<C>(
            "dialects.toa.pepper", [](C & c) -> auto & { return c.toa.pepper; }, Effect::Reload,
            "Appended to a password before it is checked. Take it from the environment."_L1),
        authorities(),
        text<C>(
            "dialects.toa.server", [](C & c) -> auto & { return c.toa.server; }, Effect::Reload,
            "The Server field of answers about streams and identities; TOA_CONTEXT and TOA_ENV of the environment are "
            "added as Toa does."_L1),
    };
}

} // namespace

std::vector<Setting<Config>> toaSettings()
{
    std::vector<Setting<C>> all = mainSettings();
    std::vector<Setting<C>> compats = compatSettings();
    std::move(compats.begin(), compats.end(), std::back_inserter(all));
    return all;
}

const std::vector<Setting<TokenKey>> &tokenKeySettings()
{
    static const std::vector<Setting<TokenKey>> kSettings{
        text<TokenKey>(
            "kid", [](TokenKey & k) -> auto & { return k.kid; }, Effect::Reload,
            "Names the key in the footers of tokens."_L1),
        text<TokenKey>(
            "key", [](TokenKey & k) -> auto & { return k.key; }, Effect::Reload,
            "The key, `k3.local.` and 32 bytes in base64url. Take it from the environment."_L1),
    };
    return kSettings;
}

const std::vector<Setting<SelfService>> &selfServiceSettings()
{
    static const std::vector<Setting<SelfService>> kSettings{
        text<SelfService>(
            "event", [](SelfService & s) -> auto & { return s.event; }, Effect::Reload,
            "The label of an event."_L1, checkLabel),
        text<SelfService>(
            "property", [](SelfService & s) -> auto & { return s.property; }, Effect::Reload,
            "The property that such routes may test. Not set: only routes without one."_L1),
    };
    return kSettings;
}

} // namespace sluice::config
