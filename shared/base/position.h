// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace sluice {

/// A place in a stream's history. Offsets start at 1 and grow by 1; 0 means "before the first".
/// The epoch (1–32 of [0-9a-z]) changes whenever history may have been lost, so that equal offsets
/// of different epochs never compare as the same event.
struct Position
{
    QByteArray epoch;
    quint64 offset = 0;

    friend bool operator==(const Position &, const Position &) = default;
};

/// `EPOCH.OFFSET`, the form of `?since=`, SSE ids and Toa tokens.
QByteArray toText(const Position &position);

/// Inverse of toText(); nothing on anything else (empty epoch, signs, leading zeros, overflow).
std::optional<Position> positionFromText(QByteArrayView text);

} // namespace sluice
