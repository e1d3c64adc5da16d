// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/group_desk.h"

#include "server/core/items/json_tree.h"

#include <algorithm>

namespace sluice::core {

namespace {

constexpr size_t kListedMembers = 1000;

ChannelName groupOf(const ChannelName &channel)
{
    return {ChannelKind::Group, channel.first, channel.second, {}};
}

ChannelName nameOf(const GroupKey &group, const std::optional<QByteArray> &id)
{
    return id ? channelOf(ItemKey{group.stream, group.group, *id}) : channelOf(group);
}

GroupKey keyOf(const ChannelName &channel)
{
    return {channel.first, channel.second};
}

// Who the member is: the token says it, else what iii's auth function gave.
QByteArray subjectOf(const Session &session)
{
    if (session.claims)
        return session.claims->subject;
    const auto subject = jsonMember(session.context, "sub");
    return subject ? jsonString(*subject).value_or(QByteArray()) : QByteArray();
}

} // namespace

GroupDesk::GroupDesk(HubContext &context)
    : m_context(context)
    , m_feed(context,
             {[this](Session &session, const ChannelName &channel) { attach(session, channel); },
              [this](Session &session, const ChannelName &channel, Error why) {
                  drop(session, channel, std::move(why));
              }})
{
}

Result<> GroupDesk::mayOpen(const Session &session, const SubscribeGroup &command,
                            const ChannelName &channel) const
{
    auto allowed = command.cause == ItemCause::Native
                       ? mayDo(m_context, session, manifest::Action::Subscribe,
                               toText(channelOf(command.group)))
                       : Result<>();
    const size_t count = session.subscriptions.size() + session.groups.size();
    if (!allowed || session.groups.contains(channel)
        || count < m_context.options.subscriptionsPerSession)
        return allowed;
    return fail(ErrorCode::LimitExceeded,
                QStringLiteral("%1 subscriptions per session (limits.subscriptions_per_session)")
                    .arg(m_context.options.subscriptionsPerSession));
}

void GroupDesk::subscribe(Session &session, const QByteArray &replyTo,
                          const SubscribeGroup &command)
{
    const ChannelName channel = nameOf(command.group, command.id);
    if (const auto may = mayOpen(session, command, channel); !may)
        return m_context.reply(session.id, replyTo, fail(may.error()));
    if (command.since && resume(session, replyTo, command, channel))
        return;
    const quint64 id = ++m_lastOpening;
    GroupSubscription &subscription = session.groups[channel];
    subscription.openings.push_back(id);
    if (!subscription.isOpen && !subscription.isCatchingUp)
        subscription.audience = audienceOf(m_context, session, command.group);
    Opening opening;
    opening.audience = subscription.audience;
    opening.hasSince = command.since.has_value();
    opening.pagesAfterBytes = command.pagesAfterBytes;
    opening.session = session.id;
    opening.channel = channel;
    opening.replyTo = replyTo;
    opening.pageSize = command.pageSize;
    opening.wantsPresence = command.wantsPresence && !command.id;
    readNext(id, m_openings.emplace(id, std::move(opening)).first->second);
}

void GroupDesk::readNext(quint64 id, const Opening &opening)
{
    const auto then = [this, id](StoreDone done) {
        pageRead(id, std::move(std::get<ItemsRead>(done).page));
    };
    const ChannelName &name = opening.channel;
    if (name.kind == ChannelKind::Item)
        return m_context.read(ReadItemJob{{}, {name.first, name.second, name.third}}, then);
    const int wanted = std::min(opening.pageSize.value_or(kPageItems), kPageItems);
    m_context.read(ListItemsJob{{}, {name.first, name.second}, opening.cursor, wanted, kPageBytes},
                   then);
}

void GroupDesk::pageRead(quint64 id, Result<ItemPage> page)
{
    const auto it = m_openings.find(id);
    if (it == m_openings.end())
        return; // the session has ended
    Opening &opening = it->second;
    if (!page)
        return refuse(it, page.error());
    collect(opening, std::move(page->items));
    const bool goesOn = opening.pagesAfterBytes && opening.bytes > *opening.pagesAfterBytes;
    if (!page->hasMore || opening.pageSize || goesOn)
        return finish(it, page->hasMore);
    if (opening.bytes > kSnapshotBytes) {
        return refuse(
            it, {ErrorCode::LimitExceeded,
                 QStringLiteral(
                     "the group has more than %1 bytes; fetch it by pages (`pages` or `limit`)")
                     .arg(kSnapshotBytes)});
    }
    collectOrWait(id, opening);
}

void GroupDesk::collectOrWait(quint64 id, Opening &opening)
{
    if (opening.isCollecting)
        return readNext(id, opening);
    if (m_collectors < kCollected)
        return beginCollecting(id, opening);
    opening.items = {};
    opening.index = {};
    opening.cursor = 0;
    opening.bytes = 0;
    m_waiting.push_back(id);
}

void GroupDesk::beginCollecting(quint64 id, Opening &opening)
{
    opening.isCollecting = true;
    ++m_collectors;
    ++m_collecting[opening.channel];
    readNext(id, opening);
}

void GroupDesk::endCollecting(const ChannelName &channel)
{
    --m_collectors;
    const auto counted = m_collecting.find(channel);
    if (--counted->second == 0)
        m_collecting.erase(counted);
    while (!m_waiting.empty()) {
        const auto it = m_openings.find(m_waiting.front());
        m_waiting.pop_front();
        if (it != m_openings.end())
            return beginCollecting(it->first, it->second);
    }
}

void GroupDesk::collect(Opening &opening, std::vector<Item> items)
{
    for (Item &item : items) {
        opening.cursor = std::max(opening.cursor, item.order);
        opening.bytes += item.value.size() + item.key.id.size();
        const auto [it, isNew] = opening.index.try_emplace(item.key.id, opening.items.size());
        if (isNew)
            opening.items.push_back(std::move(item));
        else
            opening.items[it->second] = std::move(item);
    }
}

// Between two pages: what was collected follows the changes, what is still to be read has them.
void GroupDesk::arrived(const DeliveryPtr &arrived)
{
    const Delivery &delivery = *arrived;
    const ItemNotice &notice = *delivery.item;
    if (delivery.channel.kind == ChannelKind::Group && notice.change != ItemChangeKind::Event)
        m_context.history.add(arrived, m_context.clock.wallMs());
    if (m_collecting.empty() || notice.change == ItemChangeKind::Event
        || !m_collecting.contains(delivery.channel))
        return;
    for (auto &[id, opening] : m_openings) {
        if (!opening.isCollecting || opening.channel != delivery.channel)
            continue;
        const auto it = opening.index.find(notice.key.id);
        if (it == opening.index.end())
            continue;
        Item &item = opening.items[it->second];
        if (notice.change == ItemChangeKind::Deleted) {
            item.value.clear();
            opening.index.erase(it);
            continue;
        }
        item.value = delivery.payload;
        item.version = notice.version;
        item.updatedMs = notice.updatedMs;
    }
}

GroupDesk::Opening GroupDesk::take(Openings::iterator it)
{
    const quint64 id = it->first;
    Opening opening = std::move(it->second);
    m_openings.erase(it);
    if (opening.isCollecting)
        endCollecting(opening.channel);
    if (Session *session = m_context.sessions.find(opening.session)) {
        if (const auto entry = session->groups.find(opening.channel);
            entry != session->groups.end())
            std::erase(entry->second.openings, id);
    }
    return opening;
}

void GroupDesk::finish(Openings::iterator it, bool hasMore)
{
    Opening opening = take(it);
    Session *session = m_context.sessions.find(opening.session);
    if (!session)
        return;
    std::erase_if(opening.items, [](const Item &item) { return item.value.isEmpty(); });
    keepReadable(opening.items, opening.audience);
    GroupSubscribed answer;
    answer.items = std::move(opening.items);
    answer.hasPages = hasMore && !opening.pageSize;
    answer.next = hasMore && opening.pageSize ? opening.cursor : 0;
    if (opening.hasSince)
        answer.recovered = false;
    m_feed.drop(session->id, opening.channel);
    const bool hasPages = answer.hasPages;
    this->answer(*session, opening, std::move(answer));
    attach(*session, opening.channel);
    if (hasPages)
        m_feed.sendPages(*session, opening.channel, opening.audience, opening.cursor);
}

// What was missed, then what is live. Not for a session that has some of the group already.
bool GroupDesk::resume(Session &session, const QByteArray &replyTo, const SubscribeGroup &command,
                       const ChannelName &channel)
{
    const bool hasRelated = std::ranges::any_of(session.groups, [&](const auto &entry) {
        return groupOf(entry.first) == channelOf(command.group);
    });
    if (hasRelated || !m_context.history.covers(command.group, *command.since))
        return false;
    GroupSubscription &subscription = session.groups[channel];
    subscription.isCatchingUp = true;
    subscription.audience = audienceOf(m_context, session, command.group);
    Opening opening;
    opening.channel = channel;
    opening.replyTo = replyTo;
    opening.wantsPresence = command.wantsPresence && !command.id;
    GroupSubscribed answer;
    answer.recovered = true;
    this->answer(session, opening, std::move(answer));
    m_feed.sendMissed(session, channel, session.groups[channel].audience, *command.since);
    return true;
}

void GroupDesk::answer(Session &session, const Opening &opening, GroupSubscribed answer)
{
    const ChannelName &channel = opening.channel;
    answer.group = keyOf(channel);
    if (channel.kind == ChannelKind::Item)
        answer.id = channel.third;
    answer.position = m_context.history.top(answer.group, m_context.clock.wallMs());
    answer.atMs = m_context.nextItemMs();
    enter(session, channel, session.groups[channel], opening.wantsPresence);
    if (opening.wantsPresence)
        answer.members = m_context.groupMembers.memberCount(answer.group);
    m_context.reply(session.id, opening.replyTo, ReplyBody(std::move(answer)));
}

void GroupDesk::refuse(Openings::iterator it, const Error &error)
{
    const Opening opening = take(it);
    m_context.reply(opening.session, opening.replyTo, fail(error));
    if (Session *session = m_context.sessions.find(opening.session)) {
        const auto entry = session->groups.find(opening.channel);
        if (entry != session->groups.end() && !entry->second.isOpen && !entry->second.isCatchingUp
            && entry->second.openings.empty())
            session->groups.erase(entry);
    }
}

// A session that has the group needs no channel for its items.
void GroupDesk::attach(Session &session, const ChannelName &name)
{
    const auto entry = session.groups.find(name);
    if (entry == session.groups.end())
        return;
    GroupSubscription &subscription = entry->second;
    if (subscription.isOpen)
        return;
    subscription.isOpen = true;
    subscription.isCatchingUp = false;
    const auto group = session.groups.find(groupOf(name));
    const bool isCovered = name.kind == ChannelKind::Item && group != session.groups.end()
                           && group->second.isOpen;
    if (isCovered)
        return;
    subscription.channel = subscription.audience
                               ? m_context.shares.attach(m_context.channels, name,
                                                         subscription.audience, edgeOf(session.id))
                               : m_context.channels.attach(name, edgeOf(session.id));
    m_context.outlet.post(edgeOf(session.id), Attach{session.id, subscription.channel, name});
    if (name.kind == ChannelKind::Item)
        return;
    for (auto &[other, item] : session.groups) {
        if (other.kind == ChannelKind::Item && groupOf(other) == name && item.channel)
            detach(session, other, item);
    }
}

// Only those who have the whole group are its members.
void GroupDesk::enter(const Session &session, const ChannelName &name,
                      GroupSubscription &subscription, bool wantsPresence)
{
    if (name.kind != ChannelKind::Group)
        return;
    m_context.groupMembers.join(keyOf(name), session.id, subjectOf(session));
    if (!wantsPresence || subscription.presence)
        return;
    const ChannelName presence = presenceOf(keyOf(name));
    subscription.presence = m_context.channels.attach(presence, edgeOf(session.id));
    m_context.outlet.post(edgeOf(session.id), Attach{session.id, subscription.presence, presence});
}

void GroupDesk::exit(const Session &session, const ChannelName &name,
                     const GroupSubscription &subscription)
{
    if (name.kind != ChannelKind::Group)
        return;
    m_context.groupMembers.leave(keyOf(name), session.id);
    if (!subscription.presence)
        return;
    m_context.channels.detach(subscription.presence, edgeOf(session.id));
    m_context.outlet.post(edgeOf(session.id),
                          Detach{session.id, subscription.presence, presenceOf(keyOf(name)), {}});
}

void GroupDesk::members(const Session &session, const QByteArray &replyTo,
                        const ListGroupMembers &command)
{
    if (const auto allowed = mayDo(m_context, session, manifest::Action::Subscribe,
                                   toText(channelOf(command.group)));
        !allowed)
        return m_context.reply(session.id, replyTo, fail(allowed.error()));
    const GroupMembersTable &table = m_context.groupMembers;
    m_context.reply(
        session.id, replyTo,
        ReplyBody(GroupMembers{command.group, table.members(command.group, kListedMembers),
                               table.memberCount(command.group)}));
}

void GroupDesk::tellPresence()
{
    for (const GroupMembersTable::Presence &change : m_context.groupMembers.takePresence()) {
        const ChannelName channel = presenceOf(change.name);
        if (!m_context.channels.find(channel))
            continue; // nobody asked
        auto delivery = std::make_shared<Delivery>();
        delivery->kind = Delivery::Kind::Presence;
        delivery->channel = channel;
        delivery->payload = presenceJson(change.joined, change.left);
        delivery->atMs = m_context.clock.wallMs();
        m_context.bus.publish(std::move(delivery));
    }
}

void GroupDesk::detach(const Session &session, const ChannelName &name,
                       GroupSubscription &subscription)
{
    const ChannelId channel = std::exchange(subscription.channel, {});
    release(session, name, channel, subscription.audience);
    m_context.outlet.post(edgeOf(session.id), Detach{session.id, channel, name, {}});
}

void GroupDesk::release(const Session &session, const ChannelName &name, ChannelId channel,
                        const AudiencePtr &audience)
{
    if (audience)
        m_context.shares.detach(m_context.channels, name, *audience, edgeOf(session.id));
    else
        m_context.channels.detach(channel, edgeOf(session.id));
}

void GroupDesk::unsubscribe(Session &session, const QByteArray &replyTo,
                            const UnsubscribeGroup &command)
{
    const ChannelName channel = nameOf(command.group, command.id);
    if (!session.groups.contains(channel))
        return m_context.reply(
            session.id, replyTo,
            fail(ErrorCode::NotFound,
                 command.id ? QStringLiteral("this session is not subscribed to the item")
                            : QStringLiteral("this session is not subscribed to the group")));
    drop(session, channel, {});
    m_context.reply(session.id, replyTo, ReplyBody(Done{}));
}

void GroupDesk::drop(Session &session, const ChannelName &channelName, std::optional<Error> why)
{
    const ChannelName channel = channelName; // the argument may live in what is erased below
    const auto node = session.groups.extract(channel);
    if (node.empty())
        return;
    for (const quint64 id : node.mapped().openings)
        refuse(m_openings.find(id),
               {ErrorCode::Cancelled,
                QStringLiteral("unsubscribed before the snapshot was complete")});
    exit(session, channel, node.mapped());
    const ChannelId attached = node.mapped().channel;
    if (attached)
        release(session, channel, attached, node.mapped().audience);
    m_feed.drop(session.id, channel);
    if (attached || why)
        m_context.outlet.post(edgeOf(session.id),
                              Detach{session.id, attached, channel, std::move(why)});
    if (channel.kind == ChannelKind::Item)
        return;
    std::vector<ChannelName> uncovered;
    for (const auto &[name, item] : session.groups) {
        if (name.kind == ChannelKind::Item && groupOf(name) == channel && item.isOpen)
            uncovered.push_back(name);
    }
    for (const ChannelName &name : uncovered) {
        session.groups[name].isOpen = false;
        attach(session, name);
    }
}

void GroupDesk::dropAll(Session &session)
{
    std::vector<ChannelName> items;
    for (const auto &[name, subscription] : session.groups) {
        if (name.kind == ChannelKind::Item)
            items.push_back(name);
    }
    for (const ChannelName &name : items)
        drop(session, name, {});
    while (!session.groups.empty())
        drop(session, session.groups.begin()->first, {});
    m_feed.forget(session.id);
}

} // namespace sluice::core
