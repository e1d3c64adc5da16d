// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace sluice::console {

/// One source of events as an operator reads it: a broker, or the clients of one protocol.
struct SourceLine
{
    QString name;
    QString state; ///< a sign whose shape tells it too, and the word
    QString rate;
    QString lag; ///< messages that were taken and are not acknowledged; empty: there are no such
    QString tip; ///< whole; not markup
    bool isWell = true;
};

/// A row of `sources` in the server's metrics, taken at `nowMs` (Unix milliseconds of the server).
/// Untrusted. Pure.
SourceLine sourceLine(const QJsonObject &row, qint64 nowMs);

} // namespace sluice::console
