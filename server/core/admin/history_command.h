// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"

#include <optional>
#include <variant>

namespace sluice::core {

/// `admin.stream.history`
struct ReadHistory
{
    StreamKey stream;
    QByteArray epoch;              ///< of `offset`; empty: whichever
    std::optional<quint64> offset; ///< the first event; backwards: the last; nothing: from the end
    std::optional<qint64> atMs;    ///< or the first event not before that moment
    int count = 100;
    bool isBackwards = false;
};

using HistoryCommand = std::variant<ReadHistory>;

} // namespace sluice::core
