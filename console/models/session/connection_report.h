// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/admin_client.h"

#include <QStringList>

namespace sluice::console {

/// What a trial of a connection showed, each step by its name, so that "cannot connect" is never
/// one message. All texts are translated.
struct ConnectionReport
{
    QStringList passed; ///< e.g. "TCP", "role operator"
    QString failed;     ///< the first step that did not go well; empty: all went well
    QString reason;
    QString advice; ///< what to do

    /// For people: a line of steps, then reason and advice.
    QString text() const;
};

/// Of a client that is connected, or has a problem.
ConnectionReport reportOf(const AdminClient &client);

/// Clocks that differ by more are told.
inline constexpr qint64 kLargestSkewMs = 1000;

} // namespace sluice::console
