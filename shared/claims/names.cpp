// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/claims.h"

#include <algorithm>
#include <array>

namespace sluice::claims {

namespace {

template <class T> struct Name
{
    T value;
    QByteArrayView text;
};

constexpr std::array kScopes = {
    Name<ManageScope>{ManageScope::Routes, "routes"},
    Name<ManageScope>{ManageScope::Manifests, "manifests"},
    Name<ManageScope>{ManageScope::Tokens, "tokens"},
    Name<ManageScope>{ManageScope::Resources, "resources"},
};

constexpr std::array kRoles = {
    Name<AdminRole>{AdminRole::None, "none"},
    Name<AdminRole>{AdminRole::Viewer, "viewer"},
    Name<AdminRole>{AdminRole::Operator, "operator"},
    Name<AdminRole>{AdminRole::Admin, "admin"},
};

template <class Table> auto textOf(const Table &table, auto value) -> QByteArrayView
{
    const auto it = std::ranges::find(table, value, &Table::value_type::value);
    Q_ASSERT_X(it != table.end(), "toText", "every enumerator has a name");
    return it->text;
}

template <class T, size_t n>
std::optional<T> valueOf(const std::array<Name<T>, n> &table, QByteArrayView text)
{
    const auto it = std::ranges::find_if(table, [&](const auto &row) { return row.text == text; });
    if (it == table.end())
        return std::nullopt;
    return it->value;
}

} // namespace

QByteArrayView toText(ManageScope scope)
{
    return textOf(kScopes, scope);
}

QByteArrayView toText(AdminRole role)
{
    return textOf(kRoles, role);
}

std::optional<ManageScope> manageScopeFromText(QByteArrayView text)
{
    return valueOf(kScopes, text);
}

std::optional<AdminRole> adminRoleFromText(QByteArrayView text)
{
    return valueOf(kRoles, text);
}

} // namespace sluice::claims
