// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/source_rows.h"

#include "server/core/event/object_writer.h"

#include <algorithm>

namespace sluice::core {

namespace {

using Link = SourceHealth::Link;

const char *toText(Link link)
{
    switch (link) {
    case Link::Connecting:
        return "connecting";
    case Link::Connected:
        return "connected";
    case Link::Reconnecting:
        return "reconnecting";
    }
    Q_UNREACHABLE();
}

QByteArray rateOf(quint64 before, quint64 now, double seconds)
{
    return QByteArray::number(static_cast<double>(now - std::min(before, now)) / seconds, 'f', 1);
}

void appendBroker(QByteArray &out, const SourceHealth &broker, quint64 before, double seconds)
{
    ObjectWriter row(out);
    row.text("name", broker.name).text("kind", "broker").text("state", toText(broker.link));
    if (broker.sinceMs > 0)
        row.signedNumber("since", broker.sinceMs);
    row.number("received", broker.received)
        .raw("rate", rateOf(before, broker.received, seconds))
        .number("rejected", broker.rejected)
        .number("unacknowledged", broker.unsettled)
        .number("bound", broker.bound)
        .number("failed", broker.failed);
    if (!broker.error.isEmpty())
        row.text("error", broker.error.toUtf8()).signedNumber("errorAt", broker.errorAtMs);
}

} // namespace

SourceReading readSources(const HubContext &hub)
{
    return {hub.sources ? hub.sources->health() : std::vector<SourceHealth>(), hub.eventsIn,
            hub.isDraining};
}

void appendSources(QByteArray &out, const SourceReading &before, const SourceReading &now,
                   double seconds)
{
    out += '[';
    const auto next = [&out] {
        if (!out.endsWith('['))
            out += ',';
    };
    for (size_t i = 0; i < now.brokers.size(); ++i) {
        const quint64 was = i < before.brokers.size() ? before.brokers[i].received : 0;
        next();
        appendBroker(out, now.brokers[i], was, seconds);
    }
    for (size_t i = 0; i < kDialectCount; ++i) {
        const auto mouth = static_cast<DialectId>(i);
        if (mouth == DialectId::Amqp || now.eventsIn[i] == 0)
            continue; // what brokers bring is told of each of them
        next();
        ObjectWriter(out)
            .text("name", core::toText(mouth))
            .text("kind", "clients")
            .text("state", now.isDraining ? "draining" : "open")
            .number("received", now.eventsIn[i])
            .raw("rate", rateOf(before.eventsIn[i], now.eventsIn[i], seconds));
    }
    out += ']';
}

std::vector<QByteArray> troubleOf(const SourceReading &now, qint64 nowMs)
{
    std::vector<QByteArray> texts;
    for (const SourceHealth &broker : now.brokers) {
        QByteArray text;
        if (broker.link != Link::Connected && broker.sinceMs > 0)
            text = broker.name + " has been away for "
                   + QByteArray::number(std::max<qint64>(0, nowMs - broker.sinceMs) / 1000)
                   + " s: " + broker.error.toUtf8();
        else if (broker.failed > 0)
            text = broker.name + " refuses " + QByteArray::number(broker.failed)
                   + (broker.failed == 1 ? " event" : " events");
        if (!text.isEmpty())
            texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace sluice::core
