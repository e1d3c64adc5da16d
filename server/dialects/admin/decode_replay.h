// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/admin/admin_decoder.h"

namespace sluice::dialects {

/// `admin.stream.replay` and `admin.replay.*`.
std::span<const AdminDecoder> replayDecoders();

} // namespace sluice::dialects
