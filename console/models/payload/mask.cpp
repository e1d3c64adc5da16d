// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/payload/mask.h"

#include <algorithm>
#include <array>

namespace sluice::console {

namespace {

constexpr std::array<QByteArrayView, 6> kSecrets{"password",      "passwd",  "secret",
                                                 "authorization", "api_key", "token"};
const QByteArray kDots("\"\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\"");

qsizetype stringEnd(QByteArrayView text, qsizetype quote)
{
    for (qsizetype at = quote + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

// The end of the scalar that begins here; the beginning itself for objects and arrays.
qsizetype scalarEnd(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || text[at] == '{' || text[at] == '[')
        return at;
    if (text[at] == '"')
        return stringEnd(text, at);
    while (at < text.size() && text[at] != ',' && text[at] != '}' && text[at] != ']')
        ++at;
    return at;
}

void indent(QByteArray &out, int depth)
{
    out += '\n';
    out.append(QByteArray(std::min(depth, 100) * 2, ' '));
}

} // namespace

bool isSecretName(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return std::ranges::any_of(kSecrets, [&](QByteArrayView word) { return lower.contains(word); });
}

QByteArray maskSecrets(QByteArrayView json)
{
    // Most texts hold no such word at all, and to see that is much quicker than to read them.
    if (!isSecretName(json))
        return json.toByteArray();
    QByteArray out;
    qsizetype copied = 0;
    qsizetype at = 0;
    while ((at = json.indexOf('"', at)) >= 0) {
        const qsizetype end = stringEnd(json, at);
        const QByteArrayView name = json.sliced(at + 1, std::max<qsizetype>(0, end - at - 2));
        const qsizetype colon = skipBlanks(json, end);
        at = end;
        if (colon >= json.size() || json[colon] != ':' || !isSecretName(name))
            continue;
        const qsizetype value = skipBlanks(json, colon + 1);
        at = scalarEnd(json, value);
        if (at == value)
            continue;
        out += json.sliced(copied, value - copied);
        out += kDots;
        copied = at;
    }
    if (copied == 0)
        return json.toByteArray();
    out += json.sliced(copied);
    return out;
}

QByteArray prettyJson(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    int depth = 0;
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = stringEnd(json, at);
            out += json.sliced(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (isBlank(c))
            continue;
        if (c == '{' || c == '[') {
            out += c;
            const qsizetype next = skipBlanks(json, at);
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next];
                at = next + 1;
                continue;
            }
            indent(out, ++depth);
        } else if (c == '}' || c == ']') {
            indent(out, depth = std::max(0, depth - 1));
            out += c;
        } else if (c == ',') {
            out += c;
            indent(out, depth);
        } else if (c == ':') {
            out += ": ";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace sluice::console
