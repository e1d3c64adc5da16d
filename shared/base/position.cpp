// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/position.h"

#include <algorithm>
#include <charconv>

namespace sluice {

namespace {

constexpr qsizetype kMaxEpochLength = 32;

bool isEpochCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

} // namespace

QByteArray toText(const Position &position)
{
    return position.epoch + '.' + QByteArray::number(position.offset);
}

std::optional<Position> positionFromText(QByteArrayView text)
{
    const qsizetype dot = text.indexOf('.');
    if (dot < 1 || dot > kMaxEpochLength)
        return std::nullopt;
    const QByteArrayView epoch = text.first(dot);
    const QByteArrayView digits = text.sliced(dot + 1);
    if (!std::all_of(epoch.begin(), epoch.end(), isEpochCharacter))
        return std::nullopt;
    if (digits.isEmpty() || (digits.size() > 1 && digits.front() == '0'))
        return std::nullopt;
    Position position{epoch.toByteArray(), 0};
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), position.offset);
    if (error != std::errc{} || end != digits.end())
        return std::nullopt;
    return position;
}

} // namespace sluice
