// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/payload.h"

#include <simdjson.h>

#include <optional>

namespace sluice::filter {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using Test = std::function<bool(const Value &)>;

constexpr int kMaxDepth = 64;

std::optional<Value> scalar(element node)
{
    switch (node.type()) {
    case element_type::STRING: {
        const std::string_view text = node.get_string().value_unsafe();
        return Value::of(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }
    case element_type::INT64:
        return Value::of(static_cast<double>(node.get_int64().value_unsafe()));
    case element_type::UINT64:
        return Value::of(static_cast<double>(node.get_uint64().value_unsafe()));
    case element_type::DOUBLE:
        return Value::of(node.get_double().value_unsafe());
    case element_type::BOOL:
        return Value::of(node.get_bool().value_unsafe());
    case element_type::NULL_VALUE:
        return Value{Value::Kind::Word, "null", 0};
    default:
        return {};
    }
}

bool anyOf(element node, std::span<const QByteArray> path, const Test &test, int depth)
{
    if (depth > kMaxDepth)
        return false;
    if (node.is_array()) {
        const simdjson::dom::array array = node.get_array().value_unsafe();
        bool isIndex = false;
        const uint index = path.empty() ? 0 : path.front().toUInt(&isIndex);
        if (isIndex) {
            element chosen;
            if (array.at(index).get(chosen) == simdjson::SUCCESS
                && anyOf(chosen, path.subspan(1), test, depth + 1))
                return true;
        }
        for (const element child : array) {
            if (anyOf(child, path, test, depth + 1))
                return true;
        }
        return false;
    }
    if (path.empty()) {
        const auto value = scalar(node);
        return value && test(*value);
    }
    if (!node.is_object())
        return false;
    const QByteArray &name = path.front();
    element child;
    const std::string_view key(name.data(), static_cast<size_t>(name.size()));
    return node.at_key(key).get(child) == simdjson::SUCCESS
           && anyOf(child, path.subspan(1), test, depth + 1);
}

} // namespace

struct Payload::Document
{
    simdjson::dom::parser parser;
    std::optional<element> root;
    bool isParsed = false;
};

Payload::Payload() = default;

Payload::Payload(QByteArrayView json)
    : m_json(json)
{
}

Payload::~Payload() = default;
Payload::Payload(Payload &&other) noexcept = default;
Payload &Payload::operator=(Payload &&other) noexcept = default;

void Payload::reset(QByteArrayView json)
{
    m_json = json;
    if (m_document)
        m_document->isParsed = false;
}

bool Payload::any(std::span<const QByteArray> path, const Test &test)
{
    if (!m_document)
        m_document = std::make_unique<Document>();
    if (!std::exchange(m_document->isParsed, true)) {
        element root;
        const auto error =
            m_document->parser.parse(m_json.data(), static_cast<size_t>(m_json.size())).get(root);
        m_document->root = error == simdjson::SUCCESS ? std::optional(root) : std::nullopt;
    }
    return m_document->root && anyOf(*m_document->root, path, test, 0);
}

} // namespace sluice::filter
