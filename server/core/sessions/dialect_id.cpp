// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/sessions/dialect_id.h"

namespace sluice::core {

QByteArrayView toText(DialectId dialect)
{
    switch (dialect) {
    case DialectId::Native:
        return "native";
    case DialectId::Http:
        return "http";
    case DialectId::Toa:
        return "toa";
    case DialectId::SocketIo:
        return "socketio";
    case DialectId::IiiStream:
        return "iii";
    case DialectId::IiiWorker:
        return "iii-worker";
    case DialectId::Admin:
        return "admin";
    case DialectId::Amqp:
        return "amqp";
    case DialectId::Server:
        return "server";
    }
    Q_UNREACHABLE();
}

} // namespace sluice::core
