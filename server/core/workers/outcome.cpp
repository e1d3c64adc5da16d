// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/core/workers/worker_command.h"

namespace sluice::core {

FunctionOutcome failedOutcome(QByteArrayView code, QByteArrayView message)
{
    QByteArray error = "{\"code\":";
    appendJsonString(error, code);
    error += ",\"message\":";
    appendJsonString(error, message);
    return {std::nullopt, error + '}'};
}

} // namespace sluice::core
