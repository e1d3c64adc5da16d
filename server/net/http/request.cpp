// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/request.h"

namespace sluice::net::http {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

enum class Plus
{
    Literal,
    Space
};

/// RFC 3986 2.1; an incomplete escape stays as it is.
QByteArray percentDecoded(QByteArrayView text, Plus plus)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && i + 2 < text.size()) {
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high >= 0 && low >= 0) {
                out.append(static_cast<char>(high * 16 + low));
                i += 2;
                continue;
            }
        }
        out.append(c == '+' && plus == Plus::Space ? ' ' : c);
    }
    return out;
}

/// Calls `use(name, value)` for each raw item until it returns true.
template <class Use> void eachQueryItem(QByteArrayView query, Use use)
{
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView item = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const QByteArrayView name = equals < 0 ? item : item.first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : item.sliced(equals + 1);
        if (use(name, value))
            return;
    }
}

} // namespace

std::optional<QByteArray> Request::queryItem(QByteArrayView name) const
{
    std::optional<QByteArray> found;
    eachQueryItem(query, [&](QByteArrayView rawName, QByteArrayView rawValue) {
        if (percentDecoded(rawName, Plus::Space) != name)
            return false;
        found = percentDecoded(rawValue, Plus::Space);
        return true;
    });
    return found;
}

std::vector<std::pair<QByteArray, QByteArray>> Request::queryItems() const
{
    std::vector<std::pair<QByteArray, QByteArray>> items;
    eachQueryItem(query, [&](QByteArrayView name, QByteArrayView value) {
        items.emplace_back(percentDecoded(name, Plus::Space), percentDecoded(value, Plus::Space));
        return false;
    });
    return items;
}

std::vector<QByteArray> Request::rawSegments() const
{
    std::vector<QByteArray> found;
    if (!path.startsWith('/'))
        return found;
    qsizetype from = 1;
    for (;;) {
        const qsizetype slash = path.indexOf('/', from);
        found.push_back(path.mid(from, slash < 0 ? -1 : slash - from));
        if (slash < 0)
            return found;
        from = slash + 1;
    }
}

std::vector<QByteArray> Request::segments() const
{
    std::vector<QByteArray> found = rawSegments();
    for (QByteArray &segment : found)
        segment = percentDecoded(segment, Plus::Literal);
    return found;
}

} // namespace sluice::net::http
