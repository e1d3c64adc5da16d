// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A scanner for JSON that a server of the bench wrote: it finds members by name in any order and
/// skips what it does not know. It does not validate; the tests of the server do.
namespace sluice::load::json {

/// The raw text of a direct member of an object; nothing if it is absent. The view lives as long
/// as the text that was scanned.
std::optional<std::string_view> member(std::string_view object, std::string_view name);

/// The raw texts of the elements of an array; empty if the text is no array.
std::vector<std::string_view> elements(std::string_view array);

/// The inside of a string, escapes left as they are; any other value comes back unchanged.
std::string_view unquoted(std::string_view raw);

/// A number, also one written as a string; nothing for anything else.
std::optional<std::uint64_t> number(std::string_view raw);

/// member() and unquoted() in one; an absent member is an empty view.
std::string_view text(std::string_view object, std::string_view name);

} // namespace sluice::load::json
