// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/update_ops.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"
#include "server/core/items/update_op.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sluice::core {

namespace {

using Kind = UpdateOp::Kind;

constexpr size_t kMaxSegments = 32;
constexpr qsizetype kMaxSegmentBytes = 256;
constexpr size_t kMaxMergeKeys = 1024;
constexpr int kMaxMergeDepth = 16;
constexpr char kDocumentation[] = "https://iii.dev/docs/workers/iii-state#error-codes";

__extension__ using Wide = __int128; // holds every qint64 and quint64, and their sums

constexpr std::array<QByteArrayView, 3> kPrototypeKeys{"__proto__", "constructor", "prototype"};

bool isPrototypeKey(QByteArrayView key)
{
    return std::find(kPrototypeKeys.begin(), kPrototypeKeys.end(), key) != kPrototypeKeys.end();
}

QByteArray textOf(const std::vector<QByteArray> &path)
{
    if (path.empty())
        return "root";
    if (path.size() == 1)
        return path.front();
    QByteArray text = "[";
    for (const QByteArray &segment : path)
        text += (text.size() > 1 ? ", " : "") + segment;
    return text + ']';
}

/// Why one operation was skipped; an empty code: it was not.
struct Refusal
{
    QByteArray code;
    QByteArray message;
};

Refusal checkPath(const UpdateOp &op)
{
    const QByteArray prefix = toText(op.kind) + ".path.";
    if (op.path.size() > kMaxSegments)
        return {prefix + "too_deep", "Path depth " + QByteArray::number(op.path.size())
                                         + " exceeds maximum of "
                                         + QByteArray::number(kMaxSegments)};
    for (const QByteArray &segment : op.path) {
        if (segment.isEmpty())
            return {prefix + "empty_segment", "Path contains an empty segment"};
        if (segment.size() > kMaxSegmentBytes)
            return {prefix + "segment_too_long",
                    "Path segment of " + QByteArray::number(segment.size())
                        + " bytes exceeds maximum of " + QByteArray::number(kMaxSegmentBytes)};
        if (isPrototypeKey(segment))
            return {prefix + "proto_polluted",
                    "Path segment '" + segment + "' is not allowed (prototype pollution)."};
    }
    return {};
}

Refusal checkMergeValue(const UpdateOp &op)
{
    if (jsonTypeOf(op.value) != JsonType::Object)
        return {"merge.value.not_an_object", "Merge value must be a JSON object"};
    const std::vector<JsonMember> members = jsonMembers(op.value);
    if (members.size() > kMaxMergeKeys)
        return {"merge.value.too_many_keys", "Merge value has " + QByteArray::number(members.size())
                                                 + " top-level keys, exceeds maximum of "
                                                 + QByteArray::number(kMaxMergeKeys)};
    for (const auto &[key, value] : members) {
        if (isPrototypeKey(key))
            return {"merge.value.proto_polluted",
                    "Merge value top-level key \"" + key + "\" is a prototype-pollution sink"};
    }
    if (const int depth = jsonDepth(op.value); depth > kMaxMergeDepth)
        return {"merge.value.too_deep", "Merge value JSON nesting depth "
                                            + QByteArray::number(depth) + " exceeds maximum of "
                                            + QByteArray::number(kMaxMergeDepth)};
    return {};
}

Refusal notObject(const UpdateOp &op, JsonType type)
{
    return {toText(op.kind) + ".target_not_object",
            "Cannot " + toText(op.kind) + " at path '" + textOf(op.path) + "': target is "
                + toText(type).toByteArray() + ", expected object."};
}

bool isInteger(QByteArrayView number)
{
    return !number.contains('.') && !number.contains('e') && !number.contains('E');
}

QByteArray floatText(double value)
{
    std::array<char, 40> buffer{};
    const auto done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    QByteArray text(buffer.data(), done.ptr - buffer.data());
    return isInteger(text) ? text + ".0" : text; // it stays what it was: no integer
}

QByteArray integerText(Wide value)
{
    if (value >= 0)
        return QByteArray::number(static_cast<quint64>(value));
    return QByteArray::number(static_cast<qint64>(value));
}

// Whole numbers are exact from the least qint64 to the greatest quint64; beyond, and for floats, the
// nearest double. A double that would overflow stays where it was: JSON has no infinity.
QByteArray sum(const QByteArray &number, Wide by)
{
    constexpr Wide kLeast = std::numeric_limits<qint64>::min();
    constexpr Wide kGreatest = std::numeric_limits<quint64>::max();
    if (isInteger(number)) {
        qint64 negative = 0;
        quint64 positive = 0;
        const char *end = number.constData() + number.size();
        std::optional<Wide> value;
        if (std::from_chars(number.constData(), end, positive).ptr == end)
            value = positive;
        else if (std::from_chars(number.constData(), end, negative).ptr == end && negative < 0)
            value = negative;
        if (value && *value + by >= kLeast && *value + by <= kGreatest)
            return integerText(*value + by);
    }
    const double added = number.toDouble() + static_cast<double>(by);
    return std::isfinite(added) ? floatText(added) : number;
}

/// One update under way.
class Target
{
public:
    explicit Target(const std::optional<QByteArray> &old)
        : m_root(old ? JsonTree(*old) : JsonTree::emptyObject())
        , m_isMissing(!old)
    {
    }

    Refusal apply(const UpdateOp &op)
    {
        if (Refusal wrong = checkPath(op); !wrong.code.isEmpty())
            return wrong;
        switch (op.kind) {
        case Kind::Set:
            return set(op, JsonTree(op.value));
        case Kind::Merge:
            return merge(op);
        case Kind::Append:
            return append(op);
        case Kind::Increment:
            return add(op, op.by);
        case Kind::Decrement:
            return add(op, -static_cast<Wide>(op.by));
        case Kind::Remove:
            return remove(op);
        }
        Q_UNREACHABLE();
    }

    QByteArray text() const { return m_root.text(); }

private:
    Refusal set(const UpdateOp &op, JsonTree value)
    {
        if (op.path.empty())
            m_root = std::move(value);
        else if (m_root.type() != JsonType::Object)
            return notObject(op, m_root.type());
        else
            m_root.set(op.path.front(), std::move(value));
        m_isMissing = false;
        return {};
    }

    Refusal remove(const UpdateOp &op)
    {
        if (op.path.empty())
            return set(op, JsonTree());
        if (m_root.type() != JsonType::Object)
            return notObject(op, m_root.type());
        m_root.remove(op.path.front());
        m_isMissing = false;
        return {};
    }

    Refusal merge(const UpdateOp &op)
    {
        if (Refusal wrong = checkMergeValue(op); !wrong.code.isEmpty())
            return wrong;
        if (op.path.empty() && m_root.type() != JsonType::Object)
            return {}; // iii says nothing here
        JsonTree *at = &m_root;
        makeObject(*at);
        for (const QByteArray &segment : op.path)
            at = &descend(*at, segment);
        for (const auto &[key, value] : jsonMembers(op.value))
            at->set(key, JsonTree(value));
        m_isMissing = false;
        return {};
    }

    Refusal append(const UpdateOp &op)
    {
        JsonTree value(op.value);
        const bool isText = value.type() == JsonType::String;
        if (op.path.empty()) {
            if (m_isMissing)
                m_root = isText ? std::move(value) : listOf(std::move(value));
            else if (Refusal wrong = appendTo(op, m_root, std::move(value)); !wrong.code.isEmpty())
                return wrong;
            m_isMissing = false;
            return {};
        }
        if (m_root.type() != JsonType::Object)
            return notObject(op, m_root.type());
        JsonTree *parent = &m_root;
        for (size_t i = 0; i + 1 < op.path.size(); ++i)
            parent = &descend(*parent, op.path[i]);
        m_isMissing = false;
        const QByteArray &leaf = op.path.back();
        if (JsonTree *known = parent->find(leaf))
            return appendTo(op, *known, std::move(value));
        const bool staysText = isText && op.path.size() == 1;
        parent->set(leaf, staysText ? std::move(value) : listOf(std::move(value)));
        return {};
    }

    static Refusal appendTo(const UpdateOp &op, JsonTree &target, JsonTree value)
    {
        const bool isText = value.type() == JsonType::String;
        switch (target.type()) {
        case JsonType::Array:
            target.push(std::move(value));
            return {};
        case JsonType::String:
            if (!isText)
                return {"append.type_mismatch", "Expected string append value at path '"
                                                    + textOf(op.path) + "', got "
                                                    + toText(value.type()).toByteArray() + "."};
            target = JsonTree(target.raw().chopped(1) + value.raw().sliced(1));
            return {};
        case JsonType::Null:
            target = isText && op.path.size() <= 1 ? std::move(value) : listOf(std::move(value));
            return {};
        default:
            return {"append.type_mismatch",
                    "Cannot append at path '" + textOf(op.path) + "': target is "
                        + toText(target.type()).toByteArray()
                        + ", expected array, string, null, or missing field."};
        }
    }

    Refusal add(const UpdateOp &op, Wide by)
    {
        JsonTree *at = &m_root;
        if (!op.path.empty()) {
            if (m_root.type() != JsonType::Object)
                return notObject(op, m_root.type());
            at = m_root.find(op.path.front());
        }
        if (!at || (op.path.empty() && m_isMissing))
            return set(op, JsonTree(sum("0", by)));
        if (at->type() != JsonType::Number)
            return {toText(op.kind) + ".not_number", "Expected number at path '" + textOf(op.path)
                                                         + "', got "
                                                         + toText(at->type()).toByteArray() + "."};
        *at = JsonTree(sum(at->raw(), by));
        m_isMissing = false;
        return {};
    }

    static JsonTree listOf(JsonTree value)
    {
        JsonTree list("[]");
        list.push(std::move(value));
        return list;
    }

    static void makeObject(JsonTree &tree)
    {
        if (tree.type() != JsonType::Object)
            tree = JsonTree::emptyObject();
    }

    static JsonTree &descend(JsonTree &parent, const QByteArray &segment)
    {
        if (!parent.find(segment))
            parent.set(segment, JsonTree::emptyObject());
        JsonTree &child = *parent.find(segment);
        makeObject(child);
        return child;
    }

    JsonTree m_root;
    bool m_isMissing; ///< nothing has been made of it yet
};

void appendError(QByteArray &errors, size_t index, const Refusal &refusal)
{
    errors += errors.isEmpty() ? "[" : ",";
    errors += "{\"op_index\":" + QByteArray::number(index) + ",\"code\":";
    appendJsonString(errors, refusal.code);
    errors += ",\"message\":";
    appendJsonString(errors, refusal.message);
    errors += ",\"doc_url\":";
    appendJsonString(errors, kDocumentation);
    errors += '}';
}

} // namespace

Result<Updated> applyUpdate(const std::optional<QByteArray> &old, const QByteArray &operations)
{
    const auto ops = parseUpdateOps(operations);
    if (!ops)
        return fail(ops.error());
    Target target(old);
    Updated updated;
    for (size_t i = 0; i < ops->size(); ++i) {
        const Refusal refusal = target.apply((*ops)[i]);
        if (!refusal.code.isEmpty())
            appendError(updated.errors, i, refusal);
    }
    if (!updated.errors.isEmpty())
        updated.errors += ']';
    updated.value = target.text();
    // What is stored must be readable again, and not every nesting is.
    if (jsonDepth(updated.value) > kMaxPayloadDepth)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("the value would be nested deeper than %1 levels")
                        .arg(kMaxPayloadDepth));
    return updated;
}

} // namespace sluice::core
