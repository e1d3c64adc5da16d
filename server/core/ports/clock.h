// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace sluice::core {

/// Port: time. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    virtual qint64 wallMs() const = 0;      ///< Unix milliseconds; may jump
    virtual qint64 monotonicNs() const = 0; ///< never goes back; zero point is arbitrary
};

} // namespace sluice::core
