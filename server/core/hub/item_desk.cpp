// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/item_desk.h"

#include "server/core/event/payload.h"
#include "server/core/items/derived_event.h"
#include "server/core/items/json_object.h"

namespace sluice::core {

namespace {

using Operation = ItemWrite::Operation;

constexpr int kMaxAttempts = 3;
constexpr int kMaxListed = 1000;
constexpr int kExpiredPerSweep = 500;

QByteArrayView whatHappened(const ItemChange &change, bool isSave)
{
    if (!change.now)
        return "deleted";
    if (isSave)
        return "saved";
    return change.old ? "updated" : "created";
}

} // namespace

ItemDesk::ItemDesk(HubContext &context, Pipeline &pipeline)
    : m_context(context)
    , m_pipeline(pipeline)
{
}

// The iii ports decide for themselves who may what; resources are guarded by their own desk.
Result<> ItemDesk::mayRead(const Session &session, const GroupKey &group, ItemCause cause) const
{
    if (cause != ItemCause::Native)
        return {};
    return mayDo(m_context, session, manifest::Action::Subscribe, toText(channelOf(group)));
}

Result<> ItemDesk::mayWrite(const Session &session, const GroupKey &group, ItemCause cause) const
{
    if (cause == ItemCause::Resource)
        return {};
    if (group.stream == kResourceStream)
        return fail(ErrorCode::PermissionDenied,
                    QStringLiteral("the stream `resources` holds the resources; change them at "
                                   "/resources/, where their schema is checked"));
    if (cause != ItemCause::Native)
        return {};
    return mayDo(m_context, session, manifest::Action::Publish, toText(channelOf(group)));
}

// Workers without a token and the server itself read everything; resources have their own desk.
AudiencePtr ItemDesk::audienceFor(SessionId id, const GroupKey &group, ItemCause cause) const
{
    const Session *session = m_context.sessions.find(id);
    return session && cause == ItemCause::Native ? audienceOf(m_context, *session, group) : nullptr;
}

void ItemDesk::set(Session &session, const QByteArray &replyTo, SetItem command)
{
    ItemWrite write{std::move(command.key), Operation::Set, std::move(command.value),
                    command.ifVersion,      std::nullopt,   0};
    if (command.ttlMs)
        write.expiresMs = m_context.clock.wallMs() + *command.ttlMs;
    submit(session, replyTo, std::move(write), command.cause);
}

void ItemDesk::remove(Session &session, const QByteArray &replyTo, DeleteItem command)
{
    submit(session, replyTo,
           {std::move(command.key), Operation::Delete, {}, command.ifVersion, std::nullopt, 0},
           command.cause);
}

void ItemDesk::update(Session &session, const QByteArray &replyTo, UpdateItem command)
{
    ItemWrite write{std::move(command.key), Operation::Update, std::move(command.operations),
                    command.ifVersion,      std::nullopt,      0};
    if (command.ttlMs)
        write.expiresMs = m_context.clock.wallMs() + *command.ttlMs;
    submit(session, replyTo, std::move(write), command.cause);
}

void ItemDesk::submit(Session &session, const QByteArray &replyTo, ItemWrite write, ItemCause cause)
{
    if (const auto allowed = mayWrite(session, write.key.groupKey(), cause); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    Change change;
    change.session = session.id;
    change.write = std::move(write);
    change.cause = cause;
    change.then = [this, id = session.id, replyTo, cause](Result<ItemChange> result) {
        if (!result)
            return m_context.reply(id, replyTo, fail(std::move(result).error()));
        // Who may write and not read learns nothing by writing.
        if (const auto audience = audienceFor(id, result->key.groupKey(), cause)) {
            for (std::optional<Item> *side : {&result->old, &result->now}) {
                if (*side && !audience->mayRead(**side))
                    side->reset();
            }
        }
        m_context.reply(id, replyTo, ReplyBody(ItemChanged{std::move(*result)}));
    };
    this->change(std::move(change));
}

void ItemDesk::change(Change change)
{
    change.write.nowMs = m_context.clock.wallMs();
    if (const auto admitted = m_pipeline.admit(change.session); !admitted)
        return change.then(fail(admitted.error()));
    const ItemKey key = change.write.key;
    const auto entry = m_ahead.find(key);
    if (entry == m_ahead.end() && !change.plan && !isWatched(change)) {
        auto then = change.then;
        return write(std::move(change), {}, {}, std::move(then));
    }
    m_ahead[key].waiting.push_back(std::move(change));
    runWaiting(key);
}

// Whether some rule wants the event that the change will derive.
bool ItemDesk::isWatched(const Change &change) const
{
    const GroupKey group = change.write.key.groupKey();
    const auto knows = [&](QByteArrayView what) {
        const EventLabel label = derivedLabel(group, change.cause, what);
        return !label.utf8.isEmpty() && m_context.routes.knows(label);
    };
    if (change.write.operation == Operation::Delete)
        return knows("deleted");
    if (change.isSave)
        return knows("saved");
    return knows("created") || knows("updated");
}

void ItemDesk::write(Change change, EventLabel label, QByteArray payload,
                     std::function<void(Result<ItemChange>)> then)
{
    Pipeline::ItemPublication publication;
    publication.session = change.session;
    publication.label = std::move(label);
    publication.payload = std::move(payload);
    publication.write = std::move(change.write);
    publication.then = std::move(then);
    m_pipeline.write(std::move(publication));
}

void ItemDesk::readAhead(const ItemKey &key, Ahead &ahead)
{
    ahead.isReading = true;
    m_context.read(ReadItemJob{{}, key}, [this, key](StoreDone done) {
        auto &page = std::get<ItemsRead>(done).page;
        Ahead &entry = m_ahead.at(key);
        entry.isReading = false;
        if (!page) {
            const auto waiting = std::exchange(entry.waiting, {});
            if (entry.inFlight == 0)
                m_ahead.erase(key);
            for (const Change &change : waiting)
                change.then(fail(page.error()));
            return;
        }
        entry.isKnown = true;
        entry.latest.reset();
        if (!page->items.empty())
            entry.latest = std::move(page->items.front());
        runWaiting(key);
    });
}

void ItemDesk::runWaiting(const ItemKey &key)
{
    for (;;) {
        const auto it = m_ahead.find(key);
        if (it == m_ahead.end())
            return;
        Ahead &ahead = it->second;
        if (ahead.waiting.empty()) {
            if (ahead.inFlight == 0 && !ahead.isReading)
                m_ahead.erase(it);
            return;
        }
        if (!ahead.isKnown) {
            if (!ahead.isReading)
                readAhead(key, ahead);
            return;
        }
        Change next = std::move(ahead.waiting.front());
        ahead.waiting.pop_front();
        runKnown(key, ahead, std::move(next));
    }
}

void ItemDesk::runKnown(const ItemKey &key, Ahead &ahead, Change change)
{
    if (const auto planned = change.plan ? change.plan(change.write, ahead.latest) : Result<>();
        !planned)
        return change.then(fail(planned.error()));
    auto made = applyWrite(change.write, ahead.latest);
    if (!made || !made->hasChanged())
        return change.then(std::move(made));
    Change exact = change;
    exact.write.ifVersion = made->old ? made->old->version : 0;
    if (made->now) {
        exact.write.operation = Operation::Set;
        exact.write.value = made->now->value;
        exact.write.expiresMs = made->now->expiresMs;
    }
    const QByteArray &value = made->now ? made->now->value : made->old->value;
    const EventLabel label = derivedLabel(key.groupKey(), change.cause,
                                          whatHappened(*made, change.isSave));
    QByteArray payload;
    if (m_context.routes.knows(label))
        payload = derivedPayload(key, change.cause, value);
    ahead.latest = made->now;
    ++ahead.inFlight;
    write(std::move(exact), label, std::move(payload),
          [this, key, change = std::move(change),
           errors = made->errors](Result<ItemChange> result) mutable {
              settled(key, std::move(change), errors, std::move(result));
          });
}

// A conflict that the caller did not ask for: what it was computed from has failed to be written.
void ItemDesk::settled(const ItemKey &key, Change change, const QByteArray &errors,
                       Result<ItemChange> result)
{
    Ahead &ahead = m_ahead.at(key);
    --ahead.inFlight;
    if (!result)
        ahead.isKnown = false;
    const bool isStale = !result && result.error().code == ErrorCode::Conflict;
    if (isStale && ++change.attempts < kMaxAttempts) {
        ahead.waiting.push_back(std::move(change));
    } else {
        if (result)
            result->errors = errors;
        change.then(std::move(result));
    }
    runWaiting(key);
}

void ItemDesk::get(Session &session, const QByteArray &replyTo, const GetItem &command)
{
    if (const auto allowed = mayRead(session, command.key.groupKey(), command.cause); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    m_context.read(ReadItemJob{{}, command.key},
                   [this, id = session.id, replyTo, group = command.key.groupKey(),
                    cause = command.cause](StoreDone done) {
                       auto &page = std::get<ItemsRead>(done).page;
                       if (!page)
                           return m_context.reply(id, replyTo, fail(page.error()));
                       keepReadable(page->items, audienceFor(id, group, cause));
                       ItemFound found;
                       if (!page->items.empty())
                           found.item = std::move(page->items.front());
                       m_context.reply(id, replyTo, ReplyBody(std::move(found)));
                   });
}

void ItemDesk::list(Session &session, const QByteArray &replyTo, const ListItems &command)
{
    if (const auto allowed = mayRead(session, command.group, command.cause); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    const ListItemsJob job{{}, command.group, command.after, std::min(command.limit, kMaxListed)};
    m_context.read(job, [this, id = session.id, replyTo, group = command.group,
                         cause = command.cause](StoreDone done) {
        auto &page = std::get<ItemsRead>(done).page;
        if (!page)
            return m_context.reply(id, replyTo, fail(page.error()));
        ItemList list{group, std::move(page->items), 0};
        if (page->hasMore)
            list.next = list.items.back().order;
        keepReadable(list.items, audienceFor(id, group, cause));
        m_context.reply(id, replyTo, ReplyBody(std::move(list)));
    });
}

void ItemDesk::listGroups(Session &session, const QByteArray &replyTo, const ListGroups &command)
{
    m_context.read(ListGroupsJob{{}, command.stream},
                   [this, id = session.id, replyTo, cause = command.cause](StoreDone done) {
                       auto &groups = std::get<GroupsRead>(done).groups;
                       if (!groups)
                           return m_context.reply(id, replyTo, fail(groups.error()));
                       const Session *asking = m_context.sessions.find(id);
                       if (!asking)
                           return;
                       std::erase_if(*groups, [&](const GroupKey &group) {
                           return !mayRead(*asking, group, cause);
                       });
                       m_context.reply(id, replyTo, ReplyBody(GroupList{std::move(*groups)}));
                   });
}

void ItemDesk::send(Session &session, const QByteArray &replyTo, SendToGroup command)
{
    if (const auto allowed = mayWrite(session, command.group, command.cause); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    if (const auto admitted = m_pipeline.admit(session.id); !admitted)
        return m_context.reply(session.id, replyTo, fail(admitted.error()));
    const ItemKey key{command.group.stream, command.group.group, command.id};
    Pipeline::ItemPublication publication;
    publication.session = session.id;
    publication.label = derivedLabel(command.group, command.cause, "sent");
    if (m_context.routes.knows(publication.label)) {
        QByteArray type;
        appendJsonString(type, command.type);
        publication.payload = withMembers(derivedPayload(key, command.cause, command.data),
                                          {{"_type", type}});
    }
    publication.write.key = key;
    publication.sent.emplace(std::move(command.type), std::move(command.data));
    publication.then = [this, id = session.id, replyTo](const Result<ItemChange> &result) {
        if (!result)
            return m_context.reply(id, replyTo, fail(result.error()));
        m_context.reply(id, replyTo, ReplyBody(Done{}));
    };
    m_pipeline.write(std::move(publication));
}

void ItemDesk::sweep()
{
    if (m_isSweeping || m_context.isDraining)
        return;
    m_isSweeping = true;
    m_context.read(ExpiredItemsJob{{}, m_context.clock.wallMs(), kExpiredPerSweep},
                   [this](StoreDone done) {
                       m_isSweeping = false;
                       const auto &page = std::get<ItemsRead>(done).page;
                       m_hasMoreToSweep = page && page->hasMore;
                       if (!page)
                           return;
                       for (const Item &item : page->items) {
                           Change change;
                           change.write.key = item.key;
                           change.write.operation = Operation::Delete;
                           change.write.ifVersion = item.version;
                           change.cause = ItemCause::Expiry;
                           change.then = [](const Result<ItemChange> &) {};
                           this->change(std::move(change));
                       }
                   });
}

} // namespace sluice::core
