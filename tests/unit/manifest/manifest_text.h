// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/model.h"

/// Writes rules as short texts, so that tables of tests can say what they expect.
namespace sluice::manifest::text {

inline QByteArray joined(const std::vector<QByteArray> &words)
{
    QByteArray result;
    for (const QByteArray &word : words)
        result += (result.isEmpty() ? "" : ",") + word;
    return result;
}

inline QByteArray of(const StaticRoute &route)
{
    QByteArray result = route.event + " [" + joined(route.properties) + ']';
    if (!route.literalKeys.empty())
        result += " ~[" + joined(route.literalKeys) + ']';
    if (!route.expose.empty())
        result += " expose[" + joined(route.expose) + ']';
    if (route.dynamic)
        result += " dynamic[" + joined(route.dynamicExpose) + ']';
    return route.fromContext ? result + " context" : result;
}

inline QByteArray of(const Who &who)
{
    QByteArray result;
    if (who.subject)
        result += " sub=" + *who.subject;
    if (who.role)
        result += " role=" + *who.role;
    return who.anonymous ? result + " anonymous" : result;
}

inline QByteArray of(Action action)
{
    return action == Action::Publish ? "publish" : "subscribe";
}

inline QByteArray of(const std::optional<Template> &text)
{
    return text ? text->text() : QByteArray("-");
}

inline QByteArray of(const std::optional<ResourceRule::Notification> &notification)
{
    return notification ? notification->room.text() + '>' + of(notification->path)
                        : QByteArray("-");
}

/// One line for each rule, in the order of the model's members.
inline QByteArray of(const Manifest &manifest)
{
    QByteArray lines;
    for (const StaticRoute &rule : manifest.routes)
        lines += "route " + of(rule) + '\n';
    for (const RoomRule &rule : manifest.rooms)
        lines += "room " + rule.event + ' ' + rule.room.text() + ' ' + of(rule.path)
                 + " action=" + rule.action + " type=" + rule.type + '\n';
    for (const ItemRule &rule : manifest.items)
        lines += "item " + rule.event + ' ' + rule.stream.text() + '/' + rule.group.text() + '/'
                 + rule.id.text() + ' ' + QByteArray::number(static_cast<int>(rule.operation))
                 + '\n';
    for (const ResourceRule &rule : manifest.resources)
        lines += "resource " + rule.name + ' ' + rule.schema + ' ' + of(rule.created) + ' '
                 + of(rule.updated) + ' ' + of(rule.saved) + ' ' + of(rule.deleted) + '\n';
    for (const StreamRule &rule : manifest.streams)
        lines += "stream " + rule.match.text() + ' '
                 + QByteArray::number(static_cast<int>(rule.durability)) + ' '
                 + QByteArray::number(rule.keep.messages) + ' '
                 + QByteArray::number(static_cast<qint64>(rule.keep.age.count())) + "s\n";
    for (const AccessRule &rule : manifest.access)
        lines += QByteArray(rule.allow ? "allow " : "deny ") + of(rule.action) + of(rule.who)
                 + " on " + rule.on.text() + '\n';
    for (const AccessTest &test : manifest.accessTests)
        lines += "test " + of(test.action) + of(test.who) + " on " + test.on
                 + (test.expectAllow ? " allow\n" : " deny\n");
    for (const DeliveryTest &test : manifest.deliveryTests)
        lines += "test " + test.event + ' ' + test.payload + " -> " + joined(test.delivers) + '\n';
    return lines;
}

} // namespace sluice::manifest::text
