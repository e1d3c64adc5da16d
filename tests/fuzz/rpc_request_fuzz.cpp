// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/native/decoder.h"
#include "server/dialects/native/encoder.h"

#include <cstdlib>

using namespace sluice;

// Any bytes as one message of a native client: decoded or refused, and whatever is echoed back
// (the request's id, the error's text) is valid JSON again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QByteArray id;
    const auto call = dialects::decodeCall(text, &id);
    Error error = call ? Error{} : call.error();
    if (call) {
        const auto command = dialects::decodeCommand(call->method, call->params);
        if (!command)
            error = command.error();
        (void)dialects::decodeToken(call->params);
    }
    if (!core::checkJson(dialects::errorText(id, error)))
        std::abort();
    return 0;
}
