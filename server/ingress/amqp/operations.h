// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"

#include <functional>
#include <vector>

namespace sluice::ingress::amqp {

/// Operations that Toa's components call through queues of the broker. Pure and thread-safe.
struct Operations
{
    std::vector<QByteArray> queues; ///< one for each operation, by its name; empty: none are served

    /// What the request's `input` asks for, as JSON.
    std::function<Result<core::Command>(const QByteArray &queue, const QByteArray &input)> decode;
    /// The answer in Toa's form: `{output}`, `{error}` or `{exception}`, as JSON.
    std::function<QByteArray(const QByteArray &queue, const Result<core::ReplyBody> &answer)>
        encode;
};

} // namespace sluice::ingress::amqp
