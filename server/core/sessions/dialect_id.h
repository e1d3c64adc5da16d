// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace sluice::core {

/// Which front end speaks for the session; names metrics and connection lists.
enum class DialectId : quint8
{
    Native,
    Http,
    Toa,
    SocketIo,
    IiiStream,
    IiiWorker,
    Admin,
    Amqp,  ///< no client: events of a broker
    Server ///< no client: what the server itself says
};

/// As operators read it: `native`, `http`, `toa`, …
QByteArrayView toText(DialectId dialect);

} // namespace sluice::core
