// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/edge_messages.h"
#include "server/net/edge_types.h"

#include <vector>

namespace sluice::dialects {

/// Frames that more than one channel or session gets, kept until the end of a turn so that they are
/// encoded once for each variant. At most kKept of each kind.
class FrameMemo
{
public:
    static constexpr size_t kKept = 8;

    /// Of a delivery that goes to several channels; `encode()` makes them.
    template <class Encode>
    QByteArray shared(const core::DeliveryPtr &delivery, net::Variant variant, Encode &&encode)
    {
        return find(m_shared, {delivery}, variant, encode);
    }

    /// Of several deliveries that sessions get which resume from the same place.
    template <class Encode>
    QByteArray replayed(const std::vector<core::DeliveryPtr> &deliveries, net::Variant variant,
                        Encode &&encode)
    {
        return find(m_replayed, deliveries, variant, encode);
    }

    void clear()
    {
        m_shared.clear();
        m_replayed.clear();
    }

private:
    struct Frames
    {
        std::vector<core::DeliveryPtr> deliveries;
        net::Variant variant = 0;
        QByteArray bytes;
    };

    template <class Encode>
    static QByteArray find(std::vector<Frames> &known,
                           const std::vector<core::DeliveryPtr> &deliveries, net::Variant variant,
                           Encode &encode)
    {
        for (const Frames &frames : known) {
            if (frames.variant == variant && frames.deliveries == deliveries)
                return frames.bytes;
        }
        if (known.size() == kKept)
            known.erase(known.begin());
        return known.emplace_back(Frames{deliveries, variant, encode()}).bytes;
    }

    std::vector<Frames> m_shared;
    std::vector<Frames> m_replayed;
};

} // namespace sluice::dialects
