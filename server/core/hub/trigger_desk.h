// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/function_calls.h"
#include "server/core/hub/log_pace.h"
#include "server/core/items/item.h"

#include <map>

namespace sluice::core {

/// What workers asked to be called for: joins and leaves of the stream port, changes of items. Joins
/// wait for their functions; the others do not hold up what they are told of.
class TriggerDesk
{
public:
    static constexpr size_t kTriggersPerWorker = 1'000;
    static constexpr size_t kChangesUnderWay =
        10'000; ///< beyond, triggers miss changes and it is logged

    /// One subscription as join and leave triggers see it.
    struct Visit
    {
        QByteArray subscription;
        GroupKey group;
        std::optional<QByteArray> id;
        QByteArray context; ///< JSON of the auth function; empty: none
    };

    TriggerDesk(HubContext &context, FunctionCalls &functions);

    /// InvalidParams with iii's text; a trigger of an unknown type is kept. Replaces one with its id.
    Result<> add(SessionId worker, RegisterTrigger command);
    void remove(const QByteArray &id);
    void workerGone(SessionId worker);
    size_t size() const { return m_order.size(); }
    QByteArray toJson() const;

    /// A join trigger that fails refuses; otherwise it allows, as iii does.
    void setFailsClosed(bool failsClosed) { m_failsClosed = failsClosed; }

    /// Asks the join triggers one after the other; `then(true)`: one of them refused.
    void join(Visit visit, std::function<void(bool isRefused)> then);
    void leave(const Visit &visit);
    /// A change of an item has been published.
    void changed(const DeliveryPtr &delivery);

private:
    enum class Kind : quint8
    {
        Join,
        Leave,
        Change,
        Parked ///< of a type that nobody serves
    };
    struct Trigger
    {
        SessionId worker;
        Kind kind = Kind::Parked;
        RegisterTrigger registered;
        QByteArray stream; ///< empty: any
        QByteArray group;
        QByteArray item;
        QByteArray condition; ///< a function; empty: none
    };
    /// The functions of one event, called one after the other.
    struct Round
    {
        std::vector<Trigger> triggers;
        size_t next = 0;
        FunctionCalls::Argument argument;
        std::function<void(bool isRefused)> then; ///< set: a join
        bool isStepping = false;
        bool stepsAgain = false; ///< a function answered at once, while it was being called
    };
    using RoundPtr = std::shared_ptr<Round>;

    static Result<> readConfig(Trigger &trigger);
    static bool matches(const Trigger &trigger, Kind kind, const GroupKey &group,
                        QByteArrayView item);
    std::vector<Trigger> matching(Kind kind, const GroupKey &group, QByteArrayView item) const;
    void run(const RoundPtr &round);
    void callNext(const RoundPtr &round);
    void step(const RoundPtr &round);
    void answered(const RoundPtr &round, const FunctionOutcome &outcome);
    void finish(const RoundPtr &round, bool isRefused);

    HubContext &m_context;
    FunctionCalls &m_functions;
    std::unordered_map<QByteArray, quint64> m_ids; ///< → its place in m_order
    std::map<quint64, Trigger> m_order;            ///< in order of registration
    std::unordered_map<SessionId, size_t> m_counts;
    size_t m_changesUnderWay = 0;
    LogPace m_failurePace;
    LogPace m_missedPace;
    quint64 m_lastOrder = 0;
    bool m_failsClosed = false;
};

} // namespace sluice::core
