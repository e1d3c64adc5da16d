// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/held_channels.h"
#include "server/core/hub/hub_context.h"

#include <array>
#include <unordered_set>

namespace sluice::core {

/// What other manifests would change for those who are connected: which channels they would lose, as
/// an apply takes them away, and which of those that are there they would gain. Asked of the function
/// that guards every command. Works in steps; what changes meanwhile may be seen or not.
class AccessEffect
{
public:
    enum class Kind : quint8
    {
        Lose,
        Again, ///< ends, and may be subscribed to again
        Gain
    };
    /// What one set of rules says; texts, as rules and claims do not outlive a step.
    struct Verdict
    {
        bool allowed = false;
        QByteArray why;
        QByteArray rule; ///< what it is about; empty: no rule has decided
        QByteArray file;
        int line = 0;
    };
    struct Row
    {
        Kind kind = Kind::Lose;
        SessionId session;
        QByteArray subject;
        QByteArray channel;
        Verdict was;
        Verdict then;
    };
    struct Bounds
    {
        size_t rows = 100;         ///< of each kind
        quint64 pairs = 2'000'000; ///< of a session and a channel that it might gain
        size_t channels = 100'000; ///< that somebody might gain
    };

    /// The context outlives it.
    AccessEffect(const HubContext &context, std::shared_ptr<const manifest::Manifest> live,
                 std::shared_ptr<const manifest::Manifest> draft, Bounds bounds);

    /// Works until `isOver` says that the time is up; true when it is done.
    bool step(const std::function<bool()> &isOver);

    // When it is done.

    quint64 count(Kind kind) const { return m_counts[static_cast<size_t>(kind)]; }
    const std::vector<Row> &rows() const { return m_rows; }
    quint64 sessions() const { return m_sessions.size(); }
    quint64 channels() const { return m_channels.size(); } ///< that somebody might gain
    quint64 examined() const { return m_examined; }        ///< pairs that might gain
    bool isComplete() const { return m_isComplete; } ///< else somebody gains that is not counted

private:
    enum class Phase : quint8
    {
        Losses,
        Listened, ///< channels that somebody listens to
        Streams,  ///< streams that had an event
        Gains,
        Done
    };

    bool work();
    void losses(const Session &session);
    bool nextStream();
    void collect(const ChannelName &channel);
    void gain(const Session &session, const ChannelName &channel);
    void add(Kind kind, const Session &session, const ChannelName &channel, const Decision &was,
             const Decision &then, QByteArray why = {});
    void enter(Phase phase);

    const HubContext &m_context;
    std::shared_ptr<const manifest::Manifest> m_live;
    std::shared_ptr<const manifest::Manifest> m_draft;
    Bounds m_bounds;
    Phase m_phase = Phase::Losses;
    std::vector<SessionId> m_sessions; ///< of the beginning
    size_t m_place = 0;                ///< in what the phase walks over
    size_t m_places = 0;               ///< of a table that may grow
    int m_restarts = 0;
    std::unordered_set<ChannelName> m_known;
    std::vector<ChannelName> m_channels; ///< about which the rules differ
    size_t m_channel = 0;
    std::array<quint64, 3> m_counts{};
    std::array<size_t, 3> m_shown{};
    std::vector<Row> m_rows;
    quint64 m_examined = 0;
    bool m_isComplete = true;
};

/// The members of `effect` (shared/docs/admin-manifests.md).
QByteArray toJson(const AccessEffect &effect);

} // namespace sluice::core
