// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/admin/admin_decoder.h"

namespace sluice::dialects {

/// Kick, mute, publish, revoke, reload.
std::span<const AdminDecoder> steerDecoders();

} // namespace sluice::dialects
