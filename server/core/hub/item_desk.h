// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub_context.h"
#include "server/core/hub/pipeline.h"

#include <deque>

namespace sluice::core {

/// Reading and writing items. A write whose derived event some rule knows needs the old value before
/// it is routed: the item is read ahead in the store's FIFO and written under the condition that its
/// version is still the same. Further writes of the item are computed from the one before without
/// waiting for it; if that one fails they are computed anew.
class ItemDesk
{
public:
    ItemDesk(HubContext &context, Pipeline &pipeline);

    void set(Session &session, const QByteArray &replyTo, SetItem command);
    void remove(Session &session, const QByteArray &replyTo, DeleteItem command);
    void update(Session &session, const QByteArray &replyTo, UpdateItem command);
    void get(Session &session, const QByteArray &replyTo, const GetItem &command);
    void list(Session &session, const QByteArray &replyTo, const ListItems &command);
    void listGroups(Session &session, const QByteArray &replyTo, const ListGroups &command);
    void send(Session &session, const QByteArray &replyTo, SendToGroup command);

    /// A write of the server's own or of another desk; who asks has been authorised.
    struct Change
    {
        SessionId session; ///< 0: the server itself
        ItemWrite write;
        ItemCause cause = ItemCause::Native;
        /// Resource: saved instead of created or updated.
        bool isSave = false;
        /// Set: completes the write when it is known what the item is; the write is then read ahead.
        std::function<Result<>(ItemWrite &, const std::optional<Item> &)> plan;
        std::function<void(Result<ItemChange>)> then;
        int attempts = 0;
    };
    void change(Change change);

    /// Deletes what has expired; every second, and at once again while there is more.
    void sweep();
    bool hasMoreToSweep() const { return m_hasMoreToSweep; }

    bool isQuiet() const { return m_ahead.empty(); }

private:
    /// One item with writes under way that are computed from one another.
    struct Ahead
    {
        bool isReading = false;
        bool isKnown = false;
        std::optional<Item> latest; ///< as it will be when every write under way has succeeded
        size_t inFlight = 0;
        std::deque<Change> waiting;
    };

    Result<> mayWrite(const Session &session, const GroupKey &group, ItemCause cause) const;
    Result<> mayRead(const Session &session, const GroupKey &group, ItemCause cause) const;
    AudiencePtr audienceFor(SessionId session, const GroupKey &group, ItemCause cause) const;
    void submit(Session &session, const QByteArray &replyTo, ItemWrite write, ItemCause cause);
    bool isWatched(const Change &change) const;
    void write(Change change, EventLabel label, QByteArray payload,
               std::function<void(Result<ItemChange>)> then);
    void readAhead(const ItemKey &key, Ahead &ahead);
    void runWaiting(const ItemKey &key);
    void runKnown(const ItemKey &key, Ahead &ahead, Change change);
    void settled(const ItemKey &key, Change change, const QByteArray &errors,
                 Result<ItemChange> result);

    HubContext &m_context;
    Pipeline &m_pipeline;
    std::unordered_map<ItemKey, Ahead> m_ahead;
    bool m_isSweeping = false;
    bool m_hasMoreToSweep = false;
};

} // namespace sluice::core
