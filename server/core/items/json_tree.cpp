// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/json_tree.h"

#include "server/core/event/payload.h"

#include <simdjson.h>

#include <algorithm>

namespace sluice::core {

namespace {

// Finds where each part of a checked object or array begins and ends; only strings and brackets
// matter, because the text is known to be well-formed.
template <class OnPart> void splitParts(QByteArrayView text, OnPart &&onPart)
{
    int depth = 0;
    bool inString = false;
    qsizetype start = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"')
            inString = true;
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        if (!(depth == 1 && c == ',') && depth != 0)
            continue;
        const QByteArrayView part = text.sliced(start, i - start).trimmed();
        if (!part.isEmpty())
            onPart(part);
        start = i + 1;
        if (depth == 0)
            return;
    }
}

qsizetype endOfString(QByteArrayView text)
{
    qsizetype i = 1;
    while (text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

} // namespace

JsonType jsonTypeOf(QByteArrayView json)
{
    const QByteArrayView text = json.trimmed();
    switch (text.isEmpty() ? 'n' : text.front()) {
    case '{':
        return JsonType::Object;
    case '[':
        return JsonType::Array;
    case '"':
        return JsonType::String;
    case 't':
    case 'f':
        return JsonType::Boolean;
    case 'n':
        return JsonType::Null;
    default:
        return JsonType::Number;
    }
}

QByteArrayView toText(JsonType type)
{
    switch (type) {
    case JsonType::Null:
        return "null";
    case JsonType::Boolean:
        return "boolean";
    case JsonType::Number:
        return "number";
    case JsonType::String:
        return "string";
    case JsonType::Array:
        return "array";
    case JsonType::Object:
        return "object";
    }
    Q_UNREACHABLE();
}

std::optional<QByteArray> jsonString(QByteArrayView json)
{
    const QByteArrayView raw = json.trimmed();
    if (raw.size() < 2 || raw.front() != '"')
        return std::nullopt;
    const QByteArrayView inside = raw.sliced(1, raw.size() - 2);
    if (!inside.contains('\\'))
        return inside.toByteArray();
    static thread_local simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(raw.data(), static_cast<size_t>(raw.size()), true).get(text)
        != simdjson::SUCCESS)
        return std::nullopt;
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

int jsonDepth(QByteArrayView json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

std::vector<JsonMember> jsonMembers(QByteArrayView json)
{
    std::vector<JsonMember> members;
    const QByteArrayView text = json.trimmed();
    if (jsonTypeOf(text) != JsonType::Object)
        return members;
    splitParts(text, [&members](QByteArrayView part) {
        const qsizetype end = endOfString(part);
        members.emplace_back(jsonString(part.first(end)).value_or(QByteArray()),
                             part.sliced(part.indexOf(':', end) + 1).trimmed());
    });
    return members;
}

std::vector<QByteArrayView> jsonElements(QByteArrayView json)
{
    std::vector<QByteArrayView> elements;
    const QByteArrayView text = json.trimmed();
    if (jsonTypeOf(text) == JsonType::Array)
        splitParts(text, [&elements](QByteArrayView part) { elements.push_back(part); });
    return elements;
}

std::optional<QByteArrayView> jsonMember(QByteArrayView json, QByteArrayView name)
{
    for (const auto &[known, value] : jsonMembers(json)) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

JsonTree::JsonTree(QByteArrayView json)
    : m_type(jsonTypeOf(json))
    , m_raw(json.trimmed().toByteArray())
{
}

void JsonTree::split()
{
    if (std::exchange(m_isSplit, true))
        return;
    for (const auto &[name, value] : jsonMembers(m_raw))
        m_members.emplace_back(name, JsonTree(value));
    for (const QByteArrayView element : jsonElements(m_raw))
        m_elements.push_back(JsonTree(element));
    m_raw.clear();
}

QByteArray JsonTree::text() const
{
    if (!m_isSplit)
        return m_raw;
    QByteArray out;
    if (m_type == JsonType::Array) {
        out += '[';
        for (const JsonTree &element : m_elements)
            out += (out.size() > 1 ? "," : "") + element.text();
        return out + ']';
    }
    out += '{';
    for (const auto &[name, value] : m_members) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, name);
        out += ':' + value.text();
    }
    return out + '}';
}

JsonTree *JsonTree::find(QByteArrayView name)
{
    Q_ASSERT(m_type == JsonType::Object);
    split();
    const auto it = std::ranges::find_if(
        m_members, [name](const auto &member) { return member.first == name; });
    return it == m_members.end() ? nullptr : &it->second;
}

void JsonTree::set(const QByteArray &name, JsonTree value)
{
    if (JsonTree *known = find(name))
        *known = std::move(value);
    else
        m_members.emplace_back(name, std::move(value));
}

void JsonTree::remove(QByteArrayView name)
{
    Q_ASSERT(m_type == JsonType::Object);
    split();
    std::erase_if(m_members, [name](const auto &member) { return member.first == name; });
}

void JsonTree::push(JsonTree value)
{
    Q_ASSERT(m_type == JsonType::Array);
    split();
    m_elements.push_back(std::move(value));
}

} // namespace sluice::core
