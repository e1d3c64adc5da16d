// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace sluice::core {

/// Name without escapes, and the value's original bytes; json_tree.h has the one that only looks on.
using OwnedMember = std::pair<QByteArray, QByteArray>;

/// The top-level members of an object in their order; nothing for any other value. Precondition:
/// checkJson() accepted the text. Thread-safe.
std::optional<std::vector<OwnedMember>> splitObject(const QByteArray &json);

QByteArray joinObject(const std::vector<OwnedMember> &members);

/// The members of `patch` replace those of `json` or are added. A `patch` that is no object, or one
/// onto something that is no object, is the result itself.
QByteArray mergeObjects(const QByteArray &json, const QByteArray &patch);

/// The object with the members set to these values (JSON); what is no object becomes the member
/// `value` of one.
QByteArray withMembers(const QByteArray &json, const std::vector<OwnedMember> &members);

} // namespace sluice::core
