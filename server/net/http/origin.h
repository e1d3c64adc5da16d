// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace sluice::net::http {

/// Whether a browser page of `origin` (the Origin field's value; null view if absent) may connect
/// to `host` (the Host field's value). No Origin is no browser and is allowed. An empty allow list
/// means: same host and port, the scheme's default port filled in, `http` or `https` only.
/// A non-empty list decides alone; its patterns are `*` (any), `scheme://host[:port]`,
/// `host[:port]` (any scheme), and either with `*.` before the host (its sub-domains, not itself);
/// a pattern without port means the scheme's default port, `:*` any. `null` matches only `*` and
/// `null`.
bool originAllowed(QByteArrayView origin, QByteArrayView host,
                   std::span<const QByteArray> allowList);

} // namespace sluice::net::http
