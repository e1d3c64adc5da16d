// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

/// iii's own sections, `modules` and `workers`, as values; `iii_sections.cpp` reads them.
namespace sluice::config {

/// Where iii's items are kept.
struct StreamAdapter
{
    enum class Kind : quint8
    {
        Store,  ///< the server's own store; KvStore in memory is that too
        Files,  ///< the same, and the files of a KvStore directory
        Worker, ///< functions of a worker: `<name>::get` and so on
    };

    Kind kind = Kind::Store;
    QByteArray name; ///< Worker: its class
    QString folder;  ///< Files: absolute
    std::chrono::milliseconds saveInterval{5'000};

    friend bool operator==(const StreamAdapter &, const StreamAdapter &) = default;
};

/// The stream port.
struct StreamModule
{
    QByteArray host = "0.0.0.0";
    quint16 port = 3112;
    QByteArray authFunction;        ///< empty: none
    bool authRequired = false;      ///< ours: who is not authenticated does not get in
    bool accessDeniedEvent = false; ///< ours: a refused join is told as an event too
    bool injectId = false;          ///< ours: object values get their item's id
    bool pagedSync = false;         ///< ours: the snapshot of a large group goes on in pages
    StreamAdapter adapter;

    friend bool operator==(const StreamModule &, const StreamModule &) = default;
};

/// The worker port.
struct WorkerPort
{
    QByteArray host = "127.0.0.1";
    quint16 port = 49134;
    bool authRequired = false; ///< ours: a token of the server's keys is needed
    /// `rbac`: functions that every worker may call, as patterns; the others need a grant.
    std::optional<std::vector<QByteArray>> exposed;

    friend bool operator==(const WorkerPort &, const WorkerPort &) = default;
};

struct Iii
{
    std::optional<StreamModule> streams;
    std::optional<WorkerPort> workers; ///< always with `streams`

    friend bool operator==(const Iii &, const Iii &) = default;
};

} // namespace sluice::config
