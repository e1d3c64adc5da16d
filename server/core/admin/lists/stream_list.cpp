// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/lists/other_lists.h"

#include <array>

namespace sluice::core {

namespace {

using filter::Field;
using filter::Value;
using manifest::Durability;

constexpr std::array kFields = {
    Field{"stream", true},       Field{"epoch", false}, Field{"top", false},
    Field{"first", false},       Field{"count", false}, Field{"bytes", false},
    Field{"subscribers", false}, Field{"rate", false},  Field{"durability", false},
};

QByteArrayView textOf(Durability durability)
{
    switch (durability) {
    case Durability::Strict:
        return "strict";
    case Durability::Relaxed:
        return "relaxed";
    case Durability::None:
        return "none";
    }
    Q_UNREACHABLE();
}

class StreamRow final : public ListRow
{
public:
    StreamRow(const StreamKey &key, const StreamFacts::Fact &fact, quint64 subscribers, double rate,
              Durability durability)
        : m_key(key)
        , m_fact(fact)
        , m_subscribers(subscribers)
        , m_rate(rate)
        , m_durability(durability)
    {
    }

    QByteArray id() const override { return m_key.utf8; }
    Value field(size_t index) const override
    {
        switch (index) {
        case 0:
            return Value::of(QByteArrayView(m_key.utf8));
        case 1:
            return Value::of(QByteArrayView(m_fact.epoch));
        case 2:
            return Value::of(static_cast<double>(m_fact.top));
        case 3:
            return Value::of(static_cast<double>(m_fact.first));
        case 4:
            return Value::of(static_cast<double>(count()));
        case 5:
            return Value::of(static_cast<double>(m_fact.bytes));
        case 6:
            return Value::of(static_cast<double>(m_subscribers));
        case 7:
            return Value::of(m_rate);
        default:
            return Value::of(textOf(m_durability));
        }
    }
    void write(ObjectWriter &writer) const override
    {
        writer.text("id", m_key.utf8)
            .text("stream", m_key.utf8)
            .text("epoch", m_fact.epoch)
            .number("top", m_fact.top)
            .number("first", m_fact.first)
            .number("count", count())
            .number("bytes", m_fact.bytes)
            .number("subscribers", m_subscribers)
            .raw("rate", QByteArray::number(m_rate, 'f', 1))
            .text("durability", textOf(m_durability));
    }

private:
    quint64 count() const
    {
        return m_durability == Durability::None || m_fact.top < m_fact.first
                   ? 0
                   : m_fact.top - m_fact.first + 1;
    }

    const StreamKey &m_key;
    const StreamFacts::Fact &m_fact;
    quint64 m_subscribers;
    double m_rate;
    Durability m_durability;
};

class StreamList final : public ListSource
{
public:
    explicit StreamList(HubContext &context)
        : m_context(context)
    {
    }

    std::span<const Field> fields() const override { return kFields; }
    quint64 total() const override { return facts().size(); }
    size_t places() const override { return facts().bucket_count(); }
    void visit(size_t place, const RowVisitor &visitor) override
    {
        for (auto it = facts().begin(place); it != facts().end(place); ++it)
            show(it->first, it->second, visitor);
    }
    void visitRow(const QByteArray &id, const RowVisitor &visitor) override
    {
        const auto it = facts().find(StreamKey{id});
        if (it != facts().end())
            show(it->first, it->second, visitor);
    }

private:
    const StreamFacts::Facts &facts() const { return m_context.streamFacts.all(); }

    void show(const StreamKey &key, const StreamFacts::Fact &fact, const RowVisitor &visitor)
    {
        const Stream *stream = m_context.streams.find(key);
        const qint64 nowMs = m_context.clock.monotonicNs() / 1'000'000;
        visitor(StreamRow(key, fact, stream ? stream->subscribers : 0,
                          m_gauges[key].rate(fact.events, nowMs),
                          streamRule(m_context, key).durability));
    }

    HubContext &m_context;
    std::unordered_map<StreamKey, RateGauge> m_gauges; // of as many as there are facts
};

} // namespace

std::unique_ptr<ListSource> makeStreamList(HubContext &context)
{
    return std::make_unique<StreamList>(context);
}

} // namespace sluice::core
