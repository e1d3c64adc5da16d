// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace sluice::load {

/// A position that the server acknowledged for a published id.
struct Acknowledged
{
    std::string id;
    std::string stream;
    std::string epoch;
    std::uint64_t offset = 0;
};

/// A publish whose answer never came: it may be stored once or not at all.
struct Unanswered
{
    std::string id;
    std::string stream;
};

/// What publishers know after the server is gone. A text file, one line each:
/// `A id stream epoch offset` or `U id stream`. Names contain no blanks.
struct AcknowledgementLog
{
    std::vector<Acknowledged> acknowledged;
    std::vector<Unanswered> unanswered; ///< without those that were acknowledged later
};

/// An absent file is an empty log.
AcknowledgementLog readLog(const std::string &path);

/// Appends to such a file.
class LogWriter
{
public:
    explicit LogWriter(const std::string &path);
    void acknowledged(const Acknowledged &entry);
    void unanswered(const Unanswered &entry);

private:
    std::ofstream m_file;
};

/// The positions in an answer to a publish: `deliveries: [{stream, epoch, offset}]`.
std::vector<Acknowledged> deliveriesOf(std::string_view result, std::string_view id);

} // namespace sluice::load
