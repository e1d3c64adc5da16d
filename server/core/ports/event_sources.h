// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"

#include <QString>

#include <set>
#include <vector>

namespace sluice::core {

/// How one event stands at one source.
struct SourceState
{
    enum class Kind : quint8
    {
        Waiting, ///< for the source, which is away or has not answered yet
        Bound,   ///< its events come in
        Failed   ///< the source refuses it; tried again from time to time
    };

    QByteArray source; ///< where, as amqp://HOST:PORT
    EventLabel event;
    Kind kind = Kind::Waiting;
    QString detail; ///< Waiting, Failed: what the source said, if it said something

    friend bool operator==(const SourceState &, const SourceState &) = default;
};

/// How a source does as a whole; counts are since the start.
struct SourceHealth
{
    enum class Link : quint8
    {
        Connecting, ///< there was none yet
        Connected,
        Reconnecting ///< it was lost
    };

    QByteArray name; ///< where, as amqp://HOST:PORT
    Link link = Link::Connecting;
    qint64 sinceMs = 0;    ///< Unix milliseconds: since when the link is so
    quint64 received = 0;  ///< messages that it sent
    quint64 rejected = 0;  ///< of these, such as can never be recorded
    quint64 unsettled = 0; ///< of these, taken now and not recorded yet
    quint64 bound = 0;     ///< events that come in now
    quint64 failed = 0;    ///< events that the source refuses
    QString error;         ///< the last one; empty: there was none
    qint64 errorAtMs = 0;  ///< Unix milliseconds
};

/// Port: what brings events in by itself, e.g. the brokers of Toa. Core thread only; never blocks.
class EventSources
{
public:
    virtual ~EventSources() = default;

    /// The events that are worth fetching, all of them; replaces the set before.
    virtual void setWanted(const std::set<QByteArray> &labels) = 0;

    /// False while a source could still be about to deliver the event: a route of it does not work
    /// from there yet. True also when a source refused it or is away, which waiting does not mend.
    virtual bool isSettled(const EventLabel &label) const = 0;

    /// How the event stands, a row for each source that serves it; none if nobody wants it.
    virtual std::vector<SourceState> statesOf(const EventLabel &label) const = 0;
    /// The same for all events that are wanted, by source and event.
    virtual std::vector<SourceState> states() const = 0;

    /// A row for each source, always in the same order.
    virtual std::vector<SourceHealth> health() const = 0;
};

} // namespace sluice::core
