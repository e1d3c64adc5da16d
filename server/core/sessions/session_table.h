// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/access/audience.h"
#include "server/core/ports/edge_messages.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace sluice::core {

/// Where one session stands in one stream.
struct Subscription
{
    enum class State : quint8
    {
        Opening,    ///< the stream's place is being asked from the store
        CatchingUp, ///< events after `cursor` are still to be handed over
        Live,       ///< attached to the channel
    };

    State state = State::Opening;
    ChannelId channel;  ///< Live only
    quint64 cursor = 0; ///< highest offset handed to the edge while catching up
    QByteArray replyTo; ///< Opening only
    std::optional<Since> since;
    qint64 startedAtMs = 0;
};

/// Where one session stands with one group or item.
struct GroupSubscription
{
    bool isOpen = false;       ///< has its snapshot
    bool isCatchingUp = false; ///< gets what it missed; then it is open
    ChannelId channel;         ///< none while opening, and for an item whose group is subscribed to
    std::vector<quint64> openings; ///< snapshots under way
    AudiencePtr audience;          ///< whose part of the group it sees; null: all of it
    ChannelId presence;            ///< of a group, if the session asked who joins and leaves
};

/// What is left of a rate, which is also how much may come at once.
struct RateBucket
{
    double tokens = 0;
    qint64 atMs = 0; ///< monotonic; 0: the bucket is full
};

struct RoomPlace
{
    ChannelId channel;
    bool isGranted = false; ///< by a RoomGrant
};

/// A peer as the core knows it. Lives as long as its connection (HTTP: as long as its
/// keep-alive connection).
struct Session
{
    SessionId id;
    DialectId dialect = DialectId::Native;
    QByteArray address;
    QByteArray userAgent;
    ClaimsPtr claims;   ///< null: anonymous
    QByteArray context; ///< JSON that iii's auth function gave; empty: none
    qint64 openedAtMs = 0;
    qint64 lastActiveMs = 0; ///< when it asked for something last
    qint64 mutedUntilMs = 0; ///< until then it publishes nothing; 0: it may
    std::unordered_map<StreamKey, Subscription> subscriptions;
    std::unordered_map<RoomName, RoomPlace> rooms;
    std::unordered_map<ChannelName, GroupSubscription> groups; ///< groups and items
    RateBucket publishing;
    QByteArray shownAs;             ///< the subject that this session shows as online; empty: none
    bool namesItsCompanies = false; ///< rooms that it joins name no more of them
    Exposure exposure = Exposure::None; ///< of its one stream
    bool isRefused = false; ///< told so; what it asked for after that is not carried out
};

class SessionTable
{
public:
    Session &open(const SessionOpened &opened, qint64 nowMs);
    void erase(SessionId id);
    Session *find(SessionId id);
    const Session *find(SessionId id) const;
    /// Any session with that subject; null: there is none. Looks at all of them.
    const Session *findSubject(const QByteArray &subject) const;
    size_t size() const { return m_sessions.size(); }

    /// The session must be looked at by then: expiry, first-message deadline. Replaces an
    /// earlier wish.
    void setDeadline(SessionId id, qint64 atMs);

    /// Sessions whose deadline has passed; their deadlines are cleared.
    std::vector<SessionId> takeDue(qint64 nowMs, size_t limit);

    std::vector<SessionId> ids() const;

    /// For walking over all in steps: the places 0 … buckets() − 1, as long as their number is the
    /// same.
    size_t buckets() const { return m_sessions.bucket_count(); }
    template <class Visit> void visitBucket(size_t bucket, Visit &&visit) const
    {
        for (auto it = m_sessions.begin(bucket); it != m_sessions.end(bucket); ++it)
            visit(it->second.session);
    }

private:
    struct Entry
    {
        Session session;
        qint64 deadlineMs = 0;
    };

    std::unordered_map<SessionId, Entry> m_sessions; // node-based: references stay valid
    std::set<std::pair<qint64, SessionId>> m_deadlines;
};

} // namespace sluice::core
