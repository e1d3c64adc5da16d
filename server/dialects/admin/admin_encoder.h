// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"

/// Values → texts of the admin API (shared/docs/admin-api.md). Pure.
namespace sluice::dialects {

/// A whole JSON-RPC answer; `id` is raw JSON.
QByteArray adminReplyText(const QByteArray &id, const Result<core::ReplyBody> &body);

QByteArray adminPushText(const core::AdminPush &push);

/// `admin.tail.batch`
QByteArray tailText(const core::TailReport &report);

} // namespace sluice::dialects
