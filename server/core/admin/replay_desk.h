// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/deeds.h"
#include "server/core/admin/replay_command.h"
#include "server/core/hub/pipeline.h"

#include <map>

namespace sluice::core {

/// Shows a range of a stream once more, at a steady rate: to the session that asked, or to a stream
/// or room whose name says that it takes replays. It takes no routes, and each event says inside
/// that it was replayed. Ends with the session that began it. Bounded: so many replays, so many
/// events each, one page in memory, and it waits while the disk or the edges are behind. Core
/// thread.
class ReplayDesk
{
public:
    static constexpr quint64 kMostEvents = 10'000; ///< of one replay
    static constexpr size_t kPerSession = 2;
    static constexpr size_t kInAll = 8;
    static constexpr qint64 kPatienceMs = 60'000; ///< without credit, or while others are behind

    ReplayDesk(AdminContext &context, Deeds &deeds, Pipeline &pipeline);

    /// `deed` of what changes something, else null.
    void handle(const Session &session, const QByteArray &to, const DeedPtr &deed,
                ReplayCommand command);
    void closed(SessionId session);
    void tick();

private:
    struct Replay
    {
        quint64 number = 0; ///< 0: only tried
        SessionId session;
        QByteArray by;
        QByteArray role;
        QByteArray from; ///< address
        QByteArray reason;
        QByteArray what; ///< as the audit log names it
        StreamKey stream;
        QByteArray epoch;
        std::optional<ChannelName> target;
        quint64 first = 0;
        quint64 last = 0;
        quint64 next = 0; ///< the offset to be read or sent next
        quint64 sent = 0;
        quint64 skipped = 0; ///< gone before they could be sent
        qint64 rate = 0;
        double allowance = 0; ///< events that may be sent now
        TailCredit credit;
        std::deque<StoredEvent> page;
        bool isReading = false;
        size_t underWay = 0; ///< published, not recorded yet
        std::optional<Error> failure;
        qint64 startedAtMs = 0; ///< wall clock
        qint64 movedMs = 0;     ///< monotonic, when something was sent
        qint64 lastMs = 0;      ///< monotonic, of the last tick
        qint64 toldMs = 0;

        QByteArray id() const { return 'r' + QByteArray::number(number); }
        quint64 events() const { return last - first + 1; }
    };
    using Replays = std::map<quint64, Replay>;

    void start(const Session &session, const DeedPtr &deed, StartReplay asked);
    Result<> mayStart(const Session &session, const StartReplay &asked) const;
    void begin(const DeedPtr &deed, const StartReplay &asked, const Page &page);
    /// Offsets of the first and the last event that are kept of what is asked for.
    static Result<std::pair<quint64, quint64>> rangeOf(const StartReplay &asked,
                                                       const StreamState &state);
    QByteArray planOf(const Replay &replay) const;
    void addCredit(const Session &session, const QByteArray &to, const AddReplayCredit &asked);
    void cancel(const Session &session, const DeedPtr &deed, const CancelReplay &asked);
    void list(const Session &session, const QByteArray &to);

    void work(Replay &replay, qint64 nowMs);
    void readPage(Replay &replay);
    void took(quint64 number, const Result<Page> &page);
    bool isHeldUp(const Replay &replay) const;
    void sendOwn(Replay &replay);
    void sendOne(Replay &replay);
    void tell(const Replay &replay, const char *state, const QByteArray &why = {});
    void end(Replays::iterator replay, const std::optional<Error> &error);
    Replays::iterator find(const QByteArray &id);

    AdminContext &m_context;
    Deeds &m_deeds;
    Pipeline &m_pipeline;
    Replays m_replays;
    quint64 m_lastNumber = 0;
};

} // namespace sluice::core
