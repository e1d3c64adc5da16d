// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/workers/worker_command.h"

#include <QByteArray>

#include <optional>
#include <variant>

/// The texts of iii's worker port, both ways. Every spelling of its history is read; the newest is
/// written. Pure; any thread.
namespace sluice::dialects::iii {

inline constexpr qsizetype kMaxFunctionName = 1024; ///< bytes; of every name and id of this port

/// A call of a function, from the worker.
struct Invocation
{
    QByteArray id; ///< empty: nobody waits
    QByteArray function;
    QByteArray data = "null"; ///< JSON
    bool isEnqueue = false;   ///< for a queue, which is not served
};
/// The answer to a call of ours.
struct InvocationResult
{
    QByteArray id;
    core::FunctionOutcome outcome;
};
struct Ping
{};

using WorkerFrame = std::variant<core::ReattachWorker, core::RegisterFunction,
                                 core::UnregisterFunction, core::RegisterTrigger,
                                 core::UnregisterTrigger, Invocation, InvocationResult, Ping>;

/// Nothing for what is dropped: no JSON, unknown types, a missing or overlong name, and what means
/// nothing here (services, trigger types of workers).
std::optional<WorkerFrame> decodeWorkerFrame(const QByteArray &text);

/// Telemetry of a worker: not for us.
bool isTelemetry(QByteArrayView binary);

QByteArray workerRegisteredText(QByteArrayView workerId, QByteArrayView reattachToken);
/// `id` empty: no answer is wanted.
QByteArray invokeText(QByteArrayView id, QByteArrayView function, QByteArrayView data);
QByteArray invocationResultText(QByteArrayView id, QByteArrayView function,
                                const core::FunctionOutcome &outcome);
QByteArray triggerFailedText(const core::RegisterTrigger &trigger, QByteArrayView message);
QByteArray pongText();
/// Told before the connection is closed.
QByteArray authErrorText(QByteArrayView message);

} // namespace sluice::dialects::iii
