// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

/// JSON as it was written: payloads keep their members' order and their numbers' digits.
namespace sluice::client {

/// The members of a JSON object, values as raw JSON text.
class JsonMembers
{
public:
    /// ParseError unless the whole text is one well-formed JSON object.
    static Result<JsonMembers> of(QByteArrayView text);

    /// The raw JSON of a member; empty if there is none.
    QByteArray raw(QByteArrayView name) const;

    /// Absent, null and other types are nothing.
    std::optional<QByteArray> text(QByteArrayView name) const;
    std::optional<qint64> integer(QByteArrayView name) const;

    /// True only for a member that is `true`.
    bool flag(QByteArrayView name) const;

    const std::vector<std::pair<QByteArray, QByteArray>> &all() const { return m_members; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_members;
};

/// The elements of a JSON array as raw JSON; ParseError on anything else.
Result<std::vector<QByteArray>> jsonElements(QByteArrayView text);

/// True for one well-formed JSON value in valid UTF-8.
bool isJson(QByteArrayView text);

/// The content of a JSON string; nothing if it is none.
std::optional<QByteArray> jsonText(QByteArrayView raw);

/// `text` as a JSON string with quotes and escapes. Bytes that are not UTF-8 become U+FFFD.
QByteArray jsonString(QByteArrayView text);

} // namespace sluice::client
