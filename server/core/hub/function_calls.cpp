// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/function_calls.h"

namespace sluice::core {

FunctionCalls::FunctionCalls(HubContext &context)
    : m_context(context)
{
}

Result<> FunctionCalls::add(SessionId worker, const RegisterFunction &command)
{
    Worker &owner = m_workers[worker];
    if (!owner.functions.contains(command.function)
        && owner.functions.size() >= kFunctionsPerWorker)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("a worker may register %1 functions").arg(kFunctionsPerWorker));
    owner.functions.insert(command.function);
    Function &function = m_functions[command.function];
    if (function.worker && function.worker != worker) {
        if (const auto before = m_workers.find(function.worker); before != m_workers.end())
            before->second.functions.erase(command.function);
    }
    function = {worker, command.description, command.metadata};
    return {};
}

void FunctionCalls::remove(SessionId worker, const QByteArray &name)
{
    const auto it = m_functions.find(name);
    if (it == m_functions.end() || it->second.worker != worker)
        return;
    m_workers[worker].functions.erase(name);
    m_functions.erase(it);
}

size_t FunctionCalls::countOf(SessionId worker) const
{
    const auto it = m_workers.find(worker);
    return it == m_workers.end() ? 0 : it->second.functions.size();
}

void FunctionCalls::call(const QByteArray &name, Argument argument, qint64 timeoutMs, Then then)
{
    const auto function = m_functions.find(name);
    if (function == m_functions.end()) {
        ++m_failures.missing;
        return then(failedOutcome("function_not_found",
                                  "Function " + name + " not found in namespace default."));
    }
    const SessionId session = function->second.worker;
    Worker &worker = m_workers[session];
    if (worker.calls.size() >= kCallsPerWorker) {
        ++m_failures.refused;
        return then(failedOutcome("invocation_error", "the worker has too many open calls"));
    }
    const quint64 id = ++m_lastCall;
    const qint64 deadline = m_context.clock.monotonicNs() / 1'000'000 + timeoutMs;
    m_calls.emplace(id, Call{session, deadline, std::move(then)});
    m_deadlines.emplace(deadline, id);
    worker.calls.insert(id);
    m_context.outlet.post(edgeOf(session), CallWorker{session, id, name, std::move(argument.data),
                                                      std::move(argument.delivery)});
}

bool FunctionCalls::send(const QByteArray &name, Argument argument)
{
    const auto function = m_functions.find(name);
    if (function == m_functions.end()) {
        ++m_failures.missing;
        return false;
    }
    const SessionId session = function->second.worker;
    m_context.outlet.post(edgeOf(session), CallWorker{session, 0, name, std::move(argument.data),
                                                      std::move(argument.delivery)});
    return true;
}

void FunctionCalls::returned(SessionId worker, ReturnFromCall command)
{
    const auto it = m_calls.find(command.call);
    if (it != m_calls.end() && it->second.worker == worker)
        finish(command.call, std::move(command.outcome));
}

// What `then` does may come back here: everything is put away first.
void FunctionCalls::finish(quint64 id, FunctionOutcome outcome)
{
    auto node = m_calls.extract(id);
    Call &call = node.mapped();
    m_deadlines.erase({call.deadlineMs, id});
    if (const auto worker = m_workers.find(call.worker); worker != m_workers.end())
        worker->second.calls.erase(id);
    call.then(std::move(outcome));
}

void FunctionCalls::workerGone(SessionId session)
{
    auto node = m_workers.extract(session);
    if (node.empty())
        return;
    for (const QByteArray &name : node.mapped().functions)
        m_functions.erase(name);
    m_failures.stopped += node.mapped().calls.size();
    for (const quint64 id : node.mapped().calls)
        finish(id, failedOutcome("invocation_stopped", "Invocation stopped"));
}

void FunctionCalls::tick()
{
    const qint64 nowMs = m_context.clock.monotonicNs() / 1'000'000;
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= nowMs) {
        ++m_failures.timedOut;
        finish(m_deadlines.begin()->second,
               failedOutcome("invocation_timeout", "the function did not answer in time"));
    }
}

} // namespace sluice::core
