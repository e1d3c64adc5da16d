// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/item.h"

#include "server/core/items/json_object.h"
#include "server/core/items/update_ops.h"

namespace sluice::core {

namespace {

Result<> checkVersion(const ItemWrite &write, const std::optional<Item> &old)
{
    const quint64 version = old ? old->version : 0;
    if (!write.ifVersion || *write.ifVersion == version)
        return {};
    if (version == 0)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("the item does not exist, so it has not the version %1")
                        .arg(*write.ifVersion));
    return fail(
        ErrorCode::Conflict,
        QStringLiteral("the item has the version %1, not %2").arg(version).arg(*write.ifVersion));
}

Result<QByteArray> newValue(const ItemWrite &write, const std::optional<Item> &old,
                            QByteArray &errors)
{
    if (write.operation == ItemWrite::Operation::Merge && old)
        return mergeObjects(old->value, write.value);
    if (write.operation != ItemWrite::Operation::Update)
        return write.value;
    auto updated = applyUpdate(old ? std::optional(old->value) : std::nullopt, write.value);
    if (!updated)
        return fail(std::move(updated).error());
    errors = std::move(updated->errors);
    return std::move(updated->value);
}

} // namespace

Result<ItemChange> applyWrite(const ItemWrite &write, std::optional<Item> old)
{
    using Operation = ItemWrite::Operation;
    if (const auto checked = checkVersion(write, old); !checked)
        return fail(checked.error());
    ItemChange change{write.key, std::move(old), {}, {}};
    if (write.operation == Operation::Delete)
        return change;
    auto value = newValue(write, change.old, change.errors);
    if (!value)
        return fail(std::move(value).error());
    Item item;
    item.key = write.key;
    item.value = std::move(*value);
    item.updatedMs = item.createdMs = write.nowMs;
    if (change.old) {
        item.version = change.old->version + 1;
        item.createdMs = change.old->createdMs;
        item.order = change.old->order;
        if (write.operation != Operation::Set)
            item.expiresMs = change.old->expiresMs;
    }
    if (write.expiresMs)
        item.expiresMs = *write.expiresMs;
    change.now = std::move(item);
    return change;
}

} // namespace sluice::core
