// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/update_op.h"

#include "server/core/items/json_tree.h"

#include <charconv>

namespace sluice::core {

QByteArray toText(UpdateOp::Kind kind)
{
    switch (kind) {
    case UpdateOp::Kind::Set:
        return "set";
    case UpdateOp::Kind::Merge:
        return "merge";
    case UpdateOp::Kind::Append:
        return "append";
    case UpdateOp::Kind::Increment:
        return "increment";
    case UpdateOp::Kind::Decrement:
        return "decrement";
    case UpdateOp::Kind::Remove:
        return "remove";
    }
    Q_UNREACHABLE();
}

namespace {

using Kind = UpdateOp::Kind;

constexpr size_t kMaxOps = 1000; // ours: iii has no bound

bool isInteger(QByteArrayView number)
{
    return !number.contains('.') && !number.contains('e') && !number.contains('E');
}

Unexpected<Error> malformed(const QByteArray &why)
{
    return fail(ErrorCode::InvalidParams, QString::fromUtf8(why));
}

std::optional<Kind> kindOf(const QByteArray &name)
{
    for (const Kind kind :
         {Kind::Set, Kind::Merge, Kind::Append, Kind::Increment, Kind::Decrement, Kind::Remove}) {
        if (toText(kind) == name)
            return kind;
    }
    return std::nullopt;
}

bool takesList(Kind kind)
{
    return kind == Kind::Merge || kind == Kind::Append;
}

Result<std::vector<QByteArray>> parsePath(Kind kind, std::optional<QByteArrayView> raw)
{
    std::vector<QByteArray> path;
    if (!raw || (takesList(kind) && *raw == "null")) {
        if (!takesList(kind))
            return malformed("missing field `path`");
        return path;
    }
    if (const auto text = jsonString(*raw)) {
        if (!text->isEmpty())
            path.push_back(*text);
        return path;
    }
    if (!takesList(kind) || jsonTypeOf(*raw) != JsonType::Array)
        return malformed("invalid type: " + toText(jsonTypeOf(*raw)).toByteArray() + ", expected "
                         + (takesList(kind) ? "a string or an array of strings" : "a string"));
    for (const QByteArrayView element : jsonElements(*raw)) {
        auto segment = jsonString(element);
        if (!segment)
            return malformed("invalid type: " + toText(jsonTypeOf(element)).toByteArray()
                             + ", expected a string or an array of strings");
        path.push_back(std::move(*segment));
    }
    return path;
}

Result<qint64> parseBy(std::optional<QByteArrayView> raw)
{
    if (!raw)
        return malformed("missing field `by`");
    qint64 value = 0;
    const auto [end, error] = std::from_chars(raw->begin(), raw->end(), value);
    if (error == std::errc{} && end == raw->end())
        return value;
    if (jsonTypeOf(*raw) != JsonType::Number)
        return malformed("invalid type: " + toText(jsonTypeOf(*raw)).toByteArray()
                         + ", expected i64");
    return malformed(
        (isInteger(*raw) ? "invalid value: integer `" : "invalid type: floating point `")
        + raw->toByteArray() + "`, expected i64");
}

Result<UpdateOp> parseOp(QByteArrayView json)
{
    if (jsonTypeOf(json) != JsonType::Object)
        return malformed("invalid type: " + toText(jsonTypeOf(json)).toByteArray()
                         + ", expected internally tagged enum UpdateOp");
    const auto type = jsonMember(json, "type");
    const auto name = type ? jsonString(*type) : std::nullopt;
    if (!name)
        return malformed("missing field `type`");
    const auto kind = kindOf(*name);
    if (!kind)
        return malformed(
            "unknown variant `" + *name
            + "`, expected one of `set`, `merge`, `increment`, `decrement`, `append`, `remove`");
    UpdateOp op;
    op.kind = *kind;
    auto path = parsePath(op.kind, jsonMember(json, "path"));
    if (!path)
        return fail(std::move(path).error());
    op.path = std::move(*path);
    const auto value = jsonMember(json, "value");
    if (!value && takesList(op.kind))
        return malformed("missing field `value`");
    if (value)
        op.value = value->toByteArray();
    if (op.kind != Kind::Increment && op.kind != Kind::Decrement)
        return op;
    const auto by = parseBy(jsonMember(json, "by"));
    if (!by)
        return fail(by.error());
    op.by = *by;
    return op;
}

} // namespace

Result<std::vector<UpdateOp>> parseUpdateOps(QByteArrayView json)
{
    if (jsonTypeOf(json) != JsonType::Array)
        return malformed("invalid type: " + toText(jsonTypeOf(json)).toByteArray()
                         + ", expected a sequence");
    const std::vector<QByteArrayView> elements = jsonElements(json);
    if (elements.size() > kMaxOps)
        return malformed(QByteArray::number(elements.size()) + " operations exceed the maximum of "
                         + QByteArray::number(kMaxOps));
    std::vector<UpdateOp> ops;
    for (const QByteArrayView element : elements) {
        auto op = parseOp(element);
        if (!op)
            return fail(std::move(op).error());
        ops.push_back(std::move(*op));
    }
    return ops;
}

} // namespace sluice::core
