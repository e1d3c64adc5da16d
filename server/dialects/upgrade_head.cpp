// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/upgrade_head.h"

namespace sluice::dialects {

namespace {

constexpr qsizetype kMaxReason = 200;

} // namespace

std::optional<QByteArrayView> bearerToken(const net::http::Request &head)
{
    static constexpr QByteArrayView kScheme("bearer ");
    const QByteArrayView value = head.headers.value("Authorization");
    if (value.size() <= kScheme.size()
        || !net::http::equalsIgnoringCase(value.first(kScheme.size()), kScheme))
        return std::nullopt;
    return value.sliced(kScheme.size()).trimmed();
}

std::optional<QByteArray> upgradeToken(const net::http::Request &head,
                                       const std::vector<QByteArray> &protocols)
{
    if (const auto token = bearerToken(head))
        return token->toByteArray();
    for (size_t i = 0; i + 1 < protocols.size(); ++i) {
        if (protocols[i] == "Authorization")
            return protocols[i + 1];
    }
    return std::nullopt;
}

qint64 keptBytes(const net::http::Request &head)
{
    qint64 bytes = 2 * head.target.size();
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const auto [name, value] = head.headers.at(i);
        bytes += name.size() + value.size();
    }
    return bytes;
}

net::http::Response tokenRefused(const Error &error)
{
    net::http::Response response = net::http::problem(error);
    if (response.status == 401)
        response.headers.add("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return response;
}

net::http::Response upgradeRefused(const Error &error)
{
    net::http::Response response = tokenRefused(error);
    const QString why = error.detail.isEmpty() ? QString(errorCodeRow(error.code).doc)
                                               : error.detail;
    QByteArray text;
    for (const QChar one : QStringView(why).left(kMaxReason))
        text += one.isPrint() && one.unicode() < 0x80 ? one.toLatin1() : '?';
    response.reason = net::http::reasonPhrase(response.status).toByteArray() + ": " + text;
    return response;
}

std::vector<QByteArray> offeredProtocols(const net::http::Request &head)
{
    std::vector<QByteArray> protocols;
    for (const QByteArrayView line : head.headers.values("Sec-WebSocket-Protocol")) {
        for (const QByteArray &name : line.toByteArray().split(','))
            protocols.push_back(name.trimmed());
    }
    return protocols;
}

} // namespace sluice::dialects
