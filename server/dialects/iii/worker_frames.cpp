// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/worker_frames.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"

#include <algorithm>

namespace sluice::dialects::iii {

namespace {

using namespace core;

/// The members of one frame; a name may have had several spellings.
class Members
{
public:
    explicit Members(const QByteArray &text)
        : m_members(jsonMembers(text))
    {
    }

    std::optional<QByteArrayView> raw(std::initializer_list<QByteArrayView> spellings) const
    {
        for (const QByteArrayView spelling : spellings) {
            for (const auto &[name, value] : m_members) {
                if (name == spelling)
                    return value;
            }
        }
        return std::nullopt;
    }

    /// Not empty, not too long.
    std::optional<QByteArray> name(std::initializer_list<QByteArrayView> spellings) const
    {
        const auto value = raw(spellings);
        auto text = value ? jsonString(*value) : std::nullopt;
        if (!text || text->isEmpty() || text->size() > kMaxFunctionName)
            return std::nullopt;
        return text;
    }

    QByteArray json(std::initializer_list<QByteArrayView> spellings, const char *otherwise) const
    {
        const auto value = raw(spellings);
        return value ? value->toByteArray() : QByteArray(otherwise);
    }

private:
    std::vector<JsonMember> m_members;
};

using Frame = std::optional<WorkerFrame>;

Frame reattach(const Members &members)
{
    auto id = members.name({"previous_worker_id", "worker_id"});
    auto token = members.name({"reattach_token"});
    if (!id || !token)
        return std::nullopt;
    return ReattachWorker{std::move(*id), std::move(*token)};
}

Frame registerFunction(const Members &members)
{
    auto function = members.name({"id", "function_path", "function_id", "functionPath"});
    if (!function)
        return std::nullopt;
    return RegisterFunction{std::move(*function), members.json({"description"}, ""),
                            members.json({"metadata"}, "")};
}

Frame unregisterFunction(const Members &members)
{
    auto function = members.name({"id", "function_path", "function_id", "functionPath"});
    if (!function)
        return std::nullopt;
    return UnregisterFunction{std::move(*function)};
}

Frame registerTrigger(const Members &members)
{
    auto id = members.name({"id", "trigger_id"});
    auto type = members.name({"trigger_type", "triggerType"});
    auto function = members.name({"function_id", "function_path", "functionPath"});
    if (!id || !type || !function)
        return std::nullopt;
    return RegisterTrigger{std::move(*id), std::move(*type), std::move(*function),
                           members.json({"config"}, "{}")};
}

Frame unregisterTrigger(const Members &members)
{
    auto id = members.name({"id", "trigger_id"});
    if (!id)
        return std::nullopt;
    return UnregisterTrigger{std::move(*id)};
}

Frame invocation(const Members &members)
{
    auto function = members.name({"function_id", "function_path", "functionPath"});
    if (!function)
        return std::nullopt;
    Invocation call;
    call.function = std::move(*function);
    call.id = members.name({"invocation_id", "invocationId"}).value_or(QByteArray());
    call.data = members.json({"data"}, "null");
    const auto action = members.raw({"action"});
    const auto type = action ? jsonMember(*action, "type") : std::nullopt;
    const auto name = type ? jsonString(*type) : std::nullopt;
    if (name == "void")
        call.id.clear();
    call.isEnqueue = name == "enqueue";
    return call;
}

Frame invocationResult(const Members &members)
{
    auto id = members.name({"invocation_id", "invocationId"});
    if (!id)
        return std::nullopt;
    InvocationResult returned{std::move(*id), {}};
    const QByteArray error = members.json({"error"}, "null");
    if (jsonTypeOf(error) == JsonType::Object)
        returned.outcome.error = error;
    else if (jsonTypeOf(error) != JsonType::Null)
        returned.outcome = failedOutcome("invocation_failed", error);
    else if (const auto result = members.raw({"result"}))
        returned.outcome.result = result->toByteArray();
    return returned;
}

} // namespace

std::optional<WorkerFrame> decodeWorkerFrame(const QByteArray &text)
{
    if (!checkJson(text))
        return std::nullopt;
    const Members members(text);
    const auto written = members.name({"type"});
    if (!written)
        return std::nullopt;
    const QByteArray type = written->toLower().replace("_", "");
    if (type == "invokefunction")
        return invocation(members);
    if (type == "invocationresult")
        return invocationResult(members);
    if (type == "registerfunction")
        return registerFunction(members);
    if (type == "unregisterfunction")
        return unregisterFunction(members);
    if (type == "registertrigger")
        return registerTrigger(members);
    if (type == "unregistertrigger")
        return unregisterTrigger(members);
    if (type == "reattach")
        return reattach(members);
    if (type == "ping")
        return Ping{};
    return std::nullopt;
}

bool isTelemetry(QByteArrayView binary)
{
    return binary.startsWith("OTLP") || binary.startsWith("MTRC") || binary.startsWith("LOGS");
}

QByteArray workerRegisteredText(QByteArrayView workerId, QByteArrayView reattachToken)
{
    return R"({"type":"workerregistered","worker_id":)" + quotedJson(workerId)
           + R"(,"reattach_token":)" + quotedJson(reattachToken) + '}';
}

QByteArray invokeText(QByteArrayView id, QByteArrayView function, QByteArrayView data)
{
    QByteArray text = R"({"type":"invokefunction",)";
    if (!id.isEmpty())
        text += R"("invocation_id":)" + quotedJson(id) + ',';
    text += R"("function_id":)" + quotedJson(function) + R"(,"data":)";
    text += data;
    return text + '}';
}

QByteArray invocationResultText(QByteArrayView id, QByteArrayView function,
                                const FunctionOutcome &outcome)
{
    QByteArray text = R"({"type":"invocationresult","invocation_id":)" + quotedJson(id)
                      + R"(,"function_id":)" + quotedJson(function);
    if (outcome.failed())
        text += R"(,"error":)" + outcome.error;
    else if (outcome.result)
        text += R"(,"result":)" + *outcome.result;
    return text + '}';
}

QByteArray triggerFailedText(const RegisterTrigger &trigger, QByteArrayView message)
{
    return R"({"type":"triggerregistrationresult","id":)" + quotedJson(trigger.id)
           + R"(,"trigger_type":)" + quotedJson(trigger.type) + R"(,"function_id":)"
           + quotedJson(trigger.function)
           + R"(,"error":{"code":"trigger_registration_failed","message":)" + quotedJson(message)
           + "}}";
}

QByteArray authErrorText(QByteArrayView message)
{
    return R"({"type":"error","error":{"code":"AUTH_ERROR","message":)" + quotedJson(message)
           + "}}";
}

QByteArray pongText()
{
    return R"({"type":"pong"})";
}

} // namespace sluice::dialects::iii
