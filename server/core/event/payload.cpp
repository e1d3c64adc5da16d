// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace sluice::core {

namespace {

simdjson::dom::parser &threadParser()
{
    static thread_local simdjson::dom::parser parser;
    return parser;
}

// A few members are compared pairwise; many are sorted, so that hostile objects stay n log n.
bool hasDuplicates(const simdjson::dom::object &object)
{
    static constexpr size_t kPairwise = 8;
    std::string_view few[kPairwise];
    size_t count = 0;
    std::vector<std::string_view> many;
    for (const auto field : object) {
        if (count < kPairwise) {
            if (std::find(few, few + count, field.key) != few + count)
                return true;
            few[count++] = field.key;
            continue;
        }
        if (many.empty())
            many.assign(few, few + count);
        many.push_back(field.key);
    }
    std::ranges::sort(many);
    return std::ranges::adjacent_find(many) != many.end();
}

enum class Finding
{
    None,
    Duplicate,
    TooDeep
};

template <class Range, class ValueOf>
Finding checkAll(const Range &range, int depth, ValueOf &&valueOf);

Finding checkTree(const simdjson::dom::element &element, int depth)
{
    const bool isObject = element.is_object();
    if (!isObject && !element.is_array())
        return Finding::None;
    if (depth == kMaxPayloadDepth)
        return Finding::TooDeep;
    if (!isObject) {
        return checkAll(element.get_array().value_unsafe(), depth + 1,
                        [](const simdjson::dom::element &item) { return item; });
    }
    const simdjson::dom::object object = element.get_object().value_unsafe();
    if (hasDuplicates(object))
        return Finding::Duplicate;
    return checkAll(object, depth + 1,
                    [](const simdjson::dom::key_value_pair &field) { return field.value; });
}

template <class Range, class ValueOf>
Finding checkAll(const Range &range, int depth, ValueOf &&valueOf)
{
    for (const auto &item : range) {
        if (const Finding found = checkTree(valueOf(item), depth); found != Finding::None)
            return found;
    }
    return Finding::None;
}

} // namespace

Result<> checkJson(QByteArrayView json)
{
    if (json.isEmpty())
        return fail(ErrorCode::ParseError, QStringLiteral("not well-formed JSON: it is empty"));
    simdjson::dom::parser &parser = threadParser();
    // The parser's own bound keeps hostile input cheap; it counts an empty innermost container
    // differently, so the exact bound is checked on the tree.
    if (parser.max_depth() != kMaxPayloadDepth + 1) {
        if (parser.allocate(1024, kMaxPayloadDepth + 1) != simdjson::SUCCESS)
            return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
    }
    simdjson::dom::element root;
    const auto error = parser.parse(json.data(), static_cast<size_t>(json.size()), true).get(root);
    const auto tooDeep = [] {
        return fail(ErrorCode::ParseError,
                    QStringLiteral("nested deeper than %1 levels").arg(kMaxPayloadDepth));
    };
    if (error == simdjson::DEPTH_ERROR)
        return tooDeep();
    if (error != simdjson::SUCCESS)
        return fail(ErrorCode::ParseError, QStringLiteral("not well-formed JSON: ")
                                               + QString::fromUtf8(simdjson::error_message(error)));
    switch (checkTree(root, 0)) {
    case Finding::None:
        return {};
    case Finding::TooDeep:
        return tooDeep();
    case Finding::Duplicate:
        break;
    }
    return fail(ErrorCode::ParseError, QStringLiteral("an object has the same member twice"));
}

QByteArray exposeMembers(const QByteArray &payload, std::span<const QByteArray> members)
{
    static thread_local simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(payload.constData(), static_cast<size_t>(payload.size()));
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return payload;
    QByteArray out("{");
    for (auto entry : object) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(entry).get(field) != simdjson::SUCCESS
            || field.unescaped_key().get(key) != simdjson::SUCCESS)
            return payload;
        const auto wanted = [&key](const QByteArray &name) {
            return std::string_view(name.constData(), static_cast<size_t>(name.size())) == key;
        };
        if (std::ranges::none_of(members, wanted))
            continue;
        const QByteArray name(key.data(), static_cast<qsizetype>(key.size()));
        std::string_view raw;
        if (simdjson::to_json_string(field.value()).get(raw) != simdjson::SUCCESS)
            return payload;
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, name);
        out += ':';
        while (!raw.empty()
               && (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\r'
                   || raw.back() == '\t'))
            raw.remove_suffix(1);
        out.append(raw.data(), static_cast<qsizetype>(raw.size()));
    }
    return out + '}';
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    if (!text.isValidUtf8()) // e.g. of a header field; peers end connections that carry such text
        return appendJsonString(out, QString::fromUtf8(text).toUtf8());
    out += '"';
    qsizetype plain = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text.data() + plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    out.append(text.data() + plain, text.size() - plain);
    out += '"';
}

QByteArray quotedJson(QByteArrayView text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

} // namespace sluice::core
