// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/event.h"
#include "server/core/event/object_writer.h"

namespace sluice::core {

/// Members `offset`, `at`, `event` and `id`: what operators are told of an event of a stream.
void appendFacts(ObjectWriter &writer, const StoredEvent &event);

/// An object of these and `payload`.
void appendStored(QByteArray &out, const StoredEvent &event);

} // namespace sluice::core
