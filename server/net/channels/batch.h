// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/edge_types.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace sluice::net {

/// What one subscriber gets of a batch: `bytes` from `offset` on, shared with the others.
struct Delivery
{
    const QByteArray &bytes;
    qsizetype offset = 0;
    qsizetype lastFrameAt = 0; ///< where the newest frame begins
    quint64 firstSeq = 0;
    quint64 lastSeq = 0;
    quint32 frames = 0;
    ChannelSlot channel = 0;
    SlowPolicy policy = SlowPolicy::Close;

    qsizetype size() const { return bytes.size() - offset; }
};

/// The frames published to one channel between two sweeps, once per variant.
struct Batch
{
    struct Encoding
    {
        QByteArray bytes;
        qsizetype lastFrameAt = 0;
    };
    /// Where a subscriber that came in the middle begins.
    struct Cut
    {
        qsizetype offset = 0;
        quint64 nextSeq = 0; ///< 0: no frame yet
        quint32 frames = 0;  ///< before the cut
        Variant variant = 0;
    };

    std::array<Encoding, kMaxVariants> encodings;
    std::vector<Cut> cuts;
    quint64 firstSeq = 0;
    quint64 lastSeq = 0;
    quint32 frames = 0;
    quint32 used = 0; ///< bits of the encodings that hold bytes
    qsizetype largest = 0;

    void addFrame(quint64 seq)
    {
        if (frames++ == 0)
            firstSeq = seq;
        lastSeq = seq;
        for (auto cut = cuts.rbegin(); cut != cuts.rend() && cut->nextSeq == 0; ++cut)
            cut->nextSeq = seq;
    }

    void addBytes(Variant variant, QByteArray frame)
    {
        Encoding &encoding = encodings[variant];
        encoding.lastFrameAt = encoding.bytes.size();
        if (encoding.bytes.isEmpty())
            encoding.bytes = std::move(frame);
        else
            encoding.bytes.append(frame);
        used |= 1U << variant;
        largest = std::max(largest, encoding.bytes.size());
    }

    /// 1 + the index of the cut for a subscriber that comes now.
    quint32 cutHere(Variant variant)
    {
        if (cuts.empty() || cuts.back().frames != frames || cuts.back().variant != variant)
            cuts.push_back({encodings[variant].bytes.size(), 0, frames, variant});
        return static_cast<quint32>(cuts.size());
    }

    void clear()
    {
        for (quint32 left = used; left != 0; left &= left - 1)
            encodings[static_cast<size_t>(std::countr_zero(left))] = {};
        cuts.clear();
        firstSeq = lastSeq = 0;
        frames = used = 0;
        largest = 0;
    }
};

} // namespace sluice::net
