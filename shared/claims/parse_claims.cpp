// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/claims.h"
#include "shared/claims/strict_json.h"

#include <array>
#include <cmath>

namespace sluice::claims {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

/// 9999-12-31T23:59:59Z: anything later is a mistake, usually milliseconds.
constexpr qint64 kLatestDate = 253'402'300'799;

enum class Rounding
{
    Down,
    Up
};

Unexpected<Error> refuse(const QString &detail)
{
    return fail(ErrorCode::TokenInvalid, detail);
}

QString claimName(const char *name)
{
    return QString::fromLatin1(name);
}

Result<QByteArray> toBytes(const dom::element &element, const QString &name)
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return refuse(u"claim %1 is not a string"_s.arg(name));
    if (text.empty())
        return refuse(u"claim %1 is an empty string"_s.arg(name));
    // Subjects and patterns become keys and log fields; a NUL ends them early in C interfaces.
    if (text.find('\0') != std::string_view::npos)
        return refuse(u"claim %1 contains the character U+0000"_s.arg(name));
    return toView(text).toByteArray();
}

Result<std::vector<QByteArray>> toList(const dom::element &element, const QString &name)
{
    dom::array array;
    if (element.get(array) != simdjson::SUCCESS)
        return refuse(u"claim %1 is not an array of strings"_s.arg(name));
    std::vector<QByteArray> list;
    for (const dom::element child : array) {
        Result<QByteArray> text = toBytes(child, name);
        if (!text)
            return fail(std::move(text).error());
        list.push_back(*std::move(text));
    }
    return list;
}

/// RFC 7519 2, NumericDate: a JSON number of seconds, possibly with a fraction.
Result<qint64> toDate(const dom::element &element, const QString &name, Rounding rounding)
{
    double seconds = 0;
    if (!element.is_number() || element.get(seconds) != simdjson::SUCCESS)
        return refuse(u"claim %1 is not a number of seconds"_s.arg(name));
    if (seconds < 0)
        return refuse(u"claim %1 is negative"_s.arg(name));
    if (seconds > static_cast<double>(kLatestDate)) {
        return refuse(
            u"claim %1 is after the year 9999; it counts seconds, not milliseconds"_s.arg(name));
    }
    // The range check makes both conversions exact: the value is below 2^53.
    return static_cast<qint64>(rounding == Rounding::Up ? std::ceil(seconds) : std::floor(seconds));
}

Result<> readText(const dom::object &from, const char *name, QByteArray &into)
{
    dom::element element;
    if (from.at_key(name).get(element) != simdjson::SUCCESS)
        return {};
    Result<QByteArray> text = toBytes(element, claimName(name));
    if (!text)
        return fail(std::move(text).error());
    into = *std::move(text);
    return {};
}

Result<> readList(const dom::object &from, const char *name, std::vector<QByteArray> &into)
{
    dom::element element;
    if (from.at_key(name).get(element) != simdjson::SUCCESS)
        return {};
    Result<std::vector<QByteArray>> list = toList(element, claimName(name));
    if (!list)
        return fail(std::move(list).error());
    into = *std::move(list);
    return {};
}

Result<> readDate(const dom::object &from, const char *name, Rounding rounding,
                  std::optional<qint64> &into)
{
    dom::element element;
    if (from.at_key(name).get(element) != simdjson::SUCCESS)
        return {};
    const Result<qint64> seconds = toDate(element, claimName(name), rounding);
    if (!seconds)
        return fail(seconds.error());
    into = *seconds;
    return {};
}

/// RFC 7519 4.1.3: one string or an array of strings.
Result<> readAudience(const dom::object &from, std::vector<QByteArray> &into)
{
    dom::element element;
    if (from.at_key("aud").get(element) != simdjson::SUCCESS)
        return {};
    if (element.is_array())
        return readList(from, "aud", into);
    into.resize(1);
    return readText(from, "aud", into.front());
}

Result<std::vector<manifest::Pattern>> toPatterns(const dom::element &element, const QString &name)
{
    Result<std::vector<QByteArray>> texts = toList(element, name);
    if (!texts)
        return fail(std::move(texts).error());
    std::vector<manifest::Pattern> patterns;
    patterns.reserve(texts->size());
    for (QByteArray &text : *texts)
        patterns.emplace_back(std::move(text));
    return patterns;
}

Result<> readPatterns(const dom::element &element, const QString &name,
                      std::vector<manifest::Pattern> &into)
{
    Result<std::vector<manifest::Pattern>> patterns = toPatterns(element, name);
    if (!patterns)
        return fail(std::move(patterns).error());
    into = *std::move(patterns);
    return {};
}

Result<> readManage(const dom::element &element, std::set<ManageScope> &into)
{
    const Result<std::vector<QByteArray>> texts = toList(element, u"sluice.manage"_s);
    if (!texts)
        return fail(texts.error());
    for (const QByteArray &text : *texts) {
        const std::optional<ManageScope> scope = manageScopeFromText(text);
        if (!scope) {
            return refuse(u"claim sluice.manage has an unknown element; it may contain routes, "
                          "manifests, tokens and resources"_s);
        }
        into.insert(*scope);
    }
    return {};
}

Result<> readAdmin(const dom::element &element, AdminRole &into)
{
    const Result<QByteArray> text = toBytes(element, u"sluice.admin"_s);
    if (!text)
        return fail(text.error());
    const std::optional<AdminRole> role = adminRoleFromText(*text);
    if (!role || *role == AdminRole::None)
        return refuse(u"claim sluice.admin is none of viewer, operator and admin"_s);
    into = *role;
    return {};
}

Result<> readGrant(const dom::key_value_pair &member, Grants &grants)
{
    if (member.key == "publish")
        return readPatterns(member.value, u"sluice.publish"_s, grants.publish);
    if (member.key == "subscribe")
        return readPatterns(member.value, u"sluice.subscribe"_s, grants.subscribe);
    if (member.key == "manage")
        return readManage(member.value, grants.manage);
    if (member.key == "admin")
        return readAdmin(member.value, grants.admin);
    // A misspelt grant must not look like a token without it, and a later release's restriction
    // must not be ignored by this one.
    return refuse(u"claim sluice has an unknown member; it may have publish, subscribe, manage and "
                  "admin"_s);
}

Result<> readGrants(const dom::object &payload, Grants &grants)
{
    dom::element element;
    if (payload.at_key("sluice").get(element) != simdjson::SUCCESS)
        return {};
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return refuse(u"claim sluice is not an object"_s);
    for (const dom::key_value_pair member : object) {
        if (Result<> read = readGrant(member, grants); !read)
            return read;
    }
    return {};
}

} // namespace

Result<Claims> parseClaims(QByteArrayView payloadJson)
{
    thread_local dom::parser parser;
    const Result<dom::object> payload = parseStrictObject(
        parser, payloadJson, {kMaxTokenBytes, kMaxClaimsDepth}, u"the token's payload"_s);
    if (!payload)
        return fail(payload.error());

    Claims claims;
    const std::array results = {
        readText(*payload, "sub", claims.subject),
        readText(*payload, "jti", claims.tokenId),
        readText(*payload, "iss", claims.issuer),
        readText(*payload, "role", claims.role),
        readList(*payload, "roles", claims.roles),
        readAudience(*payload, claims.audience),
        readDate(*payload, "exp", Rounding::Down, claims.expiresAt),
        readDate(*payload, "nbf", Rounding::Up, claims.notBefore),
        readDate(*payload, "iat", Rounding::Down, claims.issuedAt),
        readGrants(*payload, claims.grants),
    };
    for (const Result<> &result : results) {
        if (!result)
            return fail(result.error());
    }
    return claims;
}

} // namespace sluice::claims
