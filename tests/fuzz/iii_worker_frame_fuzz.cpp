// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/iii/stream_functions.h"
#include "server/dialects/iii/worker_frames.h"

#include <cstdlib>

using namespace sluice;
using namespace sluice::dialects;

namespace {

void check(const QByteArray &json)
{
    if (!core::checkJson(json))
        std::abort();
}

} // namespace

// Any bytes as a frame of the worker port: dropped or understood, and every answer is valid JSON.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto frame = iii::decodeWorkerFrame(text);
    if (!frame)
        return 0;
    if (const auto *call = std::get_if<iii::Invocation>(&*frame)) {
        check(iii::invokeText(call->id, call->function, call->data));
        if (auto function = iii::streamFunctionOf(call->function)) {
            const auto decoded = iii::decodeStreamCall(*function, call->data);
            if (!decoded)
                check(iii::malformedOutcome(call->function, decoded.error()).error);
        }
    } else if (const auto *result = std::get_if<iii::InvocationResult>(&*frame)) {
        check(iii::invocationResultText(result->id, "f", result->outcome));
        check(iii::invocationResultText(result->id, "f", iii::customOutcome({}, result->outcome)));
    } else if (const auto *trigger = std::get_if<core::RegisterTrigger>(&*frame)) {
        check(iii::triggerFailedText(*trigger, "why"));
    }
    return 0;
}
