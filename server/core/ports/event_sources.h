// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"

#include <set>

namespace sluice::core {

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
};

} // namespace sluice::core
