// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/filter/filter.h"

namespace sluice::test {

/// An event as filters see it.
class FilterRecord final : public filter::Record
{
public:
    FilterRecord(QByteArray channel, QByteArray event, QByteArray subject, QByteArray payload)
        : m_channel(std::move(channel))
        , m_event(std::move(event))
        , m_subject(std::move(subject))
        , m_json(std::move(payload))
        , m_payload(m_json)
    {
    }

    filter::Value field(size_t index) const override
    {
        using filter::EventField;
        using filter::Value;
        const QByteArrayView channel(m_channel);
        const auto part = [&](QByteArrayView prefix) {
            return channel.startsWith(prefix) ? Value::of(channel.sliced(prefix.size())) : Value();
        };
        switch (static_cast<EventField>(index)) {
        case EventField::Channel:
            return Value::of(channel);
        case EventField::Stream:
            return part("stream:");
        case EventField::Room:
            return part("room:");
        case EventField::Event:
            return Value::of(QByteArrayView(m_event));
        case EventField::Kind:
            return Value::of(QByteArrayView("event"));
        case EventField::Subject:
            return Value::of(QByteArrayView(m_subject));
        case EventField::Source:
            return Value::of(QByteArrayView("native"));
        case EventField::Id:
            return Value::of(QByteArrayView("42"));
        case EventField::Bytes:
            return Value::of(static_cast<double>(m_json.size()));
        }
        return {};
    }
    filter::Payload *payload() const override { return &m_payload; }

private:
    QByteArray m_channel;
    QByteArray m_event;
    QByteArray m_subject;
    QByteArray m_json;
    mutable filter::Payload m_payload;
};

} // namespace sluice::test
