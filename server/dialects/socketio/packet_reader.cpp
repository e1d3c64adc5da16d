// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/packet_reader.h"

#include <utility>

namespace sluice::dialects::socketio {

using namespace Qt::StringLiterals;

Result<std::optional<Packet>> PacketReader::text(const QByteArray &text, const ReadLimits &limits)
{
    if (m_waiting)
        return fail(ErrorCode::InvalidRequest, u"a text came where an attachment was due"_s);
    auto packet = decodePacket(text, limits.attachments);
    if (!packet)
        return fail(std::move(packet).error());
    if (packet->announced == 0)
        return std::optional(std::move(*packet));
    m_waiting = std::move(*packet);
    return std::optional<Packet>();
}

Result<std::optional<Packet>> PacketReader::binary(const QByteArray &attachment,
                                                   const ReadLimits &limits)
{
    if (!m_waiting)
        return fail(ErrorCode::InvalidRequest, u"a binary message that no packet announced"_s);
    m_bytes += attachment.size();
    if (m_bytes > limits.attachmentBytes) {
        return fail(
            ErrorCode::LimitExceeded,
            u"the attachments of a packet have more than %1 bytes"_s.arg(limits.attachmentBytes));
    }
    m_waiting->attachments.push_back(attachment);
    if (std::cmp_less(m_waiting->attachments.size(), m_waiting->announced))
        return std::optional<Packet>();
    m_bytes = 0;
    return std::exchange(m_waiting, std::nullopt);
}

} // namespace sluice::dialects::socketio
