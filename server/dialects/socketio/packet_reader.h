// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/socket_packets.h"

namespace sluice::dialects::socketio {

struct ReadLimits
{
    int attachments = kMaxAttachments;        ///< of one packet
    qint64 attachmentBytes = 4 * 1024 * 1024; ///< of one packet, all together
};

/// Puts the packets of one connection together with their attachments, in the order in which they
/// come. Pure; a value. Errors are InvalidRequest, or LimitExceeded for too many bytes, and end the
/// connection: what follows cannot be understood.
class PacketReader
{
public:
    /// A whole packet; nothing while its attachments are awaited.
    Result<std::optional<Packet>> text(const QByteArray &text, const ReadLimits &limits);
    Result<std::optional<Packet>> binary(const QByteArray &attachment, const ReadLimits &limits);

    qint64 bufferedBytes() const { return m_bytes; } ///< of attachments

private:
    std::optional<Packet> m_waiting; // its attachments are not complete
    qint64 m_bytes = 0;
};

} // namespace sluice::dialects::socketio
