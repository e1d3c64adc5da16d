// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/channels/share_table.h"

namespace sluice::core {

ChannelId ShareTable::attach(ChannelRegistry &channels, const ChannelName &of,
                             const AudiencePtr &audience, EdgeIndex edge)
{
    Share &share = m_shares[of][audience->key()];
    if (share.listeners++ == 0) {
        share.audience = audience;
        share.name = {ChannelKind::Share, QByteArray::number(++m_lastName), {}, {}};
    }
    share.channel = channels.attach(share.name, edge);
    return share.channel;
}

void ShareTable::detach(ChannelRegistry &channels, const ChannelName &of, const Audience &audience,
                        EdgeIndex edge)
{
    const auto shares = m_shares.find(of);
    Q_ASSERT(shares != m_shares.end());
    const auto share = shares->second.find(audience.key());
    Q_ASSERT(share != shares->second.end());
    channels.detach(share->second.channel, edge);
    if (--share->second.listeners > 0)
        return;
    shares->second.erase(share);
    if (shares->second.empty())
        m_shares.erase(shares);
}

} // namespace sluice::core
