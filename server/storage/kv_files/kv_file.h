// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/items/item.h"
#include "shared/base/result.h"

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

/// One file of iii's KvStore: a group, as a JSON object in the frame of an rkyv 0.8 string. Pure.
namespace sluice::storage {

/// In insertion order: id and value.
using KvItems = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray encodeKvFile(const KvItems &items);
/// StorageCorrupt with the reason.
Result<KvItems> decodeKvFile(const QByteArray &bytes);

/// `stream%3ASTREAM%3AGROUP.bin`. A colon in a name, which iii confuses with its separator, is
/// written so that it is read back as what it was.
QByteArray kvFileName(const core::GroupKey &group);
/// Nothing for files that are none of a group.
std::optional<core::GroupKey> groupOfKvFile(const QByteArray &fileName);

} // namespace sluice::storage
