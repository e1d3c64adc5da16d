// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/manifest_diff.h"

#include <QByteArrayList>

#include <algorithm>
#include <map>

namespace sluice::core {

namespace {

struct Rule
{
    QByteArray name;
    QByteArray text;
    manifest::Source where;

    bool isSame(const Rule &other) const { return name == other.name && text == other.text; }
};
using Rules = std::vector<Rule>;

QByteArray joined(const std::vector<QByteArray> &parts)
{
    return QByteArrayList(parts.begin(), parts.end()).join(", ");
}

void addPart(QByteArray &text, const QByteArray &part)
{
    if (!text.isEmpty())
        text += "; ";
    text += part;
}

Rule describe(const manifest::StaticRoute &route)
{
    std::vector<QByteArray> keys = route.properties;
    for (const QByteArray &key : route.literalKeys)
        keys.push_back('~' + key);
    QByteArray text = joined(keys);
    if (!route.expose.empty())
        addPart(text, "expose " + joined(route.expose));
    if (route.dynamic)
        addPart(text, route.dynamicExpose.empty()
                          ? QByteArray("dynamic")
                          : "dynamic, expose " + joined(route.dynamicExpose));
    return {route.event, text, route.where};
}

Rule describe(const manifest::RoomRule &rule)
{
    QByteArray text = "room " + rule.room.text();
    if (rule.path)
        addPart(text, "path " + rule.path->text());
    if (!rule.action.isEmpty())
        addPart(text, "action " + rule.action);
    if (!rule.type.isEmpty())
        addPart(text, "type " + rule.type);
    return {rule.event, text, rule.where};
}

Rule describe(const manifest::ItemRule &rule)
{
    static constexpr const char *kOperations[] = {"set", "merge", "delete"};
    return {rule.event,
            QByteArray(kOperations[static_cast<size_t>(rule.operation)]) + ' ' + rule.stream.text()
                + '/' + rule.group.text() + '/' + rule.id.text(),
            rule.where};
}

Rule describe(const manifest::ResourceRule &rule)
{
    QByteArray text = rule.schema.isEmpty() ? QByteArray() : "schema " + rule.schema;
    const auto tell = [&text](const char *when, const auto &told) {
        if (!told)
            return;
        QByteArray part = QByteArray(when) + " in " + told->room.text();
        if (told->path)
            part += " at " + told->path->text();
        addPart(text, told->type.isEmpty() ? part : part + " as " + told->type);
    };
    tell("created", rule.created);
    tell("updated", rule.updated);
    tell("saved", rule.saved);
    tell("deleted", rule.deleted);
    return {rule.name, text, rule.where};
}

Rule describe(const manifest::StreamRule &rule)
{
    static constexpr const char *kDurability[] = {"none", "relaxed", "strict"};
    return {rule.match.text(),
            QByteArray(kDurability[static_cast<size_t>(rule.durability)]) + ", keep "
                + QByteArray::number(rule.keep.messages) + " messages, "
                + QByteArray::number(static_cast<qint64>(rule.keep.age.count())) + " s",
            rule.where};
}

Rule describe(const manifest::AccessRule &rule)
{
    const bool isPublish = rule.action == manifest::Action::Publish;
    std::vector<QByteArray> who;
    if (rule.who.subject)
        who.push_back("the subject " + *rule.who.subject);
    if (rule.who.role)
        who.push_back("the role " + *rule.who.role);
    if (rule.who.anonymous)
        who.push_back("those without a token");
    return {QByteArray(rule.allow ? "allow " : "deny ") + (isPublish ? "publish" : "subscribe")
                + " on " + rule.on.text(),
            who.empty() ? QByteArray("everybody") : joined(who), rule.where};
}

template <class T> Rules describeAll(const std::vector<T> &rules)
{
    Rules described;
    for (const T &rule : rules)
        described.push_back(describe(rule));
    return described;
}

/// Takes out of both lists what they have in common, and gives back in which order each had it.
std::pair<Rules, Rules> takeCommon(Rules &before, Rules &after)
{
    std::map<std::pair<QByteArray, QByteArray>, int> counts; // before, not yet met in after
    for (const Rule &rule : before)
        ++counts[{rule.name, rule.text}];
    std::pair<Rules, Rules> common;
    Rules added;
    for (Rule &rule : after) {
        int &count = counts[{rule.name, rule.text}];
        Rules &to = count > 0 ? common.second : added;
        count -= count > 0 ? 1 : 0;
        to.push_back(std::move(rule));
    }
    // What is left of the counts was removed: the last ones of a kind.
    Rules removed;
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
        int &count = counts[{it->name, it->text}];
        Rules &to = count > 0 ? removed : common.first;
        count -= count > 0 ? 1 : 0;
        to.push_back(std::move(*it));
    }
    std::ranges::reverse(removed);
    std::ranges::reverse(common.first);
    before = std::move(removed);
    after = std::move(added);
    return common;
}

void diff(const char *section, Rules before, Rules after, bool isOrdered,
          std::vector<RuleChange> &changes)
{
    using Kind = RuleChange::Kind;
    const auto [was, is] = takeCommon(before, after);
    std::multimap<QByteArray, Rule *> gone;
    for (Rule &rule : before)
        gone.emplace(rule.name, &rule);
    for (Rule &rule : after) {
        const auto pair = gone.find(rule.name);
        if (pair == gone.end()) {
            changes.push_back({Kind::Added, section, rule.name, {}, rule.text, rule.where});
            continue;
        }
        changes.push_back(
            {Kind::Changed, section, rule.name, pair->second->text, rule.text, rule.where});
        gone.erase(pair);
    }
    for (const auto &[name, rule] : gone)
        changes.push_back({Kind::Removed, section, name, rule->text, {}, rule->where});
    if (!isOrdered)
        return;
    const auto [first, second] = std::ranges::mismatch(
        was, is, [](const Rule &a, const Rule &b) { return a.isSame(b); });
    if (second != is.end())
        changes.push_back({Kind::Changed, section, "the order", first->name + " came first",
                           second->name + " comes first", second->where});
}

} // namespace

std::vector<RuleChange> diffManifests(const manifest::Manifest &before,
                                      const manifest::Manifest &after)
{
    std::vector<RuleChange> changes;
    diff("routes", describeAll(before.routes), describeAll(after.routes), false, changes);
    diff("rooms", describeAll(before.rooms), describeAll(after.rooms), false, changes);
    diff("items", describeAll(before.items), describeAll(after.items), false, changes);
    diff("resources", describeAll(before.resources), describeAll(after.resources), false, changes);
    diff("streams", describeAll(before.streams), describeAll(after.streams), true, changes);
    diff("access", describeAll(before.access), describeAll(after.access), true, changes);
    return changes;
}

QByteArray toText(const RuleChange &change)
{
    QByteArray text = QByteArray(change.section) + ": " + change.name;
    switch (change.kind) {
    case RuleChange::Kind::Added:
        return change.after.isEmpty() ? text : text + ": " + change.after;
    case RuleChange::Kind::Removed:
        return change.before.isEmpty() ? text : text + ": " + change.before;
    case RuleChange::Kind::Changed:
        break;
    }
    return text + ": " + change.before + " → " + change.after;
}

} // namespace sluice::core
