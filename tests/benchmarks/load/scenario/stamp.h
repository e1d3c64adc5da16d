// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sluice::load {

/// What the generator writes into each payload to recognise it again.
struct Stamp
{
    std::uint64_t sequence = 0; ///< counts per channel, from 1
    std::int64_t dueNs = 0;     ///< when the event was due to be published
};

/// A JSON object of exactly `bytes` bytes (or the least that fits) with the member `key`, which
/// routes it, and the stamp.
std::string stampedPayload(std::string_view key, Stamp stamp, std::size_t bytes);

/// Finds stamps in messages, wherever the server put the payload. Remembers where the last one was,
/// which is where the next one will be.
class StampScanner
{
public:
    std::optional<Stamp> find(std::string_view message);

private:
    std::size_t m_lastAt = 0;
};

} // namespace sluice::load
