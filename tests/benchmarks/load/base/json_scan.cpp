// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/json_scan.h"

#include <charconv>

namespace sluice::load::json {

namespace {

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size()
           && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r'
               || text[at] == ',' || text[at] == ':'))
        ++at;
    return at;
}

/// The index after the closing quote of the string that opens at `at`.
std::size_t skipString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

std::size_t skipNested(std::string_view text, std::size_t at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = skipString(text, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at;
    }
    return at;
}

std::size_t skipValue(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return at;
    if (text[at] == '"')
        return skipString(text, at);
    if (text[at] == '{' || text[at] == '[')
        return skipNested(text, at);
    const auto end = text.find_first_of(",}] \n\r\t", at);
    return end == std::string_view::npos ? text.size() : end;
}

} // namespace

std::optional<std::string_view> member(std::string_view object, std::string_view name)
{
    std::size_t at = skipBlanks(object, 0);
    if (at >= object.size() || object[at] != '{')
        return std::nullopt;
    at = skipBlanks(object, at + 1);
    while (at < object.size() && object[at] == '"') {
        const std::size_t nameEnd = skipString(object, at);
        const auto found = object.substr(at + 1, nameEnd - at - 2);
        const std::size_t value = skipBlanks(object, nameEnd);
        const std::size_t end = skipValue(object, value);
        if (found == name)
            return object.substr(value, end - value);
        at = skipBlanks(object, end);
    }
    return std::nullopt;
}

std::vector<std::string_view> elements(std::string_view array)
{
    std::vector<std::string_view> found;
    std::size_t at = skipBlanks(array, 0);
    if (at >= array.size() || array[at] != '[')
        return found;
    at = skipBlanks(array, at + 1);
    while (at < array.size() && array[at] != ']') {
        const std::size_t end = skipValue(array, at);
        found.push_back(array.substr(at, end - at));
        at = skipBlanks(array, end);
    }
    return found;
}

std::string_view unquoted(std::string_view raw)
{
    if (raw.size() >= 2 && raw.front() == '"' && raw.back() == '"')
        return raw.substr(1, raw.size() - 2);
    return raw;
}

std::optional<std::uint64_t> number(std::string_view raw)
{
    const auto digits = unquoted(raw);
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(),
                                                value);
    if (problem != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::string_view text(std::string_view object, std::string_view name)
{
    return unquoted(member(object, name).value_or(std::string_view{}));
}

} // namespace sluice::load::json
