// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/scenario/stamp.h"

#include <array>
#include <cstdio>

namespace sluice::load {

namespace {

constexpr std::string_view kMarker = R"("sq":")";
constexpr std::string_view kBetween = R"(","ts":")";
constexpr std::size_t kSequenceDigits = 12;
constexpr std::size_t kTimeDigits = 19;
constexpr std::size_t kTimeAt = kMarker.size() + kSequenceDigits + kBetween.size();
constexpr std::size_t kStampSize = kTimeAt + kTimeDigits;

std::optional<std::uint64_t> digits(std::string_view text)
{
    std::uint64_t value = 0;
    for (const char c : text) {
        const auto digit = static_cast<unsigned>(c) - static_cast<unsigned>('0');
        if (digit > 9)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

} // namespace

std::string stampedPayload(std::string_view key, Stamp stamp, std::size_t bytes)
{
    std::array<char, 96> numbers{};
    std::snprintf(numbers.data(), numbers.size(), R"("sq":"%012llu","ts":"%019lld","pad":")",
                  static_cast<unsigned long long>(stamp.sequence),
                  static_cast<long long>(stamp.dueNs));
    std::string payload = R"({"key":")";
    payload.append(key).append("\",").append(numbers.data());
    constexpr std::string_view kEnd = "\"}";
    if (payload.size() + kEnd.size() < bytes)
        payload.append(bytes - payload.size() - kEnd.size(), 'x');
    return payload.append(kEnd);
}

std::optional<Stamp> StampScanner::find(std::string_view message)
{
    std::size_t at = m_lastAt;
    if (message.size() < at + kStampSize || message.substr(at, kMarker.size()) != kMarker) {
        at = message.find(kMarker);
        if (at == std::string_view::npos || message.size() < at + kStampSize)
            return std::nullopt;
        m_lastAt = at;
    }
    const auto sequence = digits(message.substr(at + kMarker.size(), kSequenceDigits));
    const auto due = digits(message.substr(at + kTimeAt, kTimeDigits));
    if (!sequence || !due)
        return std::nullopt;
    return Stamp{*sequence, static_cast<std::int64_t>(*due)};
}

} // namespace sluice::load
