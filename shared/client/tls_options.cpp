// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/tls_options.h"

#include <algorithm>

namespace sluice::client {

namespace {

constexpr qsizetype kDigits = 64;

} // namespace

std::optional<QByteArray> normalFingerprint(const QString &text)
{
    QString digits = text.section(u'=', -1).toLower();
    digits.remove(u':').remove(u' ');
    const bool isHex = std::ranges::all_of(digits, [](QChar each) {
        return (each >= u'0' && each <= u'9') || (each >= u'a' && each <= u'f');
    });
    if (digits.size() != kDigits || !isHex)
        return std::nullopt;
    return digits.toLatin1();
}

QString fingerprintText(const QByteArray &normal)
{
    const QByteArray bytes = QByteArray::fromHex(normal);
    return QString::fromLatin1(bytes.first(bytes.size() / 2).toHex(':') + ' '
                               + bytes.sliced(bytes.size() / 2).toHex(':'));
}

} // namespace sluice::client
