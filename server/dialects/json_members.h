// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace sluice::dialects {

/// The members of one JSON object as raw slices of its text. Made from text that was validated as
/// a whole before; views live as long as the text.
class JsonMembers
{
public:
    /// Strictly checks the whole text (core::checkJson) and splits its top level; InvalidParams if
    /// it is not an object, ParseError if it is no JSON.
    static Result<JsonMembers> check(const QByteArray &text, const char *what);
    /// The same for a slice of checked text.
    static Result<JsonMembers> of(QByteArrayView raw, const char *what);
    /// The elements of a checked array as raw slices.
    static Result<std::vector<QByteArrayView>> elements(QByteArrayView raw, const char *what);

    /// InvalidParams naming the first member that is not in the list.
    Result<> allowOnly(std::initializer_list<const char *> names) const;

    bool contains(const char *name) const { return find(name).has_value(); }
    std::optional<QByteArrayView> raw(const char *name) const { return find(name); }

    /// Absent and null are nothing; another type is InvalidParams naming the member.
    Result<std::optional<QByteArray>> optionalText(const char *name) const;
    Result<QByteArray> text(const char *name) const;
    Result<std::optional<qint64>> optionalInteger(const char *name, qint64 lowest,
                                                  qint64 highest) const;
    Result<std::optional<bool>> optionalBool(const char *name) const;

private:
    std::optional<QByteArrayView> find(const char *name) const;

    std::vector<std::pair<QByteArray, QByteArrayView>> m_members;
};

/// `auto value = …; if (!value) return fail(…)`: readers are chains of these.
#define SLUICE_READ(name, expression)                                                              \
    auto name##Result = (expression);                                                              \
    if (!name##Result)                                                                             \
        return fail(std::move(name##Result).error());                                              \
    auto &name = *name##Result

/// The content of a raw JSON string with escapes resolved; nothing if it is no string.
std::optional<QByteArray> stringOf(QByteArrayView raw);

} // namespace sluice::dialects
