// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/authorization.h"

#include <algorithm>

namespace sluice::dialects {

using claims::Refusal;
using claims::Scheme;

namespace {

constexpr qsizetype kMaxBasic = 1024;

bool isControl(char c)
{
    return static_cast<uchar>(c) < 0x20 || c == 0x7f;
}

// `*` is any run of characters but `/`, `**` any run at all. Each star is tried at its next place
// only when what follows did not fit.
bool matchesGlob(QByteArrayView pattern, QByteArrayView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    bool crosses = false;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            crosses = p + 1 < pattern.size() && pattern[p + 1] == '*';
            star = p += crosses ? 2 : 1;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0 && (crosses || text[retry] != '/')) {
            t = ++retry;
            p = star;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace

Expected<Authorization, Refusal> parseAuthorization(QByteArrayView value)
{
    const QByteArrayView text = value.trimmed();
    const qsizetype space = text.indexOf(' ');
    if (space <= 0)
        return Unexpected<Refusal>(Refusal::MalformedHeader);
    return Authorization{text.first(space).toByteArray().toLower(),
                         text.sliced(space + 1).trimmed().toByteArray()};
}

std::optional<Scheme> schemeFromName(QByteArrayView name)
{
    for (const Scheme scheme : {Scheme::Bearer, Scheme::Basic, Scheme::Token}) {
        if (nameOf(scheme).toByteArray().toLower() == name)
            return scheme;
    }
    return std::nullopt;
}

QByteArrayView nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Bearer:
        return "Bearer";
    case Scheme::Basic:
        return "Basic";
    case Scheme::Token:
        return "Token";
    }
    Q_UNREACHABLE();
}

Expected<UserPassword, Refusal> parseBasic(QByteArrayView credentials, PasswordEnd end)
{
    const Unexpected<Refusal> malformed(Refusal::MalformedCredentials);
    if (credentials.size() > kMaxBasic)
        return malformed;
    const auto decoded = QByteArray::fromBase64Encoding(credentials.toByteArray(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != credentials)
        return malformed;
    const QByteArray &text = decoded.decoded;
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0 || std::ranges::any_of(text, isControl))
        return malformed;
    UserPassword found{text.first(colon), text.sliced(colon + 1)};
    if (const qsizetype second = found.password.indexOf(':');
        end == PasswordEnd::SecondColon && second >= 0)
        found.password.truncate(second);
    return found;
}

bool isPermitted(const claims::Identity &identity, QByteArrayView method, QByteArrayView path)
{
    if (!identity.permissions)
        return true;
    const QByteArrayView asked = method == QByteArrayView("HEAD") ? QByteArrayView("GET") : method;
    return std::ranges::any_of(*identity.permissions, [&](const claims::Permission &permission) {
        const bool hasMethod = std::ranges::any_of(permission.methods, [&](const QByteArray &name) {
            return name == "*" || name == asked;
        });
        return hasMethod && matchesGlob(permission.path, path);
    });
}

} // namespace sluice::dialects
