// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/admin/admin_decoder.h"

namespace sluice::dialects {

/// `admin.<noun>.query`, `admin.list.*`, `admin.connection.get`, `admin.room.get`
std::span<const AdminDecoder> listDecoders();

} // namespace sluice::dialects
