// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"
#include "server/core/workers/worker_command.h"

#include <set>

namespace sluice::core {

/// The functions that workers lend, and every call of one that is under way. A function belongs to
/// the session that registered its name last; with it go its functions and the calls it has taken.
class FunctionCalls
{
public:
    static constexpr qint64 kHookTimeoutMs = 5'000;
    static constexpr qint64 kCallTimeoutMs =
        300'000; ///< of a worker's own; its SDK gives up sooner
    static constexpr size_t kFunctionsPerWorker = 10'000;
    static constexpr size_t kCallsPerWorker = 10'000;

    using Then = std::function<void(FunctionOutcome)>;

    struct Function
    {
        SessionId worker;
        QByteArray description;
        QByteArray metadata;
    };
    /// What a function is called with: JSON, or a delivery that the worker's edge writes as JSON.
    struct Argument
    {
        QByteArray data;
        DeliveryPtr delivery;
    };

    /// Calls and hooks that came to nothing, since the start.
    struct Failures
    {
        quint64 missing = 0;  ///< nobody lends the function
        quint64 refused = 0;  ///< its worker has too many open calls
        quint64 stopped = 0;  ///< its worker vanished in the call
        quint64 timedOut = 0; ///< it never answered
    };

    explicit FunctionCalls(HubContext &context);

    Result<> add(SessionId worker, const RegisterFunction &command);
    void remove(SessionId worker, const QByteArray &name);
    bool contains(const QByteArray &name) const { return m_functions.contains(name); }
    const std::unordered_map<QByteArray, Function> &all() const { return m_functions; }
    size_t countOf(SessionId worker) const;

    /// `then` is called once, now or later: with the result, `function_not_found`, `invocation_stopped`
    /// or `invocation_timeout`.
    void call(const QByteArray &name, Argument argument, qint64 timeoutMs, Then then);
    /// Nobody waits for what it gives; false if there is no such function.
    bool send(const QByteArray &name, Argument argument);

    /// From the worker that was called; from another, or too late: ignored.
    void returned(SessionId worker, ReturnFromCall command);
    void workerGone(SessionId worker);
    void tick();

    size_t open() const { return m_calls.size(); }
    const Failures &failures() const { return m_failures; }

private:
    struct Call
    {
        SessionId worker;
        qint64 deadlineMs = 0; ///< monotonic
        Then then;
    };
    struct Worker
    {
        std::set<QByteArray> functions;
        std::set<quint64> calls;
    };

    void finish(quint64 call, FunctionOutcome outcome);

    HubContext &m_context;
    std::unordered_map<QByteArray, Function> m_functions;
    std::unordered_map<SessionId, Worker> m_workers;
    std::unordered_map<quint64, Call> m_calls;
    std::set<std::pair<qint64, quint64>> m_deadlines;
    quint64 m_lastCall = 0;
    Failures m_failures;
};

} // namespace sluice::core
