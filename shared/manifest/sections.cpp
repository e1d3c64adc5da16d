// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/sections.h"

#include "shared/manifest/label.h"
#include "shared/manifest/route_value.h"
#include "shared/yaml/node_json.h"

#include <array>

namespace sluice::manifest {

namespace {

using yaml::Node;

constexpr qint64 kMaxKeptMessages = 1'000'000'000'000;

/// The members of a section that maps names to values; a section without content is empty.
const std::vector<yaml::Member> &membersOf(Fields &fields, const Node &section,
                                           QLatin1StringView what)
{
    static const std::vector<yaml::Member> kNone;
    if (section.isNull())
        return kNone;
    if (section.isMap())
        return section.members;
    fields.reader().error(
        section, QStringLiteral("%1 must be a map, this is %2").arg(what, kindText(section)),
        QStringLiteral("write one line for each, as in \"name: value\""));
    return kNone;
}

const std::vector<Node> &itemsOf(Fields &fields, const Node &section, QLatin1StringView what)
{
    static const std::vector<Node> kNone;
    if (section.isNull() || !fields.reader().list(section, what))
        return kNone;
    return section.items;
}

void readRoutes(Fields &fields, const Node &section, Manifest &manifest)
{
    for (const yaml::Member &member : membersOf(fields, section, QLatin1StringView("\"routes\""))) {
        std::optional<QByteArray> label = fields.label(member.key);
        StaticRoute route;
        if (readRouteValue(fields, member.value, route) && label) {
            route.event = std::move(*label);
            route.where = fields.source(member.key);
            manifest.routes.push_back(std::move(route));
        }
    }
}

std::optional<RoomRule> readRoom(Fields &fields, const Node &node)
{
    yaml::Reader &reader = fields.reader();
    if (!reader.map(node, {"room", "path", "action", "type"}, QLatin1StringView("a room rule")))
        return std::nullopt;
    RoomRule rule;
    const Node *room = fields.require(node, "room",
                                      QLatin1StringView("\"/channels/{channel_id}\""));
    const std::optional<Template> name = room ? fields.text(*room) : std::nullopt;
    bool good = name.has_value();
    rule.room = name.value_or(Template());
    good = fields.optionalText(node, "path", rule.path) && good;
    for (auto [key, target] : {std::pair{"action", &rule.action}, std::pair{"type", &rule.type}}) {
        const Node *value = node.find(key);
        const std::optional<QByteArray> text = value ? reader.string(*value) : QByteArray();
        *target = text.value_or(QByteArray());
        good = good && text.has_value();
    }
    rule.where = fields.source(node);
    return good ? std::optional(std::move(rule)) : std::nullopt;
}

std::optional<ItemRule> readItem(Fields &fields, const Node &node)
{
    if (!fields.reader().map(node, {"stream", "group", "id", "op"},
                             QLatin1StringView("an item rule")))
        return std::nullopt;
    ItemRule rule;
    bool good = true;
    for (auto [key, target] : {std::pair{"stream", &rule.stream}, std::pair{"group", &rule.group},
                               std::pair{"id", &rule.id}}) {
        const Node *value = fields.require(node, key, QLatin1StringView("\"{id}\""));
        const std::optional<Template> text = value ? fields.text(*value) : std::nullopt;
        *target = text.value_or(Template());
        good = good && text.has_value();
    }
    if (const Node *op = node.find("op")) {
        const auto value = fields.reader().choice<ItemRule::Operation>(
            *op, {{"set", ItemRule::Operation::Set},
                  {"merge", ItemRule::Operation::Merge},
                  {"delete", ItemRule::Operation::Delete}});
        rule.operation = value.value_or(ItemRule::Operation::Set);
        good = good && value.has_value();
    }
    rule.where = fields.source(node);
    return good ? std::optional(std::move(rule)) : std::nullopt;
}

/// Rooms and items: each event has one rule or a list of them.
template <class Rule>
void readEventRules(Fields &fields, const Node &section, QLatin1StringView what,
                    std::optional<Rule> (*read)(Fields &, const Node &), std::vector<Rule> &out)
{
    for (const yaml::Member &member : membersOf(fields, section, what)) {
        const std::optional<QByteArray> label = fields.label(member.key);
        for (const Node *node : yaml::Reader::oneOrMany(member.value)) {
            std::optional<Rule> rule = read(fields, *node);
            if (!rule || !label)
                continue;
            rule->event = *label;
            out.push_back(std::move(*rule));
        }
    }
}

bool readNotification(Fields &fields, const Node &node,
                      std::optional<ResourceRule::Notification> &out)
{
    if (!fields.reader().map(node, {"room", "path", "type"}, QLatin1StringView("a notification")))
        return false;
    const Node *room = fields.require(node, "room",
                                      QLatin1StringView("\"/channels/{channel_id}\""));
    const std::optional<Template> name = room ? fields.text(*room) : std::nullopt;
    ResourceRule::Notification notification{name.value_or(Template()), {}, {}};
    bool good = fields.optionalText(node, "path", notification.path) && name.has_value();
    if (const Node *type = node.find("type")) {
        const std::optional<QByteArray> text = fields.reader().string(*type);
        notification.type = text.value_or(QByteArray());
        good = good && text.has_value();
    }
    if (good)
        out = std::move(notification);
    return good;
}

void readResource(Fields &fields, const yaml::Member &member, Manifest &manifest)
{
    const Node &node = member.value;
    bool good = fields.reader().map(node, {"schema", "created", "updated", "saved", "deleted"},
                                    QLatin1StringView("a resource"));
    if (!isLabelSegment(member.key.text)) {
        fields.reader().error(
            member.key,
            QStringLiteral("%1 cannot name a resource").arg(yaml::quoted(member.key.text)),
            QStringLiteral("write letters, digits, '_' and '-'"));
        good = false;
    }
    ResourceRule rule;
    rule.name = member.key.text;
    rule.where = fields.source(member.key);
    if (const Node *schema = node.find("schema")) {
        if (schema->isMap())
            rule.schema = yaml::toJson(*schema, fields.report());
        else
            fields.reader().error(
                *schema,
                QStringLiteral("a schema must be a map, this is %1").arg(kindText(*schema)),
                QStringLiteral("write a JSON Schema, as in {type: object}"));
    }
    for (auto [key, target] :
         {std::pair{"created", &rule.created}, std::pair{"updated", &rule.updated},
          std::pair{"saved", &rule.saved}, std::pair{"deleted", &rule.deleted}}) {
        if (const Node *notification = node.find(key))
            good = readNotification(fields, *notification, *target) && good;
    }
    if (good)
        manifest.resources.push_back(std::move(rule));
}

bool readKeep(Fields &fields, const Node &node, Retention &keep)
{
    if (!fields.reader().map(node, {"messages", "age"}, QLatin1StringView("\"keep\"")))
        return false;
    bool good = true;
    if (const Node *messages = node.find("messages")) {
        const std::optional<qint64> value = fields.reader().integer(*messages, 1, kMaxKeptMessages);
        keep.messages = static_cast<quint64>(value.value_or(1));
        good = good && value.has_value();
    }
    if (const Node *age = node.find("age")) {
        const auto value = fields.reader().duration(*age, std::chrono::seconds(1));
        keep.age = std::chrono::duration_cast<std::chrono::seconds>(
            value.value_or(std::chrono::seconds(1)));
        good = good && value.has_value();
    }
    return good;
}

void readStream(Fields &fields, const Node &node, Manifest &manifest)
{
    if (!fields.reader().map(node, {"match", "durability", "keep"},
                             QLatin1StringView("a stream rule")))
        return;
    StreamRule rule;
    const Node *match = fields.require(node, "match", QLatin1StringView("\"*\""));
    const std::optional<QByteArray> pattern = match ? fields.reader().string(*match) : std::nullopt;
    bool good = pattern.has_value();
    rule.match = Pattern(pattern.value_or(QByteArray()));
    if (const Node *durability = node.find("durability")) {
        const auto value = fields.reader().choice<Durability>(*durability,
                                                              {{"strict", Durability::Strict},
                                                               {"relaxed", Durability::Relaxed},
                                                               {"none", Durability::None}});
        rule.durability = value.value_or(Durability::Strict);
        good = good && value.has_value();
    }
    if (const Node *keep = node.find("keep"))
        good = readKeep(fields, *keep, rule.keep) && good;
    rule.where = fields.source(node);
    if (good)
        manifest.streams.push_back(std::move(rule));
}

std::optional<Action> readAction(Fields &fields, const Node &node)
{
    return fields.reader().choice<Action>(
        node, {{"publish", Action::Publish}, {"subscribe", Action::Subscribe}});
}

void readAccess(Fields &fields, const Node &node, Manifest &manifest)
{
    if (!fields.reader().map(node, {"allow", "deny", "who", "on"},
                             QLatin1StringView("an access rule")))
        return;
    const Node *allow = node.find("allow");
    const Node *deny = node.find("deny");
    if (!allow == !deny) {
        fields.reader().error(
            node, QStringLiteral("an access rule either allows or denies"),
            QStringLiteral("write one of \"allow: subscribe\", \"deny: subscribe\", "
                           "\"allow: publish\" and \"deny: publish\""));
        return;
    }
    AccessRule rule;
    rule.allow = allow != nullptr;
    const std::optional<Action> action = readAction(fields, allow ? *allow : *deny);
    const Node *who = node.find("who");
    const std::optional<Who> whom = who ? fields.who(*who) : Who();
    const Node *on = fields.require(node, "on", QLatin1StringView("\"stream:*\""));
    const std::optional<Pattern> target = on && action ? fields.target(*on, *action) : std::nullopt;
    if (!action || !whom || !target)
        return;
    rule.action = *action;
    rule.who = *whom;
    rule.on = *target;
    rule.where = fields.source(node);
    manifest.access.push_back(std::move(rule));
}

std::optional<Pattern> readPattern(Fields &fields, const Node &node)
{
    const std::optional<QByteArray> text = fields.reader().string(node);
    return text ? std::optional(Pattern(*text)) : std::nullopt;
}

// Text as it is, numbers and booleans as JSON writes them.
std::optional<QByteArray> readScalar(Fields &fields, const Node &node)
{
    if (const auto text = node.isScalar() ? yaml::toJson(node, fields.report()) : QByteArray();
        !text.isEmpty() && text != "null")
        return text.startsWith('"') ? fields.reader().string(node) : std::optional(text);
    fields.reader().error(
        node,
        QStringLiteral("\"equals\" is a text, a number, true or false, this is %1")
            .arg(kindText(node)),
        QStringLiteral("write equals: true"));
    return std::nullopt;
}

void readReader(Fields &fields, const Node &node, Manifest &manifest)
{
    if (!fields.reader().map(node, {"group", "who", "id", "member", "context", "equals"},
                             QLatin1StringView("a reader rule")))
        return;
    ReadRule rule;
    const Node *group = fields.require(node, "group", QLatin1StringView("\"tasks/*\""));
    const std::optional<Pattern> groups = group ? readPattern(fields, *group) : std::nullopt;
    bool good = groups.has_value();
    rule.group = groups.value_or(Pattern());
    if (const Node *who = node.find("who")) {
        const std::optional<Who> whom = fields.who(*who);
        rule.who = whom.value_or(Who());
        good = good && whom.has_value();
    }
    if (const Node *id = node.find("id"))
        good = (rule.id = readPattern(fields, *id)).has_value() && good;
    for (auto [key, target] :
         {std::pair{"member", &rule.member}, std::pair{"context", &rule.context}}) {
        const Node *value = node.find(key);
        const std::optional<QByteArray> text = value ? fields.reader().string(*value)
                                                     : QByteArray();
        *target = text.value_or(QByteArray());
        good = good && text.has_value();
    }
    if (const Node *equals = node.find("equals"))
        good = (rule.equals = readScalar(fields, *equals)).has_value() && good;
    const int given = !rule.member.isEmpty() + !rule.context.isEmpty() + rule.equals.has_value();
    if (good && given != 0 && given != 2) {
        fields.reader().error(
            node, QStringLiteral("a reader rule compares two things or none"),
            QStringLiteral("write two of \"member\", \"context\" and \"equals\", as in member: "
                           "owner, context: sub"));
        good = false;
    }
    rule.where = fields.source(node);
    if (good)
        manifest.readers.push_back(std::move(rule));
}

void readDeliveryTest(Fields &fields, const Node &node, Manifest &manifest)
{
    if (!fields.reader().map(node, {"event", "payload", "delivers"},
                             QLatin1StringView("a delivery test")))
        return;
    const Node *event = node.find("event");
    const Node *payload = fields.require(node, "payload", QLatin1StringView("{ id: 1 }"));
    const Node *delivers = fields.require(node, "delivers",
                                          QLatin1StringView("[\"stream:alice\"]"));
    DeliveryTest test;
    test.where = fields.source(node);
    const std::optional<QByteArray> label = fields.label(*event);
    if (payload)
        test.payload = yaml::toJson(*payload, fields.report());
    bool good = label && payload && delivers
                && fields.reader().list(*delivers, QLatin1StringView("\"delivers\""));
    for (const Node &item : delivers ? delivers->items : std::vector<Node>()) {
        const std::optional<QByteArray> channel = fields.channel(item);
        good = good && channel;
        test.delivers.push_back(channel.value_or(QByteArray()));
    }
    if (!good)
        return;
    test.event = *label;
    manifest.deliveryTests.push_back(std::move(test));
}

void readAccessTest(Fields &fields, const Node &node, Manifest &manifest)
{
    if (!fields.reader().map(node, {"who", "action", "on", "expect"},
                             QLatin1StringView("an access test")))
        return;
    const Node *who = node.find("who");
    const Node *action = fields.require(node, "action", QLatin1StringView("subscribe"));
    const Node *on = fields.require(node, "on", QLatin1StringView("\"stream:alice\""));
    const Node *expect = fields.require(node, "expect", QLatin1StringView("allow"));
    const std::optional<Who> whom = who ? fields.who(*who) : Who();
    std::optional<bool> allowed;
    if (expect)
        allowed = fields.reader().choice<bool>(*expect, {{"allow", true}, {"deny", false}});
    if (!on || !action)
        return;
    const std::optional<Action> what = readAction(fields, *action);
    if (!what)
        return;
    const bool isLabel = *what == Action::Publish && !on->text.startsWith("room:");
    const std::optional<QByteArray> target = isLabel ? fields.label(*on) : fields.channel(*on);
    if (whom && target && allowed)
        manifest.accessTests.push_back({*whom, *what, *target, *allowed, fields.source(node)});
}

void readSection(Fields &fields, QByteArrayView name, const Node &section, Manifest &manifest)
{
    if (name == "routes")
        return readRoutes(fields, section, manifest);
    if (name == "rooms")
        return readEventRules(fields, section, QLatin1StringView("\"rooms\""), readRoom,
                              manifest.rooms);
    if (name == "items")
        return readEventRules(fields, section, QLatin1StringView("\"items\""), readItem,
                              manifest.items);
    if (name == "resources") {
        for (const yaml::Member &member :
             membersOf(fields, section, QLatin1StringView("\"resources\"")))
            readResource(fields, member, manifest);
    } else if (name == "streams") {
        for (const Node &item : itemsOf(fields, section, QLatin1StringView("\"streams\"")))
            readStream(fields, item, manifest);
    } else if (name == "access") {
        for (const Node &item : itemsOf(fields, section, QLatin1StringView("\"access\"")))
            readAccess(fields, item, manifest);
    } else if (name == "readers") {
        for (const Node &item : itemsOf(fields, section, QLatin1StringView("\"readers\"")))
            readReader(fields, item, manifest);
    } else if (name == "tests") {
        for (const Node &item : itemsOf(fields, section, QLatin1StringView("\"tests\""))) {
            if (item.find("event"))
                readDeliveryTest(fields, item, manifest);
            else
                readAccessTest(fields, item, manifest);
        }
    }
}

} // namespace

void readSluiceFile(Fields &fields, const Node &root, Manifest &manifest)
{
    if (!fields.reader().map(
            root,
            {"routes", "rooms", "items", "resources", "streams", "access", "readers", "tests"},
            QLatin1StringView("a manifest")))
        return;
    for (const yaml::Member &member : root.members)
        readSection(fields, member.key.text, member.value, manifest);
}

} // namespace sluice::manifest
