// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/derived_event.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_object.h"

namespace sluice::core {

namespace {

bool isResource(const GroupKey &group, ItemCause cause)
{
    return cause == ItemCause::Resource
           || (cause == ItemCause::Expiry && group.stream == kResourceStream);
}

} // namespace

EventLabel derivedLabel(const GroupKey &group, ItemCause cause, QByteArrayView what)
{
    if (cause == ItemCause::Rule)
        return {};
    const QByteArray name = isResource(group, cause) ? "resources." + group.group
                                                     : "iii." + group.stream;
    return EventLabel{name + '.' + what.toByteArray()};
}

QByteArray derivedPayload(const ItemKey &key, ItemCause cause, const QByteArray &value)
{
    if (isResource(key.groupKey(), cause))
        return value;
    std::vector<OwnedMember> names{{"_group", quotedJson(key.group)}};
    if (!key.id.isEmpty())
        names.emplace_back("_id", quotedJson(key.id));
    return withMembers(value, names);
}

} // namespace sluice::core
