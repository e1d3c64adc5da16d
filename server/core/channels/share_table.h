// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/access/audience.h"
#include "server/core/channels/channel_registry.h"

#include <map>
#include <unordered_map>

namespace sluice::core {

/// The channels of readers who may see only a part of a group or an item: one for each audience, beside
/// the group's own for those who may see all of it.
class ShareTable
{
public:
    ChannelId attach(ChannelRegistry &channels, const ChannelName &of, const AudiencePtr &audience,
                     EdgeIndex edge);
    void detach(ChannelRegistry &channels, const ChannelName &of, const Audience &audience,
                EdgeIndex edge);

    bool isEmpty() const { return m_shares.empty(); }

    /// Calls visit(const Audience &, ChannelId) for each audience; returns whether there is one.
    template <class Visit> bool forEach(const ChannelName &of, Visit &&visit) const
    {
        const auto it = m_shares.find(of);
        if (it == m_shares.end())
            return false;
        for (const auto &[key, share] : it->second)
            visit(*share.audience, share.channel);
        return true;
    }

private:
    struct Share
    {
        AudiencePtr audience;
        ChannelName name;
        ChannelId channel;
        size_t listeners = 0;
    };

    std::unordered_map<ChannelName, std::map<QByteArray, Share>> m_shares;
    quint64 m_lastName = 0;
};

} // namespace sluice::core
