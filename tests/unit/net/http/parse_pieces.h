// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request_parser.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace sluice::net::http::testing {

/// What came out of a byte stream: the finished requests and how it ended.
struct Outcome
{
    std::vector<Request> requests;
    RequestParser::Status last = RequestParser::Status::NeedMore;
    RequestFailure failure;
    qsizetype consumed = 0;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Drives a parser over `input`, given in pieces of the sizes that `nextSize` returns, as a
/// connection does: keep-alive requests one after another, stopping at a failure or an upgrade.
template <class NextSize>
Outcome parsePieces(QByteArrayView input, const RequestLimits &limits, NextSize nextSize)
{
    using Status = RequestParser::Status;
    RequestParser parser(limits);
    Outcome outcome;
    qsizetype given = 0;
    while (outcome.consumed < input.size() || outcome.last == Status::HeadComplete) {
        if (given == outcome.consumed)
            given = std::min(input.size(), given + std::max<qsizetype>(1, nextSize()));
        qsizetype consumed = 0;
        outcome.last = parser.feed(input.sliced(outcome.consumed, given - outcome.consumed),
                                   &consumed);
        outcome.consumed += consumed;
        if (outcome.last == Status::Failed) {
            outcome.failure = parser.failure();
            return outcome;
        }
        if (outcome.last != Status::Complete)
            continue;
        outcome.requests.push_back(std::move(parser.request()));
        parser.reset();
        if (outcome.requests.back().wantsUpgrade)
            return outcome;
    }
    return outcome;
}

inline Outcome parseWhole(QByteArrayView input, const RequestLimits &limits = {})
{
    return parsePieces(input, limits, [&] { return input.size(); });
}

} // namespace sluice::net::http::testing
