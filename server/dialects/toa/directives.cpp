// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/directives.h"

#include "server/dialects/authorization.h"

#include <algorithm>

namespace sluice::dialects::toa {

namespace {

using manifest::Directive;
using Kind = Directive::Kind;

// `developer` is above `developer:rust`.
bool coversRole(const std::vector<QByteArray> &roles, const QByteArray &wanted)
{
    return std::ranges::any_of(roles, [&](const QByteArray &role) {
        return role == wanted || (!role.isEmpty() && wanted.startsWith(role + ':'));
    });
}

bool hasRole(const Directive &directive, const Asker &asker)
{
    if (!asker.identity)
        return false;
    const claims::Claims &claims = asker.identity->claims;
    return std::ranges::any_of(directive.values, [&](QByteArray wanted) {
        wanted.replace("{key}", asker.key.toByteArray());
        return coversRole(claims.roles, wanted) || claims.role == wanted;
    });
}

// An issuer is of the request's domain if the host lies under what is right of its first label.
bool isOfDomain(QByteArrayView issuer, QByteArrayView host)
{
    const qsizetype scheme = issuer.indexOf("://");
    QByteArrayView name = scheme < 0 ? issuer : issuer.sliced(scheme + 3);
    const auto cut = [](QByteArrayView text, char at) {
        const qsizetype place = text.indexOf(at);
        return place < 0 ? text : text.first(place);
    };
    name = cut(cut(name, '/'), ':');
    const qsizetype dot = name.indexOf('.');
    if (dot < 0)
        return false;
    const QByteArrayView domain = name.sliced(dot); // with its dot
    return domain.indexOf('.', 1) > 0 && cut(host, ':').endsWith(domain);
}

bool isExpected(const std::optional<QByteArray> &expected, QByteArrayView value, const Asker &asker)
{
    if (!expected)
        return true;
    if (value.isEmpty())
        return false;
    if (*expected == ":authority")
        return value == asker.authority;
    if (*expected == ":domain")
        return isOfDomain(value, asker.host);
    if (*expected == "/:key")
        return value == asker.key;
    return value == *expected;
}

bool hasClaims(const Directive &directive, const Asker &asker)
{
    if (!asker.identity || asker.identity->scheme != claims::Scheme::Bearer)
        return false;
    const claims::Claims &claims = asker.identity->claims;
    const auto &[issuer, subject, audience] = directive.claims;
    const auto isAudience = [&](const QByteArray &one) { return isExpected(audience, one, asker); };
    return isExpected(issuer, claims.issuer, asker) && isExpected(subject, claims.subject, asker)
           && (!audience || std::ranges::any_of(claims.audience, isAudience));
}

Verdict judgeOne(const Directive &directive, const Asker &asker)
{
    switch (directive.kind) {
    case Kind::Anonymous:
        return {!asker.identity, {}};
    case Kind::Anyone:
        return {asker.identity != nullptr, {}};
    case Kind::Id:
        return {asker.identity && asker.identity->claims.subject == asker.key, {}};
    case Kind::Role:
        return {hasRole(directive, asker), {}};
    case Kind::Claims:
        return {hasClaims(directive, asker), {}};
    case Kind::Scheme: {
        const auto wanted = schemeFromName(directive.values.front());
        if (!asker.identity || !wanted || asker.identity->scheme == *wanted)
            return {};
        return {false, nameOf(*wanted).toByteArray()
                           + " authentication scheme is required to access this resource"};
    }
    case Kind::Rule:
        break;
    }
    for (const Directive &inner : directive.inner) {
        Verdict verdict = judgeOne(inner, asker);
        if (!verdict.isGranted)
            return verdict;
    }
    return {!directive.inner.empty(), {}};
}

} // namespace

Verdict judge(std::span<const Directive> directives, const Asker &asker)
{
    for (const Directive &directive : directives) {
        Verdict verdict = judgeOne(directive, asker);
        if (verdict.isGranted || !verdict.refusal.isEmpty())
            return verdict;
    }
    return {};
}

} // namespace sluice::dialects::toa
