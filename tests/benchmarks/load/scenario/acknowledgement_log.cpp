// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/scenario/acknowledgement_log.h"

#include "tests/benchmarks/load/base/json_scan.h"

#include <unordered_set>

namespace sluice::load {

AcknowledgementLog readLog(const std::string &path)
{
    AcknowledgementLog log;
    std::vector<Unanswered> unanswered;
    std::unordered_set<std::string> answered;
    std::ifstream file(path);
    char kind = 0;
    while (file >> kind) {
        if (kind == 'A') {
            Acknowledged entry;
            file >> entry.id >> entry.stream >> entry.epoch >> entry.offset;
            answered.insert(entry.id);
            log.acknowledged.push_back(std::move(entry));
        } else {
            Unanswered entry;
            file >> entry.id >> entry.stream;
            unanswered.push_back(std::move(entry));
        }
    }
    for (Unanswered &entry : unanswered) {
        if (answered.insert(entry.id).second)
            log.unanswered.push_back(std::move(entry));
    }
    return log;
}

LogWriter::LogWriter(const std::string &path)
{
    if (!path.empty())
        m_file.open(path, std::ios::app);
}

void LogWriter::acknowledged(const Acknowledged &entry)
{
    m_file << "A " << entry.id << ' ' << entry.stream << ' ' << entry.epoch << ' ' << entry.offset
           << '\n';
}

void LogWriter::unanswered(const Unanswered &entry)
{
    m_file << "U " << entry.id << ' ' << entry.stream << '\n';
}

std::vector<Acknowledged> deliveriesOf(std::string_view result, std::string_view id)
{
    std::vector<Acknowledged> found;
    const auto array = json::member(result, "deliveries").value_or("");
    for (const auto delivery : json::elements(array)) {
        const auto offset = json::number(json::member(delivery, "offset").value_or(""));
        if (!offset)
            continue;
        found.push_back({std::string(id), std::string(json::text(delivery, "stream")),
                         std::string(json::text(delivery, "epoch")), *offset});
    }
    return found;
}

} // namespace sluice::load
