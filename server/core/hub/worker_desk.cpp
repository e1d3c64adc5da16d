// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/worker_desk.h"

#include "server/core/event/payload.h"
#include "server/core/items/derived_event.h"
#include "server/core/items/json_tree.h"
#include "shared/base/overloaded.h"

#include <algorithm>

namespace sluice::core {

namespace {

/// What a call is about, for those that may be carried out by a worker.
struct Subject
{
    const char *verb;
    QByteArray stream;
};

std::optional<Subject> subjectOf(const StreamCall &call)
{
    return std::visit(Overloaded{
                          [](const SetItem &set) {
                              return std::optional(Subject{"set", set.key.stream});
                          },
                          [](const GetItem &get) {
                              return std::optional(Subject{"get", get.key.stream});
                          },
                          [](const DeleteItem &item) {
                              return std::optional(Subject{"delete", item.key.stream});
                          },
                          [](const UpdateItem &item) {
                              return std::optional(Subject{"update", item.key.stream});
                          },
                          [](const ListItems &list) {
                              return std::optional(Subject{"list", list.group.stream});
                          },
                          [](const ListGroups &list) {
                              return list.stream
                                         ? std::optional(Subject{"list_groups", *list.stream})
                                         : std::nullopt;
                          },
                          [](const SendToGroup &) { return std::optional<Subject>(); },
                      },
                      call);
}

/// The item that a call changes.
std::optional<ItemKey> changedBy(const StreamCall &call)
{
    if (const auto *set = std::get_if<SetItem>(&call))
        return set->key;
    if (const auto *update = std::get_if<UpdateItem>(&call))
        return update->key;
    if (const auto *item = std::get_if<DeleteItem>(&call))
        return item->key;
    return std::nullopt;
}

// What every worker's SDK calls on its own, and nobody can misuse.
bool isInfrastructure(const QByteArray &function)
{
    return function == "engine::workers::register" || function == "engine::functions::list"
           || function.startsWith("engine::log::");
}

QByteArray functionOf(WorkerList list)
{
    switch (list) {
    case WorkerList::Functions:
        return "engine::functions::list";
    case WorkerList::Workers:
        return "engine::workers::list";
    case WorkerList::Triggers:
        return "engine::registered-triggers::list";
    }
    Q_UNREACHABLE();
}

bool isNothing(const std::optional<QByteArrayView> &value)
{
    return !value || *value == "null";
}

} // namespace

WorkerDesk::WorkerDesk(HubContext &context, ItemDesk &items, Pipeline &pipeline)
    : m_context(context)
    , m_items(items)
    , m_pipeline(pipeline)
    , m_functions(context)
    , m_triggers(context, m_functions)
{
}

void WorkerDesk::setOptions(const WorkerOptions &options)
{
    m_options = options;
    m_triggers.setFailsClosed(options.authRequired);
}

void WorkerDesk::introduce(const Session &session, const QByteArray &replyTo,
                           IntroduceWorker command)
{
    m_workers[session.id] = {std::move(command.id),
                             std::move(command.reattachToken),
                             {},
                             m_context.clock.wallMs(),
                             session.address};
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

// The old connection may be half dead: its functions, triggers and calls must not wait until that is
// noticed.
void WorkerDesk::reattach(const Session &session, const QByteArray &replyTo,
                          const ReattachWorker &command)
{
    const auto old = std::ranges::find_if(m_workers, [&](const auto &entry) {
        return entry.first != session.id && entry.second.id == command.id
               && entry.second.token == command.token;
    });
    if (old != m_workers.end()) {
        const SessionId gone = old->first;
        closed(gone);
        if (Session *before = m_context.sessions.find(gone))
            before->isRefused = true; // what it has on its way must not come after what replaces it
        m_context.outlet.post(edgeOf(gone), CloseSession{gone, CloseReason::Normal, {}, false});
    }
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

void WorkerDesk::describe(const Session &session, const QByteArray &replyTo, DescribeWorker command)
{
    if (const auto worker = m_workers.find(session.id); worker != m_workers.end())
        worker->second.facts = std::move(command.facts);
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

void WorkerDesk::closed(SessionId session)
{
    m_workers.erase(session);
    m_triggers.workerGone(session);
    m_functions.workerGone(session);
}

QByteArray WorkerDesk::customFunction(const char *verb, const QByteArray &stream) const
{
    static const std::unordered_map<QByteArray, QByteArray> kSeedVerbs{
        {"list", "getGroup"}, {"list_groups", "listGroups"}};
    const QByteArray own = QByteArray("stream::") + verb + '(' + stream + ')';
    if (m_functions.contains(own))
        return own;
    const auto seed = kSeedVerbs.find(verb);
    const QByteArray older = "streams."
                             + (seed == kSeedVerbs.end() ? QByteArray(verb) : seed->second) + '('
                             + stream + ')';
    if (m_functions.contains(older))
        return older;
    return m_options.adapter.isEmpty() ? QByteArray() : m_options.adapter + "::" + verb;
}

// As iii orders it: what is forbidden, what is granted, what everybody needs, what is exposed.
Result<> WorkerDesk::mayCall(const Session &session, const QByteArray &function) const
{
    if (!m_options.exposed)
        return {};
    const Decision decision = decide(manifest::Action::Publish, "function:" + function,
                                     session.claims.get(), m_context.manifest->access);
    const bool isForbidden = !decision.allowed && decision.by == Decision::By::Rule;
    const auto isExposed = [&](const manifest::Pattern &pattern) {
        return pattern.matches(function);
    };
    if (decision.allowed
        || (!isForbidden
            && (isInfrastructure(function) || std::ranges::any_of(*m_options.exposed, isExposed))))
        return {};
    return fail(ErrorCode::PermissionDenied,
                QStringLiteral("function '%1' not allowed (add to rbac.expose_functions)")
                    .arg(QString::fromUtf8(function)));
}

Result<> WorkerDesk::mayLend(const Session &session, const QByteArray &function) const
{
    if (!m_options.exposed)
        return {};
    return mayDo(m_context, session, manifest::Action::Subscribe, "function:" + function);
}

Result<> WorkerDesk::lend(const Session &session, const RegisterFunction &command)
{
    if (auto allowed = mayLend(session, command.function); !allowed)
        return allowed;
    return m_functions.add(session.id, command);
}

// A trigger makes the server call: only what the worker could call itself, or lends.
Result<> WorkerDesk::trigger(const Session &session, RegisterTrigger command)
{
    if (m_options.exposed) {
        if (auto allowed = mayDo(m_context, session, manifest::Action::Subscribe,
                                 "trigger:" + command.type);
            !allowed)
            return allowed;
        if (auto allowed = mayCall(session, command.function);
            !allowed && !mayLend(session, command.function))
            return allowed;
    }
    return m_triggers.add(session.id, std::move(command));
}

void WorkerDesk::call(Session &session, const QByteArray &replyTo, CallFunction command)
{
    if (const auto allowed = mayCall(session, command.function); !allowed) {
        m_context.reply(session.id, replyTo, ReplyBody(WorkerReply(Forwarded{})));
        m_context.outlet.post(
            edgeOf(session.id),
            FunctionReturned{session.id, replyTo,
                             failedOutcome("FORBIDDEN", allowed.error().detail.toUtf8())});
        return;
    }
    if (command.builtIn)
        return callBuiltIn(session, replyTo, std::move(command));
    m_context.reply(session.id, replyTo, ReplyBody(WorkerReply(Forwarded{})));
    FunctionCalls::Argument argument{withCaller(session.id, command.data), {}};
    if (!command.wantsResult) {
        m_functions.send(command.function, std::move(argument));
        return;
    }
    m_functions.call(
        command.function, std::move(argument), FunctionCalls::kCallTimeoutMs,
        [this, id = session.id, replyTo](FunctionOutcome outcome) {
            m_context.outlet.post(edgeOf(id), FunctionReturned{id, replyTo, std::move(outcome)});
        });
}

void WorkerDesk::callBuiltIn(Session &session, const QByteArray &replyTo, CallFunction command)
{
    const auto subject = subjectOf(*command.builtIn);
    const QByteArray custom = subject ? customFunction(subject->verb, subject->stream)
                                      : QByteArray();
    if (custom.isEmpty())
        return callStore(session, replyTo, std::move(*command.builtIn));
    if (const auto admitted = m_pipeline.admit(session.id); !admitted)
        return m_context.reply(session.id, replyTo, fail(admitted.error()));
    m_context.reply(session.id, replyTo, ReplyBody(WorkerReply(Forwarded{})));
    const auto changed = changedBy(*command.builtIn);
    const bool isDelete = std::holds_alternative<DeleteItem>(*command.builtIn);
    m_functions.call(custom, {withCaller(session.id, command.data), {}},
                     FunctionCalls::kCallTimeoutMs,
                     [this, id = session.id, replyTo, changed, isDelete](FunctionOutcome outcome) {
                         m_context.outlet.post(edgeOf(id), FunctionReturned{id, replyTo, outcome});
                         if (changed)
                             announce(id, *changed, isDelete, outcome);
                     });
}

void WorkerDesk::callStore(Session &session, const QByteArray &replyTo, StreamCall call)
{
    std::visit(
        [&](auto &command) {
            if (m_options.workersNeedToken)
                command.cause = ItemCause::Native; // what the claims and rules grant
        },
        call);
    std::visit(Overloaded{
                   [&](SetItem &set) { m_items.set(session, replyTo, std::move(set)); },
                   [&](const GetItem &get) { m_items.get(session, replyTo, get); },
                   [&](DeleteItem &item) { m_items.remove(session, replyTo, std::move(item)); },
                   [&](UpdateItem &update) { m_items.update(session, replyTo, std::move(update)); },
                   [&](const ListItems &list) { m_items.list(session, replyTo, list); },
                   [&](const ListGroups &list) { m_items.listGroups(session, replyTo, list); },
                   [&](SendToGroup &send) { m_items.send(session, replyTo, std::move(send)); },
               },
               call);
}

// What a worker has stored is told like what the store has stored.
void WorkerDesk::announce(SessionId session, const ItemKey &key, bool isDelete,
                          const FunctionOutcome &outcome)
{
    if (outcome.failed() || !outcome.result)
        return;
    const auto oldValue = jsonMember(*outcome.result, "old_value");
    const auto newValue = jsonMember(*outcome.result, "new_value");
    ItemChange change;
    change.key = key;
    const auto itemOf = [&](QByteArrayView value) {
        Item item;
        item.key = key;
        item.value = value.toByteArray();
        item.updatedMs = m_context.clock.wallMs();
        return item;
    };
    if (!isNothing(oldValue))
        change.old = itemOf(*oldValue);
    if (!isDelete && newValue)
        change.now = itemOf(*newValue);
    if (!change.hasChanged() || (!isDelete && !change.now))
        return;
    const char *what = isDelete ? "deleted" : change.old ? "updated" : "created";
    Pipeline::ItemPublication publication;
    publication.session = session;
    publication.label = derivedLabel(key.groupKey(), ItemCause::Iii, what);
    if (m_context.routes.knows(publication.label))
        publication.payload = derivedPayload(key, ItemCause::Iii,
                                             change.now ? change.now->value : change.old->value);
    publication.write.key = key;
    publication.announced = std::move(change);
    publication.then = [](const Result<ItemChange> &) {};
    m_pipeline.write(std::move(publication));
}

QByteArray WorkerDesk::withCaller(SessionId session, const QByteArray &data) const
{
    const auto worker = m_workers.find(session);
    const QByteArray text = data.trimmed();
    if (worker == m_workers.end() || jsonTypeOf(text) != JsonType::Object
        || jsonMember(text, "_caller_worker_id"))
        return data;
    const bool isEmpty = jsonMembers(text).empty();
    return text.chopped(1) + (isEmpty ? "" : ",") + R"("_caller_worker_id":)"
           + quotedJson(worker->second.id) + '}';
}

void WorkerDesk::list(const Session &session, const QByteArray &replyTo, const ListWorkers &command)
{
    if (const auto allowed = mayCall(session, functionOf(command.list)); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    QByteArray json;
    switch (command.list) {
    case WorkerList::Functions:
        json = R"({"functions":)" + functionsText(session) + '}';
        break;
    case WorkerList::Workers:
        json = R"({"workers":)" + workersText() + '}';
        break;
    case WorkerList::Triggers:
        json = R"({"triggers":)" + m_triggers.toJson() + '}';
        break;
    }
    m_context.reply(session.id, replyTo, ReplyBody(WorkerReply(WorkerListing{std::move(json)})));
}

QByteArray WorkerDesk::functionsText(const Session &session) const
{
    QByteArray list = "[";
    for (const auto &[name, function] : m_functions.all()) {
        if (!mayCall(session, name))
            continue;
        const auto worker = m_workers.find(function.worker);
        const QByteArray facts = worker == m_workers.end() ? QByteArray() : worker->second.facts;
        const auto workerName = jsonMember(facts, "name");
        list += (list.size() > 1 ? "," : "");
        list += R"({"function_id":)" + quotedJson(name) + R"(,"namespace":"default","worker_name":)"
                + (workerName ? workerName->toByteArray() : "null");
        if (!function.description.isEmpty())
            list += R"(,"description":)" + function.description;
        if (!function.metadata.isEmpty())
            list += R"(,"metadata":)" + function.metadata;
        list += '}';
    }
    return list + ']';
}

QByteArray WorkerDesk::workersText() const
{
    QByteArray list = "[";
    for (const auto &[session, worker] : m_workers) {
        if (worker.facts.isEmpty())
            continue; // a telemetry connection, or one that has not introduced itself
        list += (list.size() > 1 ? "," : "");
        list += R"({"id":)" + quotedJson(worker.id);
        for (const char *fact : {"name", "version", "runtime", "os", "isolation"}) {
            const auto value = jsonMember(worker.facts, fact);
            list += QByteArray(",\"") + fact + "\":" + (value ? value->toByteArray() : "null");
        }
        list += R"(,"status":"connected","function_count":)"
                + QByteArray::number(m_functions.countOf(session)) + R"(,"connected_at_ms":)"
                + QByteArray::number(worker.connectedMs) + R"(,"ip_address":)"
                + quotedJson(worker.address) + R"(,"namespace":"default"})";
    }
    return list + ']';
}

} // namespace sluice::core
