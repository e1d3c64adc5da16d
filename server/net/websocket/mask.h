// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace sluice::net::ws {

/// XORs `bytes` in place with the four mask bytes, which lie in `mask` in wire order
/// (RFC 6455 5.3). Returns the mask turned so that it fits the byte after the last one.
quint32 unmask(char *bytes, qsizetype size, quint32 mask);

} // namespace sluice::net::ws
