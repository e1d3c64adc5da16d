// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/report.h"

#include "tests/benchmarks/load/base/histogram.h"

#include <array>
#include <cstdio>

namespace sluice::load {

void Report::addRaw(std::string_view name, std::string_view json)
{
    m_json.append(m_json.empty() ? "{" : ",").append("\"").append(name).append("\":").append(json);
    m_line.append(m_line.empty() ? "" : "  ").append(name).append("=").append(json);
}

void Report::add(std::string_view name, std::string_view value)
{
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            quoted.push_back('\\');
        quoted.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    }
    addRaw(name, quoted.append("\""));
}

void Report::add(std::string_view name, double value)
{
    std::array<char, 48> digits{};
    std::snprintf(digits.data(), digits.size(), value >= 1000 ? "%.0f" : "%.4g", value);
    addRaw(name, digits.data());
}

void Report::add(std::string_view name, std::uint64_t value)
{
    addRaw(name, std::to_string(value));
}

void Report::add(std::string_view name, const Histogram &latencies)
{
    add(std::string(name) + "_p50_ms", latencies.quantileMs(0.50));
    add(std::string(name) + "_p99_ms", latencies.quantileMs(0.99));
    add(std::string(name) + "_max_ms", latencies.maxMs());
}

void Report::print() const
{
    std::printf("%s}\n", m_json.c_str());
    std::fflush(stdout);
    std::fprintf(stderr, "%s\n", m_line.c_str());
}

} // namespace sluice::load
