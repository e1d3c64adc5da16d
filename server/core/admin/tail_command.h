// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "shared/manifest/pattern.h"

#include <optional>
#include <variant>
#include <vector>

/// `admin.tail.*`: watching events as they are delivered.
namespace sluice::core {

/// Which events a tail is about; what is left out does not narrow it.
struct TailScope
{
    std::vector<manifest::Pattern> channels; ///< of toText(ChannelName); empty: all
    std::vector<manifest::Pattern> events;   ///< of labels; empty: all
    quint64 connection = 0;                  ///< not 0: what this session receives (a tap)
};

struct TailCredit
{
    quint64 events = 0;
    quint64 bytes = 0; ///< of payloads
};

struct OpenTail
{
    TailScope scope;
    QByteArray filter; ///< text
    TailCredit credit;
    quint64 rate = 0; ///< events per second to be sent; more are sampled; 0: no limit
};
struct AddTailCredit
{
    QByteArray tail;
    TailCredit credit;
};
struct ChangeTail
{
    QByteArray tail;
    std::optional<TailScope> scope;
    std::optional<QByteArray> filter; ///< text
};
struct CloseTail
{
    QByteArray tail;
};

using TailCommand = std::variant<OpenTail, AddTailCredit, ChangeTail, CloseTail>;

/// One event of a batch.
struct TailedEvent
{
    quint64 seq = 0; ///< among those that matched
    DeliveryPtr delivery;
    quint64 receivers = 0; ///< sessions on this node
};

/// What `admin.tail.batch` says: of the events `from` to `to` that matched, every Nth was taken
/// (`sampled`), and `dropped` of these could not be sent.
struct TailReport
{
    QByteArray tail;
    quint64 from = 0;
    quint64 to = 0;
    quint64 sampled = 1;
    quint64 dropped = 0;
    std::vector<TailedEvent> events;
};

} // namespace sluice::core
