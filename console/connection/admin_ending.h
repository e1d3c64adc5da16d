// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/client/reconnect.h"

#include <QByteArray>

namespace sluice::console {

/// What a connection needs, in the order in which it is tried.
enum class AdminStep : quint8
{
    KeptToken, ///< it is read where it is kept; nothing of the network is tried yet
    Tcp,
    Tls,      ///< wss only
    Upgrade,  ///< an admin API is served at the address
    Token,    ///< there is one, and the server takes it
    Role,     ///< it gives a role
    Protocol, ///< one that both speak
    Clock     ///< both clocks agree; never ends a connection
};

/// Why an attempt is over, and how far it came.
struct AdminEnding
{
    client::Ending ending;
    AdminStep failedAt = AdminStep::Tcp;
    /// SHA-256 of a certificate that is not trusted and that people may choose to trust.
    QByteArray offeredFingerprint;
};

} // namespace sluice::console
