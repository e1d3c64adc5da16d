// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/resource_desk.h"

#include "server/core/event/payload.h"
#include "server/core/items/derived_event.h"
#include "server/core/items/json_object.h"
#include "server/core/routing/payload_reader.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sluice::core {

namespace {

constexpr int kPageItems = 500;
constexpr size_t kScannedItems = 10'000; ///< of one list; then it goes on with the next page

QByteArrayView labelOf(ResourceVerb verb)
{
    switch (verb) {
    case ResourceVerb::Create:
        return "created";
    case ResourceVerb::Save:
        return "saved";
    case ResourceVerb::Update:
        return "updated";
    case ResourceVerb::Delete:
        return "deleted";
    }
    Q_UNREACHABLE();
}

QByteArray subjectOf(const Session *session)
{
    return session && session->claims ? session->claims->subject : QByteArray();
}

QByteArray withId(const QByteArray &entity, const QByteArray &id)
{
    QByteArray text;
    appendJsonString(text, id);
    return withMembers(entity, {{"id", text}});
}

bool isObject(const QByteArray &json)
{
    return QByteArrayView(json).trimmed().startsWith('{');
}

Unexpected<Error> nothingThere()
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such entity"));
}

// The same key of the same subject names the same entity, also after a restart.
QByteArray idFromKey(const ChangeResource &command, const QByteArray &subject)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {command.collection, subject, command.idempotencyKey})
        hash.addData(QByteArray::number(part.size()) + ':' + part);
    return hash.result().first(16).toHex();
}

Result<> checkTag(const ChangeResource &command, const std::optional<Item> &old)
{
    if (!command.ifMatch || (old && *command.ifMatch == ResourceTag{old->version, old->createdMs}))
        return {};
    return fail(ErrorCode::Conflict,
                QStringLiteral("the entity has changed since it was read; read it again"));
}

} // namespace

ResourceDesk::ResourceDesk(HubContext &context, ItemDesk &items)
    : m_context(context)
    , m_items(items)
{
}

Result<const manifest::ResourceRule *> ResourceDesk::ruleOf(const QByteArray &collection) const
{
    const auto &rules = m_context.manifest->resources;
    const auto rule = std::ranges::find(rules, collection, &manifest::ResourceRule::name);
    if (rule != rules.end())
        return &*rule;
    return fail(
        ErrorCode::NotFound,
        QStringLiteral("no collection is called %1; declare it under `resources` of a manifest")
            .arg(QString::fromUtf8(collection)));
}

Result<> ResourceDesk::mayRead(const Session &session, const QByteArray &collection) const
{
    const GroupKey group{kResourceStream, collection};
    return mayDo(m_context, session, manifest::Action::Subscribe, toText(channelOf(group)));
}

Result<> ResourceDesk::checkSchema(const QByteArray &schema, const QByteArray &entity) const
{
    if (!isObject(entity))
        return fail(ErrorCode::InvalidParams, QStringLiteral("an entity is a JSON object"));
    if (schema.isEmpty() || !m_checker)
        return {};
    return m_checker->check(schema, entity);
}

void ResourceDesk::change(Session &session, const QByteArray &replyTo, ChangeResource command)
{
    const auto refuse = [&](const Error &error) {
        m_context.reply(session.id, replyTo, fail(error));
    };
    const auto rule = ruleOf(command.collection);
    if (!rule)
        return refuse(rule.error());
    const GroupKey group{kResourceStream, command.collection};
    const EventLabel label = derivedLabel(group, ItemCause::Resource, labelOf(command.verb));
    if (const auto allowed = mayDo(m_context, session, manifest::Action::Publish, label.utf8);
        !allowed)
        return refuse(allowed.error());
    const bool isRepeatable = !command.idempotencyKey.isEmpty();
    if (isRepeatable)
        command.id = idFromKey(command, subjectOf(&session));
    if (command.verb != ResourceVerb::Delete && isObject(command.entity))
        command.entity = withId(command.entity, command.id);
    const bool isWhole = command.verb == ResourceVerb::Create || command.verb == ResourceVerb::Save;
    if (const auto valid = isWhole ? checkSchema((*rule)->schema, command.entity) : Result<>();
        !valid)
        return refuse(valid.error());

    ItemDesk::Change change;
    change.session = session.id;
    change.write.key = {group.stream, group.group, command.id};
    change.cause = ItemCause::Resource;
    change.isSave = command.verb == ResourceVerb::Save;
    change.then = [this, id = session.id, replyTo, key = change.write.key, verb = command.verb,
                   isRepeatable](Result<ItemChange> result) {
        if (result)
            return answer(id, replyTo, {verb, std::move(*result), false, {}, {}});
        if (isRepeatable && result.error().code == ErrorCode::Conflict)
            return answerRepeat(id, replyTo, key);
        m_context.reply(id, replyTo, fail(std::move(result).error()));
    };
    change.plan = [this, command = std::move(command), schema = (*rule)->schema,
                   audience = audienceOf(m_context, session, group)](
                      ItemWrite &write, const std::optional<Item> &old) -> Result<> {
        // What the subject may not read is not there to be changed.
        const bool isHidden = old && audience && !audience->mayRead(*old);
        if (isHidden && command.verb != ResourceVerb::Create)
            return nothingThere();
        return plan(command, schema, write, old);
    };
    m_items.change(std::move(change));
}

Result<> ResourceDesk::plan(const ChangeResource &command, const QByteArray &schema,
                            ItemWrite &write, const std::optional<Item> &old) const
{
    using Verb = ResourceVerb;
    const bool needsOld = command.verb == Verb::Update || command.verb == Verb::Delete
                          || command.mustExist;
    const bool needsNone = command.verb == Verb::Create || command.mustNotExist;
    if (needsOld && !old)
        return nothingThere();
    if (needsNone && old)
        return fail(ErrorCode::Conflict, QStringLiteral("an entity with this id exists"));
    if (const auto matches = checkTag(command, old); !matches)
        return matches;
    if (command.verb == Verb::Delete) {
        write.operation = ItemWrite::Operation::Delete;
        return {};
    }
    write.operation = ItemWrite::Operation::Set;
    write.value = command.entity;
    if (command.verb != Verb::Update)
        return {};
    if (!isObject(command.entity))
        return fail(ErrorCode::InvalidParams, QStringLiteral("a change is a JSON object"));
    write.value = mergeObjects(old->value, command.entity);
    return checkSchema(schema, write.value);
}

void ResourceDesk::answer(SessionId session, const QByteArray &replyTo, ResourceChanged changed)
{
    const Session *asking = m_context.sessions.find(session);
    changed.subject = subjectOf(asking);
    // Whoever may only write learns of no rooms: they come with tokens that let in.
    if (asking && mayRead(*asking, changed.change.key.group))
        changed.rooms = roomsOf(changed.change.now ? *changed.change.now : *changed.change.old);
    m_context.reply(session, replyTo, ReplyBody(std::move(changed)));
}

void ResourceDesk::answerRepeat(SessionId session, const QByteArray &replyTo, const ItemKey &key)
{
    m_context.read(ReadItemJob{{}, key}, [this, session, replyTo, key](StoreDone done) {
        auto &page = std::get<ItemsRead>(done).page;
        if (!page || page->items.empty())
            return m_context.reply(session, replyTo,
                                   page ? Result<ReplyBody>(nothingThere()) : fail(page.error()));
        answer(session, replyTo,
               {ResourceVerb::Create, {key, {}, std::move(page->items.front()), {}}, true, {}, {}});
    });
}

void ResourceDesk::get(Session &session, const QByteArray &replyTo, const GetResource &command)
{
    const auto rule = ruleOf(command.collection);
    if (!rule)
        return m_context.reply(session.id, replyTo, fail(rule.error()));
    if (const auto allowed = mayRead(session, command.collection); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    m_context.read(ReadItemJob{{}, {kResourceStream, command.collection, command.id}},
                   [this, id = session.id, replyTo,
                    audience = audienceOf(m_context, session,
                                          {kResourceStream, command.collection})](StoreDone done) {
                       auto &page = std::get<ItemsRead>(done).page;
                       if (page)
                           keepReadable(page->items, audience);
                       if (!page || page->items.empty())
                           return m_context.reply(id, replyTo,
                                                  page ? Result<ReplyBody>(nothingThere())
                                                       : fail(page.error()));
                       ResourceFound found;
                       found.item = std::move(page->items.front());
                       found.subject = subjectOf(m_context.sessions.find(id));
                       found.rooms = roomsOf(found.item);
                       m_context.reply(id, replyTo, ReplyBody(std::move(found)));
                   });
}

void ResourceDesk::list(Session &session, const QByteArray &replyTo, const ListResources &command)
{
    const auto rule = ruleOf(command.collection);
    if (!rule)
        return m_context.reply(session.id, replyTo, fail(rule.error()));
    if (const auto allowed = mayRead(session, command.collection); !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    auto listing = std::make_shared<Listing>();
    listing->session = session.id;
    listing->replyTo = replyTo;
    listing->command = command;
    listing->audience = audienceOf(m_context, session, {kResourceStream, command.collection});
    readPage(std::move(listing));
}

void ResourceDesk::readPage(std::shared_ptr<Listing> listing)
{
    const ListResources &command = listing->command;
    const ListItemsJob job{{}, {kResourceStream, command.collection}, command.after, kPageItems};
    m_context.read(job, [this, listing = std::move(listing)](StoreDone done) {
        auto &page = std::get<ItemsRead>(done).page;
        if (!page)
            return m_context.reply(listing->session, listing->replyTo, fail(page.error()));
        takePage(listing, std::move(*page));
    });
}

void ResourceDesk::takePage(const std::shared_ptr<Listing> &listing, ItemPage page)
{
    ListResources &command = listing->command;
    ResourceList &answer = listing->answer;
    bool hasMore = page.hasMore;
    for (size_t i = 0; i < page.items.size(); ++i) {
        Item &item = page.items[i];
        command.after = item.order;
        if (listing->audience && !listing->audience->mayRead(item))
            continue;
        const PayloadReader reader(item.value, PayloadPaths::On);
        const bool matches = std::ranges::all_of(command.filter, [&](const auto &wanted) {
            return reader.scalar(wanted.first) == wanted.second;
        });
        if (!matches)
            continue;
        answer.items.push_back(std::move(item));
        if (std::ssize(answer.items) < command.limit)
            continue;
        hasMore = hasMore || i + 1 < page.items.size();
        break;
    }
    listing->scanned += page.items.size();
    const bool isFull = std::ssize(answer.items) >= command.limit;
    if (hasMore && !isFull && listing->scanned < kScannedItems)
        return readPage(listing);
    answer.next = hasMore ? command.after : 0;
    answer.subject = subjectOf(m_context.sessions.find(listing->session));
    answer.rooms = roomsOf(command.collection, [&](QByteArrayView path) {
        const auto named = std::ranges::find(
            command.filter, path, [](const auto &one) { return QByteArrayView(one.first); });
        return named == command.filter.end() ? std::optional<QByteArray>() : named->second;
    });
    m_context.reply(listing->session, listing->replyTo, ReplyBody(std::move(answer)));
}

std::vector<QByteArray> ResourceDesk::roomsOf(const Item &item) const
{
    const PayloadReader reader(item.value, PayloadPaths::On);
    return roomsOf(item.key.group, [&](QByteArrayView path) { return reader.scalar(path); });
}

std::vector<QByteArray> ResourceDesk::roomsOf(const QByteArray &collection,
                                              const manifest::Template::Lookup &lookup) const
{
    std::vector<QByteArray> rooms;
    const auto rule = ruleOf(collection);
    if (!rule)
        return rooms; // the manifest has changed meanwhile
    for (const auto &notification :
         {(*rule)->created, (*rule)->updated, (*rule)->saved, (*rule)->deleted}) {
        // Answers carry tokens for these rooms: entities must not choose just any room.
        if (!notification || notification->room.text().startsWith('{'))
            continue;
        const auto room = notification->room.expand(lookup);
        const bool isNew = room && std::ranges::find(rooms, *room) == rooms.end();
        if (isNew && !room->startsWith("/sluice/"))
            rooms.push_back(*room);
    }
    return rooms;
}

} // namespace sluice::core
