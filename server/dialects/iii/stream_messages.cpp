// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/stream_messages.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"

#include <algorithm>
#include <map>

namespace sluice::dialects::iii {

namespace {

using namespace core;

std::optional<QByteArray> nameOf(QByteArrayView data, const char *member)
{
    const auto raw = jsonMember(data, member);
    auto text = raw ? jsonString(*raw) : std::nullopt;
    if (text && text->size() > kMaxName)
        return std::nullopt;
    return text;
}

QByteArray opening(const GroupKey &group, const std::optional<QByteArray> &id, qint64 atMs)
{
    return R"({"type":"stream","timestamp":)" + QByteArray::number(atMs) + R"(,"streamName":)"
           + quotedJson(group.stream) + R"(,"groupId":)" + quotedJson(group.group) + R"(,"id":)"
           + (id ? quotedJson(*id) : QByteArray("null")) + R"(,"event":)";
}

QByteArray withId(const QByteArray &value, const QByteArray &id, EnvelopeOptions options)
{
    if (!options.injectId || jsonTypeOf(value) != JsonType::Object || jsonMember(value, "id"))
        return value;
    JsonTree tree(value);
    tree.set("id", JsonTree(quotedJson(id)));
    return tree.text();
}

QByteArray shownValue(const Delivery &delivery, EnvelopeOptions options)
{
    const bool isNull = jsonTypeOf(delivery.payload) == JsonType::Null;
    if (isNull && delivery.channel.kind == ChannelKind::Group)
        return R"({"id":)" + quotedJson(delivery.item->key.id) + '}';
    return withId(delivery.payload, delivery.item->key.id, options);
}

QByteArray eventText(const Delivery &delivery, EnvelopeOptions options)
{
    const auto change = [&](const char *type) {
        return QByteArray(R"({"type":")") + type + R"(","data":)" + shownValue(delivery, options)
               + '}';
    };
    switch (delivery.item->change) {
    case ItemChangeKind::Created:
        return change("create");
    case ItemChangeKind::Updated:
        return change("update");
    case ItemChangeKind::Deleted:
        return change("delete");
    case ItemChangeKind::Event:
        return R"({"type":"event","event":{"type":)" + quotedJson(delivery.label) + R"(,"data":)"
               + delivery.payload + "}}";
    }
    Q_UNREACHABLE();
}

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace

std::optional<StreamMessage> decodeStreamMessage(const QByteArray &text)
{
    if (!checkJson(text))
        return std::nullopt;
    const auto type = nameOf(text, "type");
    const auto data = jsonMember(text, "data");
    if (!type || !data || (*type != "join" && *type != "leave"))
        return std::nullopt;
    const auto subscription = nameOf(*data, "subscriptionId");
    const auto stream = nameOf(*data, "streamName");
    const auto group = nameOf(*data, "groupId");
    if (!subscription || !stream || !group)
        return std::nullopt;
    StreamMessage message{*type == "join", *subscription, {*stream, *group}, std::nullopt};
    const auto id = jsonMember(*data, "id");
    if (!id || jsonTypeOf(*id) == JsonType::Null)
        return message;
    message.id = nameOf(*data, "id");
    return message.id ? std::optional(std::move(message)) : std::nullopt;
}

QByteArray envelopeText(const Delivery &delivery, EnvelopeOptions options)
{
    const ItemKey &key = delivery.item->key;
    const auto id = key.id.isEmpty() ? std::nullopt : std::optional(key.id);
    return opening(key.groupKey(), id, delivery.atMs) + eventText(delivery, options) + '}';
}

std::vector<QByteArray> pageTexts(const Delivery &page, EnvelopeOptions options)
{
    std::vector<QByteArray> texts;
    texts.reserve(page.page->items.size());
    Delivery created;
    created.channel = page.channel;
    created.atMs = page.atMs;
    for (const Item &item : page.page->items) {
        created.payload = item.value;
        created.item = std::make_shared<const ItemNotice>(
            ItemNotice{item.key, ItemChangeKind::Created, 0, item.version, item.updatedMs});
        texts.push_back(envelopeText(created, options));
    }
    return texts;
}

QByteArray syncText(const StreamMessage &joined, std::span<const Item> items, qint64 atMs,
                    EnvelopeOptions options)
{
    QByteArray data;
    if (joined.id) {
        data = items.empty() ? QByteArray("null")
                             : withId(items.front().value, items.front().key.id, options);
        return syncText(joined, data, atMs);
    }
    data = "[";
    for (const Item &item : items) {
        if (data.size() > 1)
            data += ',';
        data += withId(item.value, item.key.id, options);
    }
    return syncText(joined, data + ']', atMs);
}

QByteArray syncText(const StreamMessage &joined, QByteArrayView data, qint64 atMs)
{
    QByteArray text = opening(joined.group, joined.id, atMs) + R"({"type":"sync","data":)";
    text += data;
    return text + "}}";
}

QByteArray unauthorizedText(const StreamMessage &refused, qint64 atMs)
{
    return opening(refused.group, refused.id, atMs) + R"({"type":"unauthorized"}})";
}

QByteArray accessDeniedText(const StreamMessage &refused, qint64 atMs)
{
    return opening(refused.group, refused.id, atMs)
           + R"({"type":"event","event":{"type":"error","data":{"code":"STREAM_ACCESS_DENIED","message":"Access denied"}}}})";
}

QByteArray authInputText(const UpgradeFacts &facts)
{
    std::map<QByteArray, QByteArray> headers; // of repeated ones the last counts
    for (const auto &[name, value] : facts.headers) {
        if (isAscii(value) && isAscii(name))
            headers[name.toLower()] = value;
    }
    QByteArray text = R"({"headers":{)";
    for (const auto &[name, value] : headers)
        text += (text.endsWith('{') ? "" : ",") + quotedJson(name) + ':' + quotedJson(value);
    // Nothing is percent-decoded: that is how iii hands them on.
    std::map<QByteArray, QByteArray> parameters;
    for (const QByteArray &part : facts.query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray key = equals < 0 ? part : part.first(equals);
        if (key.isEmpty() || !QByteArrayView(part).isValidUtf8())
            continue;
        QByteArray &list = parameters[key];
        list += (list.isEmpty() ? "" : ",")
                + quotedJson(equals < 0 ? QByteArray() : part.sliced(equals + 1));
    }
    text += R"(},"path":)" + quotedJson(facts.path) + R"(,"query_params":{)";
    for (const auto &[key, list] : parameters)
        text += (text.endsWith('{') ? "" : ",") + quotedJson(key) + ":[" + list + ']';
    return text + R"(},"addr":)" + quotedJson(facts.address) + '}';
}

} // namespace sluice::dialects::iii
