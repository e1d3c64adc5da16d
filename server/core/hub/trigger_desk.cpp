// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/trigger_desk.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"

#include <QLoggingCategory>

namespace sluice::core {

namespace {

Q_LOGGING_CATEGORY(logPublish, "sluice.publish", QtInfoMsg)

QByteArray visitText(const TriggerDesk::Visit &visit)
{
    return R"({"subscription_id":)" + quotedJson(visit.subscription) + R"(,"stream_name":)"
           + quotedJson(visit.group.stream) + R"(,"group_id":)" + quotedJson(visit.group.group)
           + R"(,"id":)" + (visit.id ? quotedJson(*visit.id) : QByteArray("null"))
           + R"(,"context":)" + (visit.context.isEmpty() ? QByteArray("null") : visit.context)
           + '}';
}

// The literal, and nothing that a language would take for it.
bool isMember(const FunctionOutcome &outcome, QByteArrayView name, QByteArrayView value)
{
    if (!outcome.result)
        return false;
    const auto member = jsonMember(*outcome.result, name);
    return member && *member == value;
}

} // namespace

TriggerDesk::TriggerDesk(HubContext &context, FunctionCalls &functions)
    : m_context(context)
    , m_functions(functions)
{
}

Result<> TriggerDesk::readConfig(Trigger &trigger)
{
    const QByteArray &type = trigger.registered.type;
    if (type == "stream:join" || type == "streams:join")
        trigger.kind = Kind::Join;
    else if (type == "stream:leave" || type == "streams:leave")
        trigger.kind = Kind::Leave;
    else if (type == "stream" || type == "streams")
        trigger.kind = Kind::Change;
    else
        return {};
    const QByteArray &config = trigger.registered.config;
    const auto wrong = [&](const QByteArray &why) {
        return fail(ErrorCode::InvalidParams,
                    QString::fromUtf8("Failed to deserialize " + type.split(':').join(' ')
                                      + " trigger" + why));
    };
    const bool isNothing = jsonTypeOf(config) == JsonType::Null && trigger.kind != Kind::Change;
    if (jsonTypeOf(config) != JsonType::Object && !isNothing)
        return wrong({});
    const auto read = [&](const char *name, QByteArray &into) {
        const auto raw = jsonMember(config, name);
        if (!raw || *raw == "null")
            return true;
        const auto text = jsonString(*raw);
        into = text.value_or(QByteArray());
        return text.has_value();
    };
    if (!read("stream_name", trigger.stream) || !read("group_id", trigger.group)
        || !read("item_id", trigger.item) || !read("condition_function_id", trigger.condition))
        return wrong(": a filter is no text");
    if (trigger.kind == Kind::Change && !jsonMember(config, "stream_name"))
        return wrong(": missing field `stream_name`");
    return {};
}

Result<> TriggerDesk::add(SessionId worker, RegisterTrigger command)
{
    Trigger trigger;
    trigger.worker = worker;
    trigger.registered = std::move(command);
    if (auto read = readConfig(trigger); !read)
        return read;
    remove(trigger.registered.id);
    size_t &count = m_counts[worker];
    if (count >= kTriggersPerWorker)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("a worker may register %1 triggers").arg(kTriggersPerWorker));
    ++count;
    m_ids[trigger.registered.id] = ++m_lastOrder;
    m_order.emplace(m_lastOrder, std::move(trigger));
    return {};
}

void TriggerDesk::remove(const QByteArray &id)
{
    const auto it = m_ids.find(id);
    if (it == m_ids.end())
        return;
    const auto trigger = m_order.find(it->second);
    const auto count = m_counts.find(trigger->second.worker);
    if (--count->second == 0)
        m_counts.erase(count);
    m_order.erase(trigger);
    m_ids.erase(it);
}

// One that a new connection has replaced meanwhile is not the gone worker's any more.
void TriggerDesk::workerGone(SessionId worker)
{
    if (!m_counts.contains(worker))
        return;
    std::vector<QByteArray> ids;
    for (const auto &[order, trigger] : m_order) {
        if (trigger.worker == worker)
            ids.push_back(trigger.registered.id);
    }
    for (const QByteArray &id : ids)
        remove(id);
}

QByteArray TriggerDesk::toJson() const
{
    QByteArray list = "[";
    for (const auto &[order, trigger] : m_order) {
        list += (list.size() > 1 ? "," : "");
        list += R"({"id":)" + quotedJson(trigger.registered.id) + R"(,"trigger_type":)"
                + quotedJson(trigger.registered.type) + R"(,"function_id":)"
                + quotedJson(trigger.registered.function) + R"(,"config":)"
                + trigger.registered.config + '}';
    }
    return list + ']';
}

bool TriggerDesk::matches(const Trigger &trigger, Kind kind, const GroupKey &group,
                          QByteArrayView item)
{
    const auto allows = [](const QByteArray &filter, QByteArrayView value) {
        return filter.isEmpty() || filter == value;
    };
    return trigger.kind == kind && allows(trigger.stream, group.stream)
           && allows(trigger.group, group.group) && allows(trigger.item, item);
}

std::vector<TriggerDesk::Trigger> TriggerDesk::matching(Kind kind, const GroupKey &group,
                                                        QByteArrayView item) const
{
    std::vector<Trigger> found;
    for (const auto &[order, trigger] : m_order) {
        if (matches(trigger, kind, group, item))
            found.push_back(trigger);
    }
    return found;
}

void TriggerDesk::join(Visit visit, std::function<void(bool)> then)
{
    auto round = std::make_shared<Round>();
    round->triggers = matching(Kind::Join, visit.group, visit.id.value_or(QByteArray()));
    round->then = std::move(then);
    if (!round->triggers.empty())
        round->argument.data = visitText(visit);
    run(round);
}

void TriggerDesk::leave(const Visit &visit)
{
    auto round = std::make_shared<Round>();
    round->triggers = matching(Kind::Leave, visit.group, visit.id.value_or(QByteArray()));
    if (round->triggers.empty())
        return;
    round->argument.data = visitText(visit);
    run(round);
}

void TriggerDesk::changed(const DeliveryPtr &delivery)
{
    if (m_order.empty())
        return;
    const ItemKey &key = delivery->item->key;
    auto round = std::make_shared<Round>();
    round->triggers = matching(Kind::Change, key.groupKey(), key.id);
    if (round->triggers.empty())
        return;
    if (m_changesUnderWay >= kChangesUnderWay) {
        if (m_missedPace.isDue(m_context.clock.monotonicNs()))
            qCWarning(logPublish) << "stream triggers are behind and miss changes";
        return;
    }
    round->argument.delivery = delivery;
    run(round);
}

void TriggerDesk::run(const RoundPtr &round)
{
    if (!round->then)
        ++m_changesUnderWay;
    callNext(round);
}

void TriggerDesk::finish(const RoundPtr &round, bool isRefused)
{
    if (round->then)
        return round->then(isRefused);
    --m_changesUnderWay;
}

// Functions may answer while they are being called: a loop here, so that many such do not nest.
void TriggerDesk::callNext(const RoundPtr &round)
{
    round->stepsAgain = true;
    if (round->isStepping)
        return;
    round->isStepping = true;
    while (std::exchange(round->stepsAgain, false))
        step(round);
    round->isStepping = false;
}

// A condition that is literally false skips its trigger, and so does one that fails.
void TriggerDesk::step(const RoundPtr &round)
{
    if (round->next == round->triggers.size())
        return finish(round, false);
    const Trigger &trigger = round->triggers[round->next++];
    const auto handle = [this, round, function = trigger.registered.function] {
        m_functions.call(
            function, round->argument, FunctionCalls::kHookTimeoutMs,
            [this, round](const FunctionOutcome &outcome) { answered(round, outcome); });
    };
    if (trigger.condition.isEmpty())
        return handle();
    m_functions.call(trigger.condition, round->argument, FunctionCalls::kHookTimeoutMs,
                     [this, round, handle](const FunctionOutcome &outcome) {
                         if (outcome.failed())
                             return answered(round, outcome);
                         if (outcome.result && *outcome.result == "false")
                             return callNext(round);
                         handle();
                     });
}

void TriggerDesk::answered(const RoundPtr &round, const FunctionOutcome &outcome)
{
    if (outcome.failed() && m_failurePace.isDue(m_context.clock.monotonicNs()))
        qCInfo(logPublish).noquote()
            << "a trigger's function failed:"
            << outcome.error.first(std::min<qsizetype>(outcome.error.size(), 200));
    const bool isRefused = isMember(outcome, "unauthorized", "true")
                           || (m_failsClosed && outcome.failed());
    if (round->then && isRefused)
        return finish(round, true);
    callNext(round);
}

} // namespace sluice::core
