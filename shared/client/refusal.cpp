// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/refusal.h"

#include <QRegularExpression>

namespace sluice::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxErrorText = 500;

} // namespace

// As `… http status code: 403 (Forbidden: why).`
std::optional<Ending> refusalIn(const QString &errorText)
{
    static const QRegularExpression kWhy(u"\\(\\w[\\w ]*: (.+)\\)\\.?$"_s);
    const QString text = errorText.left(kMaxErrorText);
    const auto status = httpStatusIn(text);
    if (!status)
        return std::nullopt;
    Ending ending = endingOfStatus(*status);
    const QRegularExpressionMatch why = kWhy.match(text);
    if (why.hasMatch())
        ending.error.detail = u"%1 (HTTP %2)"_s.arg(why.captured(1)).arg(*status);
    return ending;
}

} // namespace sluice::client
