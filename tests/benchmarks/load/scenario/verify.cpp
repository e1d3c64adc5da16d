// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/base/json_scan.h"
#include "tests/benchmarks/load/base/report.h"
#include "tests/benchmarks/load/net/http_connection.h"
#include "tests/benchmarks/load/scenario/acknowledgement_log.h"
#include "tests/benchmarks/load/scenario/scenarios.h"

#include <map>
#include <unordered_map>

namespace sluice::load {

namespace {

using Position = std::pair<std::string, std::uint64_t>; // epoch, offset

struct Findings
{
    std::uint64_t recovered = 0;
    std::uint64_t lost = 0;          ///< acknowledged and not in the history
    std::uint64_t moved = 0;         ///< at another position than was acknowledged
    std::uint64_t duplicates = 0;    ///< one id at two positions of a stream
    std::uint64_t reusedOffsets = 0; ///< one position acknowledged for two ids, or read twice
    std::uint64_t gaps = 0;          ///< offsets that are not one after the other
    std::uint64_t failedPages = 0;
    std::string first;

    std::uint64_t total() const
    {
        return lost + moved + duplicates + reusedOffsets + gaps + failedPages;
    }
    void note(std::uint64_t *counter, const std::string &what)
    {
        ++*counter;
        if (first.empty())
            first = what;
    }
};

struct History
{
    std::map<Position, std::string> ids;
    std::unordered_map<std::string, Position> positions;
};

std::string positionText(const Position &position)
{
    return position.first + "." + std::to_string(position.second);
}

/// Where the next page begins: `next` as text or object, else the last event.
std::string nextPosition(std::string_view page, const Position &last)
{
    const auto next = json::member(page, "next").value_or("");
    if (next.starts_with('"'))
        return std::string(json::unquoted(next));
    if (next.starts_with('{'))
        return std::string(json::text(next, "epoch")) + "."
               + std::string(json::text(next, "offset"));
    return positionText(last);
}

void takeEvent(std::string_view event, std::string_view pageEpoch, Position *last, History *history,
               Findings *findings)
{
    const auto ownEpoch = json::text(event, "epoch");
    const Position here{std::string(ownEpoch.empty() ? pageEpoch : ownEpoch),
                        json::number(json::text(event, "offset")).value_or(0)};
    const std::string id(json::text(event, "id"));
    if (last->first == here.first && last->second != 0 && here.second != last->second + 1)
        findings->note(&findings->gaps,
                       "after " + positionText(*last) + " comes " + positionText(here));
    *last = here;
    if (!history->ids.emplace(here, id).second)
        findings->note(&findings->reusedOffsets, "read twice: " + positionText(here));
    if (!history->positions.emplace(id, here).second)
        findings->note(&findings->duplicates, "stored twice: " + id);
    ++findings->recovered;
}

History readHistory(const Options &options, const std::string &stream, const std::string &epoch,
                    Findings *findings)
{
    History history;
    Position last{epoch, 0};
    std::string since = positionText(last);
    for (;;) {
        const auto page = fetchPage(options.endpoint, options.wire.host,
                                    "/v1/streams/" + stream + "?limit=1000&since=" + since,
                                    options.wire.token);
        if (page.status != 200) {
            findings->note(&findings->failedPages, stream + " since " + since + ": "
                                                       + std::to_string(page.status) + " "
                                                       + page.body);
            return history;
        }
        if (json::text(page.body, "recovered") == "false")
            findings->note(&findings->failedPages, "not recovered: " + stream + " since " + since);
        const auto events = json::elements(json::member(page.body, "events").value_or(""));
        for (const auto event : events)
            takeEvent(event, json::text(page.body, "epoch"), &last, &history, findings);
        if (events.empty())
            return history;
        since = nextPosition(page.body, last);
    }
}

void checkStream(const std::vector<Acknowledged> &acknowledged, const History &history,
                 Findings *findings)
{
    std::map<Position, std::string> promised;
    for (const Acknowledged &entry : acknowledged) {
        const Position position{entry.epoch, entry.offset};
        const auto [earlier, isNew] = promised.emplace(position, entry.id);
        if (!isNew && earlier->second != entry.id)
            findings->note(&findings->reusedOffsets, "promised twice: " + positionText(position));
        const auto found = history.positions.find(entry.id);
        if (found == history.positions.end())
            findings->note(&findings->lost, "lost: " + entry.id + " at " + positionText(position));
        else if (found->second != position)
            findings->note(&findings->moved, entry.id + " was acknowledged at "
                                                 + positionText(position) + " and is at "
                                                 + positionText(found->second));
    }
}

} // namespace

int runVerify(const Options &options)
{
    const AcknowledgementLog log = readLog(options.log);
    std::map<std::string, std::vector<Acknowledged>> byStream;
    for (const Acknowledged &entry : log.acknowledged)
        byStream[entry.stream].push_back(entry);
    Findings findings;
    for (const auto &[stream, acknowledged] : byStream) {
        const History history = readHistory(options, stream, acknowledged.front().epoch, &findings);
        checkStream(acknowledged, history, &findings);
    }
    Report report("verify");
    report.add("streams", static_cast<std::uint64_t>(byStream.size()));
    report.add("acknowledged", static_cast<std::uint64_t>(log.acknowledged.size()));
    report.add("unanswered", static_cast<std::uint64_t>(log.unanswered.size()));
    report.add("recovered", findings.recovered);
    report.add("acknowledged_and_lost", findings.lost);
    report.add("moved", findings.moved);
    report.add("duplicates", findings.duplicates);
    report.add("reused_offsets", findings.reusedOffsets);
    report.add("gaps", findings.gaps);
    report.add("failed_pages", findings.failedPages);
    if (!findings.first.empty())
        report.add("first_error", findings.first);
    report.print();
    return findings.total() == 0 && !byStream.empty() ? 0 : 1;
}

} // namespace sluice::load
