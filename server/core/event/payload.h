// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace sluice::core {

inline constexpr int kMaxPayloadDepth = 64;

/// The whole strict check of a JSON text, once, before it becomes an Event: well-formed, UTF-8,
/// no duplicate members, at most kMaxPayloadDepth levels. ParseError with the reason otherwise.
/// Thread-safe; about 100 ns for 256 bytes.
Result<> checkJson(QByteArrayView json);

/// Only the named top-level members of an object, with their original bytes; anything but an
/// object is returned as it is. Precondition: checkJson() accepted the payload.
QByteArray exposeMembers(const QByteArray &payload, std::span<const QByteArray> members);

/// Appends `text` as a JSON string with quotes and escapes; what is not UTF-8 in it becomes U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView text);

/// `text` as a JSON string with quotes and escapes.
QByteArray quotedJson(QByteArrayView text);

} // namespace sluice::core
