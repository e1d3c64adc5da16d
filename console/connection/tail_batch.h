// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/event_record.h"
#include "shared/base/result.h"

#include <QSet>
#include <QString>

#include <map>
#include <tuple>
#include <vector>

namespace sluice::console {

/// Some events of a tail, and what the server says about those that it did not send.
struct TailBatch
{
    QString tail;
    quint64 from = 0;
    quint64 to = 0;
    quint64 sampled = 1; ///< one in N was sent; 1: all
    quint64 dropped = 0; ///< since the batch before
    qsizetype bytes = 0; ///< of this batch on the wire: what a credit of bytes is measured in
    std::vector<EventRecord> events;
};

/// Bytes that many events share, kept once. Bounded: begins again when it is full. One thread.
class EventPool
{
public:
    QByteArray shared(QByteArrayView bytes);
    std::shared_ptr<const EventOrigin> origin(QByteArrayView kind, QByteArrayView source,
                                              QByteArrayView route);

private:
    QSet<QByteArray> m_bytes;
    std::map<std::tuple<QByteArray, QByteArray, QByteArray>, std::shared_ptr<const EventOrigin>>
        m_origins;
};

/// The parameters of `admin.tail.batch`, checked to be well-formed JSON before. Events without a
/// channel are an error; other missing members are as if the server did not tell.
Result<TailBatch> decodeTailBatch(QByteArrayView params, EventPool &pool);

} // namespace sluice::console
