// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/stream_port_desk.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"

#include <QLoggingCategory>

#include <algorithm>

namespace sluice::core {

namespace {

Q_LOGGING_CATEGORY(logAdmit, "sluice.admit", QtInfoMsg)

QByteArray readInput(const JoinStream &command)
{
    QByteArray input = R"({"stream_name":)";
    appendJsonString(input, command.group.stream);
    input += R"(,"group_id":)";
    appendJsonString(input, command.group.group);
    if (command.id) {
        input += R"(,"item_id":)";
        appendJsonString(input, *command.id);
    }
    return input + '}';
}

} // namespace

StreamPortDesk::StreamPortDesk(HubContext &context, GroupDesk &groups, WorkerDesk &workers)
    : m_context(context)
    , m_groups(groups)
    , m_workers(workers)
{
}

// iii can refuse nobody here: whatever the function gives or fails to give, the client gets in, only
// without a context. Who wants more sets auth_required.
void StreamPortDesk::authorise(const Session &session, const QByteArray &replyTo,
                               const AuthoriseStream &command)
{
    const WorkerOptions options = m_workers.options();
    if (options.authFunction.isEmpty()) {
        m_visitors[session.id];
        return m_context.reply(session.id, replyTo, ReplyBody(WorkerReply(StreamAuthorised{})));
    }
    m_workers.functions().call(
        options.authFunction, {command.input, {}}, FunctionCalls::kHookTimeoutMs,
        [this, options, replyTo, id = session.id](const FunctionOutcome &outcome) {
            Session *waiting = m_context.sessions.find(id);
            if (!waiting)
                return; // it did not wait
            const auto context = outcome.result ? jsonMember(*outcome.result, "context")
                                                : std::nullopt;
            const bool hasContext = !outcome.failed() && context && *context != "null";
            if (outcome.failed() && m_failurePace.isDue(m_context.clock.monotonicNs()))
                qCInfo(logAdmit).noquote() << "the auth function" << options.authFunction
                                           << "failed:" << outcome.error.left(200);
            if (!hasContext && options.authRequired)
                return m_context.reply(
                    id, replyTo,
                    fail(ErrorCode::Unauthenticated,
                         QStringLiteral("the auth function did not accept this connection")));
            Visitor &visitor = m_visitors[id];
            if (hasContext)
                waiting->context = visitor.context = context->toByteArray();
            m_context.reply(id, replyTo, ReplyBody(WorkerReply(StreamAuthorised{visitor.context})));
        });
}

TriggerDesk::Visit StreamPortDesk::visitOf(const QByteArray &context,
                                           const QByteArray &subscription,
                                           const Target &target) const
{
    return {subscription, target.first, target.second, context};
}

void StreamPortDesk::join(const Session &session, const QByteArray &replyTo, JoinStream command)
{
    const QByteArray context = m_visitors[session.id].context;
    const auto visit = visitOf(context, command.subscription, {command.group, command.id});
    m_workers.triggers().join(visit,
                              [this, id = session.id, replyTo, command, visit](bool isRefused) {
                                  // Who was let in and is gone has left.
                                  if (!m_visitors.contains(id) && !isRefused)
                                      return m_workers.triggers().leave(visit);
                                  admitJoin(id, replyTo, command, isRefused);
                              });
}

void StreamPortDesk::admitJoin(SessionId id, const QByteArray &replyTo, const JoinStream &command,
                               bool isRefused)
{
    Session *session = m_context.sessions.find(id);
    if (!session)
        return;
    if (isRefused)
        return m_context.reply(
            id, replyTo, fail(ErrorCode::PermissionDenied, QStringLiteral("a trigger refused it")));
    const auto allowed = session->claims ? mayDo(m_context, *session, manifest::Action::Subscribe,
                                                 toText(channelOf(command.group)))
                                         : Result<>();
    if (!allowed)
        return m_context.reply(id, replyTo,
                               fail(ErrorCode::PermissionDenied, allowed.error().detail));
    Visitor &visitor = m_visitors[id];
    const Target target{command.group, command.id};
    const auto known = visitor.subscriptions.find(command.subscription);
    if (known != visitor.subscriptions.end() && known->second != target)
        release(*session, visitor, command.subscription);
    if (!visitor.subscriptions.contains(command.subscription)
        && visitor.subscriptions.size() >= m_context.options.subscriptionsPerSession)
        return m_context.reply(
            id, replyTo,
            fail(ErrorCode::LimitExceeded, QStringLiteral("limits.subscriptions_per_session")));
    visitor.subscriptions[command.subscription] = target;
    const QByteArray custom = m_workers.customFunction(command.id ? "get" : "list",
                                                       command.group.stream);
    if (custom.isEmpty())
        return subscribe(*session, replyTo, command);
    m_workers.functions().call(
        custom, {readInput(command), {}}, FunctionCalls::kHookTimeoutMs,
        [this, id, replyTo, command](FunctionOutcome outcome) {
            Session *waiting = m_context.sessions.find(id);
            if (!waiting)
                return;
            if (outcome.result)
                outcome.result = readableValues(*outcome.result, command.id,
                                                audienceOf(m_context, *waiting, command.group));
            m_context.outlet.post(edgeOf(id), FunctionReturned{id, replyTo, std::move(outcome)});
            subscribe(*waiting, replyTo, command);
        });
}

void StreamPortDesk::subscribe(Session &session, const QByteArray &replyTo,
                               const JoinStream &command)
{
    SubscribeGroup asked{command.group, command.id, std::nullopt, ItemCause::Iii};
    if (m_workers.options().pagedSync)
        asked.pagesAfterBytes = GroupDesk::kSnapshotBytes;
    m_groups.subscribe(session, replyTo, asked);
}

// Several subscriptions may have the same target; the last one that goes takes it along.
void StreamPortDesk::release(Session &session, Visitor &visitor, const QByteArray &subscription)
{
    const auto node = visitor.subscriptions.extract(subscription);
    if (node.empty())
        return;
    const Target &target = node.mapped();
    const bool isShared = std::ranges::any_of(
        visitor.subscriptions, [&](const auto &other) { return other.second == target; });
    if (isShared)
        return;
    const auto &[group, id] = target;
    m_groups.drop(session,
                  id ? channelOf(ItemKey{group.stream, group.group, *id}) : channelOf(group), {});
}

void StreamPortDesk::leave(Session &session, const QByteArray &replyTo, const LeaveStream &command)
{
    Visitor &visitor = m_visitors[session.id];
    m_workers.triggers().leave(
        visitOf(visitor.context, command.subscription, {command.group, command.id}));
    release(session, visitor, command.subscription);
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

void StreamPortDesk::closed(SessionId session)
{
    const auto node = m_visitors.extract(session);
    if (node.empty())
        return;
    for (const auto &[subscription, target] : node.mapped().subscriptions)
        m_workers.triggers().leave(visitOf(node.mapped().context, subscription, target));
}

} // namespace sluice::core
