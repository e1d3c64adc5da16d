// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <variant>

/// `admin.<noun>.query`, `admin.list.*`, `admin.connection.get`, `admin.room.get`.
namespace sluice::core {

enum class ListNoun : quint8
{
    Connections,
    Rooms,
    Streams,
    Routes,
    Groups
};

/// The part of a list that is seen; what is not given stays as it was, or is the default.
struct ListView
{
    std::optional<QByteArray> filter; ///< text
    std::optional<QByteArray> sort;   ///< a field; empty: the id
    std::optional<bool> descending;
    std::optional<quint64> from;
    std::optional<quint64> count; ///< at most AdminLimits::kPage
};

struct QueryList
{
    ListNoun noun = ListNoun::Connections;
    ListView view;
    bool watch = false;
};
struct MoveList
{
    QByteArray watch;
    ListView view;
};
struct CloseList
{
    QByteArray watch;
};
struct GetConnection
{
    quint64 connection = 0;
};
struct GetRoom
{
    QByteArray room;
    quint64 from = 0;
    quint64 count = 100;
};

using ListCommand = std::variant<QueryList, MoveList, CloseList, GetConnection, GetRoom>;

} // namespace sluice::core
