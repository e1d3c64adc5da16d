// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/access_command.h"
#include "server/core/admin/admin_methods.h"
#include "server/core/admin/list_command.h"
#include "server/core/admin/operate_command.h"
#include "server/core/admin/tail_command.h"
#include "server/core/admin/watch_command.h"
#include "shared/base/error.h"

#include <QByteArray>

#include <variant>

/// What operators ask, after decoding (shared/docs/admin-api.md): one struct per method, one header
/// per group of them.
namespace sluice::core {

struct AdminHello
{
    QByteArray client;
    qint64 lowest = 1; ///< versions of the protocol that the client speaks
    qint64 highest = 1;
};

/// A mutation whose parameters cannot be read: an attempt that is refused, and kept as one.
struct AdminMalformed
{
    Error error;
};

using AdminAsk = std::variant<AdminHello, TailCommand, ListCommand, AccessCommand, OperateCommand,
                              WatchCommand, AdminMalformed>;

struct AdminCommand
{
    const AdminMethod *method = nullptr; ///< a row of the table
    QByteArray key;                      ///< of mutations: the idempotency key
    QByteArray reason;                   ///< `reason` or `comment`
    QByteArray params;                   ///< of mutations: JSON as it was sent
    AdminAsk ask;
};

/// The result of a method, as JSON.
struct AdminReply
{
    QByteArray json;
};
/// An error whose `data` says more; `data` is a JSON object whose members join it.
struct AdminRefusal
{
    Error error;
    QByteArray data;
};

} // namespace sluice::core
