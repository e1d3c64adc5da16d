// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/items/item.h"

/// Resources: the collections that a manifest declares. An entity is the item
/// (`resources`, collection, id); what may be asked of it are CRUD verbs. Members of Command and
/// ReplyBody.
namespace sluice::core {

enum class ResourceVerb : quint8
{
    Create, ///< must not exist; derives `resources.<collection>.created`
    Save,   ///< create or replace; `.saved`
    Update, ///< the members given replace those that are there; `.updated`
    Delete  ///< `.deleted`
};

/// One incarnation of an entity at one version.
struct ResourceTag
{
    quint64 version = 0;
    qint64 createdMs = 0;

    friend bool operator==(const ResourceTag &, const ResourceTag &) = default;
};

/// Answered by ResourceChanged. NotFound, Conflict, InvalidParams (the schema).
struct ChangeResource
{
    QByteArray collection;
    QByteArray id;
    ResourceVerb verb = ResourceVerb::Create;
    QByteArray entity; ///< JSON object; gets the member `id`
    std::optional<ResourceTag> ifMatch;
    bool mustExist = false;    ///< Save: only replace
    bool mustNotExist = false; ///< Save: only create
    QByteArray
        idempotencyKey; ///< Create without id: it is made from this, and finding it is the answer
};
/// Answered by ResourceFound.
struct GetResource
{
    QByteArray collection;
    QByteArray id;
};
/// Answered by ResourceList: a page in the order of creation.
struct ListResources
{
    QByteArray collection;
    std::vector<std::pair<QByteArray, QByteArray>> filter; ///< member or path, scalar's text
    quint64 after = 0;
    int limit = 100;
};

struct ResourceChanged
{
    ResourceVerb verb = ResourceVerb::Create;
    ItemChange change;
    bool isRepeat = false; ///< nothing was done: it had been done before
    QByteArray subject;
    std::vector<QByteArray> rooms; ///< where changes of the entity are told
};
struct ResourceFound
{
    Item item;
    QByteArray subject;
    std::vector<QByteArray> rooms;
};
struct ResourceList
{
    std::vector<Item> items;
    quint64 next = 0; ///< 0: that was all
    QByteArray subject;
    std::vector<QByteArray> rooms; ///< those that the filter names
};

} // namespace sluice::core
