// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/json_slices.h"

#include <QString>

#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace sluice::client {

using namespace Qt::StringLiterals;

namespace {

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

std::string_view toView(QByteArrayView text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

simdjson::dom::parser &domParser()
{
    static thread_local simdjson::dom::parser parser;
    return parser;
}

Unexpected<Error> notJson(const char *what)
{
    return fail(ErrorCode::ParseError, u"expected %1"_s.arg(QLatin1StringView(what)));
}

// The walk below is lazy and would miss faults behind its place, so the whole text is checked first.
bool isWellFormed(QByteArrayView text)
{
    if (text.isEmpty())
        return false; // the parser would copy from nowhere
    simdjson::dom::element element;
    return domParser().parse(text.data(), static_cast<size_t>(text.size()), true).get(element)
           == simdjson::SUCCESS;
}

QByteArray withoutBlanks(std::string_view raw)
{
    return toBytes(raw).trimmed();
}

} // namespace

Result<JsonMembers> JsonMembers::of(QByteArrayView text)
{
    if (!isWellFormed(text))
        return notJson("well-formed JSON");
    const simdjson::padded_string padded(toView(text));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return notJson("a JSON object");
    JsonMembers members;
    for (auto field : object) {
        std::string_view name;
        std::string_view raw;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS)
            return notJson("a member's name");
        const QByteArray ownName = toBytes(name);
        if (simdjson::to_json_string(field.value()).get(raw) != simdjson::SUCCESS)
            return notJson("a member's value");
        members.m_members.emplace_back(ownName, withoutBlanks(raw));
    }
    return members;
}

QByteArray JsonMembers::raw(QByteArrayView name) const
{
    const auto it = std::ranges::find_if(m_members,
                                         [name](const auto &m) { return m.first == name; });
    return it == m_members.end() ? QByteArray() : it->second;
}

std::optional<QByteArray> JsonMembers::text(QByteArrayView name) const
{
    return jsonText(raw(name));
}

std::optional<qint64> JsonMembers::integer(QByteArrayView name) const
{
    const QByteArray digits = raw(name);
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value);
    if (digits.isEmpty() || error != std::errc{} || end != digits.end())
        return std::nullopt;
    return value;
}

bool JsonMembers::flag(QByteArrayView name) const
{
    return raw(name) == "true";
}

Result<std::vector<QByteArray>> jsonElements(QByteArrayView text)
{
    if (!isWellFormed(text))
        return notJson("well-formed JSON");
    const simdjson::padded_string padded(toView(text));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array array;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_array().get(array) != simdjson::SUCCESS)
        return notJson("a JSON array");
    std::vector<QByteArray> elements;
    for (auto element : array) {
        std::string_view raw;
        if (simdjson::to_json_string(element).get(raw) != simdjson::SUCCESS)
            return notJson("an element");
        elements.push_back(withoutBlanks(raw));
    }
    return elements;
}

bool isJson(QByteArrayView text)
{
    return isWellFormed(text);
}

std::optional<QByteArray> jsonText(QByteArrayView raw)
{
    std::string_view text;
    if (raw.isEmpty()
        || domParser().parse(raw.data(), static_cast<size_t>(raw.size()), true).get(text)
               != simdjson::SUCCESS)
        return std::nullopt;
    return toBytes(text);
}

QByteArray jsonString(QByteArrayView text)
{
    const QByteArray valid = simdjson::validate_utf8(text.data(), static_cast<size_t>(text.size()))
                                 ? text.toByteArray()
                                 : QString::fromUtf8(text).toUtf8();
    QByteArray out("\"");
    for (const char c : valid) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00" + QByteArray::number(byte, 16).rightJustified(2, '0');
        } else {
            out += c;
        }
    }
    return out + '"';
}

} // namespace sluice::client
