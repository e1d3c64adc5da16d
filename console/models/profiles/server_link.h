// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QUrl>

namespace sluice::console {

/// What a link `sluice://host[:port][/path][?name=…]` says. A token that somebody put into it is
/// taken out: it is never shown and never kept with the profile.
struct ServerLink
{
    QUrl url;         ///< of the admin listener, without user, query and fragment
    QString name;     ///< for people; the host if the link gives none
    QByteArray token; ///< empty: the link has none
};

/// Also of ws:// and wss:// addresses. InvalidParams; the detail never repeats the link.
Result<ServerLink> serverLinkFrom(const QString &text);

/// The address holds something that may be a token: user, password, or a query.
bool mayHoldToken(const QUrl &url);

} // namespace sluice::console
