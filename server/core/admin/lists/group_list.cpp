// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/lists/other_lists.h"

#include <array>

namespace sluice::core {

namespace {

using filter::Field;
using filter::Value;

constexpr std::array kFields = {Field{"stream", true}, Field{"group", true},
                                Field{"subscribers", false}, Field{"rate", false}};

class GroupRow final : public ListRow
{
public:
    GroupRow(const ChannelName &name, quint64 subscribers, double rate)
        : m_name(name)
        , m_subscribers(subscribers)
        , m_rate(rate)
    {
    }

    QByteArray id() const override { return m_name.first + '/' + m_name.second; }
    Value field(size_t index) const override
    {
        switch (index) {
        case 0:
            return Value::of(QByteArrayView(m_name.first));
        case 1:
            return Value::of(QByteArrayView(m_name.second));
        case 2:
            return Value::of(static_cast<double>(m_subscribers));
        default:
            return Value::of(m_rate);
        }
    }
    void write(ObjectWriter &writer) const override
    {
        writer.text("id", id())
            .text("stream", m_name.first)
            .text("group", m_name.second)
            .number("subscribers", m_subscribers)
            .raw("rate", QByteArray::number(m_rate, 'f', 1));
    }

private:
    const ChannelName &m_name;
    quint64 m_subscribers;
    double m_rate;
};

/// Groups that somebody subscribes to.
class SubscribedGroups final : public ListSource
{
public:
    explicit SubscribedGroups(HubContext &context)
        : m_context(context)
    {
    }

    std::span<const Field> fields() const override { return kFields; }
    quint64 total() const override { return m_context.channels.groups(); }
    size_t places() const override { return m_context.channels.slots(); }
    void visit(size_t place, const RowVisitor &visitor) override
    {
        const ChannelId channel{static_cast<quint32>(place)};
        if (m_context.channels.listeners(channel) > 0
            && m_context.channels.name(channel).kind == ChannelKind::Group)
            show(channel, visitor);
    }
    // The id holds a separator that names may hold too, so every place for one is tried.
    void visitRow(const QByteArray &id, const RowVisitor &visitor) override
    {
        for (qsizetype at = id.indexOf('/'); at >= 0; at = id.indexOf('/', at + 1)) {
            const ChannelName name{ChannelKind::Group, id.first(at), id.sliced(at + 1), {}};
            if (const ChannelId channel = m_context.channels.find(name))
                return show(channel, visitor);
        }
    }

private:
    void show(ChannelId channel, const RowVisitor &visitor)
    {
        const qint64 nowMs = m_context.clock.monotonicNs() / 1'000'000;
        const ChannelName &name = m_context.channels.name(channel);
        if (m_gauges.size() > 2 * m_context.channels.size() + 1000)
            m_gauges.clear();
        visitor(GroupRow(name, m_context.channels.listeners(channel),
                         m_gauges[name].rate(m_context.channels.deliveries(channel), nowMs)));
    }

    HubContext &m_context;
    std::unordered_map<ChannelName, RateGauge> m_gauges;
};

} // namespace

std::unique_ptr<ListSource> makeGroupList(HubContext &context)
{
    return std::make_unique<SubscribedGroups>(context);
}

} // namespace sluice::core
