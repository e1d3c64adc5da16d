// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/lists/other_lists.h"

#include <array>

namespace sluice::core {

namespace {

using filter::Field;
using filter::Value;

constexpr std::array kFields = {
    Field{"room", true},  Field{"members", false}, Field{"published", false},
    Field{"rate", false}, Field{"durable", false}, Field{"createdAt", false},
};

class RoomRow final : public ListRow
{
public:
    RoomRow(const RoomName &name, const RoomTable::Overview &overview, quint64 published,
            double rate)
        : m_name(name)
        , m_overview(overview)
        , m_published(published)
        , m_rate(rate)
    {
    }

    QByteArray id() const override { return m_name.utf8; }
    Value field(size_t index) const override
    {
        switch (index) {
        case 0:
            return Value::of(QByteArrayView(m_name.utf8));
        case 1:
            return Value::of(static_cast<double>(m_overview.members));
        case 2:
            return Value::of(static_cast<double>(m_published));
        case 3:
            return Value::of(m_rate);
        case 4:
            return Value::of(false);
        default:
            return Value::of(static_cast<double>(m_overview.createdAtMs));
        }
    }
    void write(ObjectWriter &writer) const override
    {
        writer.text("id", m_name.utf8)
            .text("room", m_name.utf8)
            .number("members", m_overview.members)
            .number("published", m_published)
            .raw("rate", QByteArray::number(m_rate, 'f', 1))
            .flag("durable", false) // no room keeps what was said in it
            .signedNumber("createdAt", m_overview.createdAtMs);
    }

private:
    const RoomName &m_name;
    RoomTable::Overview m_overview;
    quint64 m_published;
    double m_rate;
};

class RoomList final : public ListSource
{
public:
    explicit RoomList(HubContext &context)
        : m_context(context)
    {
    }

    std::span<const Field> fields() const override { return kFields; }
    quint64 total() const override { return m_context.rooms.size(); }
    size_t places() const override { return m_context.rooms.buckets(); }
    void visit(size_t place, const RowVisitor &visitor) override
    {
        m_context.rooms.visitBucket(place,
                                    [&](const RoomName &name, const RoomTable::Overview &overview) {
                                        show(name, overview, visitor);
                                    });
    }
    void visitRow(const QByteArray &id, const RowVisitor &visitor) override
    {
        const RoomName name{id};
        if (const auto overview = m_context.rooms.overview(name))
            show(name, *overview, visitor);
    }

private:
    void show(const RoomName &name, const RoomTable::Overview &overview, const RowVisitor &visitor)
    {
        const ChannelId channel = m_context.channels.find(channelOf(name));
        const quint64 published = channel ? m_context.channels.deliveries(channel) : 0;
        const qint64 nowMs = m_context.clock.monotonicNs() / 1'000'000;
        if (m_gauges.size() > 2 * m_context.rooms.size() + 1000)
            m_gauges.clear(); // of rooms that are gone
        visitor(RoomRow(name, overview, published, m_gauges[name].rate(published, nowMs)));
    }

    HubContext &m_context;
    std::unordered_map<RoomName, RateGauge> m_gauges;
};

} // namespace

std::unique_ptr<ListSource> makeRoomList(HubContext &context)
{
    return std::make_unique<RoomList>(context);
}

} // namespace sluice::core
