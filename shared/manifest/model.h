// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/pattern.h"
#include "shared/manifest/template.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

/// What operators declare, as values (shared/docs/manifest.md). Loaders make it, everything else
/// reads it: the router, `explain`, `sluicectl check` and the console.
namespace sluice::manifest {

/// Where a rule was written; every decision that the rule takes part in names it.
struct Source
{
    QString file;
    int line = 0;
    int column = 0;

    friend bool operator==(const Source &, const Source &) = default;
};

/// `event: [property, …]`, or the long form `{key, expose, dynamic}`.
struct StaticRoute
{
    QByteArray event;                      ///< completed label
    std::vector<QByteArray> properties;    ///< literal member names or dotted paths
    std::vector<QByteArray> literalKeys;   ///< `~key`: constant stream keys
    std::vector<QByteArray> expose;        ///< empty: the whole payload
    bool dynamic = false;                  ///< dynamic routes may name this event
    std::vector<QByteArray> dynamicExpose; ///< what dynamic routes may expose; empty: everything
    bool fromContext = false; ///< a context entry replaces manifest entries of its event
    Source where;
};

/// event → room
struct RoomRule
{
    QByteArray event;
    Template room;
    std::optional<Template> path;
    QByteArray action; ///< created | updated | saved | deleted | event | …; free text
    QByteArray type;
    Source where;
};

/// event → item
struct ItemRule
{
    enum class Operation
    {
        Set,
        Merge,
        Delete
    };

    QByteArray event;
    Template stream;
    Template group;
    Template id;
    Operation operation = Operation::Set;
    Source where;
};

/// A CRUD collection served under `/resources/<name>/`; a change notifies the rooms named here.
struct ResourceRule
{
    struct Notification
    {
        Template room;
        std::optional<Template> path;
        QByteArray type; ///< of the entity, for subscribers; empty: the collection's name
    };

    QByteArray name;
    QByteArray schema; ///< JSON Schema as JSON text; empty: everything is accepted
    std::optional<Notification> created;
    std::optional<Notification> updated;
    std::optional<Notification> saved;
    std::optional<Notification> deleted;
    Source where;
};

enum class Durability : quint8
{
    None,
    Relaxed,
    Strict
};

struct Retention
{
    quint64 messages = 1'000'000;
    std::chrono::seconds age = std::chrono::days(7);

    friend bool operator==(const Retention &, const Retention &) = default;
};

/// How long streams are kept; the first rule whose pattern matches the stream key wins.
struct StreamRule
{
    Pattern match;
    Durability durability = Durability::Strict;
    Retention keep;
    Source where;
};

/// Who an access rule or a test speaks of. All given members must hold; none given: everybody.
struct Who
{
    std::optional<QByteArray> subject;
    std::optional<QByteArray> role; ///< equals the claim `role`, or is an element of `roles`
    bool anonymous = false;         ///< only sessions without a token
};

enum class Action : quint8
{
    Publish,
    Subscribe
};

/// The first matching rule decides, before the claims.
struct AccessRule
{
    bool allow = true;
    Action action = Action::Subscribe;
    Who who;
    Pattern on;
    Source where;
};

/// Who may read which items of the groups that match; rules are alternatives, and a group that no rule
/// is about is read whole. Of member, context and equals two are given, or none.
struct ReadRule
{
    Pattern group; ///< `STREAM/GROUP`
    Who who;
    std::optional<Pattern> id; ///< of the item
    QByteArray member;         ///< of its value: a name or a dotted path; empty: not looked at
    QByteArray context;        ///< the same of the reader's context
    std::optional<QByteArray> equals;
    Source where;
};

/// Two kinds: an access expectation, or a delivery expectation.
struct AccessTest
{
    Who who;
    Action action = Action::Subscribe;
    QByteArray on; ///< `stream:…`, `room:…`, an event label
    bool expectAllow = true;
    Source where;
};
struct DeliveryTest
{
    QByteArray event;
    QByteArray payload;               ///< JSON
    std::vector<QByteArray> delivers; ///< channel texts, e.g. `stream:alice`; order does not matter
    Source where;
};

/// All rules of all files, context precedence already applied, in file order.
struct Manifest
{
    std::vector<StaticRoute> routes;
    std::vector<RoomRule> rooms;
    std::vector<ItemRule> items;
    std::vector<ResourceRule> resources;
    std::vector<StreamRule> streams;
    std::vector<AccessRule> access;
    std::vector<ReadRule> readers;
    std::vector<AccessTest> accessTests;
    std::vector<DeliveryTest> deliveryTests;
};

} // namespace sluice::manifest
