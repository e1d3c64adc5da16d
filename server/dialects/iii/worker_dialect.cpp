// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/worker_dialect.h"

#include "server/core/items/json_tree.h"
#include "server/dialects/gateway.h"
#include "server/dialects/iii/stream_messages.h"
#include "server/dialects/upgrade_head.h"
#include "shared/base/overloaded.h"

#include <QLoggingCategory>
#include <QUuid>

namespace sluice::dialects {

namespace {

using namespace core;
using net::http::Request;

Q_LOGGING_CATEGORY(logDecode, "sluice.decode", QtInfoMsg)

constexpr char kAuthentication[] = "authentication";

QByteArray newId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

std::optional<WorkerList> listOf(QByteArrayView function)
{
    if (function == "engine::functions::list")
        return WorkerList::Functions;
    if (function == "engine::workers::list")
        return WorkerList::Workers;
    if (function == "engine::registered-triggers::list")
        return WorkerList::Triggers;
    return std::nullopt;
}

} // namespace

IiiWorkerDialect::IiiWorkerDialect(Gateway &gateway, metrics::Registry *registry)
    : m_gateway(gateway)
    , m_ignored(registry, "workers")
{
}

void IiiWorkerDialect::upgrade(net::ConnectionId id, const Request &head, const net::PeerInfo &)
{
    if (head.path != "/" && head.path != "/otel")
        return m_gateway.edge().refuse(
            id, net::http::problem(ErrorCode::MethodNotFound,
                                   QStringLiteral("workers are served at / and at /otel")));
    if (!m_gateway.settings().iii.workersNeedToken)
        return accept(id, head, {});
    const auto token = upgradeToken(head, offeredProtocols(head));
    if (!token)
        return m_gateway.edge().refuse(id, net::http::problem(ErrorCode::Unauthenticated));
    m_gateway.verifyUpgrade(id, *token, keptBytes(head), [this, id, head](const auto &verified) {
        if (!verified)
            return m_gateway.edge().refuse(id, net::http::problem(verified.error()));
        accept(id, head, *verified);
    });
}

void IiiWorkerDialect::accept(net::ConnectionId id, const Request &head, ClaimsPtr claims)
{
    EdgeSession &session = m_gateway.openSession(id, DialectId::IiiWorker,
                                                 head.headers.value("User-Agent").toByteArray());
    Worker &worker = m_workers[session.id];
    worker.isTelemetry = head.path == "/otel";
    worker.claims = std::move(claims);
    const auto protocols = offeredProtocols(head);
    m_gateway.edge().acceptUpgrade(id, {protocols.empty() ? QByteArray() : protocols.front(), {}});
}

void IiiWorkerDialect::opened(EdgeSession &session)
{
    const auto it = m_workers.find(session.id);
    if (it == m_workers.end())
        return;
    Worker &worker = it->second;
    if (worker.claims)
        m_gateway.submit(session, kAuthentication, Authenticate{std::move(worker.claims)}, 0);
    if (worker.isTelemetry)
        return;
    worker.id = newId();
    worker.token = newId();
    push(session, iii::workerRegisteredText(worker.id, worker.token));
}

// Telemetry connections look the same until somebody speaks.
void IiiWorkerDialect::introduce(EdgeSession &session, Worker &worker)
{
    if (std::exchange(worker.isIntroduced, true))
        return;
    if (worker.id.isEmpty())
        worker.id = newId();
    m_gateway.submit(session, open(worker, {}),
                     WorkerCommand(IntroduceWorker{worker.id, worker.token}), 64);
}

void IiiWorkerDialect::message(EdgeSession &session, QByteArrayView payload, net::ws::Opcode opcode)
{
    const auto it = m_workers.find(session.id);
    if (it == m_workers.end())
        return;
    if (opcode == net::ws::Opcode::Binary && iii::isTelemetry(payload))
        return m_ignored.count(iii::Ignored::Telemetry);
    const QByteArray text = payload.toByteArray();
    auto frame = iii::decodeWorkerFrame(text);
    if (!frame) {
        ++session.errors;
        m_ignored.count(iii::whyWorkerFrameIsIgnored(text));
        qCDebug(logDecode, "a frame on the worker port means nothing and is dropped");
        return;
    }
    Worker &worker = it->second;
    if (opcode == net::ws::Opcode::Text)
        introduce(session, worker);
    std::visit(Overloaded{
                   [&](iii::Ping) { push(session, iii::pongText()); },
                   [&](iii::Invocation &call) { take(session, worker, std::move(call)); },
                   [&](iii::InvocationResult &result) { take(session, result); },
                   [&](RegisterTrigger &trigger) { take(session, worker, std::move(trigger)); },
                   [&](auto &command) {
                       m_gateway.submit(session, open(worker, {}),
                                        WorkerCommand(std::move(command)), payload.size());
                   },
               },
               *frame);
}

QByteArray IiiWorkerDialect::open(Worker &worker, OpenCall call)
{
    const QByteArray replyTo = QByteArray::number(++worker.lastCall);
    const bool isAwaited = !call.id.isEmpty() || call.trigger;
    if (isAwaited)
        worker.calls.emplace(replyTo, std::move(call));
    return replyTo;
}

void IiiWorkerDialect::take(EdgeSession &session, Worker &worker, RegisterTrigger &&trigger)
{
    OpenCall call;
    call.trigger = trigger;
    m_gateway.submit(session, open(worker, std::move(call)), WorkerCommand(std::move(trigger)),
                     256);
}

void IiiWorkerDialect::take(EdgeSession &session, const iii::InvocationResult &result)
{
    bool isNumber = false;
    const quint64 call = result.id.toULongLong(&isNumber);
    if (!isNumber)
        return m_ignored.count(iii::Ignored::Stray);
    m_gateway.submit(session, {}, WorkerCommand(ReturnFromCall{call, result.outcome}),
                     result.outcome.result.value_or(QByteArray()).size() + 64);
}

void IiiWorkerDialect::take(EdgeSession &session, Worker &worker, iii::Invocation &&call)
{
    const OpenCall record{call.id, call.function, {}, {}, {}, {}};
    if (call.isEnqueue)
        return answer(session, record,
                      failedOutcome("enqueue_error", "there is no queue provider"));
    if (worker.calls.size() >= kOpenCalls)
        return answer(session, record,
                      failedOutcome("invocation_error", "too many calls are under way"));
    if (const auto function = iii::streamFunctionOf(call.function))
        return callStream(session, worker, std::move(call), *function);
    if (call.function.startsWith("engine::") && callEngine(session, worker, call))
        return;
    const qsizetype size = call.data.size();
    CallFunction command{call.function, std::move(call.data), {}, !call.id.isEmpty()};
    m_gateway.submit(session, open(worker, record), WorkerCommand(std::move(command)), size);
}

void IiiWorkerDialect::callStream(EdgeSession &session, Worker &worker, iii::Invocation &&call,
                                  iii::StreamFunction function)
{
    auto decoded = iii::decodeStreamCall(function, call.data);
    OpenCall record{call.id, call.function, function, {}, {}, {}};
    if (!decoded)
        return answer(session, record, iii::malformedOutcome(call.function, decoded.error()));
    if (const auto *listing = std::get_if<ListItems>(&*decoded))
        record.listing = *listing;
    const qsizetype size = call.data.size();
    CallFunction command{call.function, std::move(call.data), std::move(*decoded),
                         !call.id.isEmpty()};
    m_gateway.submit(session, open(worker, std::move(record)), WorkerCommand(std::move(command)),
                     size);
}

// What the engine itself offers; false: an ordinary function of that name may exist.
bool IiiWorkerDialect::callEngine(EdgeSession &session, Worker &worker, iii::Invocation &call)
{
    const OpenCall record{call.id, call.function, {}, {}, {}, {}};
    if (call.function == "engine::workers::register") {
        m_gateway.submit(session, open(worker, {}),
                         WorkerCommand(DescribeWorker{std::move(call.data)}), 256);
        answer(session, record, {QByteArray(R"({"success":true})"), {}});
        return true;
    }
    if (call.function.startsWith("engine::log::")) {
        answer(session, record, {QByteArray("null"), {}});
        return true;
    }
    const auto list = listOf(call.function);
    if (list)
        m_gateway.submit(session, open(worker, record), WorkerCommand(ListWorkers{*list}), 64);
    return list.has_value();
}

void IiiWorkerDialect::reply(EdgeSession &session, const QByteArray &replyTo,
                             const Result<ReplyBody> &body)
{
    if (replyTo == kAuthentication && !body)
        return m_gateway.edge().close(session.connection, CloseReason::TokenRevoked);
    const auto worker = m_workers.find(session.id);
    if (worker == m_workers.end())
        return;
    const auto it = worker->second.calls.find(replyTo);
    if (it == worker->second.calls.end())
        return;
    if (body) {
        const auto *other = std::get_if<WorkerReply>(&*body);
        if (other && std::holds_alternative<Forwarded>(*other))
            return; // the result comes later
    }
    if (it->second.listing && listOn(session, worker->second, replyTo, it->second, body))
        return;
    const OpenCall call = std::move(worker->second.calls.extract(it).mapped());
    if (call.trigger) {
        if (!body)
            push(session, iii::triggerFailedText(*call.trigger, body.error().detail.toUtf8()));
        return;
    }
    if (call.stream)
        return answer(session, call, iii::outcomeOf(*call.stream, body));
    if (!body)
        return answer(session, call,
                      failedOutcome("invocation_error", body.error().detail.toUtf8()));
    const auto *other = std::get_if<WorkerReply>(&*body);
    if (const auto *listing = other ? std::get_if<WorkerListing>(other) : nullptr)
        answer(session, call, {listing->json, {}});
}

// A group is listed page by page; true: the page was the call's answer, or one of more to come.
bool IiiWorkerDialect::listOn(EdgeSession &session, Worker &worker, const QByteArray &replyTo,
                              OpenCall &call, const Result<ReplyBody> &body)
{
    const auto *page = body ? std::get_if<ItemList>(&*body) : nullptr;
    if (!page)
        return false;
    iii::appendValues(call.values, *page);
    if (page->next != 0 && call.values.size() <= kMaxListBytes) {
        call.listing->after = page->next;
        m_gateway.submit(session, replyTo, *call.listing, 64);
        return true;
    }
    const OpenCall done = std::move(worker.calls.extract(replyTo).mapped());
    if (page->next != 0)
        answer(session, done, iii::streamFailure(*done.stream, "the group is too large"));
    else
        answer(session, done, {'[' + done.values + ']', {}});
    return true;
}

void IiiWorkerDialect::returned(EdgeSession &session, const FunctionReturned &returned)
{
    const auto worker = m_workers.find(session.id);
    if (worker == m_workers.end())
        return;
    const auto node = worker->second.calls.extract(returned.replyTo);
    if (node.empty())
        return;
    const OpenCall &call = node.mapped();
    answer(session, call,
           call.stream ? iii::customOutcome(*call.stream, returned.outcome) : returned.outcome);
}

void IiiWorkerDialect::call(EdgeSession &session, const CallWorker &call)
{
    const QByteArray id = call.call == 0 ? QByteArray() : QByteArray::number(call.call);
    const QByteArray data = call.delivery ? iii::envelopeText(*call.delivery, {}) : call.data;
    push(session, iii::invokeText(id, call.function, data));
}

void IiiWorkerDialect::answer(EdgeSession &session, const OpenCall &call,
                              const FunctionOutcome &outcome)
{
    if (!call.id.isEmpty())
        push(session, iii::invocationResultText(call.id, call.function, outcome));
}

// A busy worker may be behind for a while; what waits for it is bounded, and by more than a
// subscriber's outbox.
void IiiWorkerDialect::push(EdgeSession &session, const QByteArray &text)
{
    net::Edge &edge = m_gateway.edge();
    if (edge.outboxBytes(session.connection) > kMaxUnread)
        return edge.close(session.connection, CloseReason::SlowConsumer);
    m_gateway.sendLarge(session, text);
}

} // namespace sluice::dialects
