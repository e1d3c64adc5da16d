// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/access/audience.h"

#include "server/core/access/access.h"
#include "server/core/items/json_tree.h"
#include "server/core/routing/payload_reader.h"

#include <algorithm>

namespace sluice::core {

namespace {

std::vector<QByteArray> textsAt(const QByteArray &json, QByteArrayView member)
{
    std::vector<QByteArray> texts;
    const PayloadReader reader(json, PayloadPaths::On);
    reader.forEach(member, [&texts](const simdjson::dom::element &element) {
        if (auto text = scalarText(element))
            texts.push_back(std::move(*text));
    });
    return texts;
}

bool haveCommon(const std::vector<QByteArray> &a, const std::vector<QByteArray> &b)
{
    return std::ranges::any_of(
        a, [&b](const QByteArray &text) { return std::ranges::find(b, text) != b.end(); });
}

void appendPart(QByteArray &key, QByteArrayView part)
{
    key += QByteArray::number(part.size()) + ':';
    key += part;
}

// What a rule opens for this reader; nothing: not made for it.
std::optional<Audience::Way> wayOf(const manifest::ReadRule &rule, const QByteArray &context)
{
    Audience::Way way{rule.id, rule.member, {}};
    std::vector<QByteArray> wanted;
    if (rule.equals)
        wanted.push_back(*rule.equals);
    if (rule.context.isEmpty()) {
        way.values = std::move(wanted);
        return way;
    }
    std::vector<QByteArray> own = textsAt(context, rule.context);
    if (rule.member.isEmpty())
        return haveCommon(own, wanted) ? std::optional(std::move(way)) : std::nullopt;
    if (own.empty())
        return std::nullopt;
    way.values = std::move(own);
    return way;
}

} // namespace

const std::vector<QByteArray> &ItemFacts::texts(const QByteArray &member) const
{
    for (const auto &[name, texts] : m_known) {
        if (name == member)
            return texts;
    }
    return m_known.emplace_back(member, textsAt(m_value, member)).second;
}

Audience::Audience(std::vector<Way> ways)
    : m_ways(std::move(ways))
{
    for (const Way &way : m_ways) {
        m_key += way.id ? 'i' : '-';
        appendPart(m_key, way.id ? way.id->text() : QByteArray());
        appendPart(m_key, way.member);
        m_key += QByteArray::number(way.values.size()) + ',';
        for (const QByteArray &value : way.values)
            appendPart(m_key, value);
    }
}

bool Audience::mayRead(const ItemFacts &item) const
{
    return std::ranges::any_of(m_ways, [&item](const Way &way) {
        return (!way.id || way.id->matches(item.id()))
               && (way.member.isEmpty() || haveCommon(item.texts(way.member), way.values));
    });
}

AudiencePtr audienceOf(const std::vector<manifest::ReadRule> &rules, const GroupKey &group,
                       const claims::Claims *claims, const QByteArray &context)
{
    if (rules.empty())
        return nullptr;
    const QByteArray name = group.stream + '/' + group.group;
    QByteArray known = context;
    bool isRuled = false;
    std::vector<Audience::Way> ways;
    for (const manifest::ReadRule &rule : rules) {
        if (!rule.group.matches(name))
            continue;
        isRuled = true;
        if (!matches(rule.who, claims))
            continue;
        if (known.isEmpty() && claims)
            known = claims::toJson(*claims);
        auto way = wayOf(rule, known);
        if (way && !way->id && way->member.isEmpty())
            return nullptr;
        if (way)
            ways.push_back(std::move(*way));
    }
    return isRuled ? std::make_shared<const Audience>(std::move(ways)) : nullptr;
}

void keepReadable(std::vector<Item> &items, const AudiencePtr &audience)
{
    if (audience)
        std::erase_if(items, [&](const Item &item) { return !audience->mayRead(item); });
}

QByteArray readableValues(const QByteArray &values, const std::optional<QByteArray> &id,
                          const AudiencePtr &audience)
{
    if (!audience)
        return values;
    if (id)
        return audience->mayRead(ItemFacts(*id, values)) ? values : QByteArray("null");
    QByteArray kept = "[";
    for (const QByteArrayView element : jsonElements(values)) {
        const QByteArray value = element.toByteArray();
        const auto named = jsonMember(value, "id");
        const QByteArray itemId = named ? jsonString(*named).value_or(QByteArray()) : QByteArray();
        if (!audience->mayRead(ItemFacts(itemId, value)))
            continue;
        kept += (kept.size() > 1 ? "," : "") + value;
    }
    return kept + ']';
}

ItemView::ItemView(DeliveryPtr delivery)
    : m_whole(std::move(delivery))
    , m_now(m_whole->item->key.id, m_whole->payload)
    , m_before(m_whole->item->key.id, m_whole->item->oldValue)
{
}

DeliveryPtr ItemView::shownTo(const Audience &audience)
{
    const ItemNotice &notice = *m_whole->item;
    if (notice.change == ItemChangeKind::Event && notice.key.id.isEmpty())
        return m_whole; // for the group, not about an item
    const bool isNow = audience.mayRead(m_now);
    if (notice.change != ItemChangeKind::Updated)
        return isNow ? m_whole : nullptr;
    const bool wasBefore = audience.mayRead(m_before);
    if (isNow && wasBefore)
        return m_whole;
    if (isNow)
        return m_appeared ? m_appeared : m_appeared = varied(ItemChangeKind::Created);
    if (wasBefore)
        return m_vanished ? m_vanished : m_vanished = varied(ItemChangeKind::Deleted);
    return nullptr;
}

DeliveryPtr ItemView::varied(ItemChangeKind change) const
{
    Delivery delivery = *m_whole;
    ItemNotice notice = *m_whole->item;
    notice.change = change;
    if (change == ItemChangeKind::Deleted) {
        notice.version = 0;
        delivery.payload = std::exchange(notice.oldValue, {});
    } else {
        notice.oldVersion = 0;
        notice.oldValue.clear();
    }
    delivery.item = std::make_shared<const ItemNotice>(std::move(notice));
    return std::make_shared<const Delivery>(std::move(delivery));
}

} // namespace sluice::core
