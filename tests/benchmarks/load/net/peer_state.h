// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <netinet/in.h>

namespace sluice::load {

/// What the other process on this machine did with its end of one of our connections.
enum class PeerEnd
{
    Held,   ///< a process still owns the descriptor
    Closed, ///< closed, whether or not the bytes before it were read
    Unknown ///< the kernel would not say
};

/// Asks the kernel (sock_diag) about the server's end of the connection that comes from `localPort`
/// at 127.0.0.1. A reader that does not read cannot see a close any other way: it waits behind the
/// bytes.
PeerEnd peerEnd(const sockaddr_in &server, int localPort);

} // namespace sluice::load
