// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/admin/admin_decoder.h"

namespace sluice::dialects {

/// `admin.manifest.*`, `admin.schema.get`
std::span<const AdminDecoder> manifestDecoders();

/// The member `files`: a draft, of at most 100 files. InvalidParams, LimitExceeded, PayloadTooLarge.
Result<std::vector<core::ManifestEdit>> editsOf(const JsonMembers &params, bool isNeeded);

} // namespace sluice::dialects
