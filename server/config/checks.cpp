// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/checks.h"

#include "shared/manifest/label.h"

#include <QUrl>

#include <arpa/inet.h>

#include <array>

namespace sluice::config {

namespace {

constexpr std::array<QByteArrayView, 13> kAlgorithms{"HS256", "HS384", "HS512", "RS256", "RS384",
                                                     "RS512", "PS256", "PS384", "PS512", "ES256",
                                                     "ES384", "ES512", "EdDSA"};

/// The number of bits of the address, or 0.
int addressBits(const QByteArray &text)
{
    std::array<unsigned char, sizeof(in6_addr)> address{};
    if (inet_pton(AF_INET, text.constData(), address.data()) == 1)
        return 32;
    return inet_pton(AF_INET6, text.constData(), address.data()) == 1 ? 128 : 0;
}

} // namespace

std::optional<QString> readPath(ReadContext &context, const yaml::Node &node)
{
    const std::optional<QByteArray> text = context.reader.string(node);
    if (!text)
        return std::nullopt;
    if (!text->startsWith(':')) // Qt would take it for a compiled-in resource
        return QDir::cleanPath(context.folder.absoluteFilePath(QString::fromUtf8(*text)));
    context.reader.error(node, QStringLiteral("a path does not start with a colon"),
                         QStringLiteral("write ./ in front of it if the name really does"));
    return std::nullopt;
}

std::pair<QString, QString> checkAddress(QByteArrayView text)
{
    if (addressBits(text.toByteArray()) > 0)
        return {};
    return {QStringLiteral("this is not an address"),
            QStringLiteral("write an IPv4 or IPv6 address, as in 127.0.0.1, or 0.0.0.0 for all")};
}

std::pair<QString, QString> checkProxy(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    const int bits = addressBits((slash < 0 ? text : text.first(slash)).toByteArray());
    bool isNumber = true;
    const int prefix = slash < 0 ? 0 : text.sliced(slash + 1).toByteArray().toInt(&isNumber);
    if (bits > 0 && isNumber && prefix >= 0 && prefix <= bits)
        return {};
    return {QStringLiteral("this is neither an address nor a block of addresses"),
            QStringLiteral("write as in 10.0.0.1 or 10.0.0.0/8")};
}

std::pair<QString, QString> checkOrigin(QByteArrayView text)
{
    if (text == "*")
        return {};
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1StringView("https")
                        || url.scheme() == QLatin1StringView("http");
    const bool isBare = url.path().isEmpty() && !url.hasQuery() && !url.hasFragment()
                        && url.userInfo().isEmpty();
    if (url.isValid() && isHttp && isBare && !url.host().isEmpty())
        return {};
    return {QStringLiteral("this is not an origin"),
            QStringLiteral(
                "write as in https://app.example.com, with the port if it has one and without a "
                "path, or \"*\" for all")};
}

std::pair<QString, QString> checkAlgorithm(QByteArrayView text)
{
    if (std::find(kAlgorithms.begin(), kAlgorithms.end(), text) != kAlgorithms.end())
        return {};
    return {QStringLiteral("this algorithm is not accepted"),
            QStringLiteral("write ")
                + yaml::alternatives({kAlgorithms.begin(), kAlgorithms.end()})};
}

std::pair<QString, QString> checkLabel(QByteArrayView text)
{
    if (const auto label = manifest::completeLabel(text); !label)
        return {QStringLiteral("this is not the label of an event"), label.error().detail};
    return {};
}

std::pair<QString, QString> checkKeyUrl(QByteArrayView text)
{
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool isRemote = url.scheme() == QLatin1StringView("https") && !url.host().isEmpty();
    const bool isFile = url.scheme() == QLatin1StringView("file") && !url.path().isEmpty();
    if (url.isValid() && (isRemote || isFile) && url.userInfo().isEmpty())
        return {};
    return {QStringLiteral("keys are not fetched from such an address"),
            QStringLiteral("write an https: or file: address without a user name")};
}

} // namespace sluice::config
