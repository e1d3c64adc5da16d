// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/session_id.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace sluice::dialects::engineio {

namespace {

constexpr QByteArrayView kAlphabet(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

} // namespace

QByteArray makeSid(core::EdgeIndex home)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), 15);
    QByteArray sid = bytes.toBase64(QByteArray::Base64UrlEncoding);
    sid[0] = kAlphabet[home % kAlphabet.size()];
    return sid;
}

core::EdgeIndex homeOf(QByteArrayView sid)
{
    return static_cast<core::EdgeIndex>(std::max<qsizetype>(0, kAlphabet.indexOf(sid.front())));
}

std::optional<core::EdgeIndex> homeOf(const net::http::Request &request)
{
    std::optional<core::EdgeIndex> home;
    for (const auto &[name, value] : request.queryItems()) { // the last one counts
        if (name == "sid")
            home = value.isEmpty() ? std::nullopt : std::optional(homeOf(QByteArrayView(value)));
    }
    return home;
}

} // namespace sluice::dialects::engineio
