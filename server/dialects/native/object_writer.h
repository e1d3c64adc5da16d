// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/object_writer.h"

namespace sluice::dialects {

using core::appendArray;
using core::ObjectWriter;

} // namespace sluice::dialects
