// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/position.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <optional>

namespace sluice::client {

/// One `stream.event`.
struct StreamEvent
{
    QByteArray stream;
    QByteArray event; ///< completed label
    QByteArray data;  ///< JSON as it was published
    QByteArray id;
    Position position;
    qint64 atMs = 0; ///< Unix milliseconds

    friend bool operator==(const StreamEvent &, const StreamEvent &) = default;
};

/// ParseError naming what is missing.
Result<StreamEvent> streamEventFrom(QByteArrayView params);

/// The result of `stream.subscribe`.
struct Subscribed
{
    Position top; ///< of the stream in that moment
    bool recovered = false;
};
Result<Subscribed> subscribedFrom(QByteArrayView result);

} // namespace sluice::client
