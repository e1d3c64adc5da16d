// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/event_filter.h"

namespace sluice::console {

using namespace Qt::StringLiterals;
using filter::EventField;
using filter::Value;

namespace {

const QByteArray kGapKind("gap");

// What stands behind "stream:", if that is what the channel is.
Value nameOf(QByteArrayView channel, QByteArrayView prefix)
{
    return channel.startsWith(prefix) ? Value::of(channel.sliced(prefix.size())) : Value();
}

class EventFacts final : public filter::Record
{
public:
    void show(const EventRecord &event)
    {
        m_event = &event;
        m_payload.reset(event.payload);
    }

    Value field(size_t index) const override
    {
        const EventRecord &event = *m_event;
        switch (static_cast<EventField>(index)) {
        case EventField::Channel:
            return Value::of(QByteArrayView(event.channel));
        case EventField::Stream:
            return nameOf(event.channel, "stream:");
        case EventField::Room:
            return nameOf(event.channel, "room:");
        case EventField::Event:
            return Value::of(QByteArrayView(event.label));
        case EventField::Kind:
            return event.origin ? Value::of(QByteArrayView(event.origin->kind)) : Value();
        case EventField::Subject:
            return Value::of(QByteArrayView(event.subject));
        case EventField::Source:
            return event.origin ? Value::of(QByteArrayView(event.origin->source)) : Value();
        case EventField::Id:
            return Value::of(QByteArrayView(event.id));
        case EventField::Bytes:
            return Value::of(static_cast<double>(event.payload.size()));
        }
        return {};
    }

    filter::Payload *payload() const override { return &m_payload; }

private:
    const EventRecord *m_event = nullptr;
    mutable filter::Payload m_payload;
};

} // namespace

Expected<EventPredicate, filter::SyntaxError> eventPredicate(const QString &text)
{
    auto parsed = filter::Filter::parse(text.trimmed().toUtf8(), filter::eventFields());
    if (!parsed)
        return Unexpected<filter::SyntaxError>(parsed.error());
    if (parsed->isEmpty())
        return EventPredicate();
    auto facts = std::make_shared<EventFacts>();
    return EventPredicate([filter = std::move(*parsed), facts](const EventRecord &event) {
        facts->show(event);
        return isGap(event) || filter.matches(*facts);
    });
}

QString filterTerm(const QString &field, const QString &value)
{
    QString quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return field + u" = \""_s + quoted + u'"';
}

bool isGap(const EventRecord &event)
{
    return event.origin && event.origin->kind == kGapKind;
}

EventRecord gapRecord(quint64 sequence, qint64 atMs, quint64 dropped, quint64 sampled)
{
    static const auto origin = std::make_shared<const EventOrigin>(EventOrigin{kGapKind, {}, {}});
    EventRecord record;
    record.sequence = sequence;
    record.atMs = atMs;
    record.origin = origin;
    record.payload = R"({"not_sent":)" + QByteArray::number(dropped) + R"(,"one_in":)"
                     + QByteArray::number(sampled) + '}';
    return record;
}

EventRecord lossRecord(quint64 sequence, qint64 atMs, LossOfHistory why, quint64 events)
{
    EventRecord record = gapRecord(sequence, atMs, events, 1);
    record.payload.chop(1);
    record.payload += R"(,"history":)" + QByteArray::number(static_cast<int>(why)) + '}';
    return record;
}

} // namespace sluice::console
