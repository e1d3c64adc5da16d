// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::load {

class Histogram;

/// The result of one scenario: named numbers in the order they were added. print() writes one JSON
/// line to standard output and one line for people to standard error.
class Report
{
public:
    explicit Report(std::string_view scenario) { add("scenario", scenario); }

    void add(std::string_view name, std::string_view value);
    void add(std::string_view name, double value);
    void add(std::string_view name, std::uint64_t value);
    /// Adds `<name>_p50_ms`, `<name>_p99_ms` and `<name>_max_ms`.
    void add(std::string_view name, const Histogram &latencies);
    void addRaw(std::string_view name, std::string_view json);
    void print() const;

private:
    std::string m_json;
    std::string m_line;
};

} // namespace sluice::load
