// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/metrics/registry.h"

#include <QByteArray>

#include <array>

namespace sluice::dialects::iii {

/// Why a frame of iii's ports was dropped without an answer: these protocols have no error message.
enum class Ignored : quint8
{
    Empty,
    NotJson,   ///< nor an object
    Type,      ///< no `type`, or none that is known
    Member,    ///< a member is missing or of the wrong type
    TooLong,   ///< a name is longer than kMaxName
    Unserved,  ///< of iii, but nothing here: services, types of triggers
    Stray,     ///< the answer to a call that this server never made
    Forbidden, ///< registers what the worker's token does not allow
    Telemetry,
};

/// The reason, for a message that decodeStreamMessage() does not take. Pure.
Ignored whyStreamMessageIsIgnored(const QByteArray &text);
/// The reason, for a frame that decodeWorkerFrame() does not take. Pure.
Ignored whyWorkerFrameIsIgnored(const QByteArray &text);

/// Counts them for one port: `sluice_iii_ignored_frames_total{port,reason}`. In the edge's thread.
class IgnoredFrames
{
public:
    /// `registry` may be null: then nothing is counted.
    IgnoredFrames(metrics::Registry *registry, const char *port);

    void count(Ignored reason)
    {
        if (metrics::Counter *counter = m_counters[static_cast<size_t>(reason)])
            counter->add();
    }

private:
    static constexpr size_t kReasons = static_cast<size_t>(Ignored::Telemetry) + 1;
    std::array<metrics::Counter *, kReasons> m_counters{};
};

} // namespace sluice::dialects::iii
