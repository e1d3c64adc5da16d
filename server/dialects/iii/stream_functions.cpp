// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/stream_functions.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"
#include "server/core/items/update_op.h"

#include <array>
#include <charconv>
#include <map>
#include <set>

namespace sluice::dialects::iii {

namespace {

using namespace core;
using Verb = StreamFunction::Verb;

struct Row
{
    Verb verb;
    QByteArrayView name;     ///< after `stream::`
    QByteArrayView seedName; ///< after `streams.`
    QByteArrayView errorCode;
    QByteArrayView errorText;
};

// One row, one line.
// clang-format off
constexpr std::array kRows{
    Row{Verb::Set, "set", "set", "STREAM_SET_ERROR", "Failed to set value: "},
    Row{Verb::Get, "get", "get", "STREAM_GET_ERROR", "Failed to get value: "},
    Row{Verb::Delete, "delete", "delete", "STREAM_DELETE_ERROR", "Failed to delete value: "},
    Row{Verb::List, "list", "getGroup", "STREAM_GET_GROUP_ERROR", "Failed to get group: "},
    Row{Verb::ListGroups, "list_groups", "listGroups", "STREAM_LIST_GROUPS_ERROR", "Failed to list groups: "},
    Row{Verb::ListAll, "list_all", "listAll", "STREAM_LIST_ALL_ERROR", "Failed to list stream: "},
    Row{Verb::Send, "send", "send", "STREAM_SEND_ERROR", "Failed to send event: "},
    Row{Verb::Update, "update", "update", "STREAM_UPDATE_ERROR", "Failed to update value: "},
};
// clang-format on

const Row &rowOf(Verb verb)
{
    for (const Row &row : kRows) {
        if (row.verb == verb)
            return row;
    }
    Q_UNREACHABLE();
}

Unexpected<Error> malformed(const QByteArray &why)
{
    return fail(ErrorCode::InvalidParams, QString::fromUtf8(why));
}

QByteArray typeName(QByteArrayView json)
{
    const JsonType type = jsonTypeOf(json);
    if (type == JsonType::Number)
        return "integer `" + json.toByteArray() + "`";
    if (type == JsonType::Object)
        return "map";
    return type == JsonType::Array ? QByteArray("sequence") : toText(type).toByteArray();
}

/// Reads the members in the order in which the functions name them.
class Arguments
{
public:
    explicit Arguments(const QByteArray &data)
        : m_members(jsonMembers(data))
    {
        if (jsonTypeOf(data) != JsonType::Object)
            m_wrong = "invalid type: " + typeName(data) + ", expected a map";
    }

    QByteArray text(const char *name)
    {
        const auto value = raw(name);
        if (!value)
            note("missing field `" + QByteArray(name) + "`");
        return value ? textOf(*value) : QByteArray();
    }

    QByteArray optionalText(const char *name)
    {
        const auto value = raw(name);
        return value && *value != "null" ? textOf(*value) : QByteArray();
    }

    std::optional<qint64> optionalInteger(const char *name, qint64 least)
    {
        const auto value = raw(name);
        if (!value || *value == "null")
            return std::nullopt;
        qint64 read = 0;
        const auto [end, error] = std::from_chars(value->begin(), value->end(), read);
        if (error != std::errc{} || end != value->end() || read < least)
            note("invalid value for `" + QByteArray(name) + "`, expected an integer from "
                 + QByteArray::number(least));
        return read;
    }

    std::optional<quint64> ifVersion()
    {
        const auto version = optionalInteger("if_version", 0);
        return version ? std::optional(static_cast<quint64>(*version)) : std::nullopt;
    }

    bool isTrue(const char *name) const
    {
        const auto value = raw(name);
        return value && *value == "true";
    }

    QByteArray json(const char *name)
    {
        const auto value = raw(name);
        if (!value)
            note("missing field `" + QByteArray(name) + "`");
        return value ? value->toByteArray() : QByteArray();
    }

    void note(const QByteArray &wrong)
    {
        if (m_wrong.isEmpty())
            m_wrong = wrong;
    }

    template <class Call> Result<StreamCall> give(Call call) const
    {
        if (!m_wrong.isEmpty())
            return malformed(m_wrong);
        return StreamCall(std::move(call));
    }

private:
    std::optional<QByteArrayView> raw(const char *name) const
    {
        for (const auto &[known, value] : m_members) {
            if (known == name)
                return value;
        }
        return std::nullopt;
    }

    QByteArray textOf(QByteArrayView value)
    {
        const auto text = jsonString(value);
        if (!text)
            note("invalid type: " + typeName(value) + ", expected a string");
        return text.value_or(QByteArray());
    }

    std::vector<JsonMember> m_members;
    QByteArray m_wrong;
};

QByteArray versionText(StreamFunction function, const std::optional<Item> &item)
{
    if (!function.withVersion)
        return {};
    return R"(,"version":)" + QByteArray::number(item ? item->version : 0);
}

// {"old_value":…,"new_value":…[,"errors":…][,"version":…]}
QByteArray changeText(StreamFunction function, const ItemChange &change)
{
    QByteArray text = R"({"old_value":)" + (change.old ? change.old->value : "null")
                      + R"(,"new_value":)" + (change.now ? change.now->value : "null");
    if (!change.errors.isEmpty())
        text += R"(,"errors":)" + change.errors;
    return text + versionText(function, change.now) + '}';
}

QByteArray groupsText(const GroupList &list)
{
    QByteArray text = "[";
    for (const GroupKey &key : list.groups) {
        if (text.size() > 1)
            text += ',';
        appendJsonString(text, key.group);
    }
    return text + ']';
}

QByteArray allText(const GroupList &list)
{
    std::map<QByteArray, std::set<QByteArray>> streams;
    for (const GroupKey &key : list.groups)
        streams[key.stream].insert(key.group);
    QByteArray text = R"({"stream":[)";
    for (const auto &[stream, groups] : streams) {
        if (!text.endsWith('['))
            text += ',';
        text += R"({"id":)";
        appendJsonString(text, stream);
        text += R"(,"groups":[)";
        for (const QByteArray &group : groups) {
            if (!text.endsWith('['))
                text += ',';
            appendJsonString(text, group);
        }
        text += "]}";
    }
    return text + R"(],"count":)" + QByteArray::number(streams.size()) + '}';
}

FunctionOutcome given(QByteArray json)
{
    return {std::move(json), {}};
}

FunctionOutcome found(StreamFunction function, const std::optional<Item> &item)
{
    if (!item)
        return {};
    if (!function.withVersion)
        return given(item->value);
    return given(R"({"value":)" + item->value + versionText(function, item) + '}');
}

FunctionOutcome changed(StreamFunction function, const ItemChange &change)
{
    switch (function.verb) {
    case Verb::Set:
        return given(function.isSeed ? change.now->value : changeText(function, change));
    case Verb::Delete:
        if (function.isSeed)
            return given(change.old ? change.old->value : QByteArray("null"));
        return given(R"({"old_value":)" + (change.old ? change.old->value : "null")
                     + versionText(function, change.now) + '}');
    default:
        return given(changeText(function, change));
    }
}

} // namespace

std::optional<StreamFunction> streamFunctionOf(QByteArrayView name)
{
    for (const bool isSeed : {false, true}) {
        const QByteArrayView prefix = isSeed ? QByteArrayView("streams.")
                                             : QByteArrayView("stream::");
        if (!name.startsWith(prefix))
            continue;
        const QByteArrayView verb = name.sliced(prefix.size());
        for (const Row &row : kRows) {
            if (verb == (isSeed ? row.seedName : row.name) || (isSeed && verb == row.name))
                return StreamFunction{row.verb, isSeed};
        }
    }
    return std::nullopt;
}

Result<StreamCall> decodeStreamCall(StreamFunction &function, const QByteArray &data)
{
    constexpr ItemCause kCause = ItemCause::Iii;
    if (function.verb == Verb::ListAll)
        return StreamCall(ListGroups{std::nullopt, kCause});
    Arguments arguments(data);
    const QByteArray stream = arguments.text("stream_name");
    if (function.verb == Verb::ListGroups)
        return arguments.give(ListGroups{stream, kCause});
    const QByteArray group = arguments.text("group_id");
    if (function.verb == Verb::List)
        return arguments.give(ListItems{{stream, group}, 0, 1000, kCause});
    if (function.verb == Verb::Send) {
        SendToGroup call{{stream, group}, {}, {}, {}, kCause};
        call.type = arguments.text("type");
        call.data = arguments.json("data");
        call.id = arguments.optionalText("id");
        return arguments.give(std::move(call));
    }
    const ItemKey key{stream, group, arguments.text("item_id")};
    function.withVersion = arguments.isTrue("with_version");
    if (function.verb == Verb::Get)
        return arguments.give(GetItem{key, kCause});
    if (function.verb == Verb::Delete)
        return arguments.give(DeleteItem{key, arguments.ifVersion(), kCause});
    if (function.verb == Verb::Set) {
        SetItem call{key, arguments.json("data"), arguments.ifVersion(), {}, kCause};
        call.ttlMs = arguments.optionalInteger("ttl_ms", 1);
        return arguments.give(std::move(call));
    }
    UpdateItem call{key, arguments.json("ops"), arguments.ifVersion(), {}, kCause};
    call.ttlMs = arguments.optionalInteger("ttl_ms", 1);
    if (!call.operations.isEmpty()) {
        if (const auto ops = parseUpdateOps(call.operations); !ops)
            arguments.note(ops.error().detail.toUtf8());
    }
    return arguments.give(std::move(call));
}

FunctionOutcome malformedOutcome(QByteArrayView function, const Error &error)
{
    return failedOutcome("deserialization_error", "Failed to deserialize input for "
                                                      + function.toByteArray() + ": "
                                                      + error.detail.toUtf8());
}

FunctionOutcome streamFailure(StreamFunction function, QByteArrayView why)
{
    const Row &row = rowOf(function.verb);
    return failedOutcome(row.errorCode, row.errorText.toByteArray() + why.toByteArray());
}

FunctionOutcome outcomeOf(StreamFunction function, const Result<ReplyBody> &reply)
{
    if (!reply)
        return streamFailure(function, reply.error().detail.toUtf8());
    if (const auto *done = std::get_if<ItemChanged>(&*reply))
        return changed(function, done->change);
    if (const auto *read = std::get_if<ItemFound>(&*reply))
        return found(function, read->item);
    if (const auto *groups = std::get_if<GroupList>(&*reply))
        return given(function.verb == Verb::ListAll ? allText(*groups) : groupsText(*groups));
    return given("null"); // sent
}

void appendValues(QByteArray &list, const ItemList &page)
{
    for (const Item &item : page.items)
        list += (list.isEmpty() ? "" : ",") + item.value;
}

FunctionOutcome customOutcome(StreamFunction function, FunctionOutcome outcome)
{
    const bool isWrite = function.verb == Verb::Set || function.verb == Verb::Delete
                         || function.verb == Verb::Update;
    const auto code = jsonMember(outcome.error, "code");
    if (!isWrite || (code && *code == R"("FORBIDDEN")"))
        return outcome;
    if (outcome.failed()) {
        const auto message = jsonMember(outcome.error, "message");
        return streamFailure(function,
                             message ? jsonString(*message).value_or(QByteArray()) : QByteArray());
    }
    if (!outcome.result)
        return streamFailure(function, "Function returned no result");
    const auto isShaped = jsonTypeOf(*outcome.result) == JsonType::Object
                          && (function.verb == Verb::Delete
                              || jsonMember(*outcome.result, "new_value"));
    if (!isShaped)
        return failedOutcome("JSON_ERROR",
                             function.verb == Verb::Delete
                                 ? "Failed to convert result to value: invalid type"
                                 : "Failed to convert result to value: missing field `new_value`");
    if (!function.isSeed)
        return outcome;
    const auto value = jsonMember(*outcome.result,
                                  function.verb == Verb::Delete ? "old_value" : "new_value");
    if (function.verb != Verb::Update)
        outcome.result = value ? value->toByteArray() : QByteArray("null");
    return outcome;
}

} // namespace sluice::dialects::iii
