// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/error.h"

#include <QString>

#include <chrono>
#include <optional>

/// When a lost connection is tried again, and when not. Pure.
namespace sluice::client {

/// Waiting times that double from `first` to `longest`, each shortened by a random part of up to a
/// half, so that the clients of a restarted server do not come back in one instant.
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest);

    /// The next waiting time; `jitter` is in [0, 1).
    std::chrono::milliseconds next(double jitter);

    void reset() { m_attempts = 0; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    int m_attempts = 0;
};

/// Why a connection ended, and whether the same attempt may succeed later.
struct Ending
{
    Error error;
    bool mayRetry = true;
};

/// After a WebSocket close code: shared/base/close_reason.h, and its ranges for unknown codes.
Ending endingOfClose(int closeCode, const QString &text);

/// After the refusal of an upgrade with an HTTP status.
Ending endingOfStatus(int httpStatus);

/// The status in QWebSocket's error text, which is the only place where Qt 6.4 shows it.
std::optional<int> httpStatusIn(const QString &errorText);

} // namespace sluice::client
