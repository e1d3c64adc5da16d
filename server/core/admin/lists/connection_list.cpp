// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/lists/connection_list.h"

#include "server/core/rooms/room_table.h"

#include <algorithm>
#include <array>

namespace sluice::core {

namespace {

using filter::Field;
using filter::Value;

enum class Column : quint8
{
    Id,
    Subject,
    Dialect,
    Transport,
    Address,
    Edge,
    Since,
    Streams,
    Rooms,
    QueueBytes,
    Queue,
    Out,
    OutRate,
    LastActive,
    Muted,
    Tapped,
    Flag
};

constexpr std::array kFields = {
    Field{"id", true},          Field{"subject", true},     Field{"dialect", true},
    Field{"transport", false},  Field{"address", true},     Field{"edge", false},
    Field{"since", false},      Field{"streams", false},    Field{"rooms", false},
    Field{"queueBytes", false}, Field{"queue", false},      Field{"out", false},
    Field{"outRate", false},    Field{"lastActive", false}, Field{"muted", false},
    Field{"tapped", false},     Field{"flag", false},
};

constexpr int kAlmostFull = 80; // percent of the queue

QByteArrayView transportOf(DialectId dialect)
{
    switch (dialect) {
    case DialectId::Http:
    case DialectId::Toa:
        return "http";
    case DialectId::Amqp:
        return "amqp";
    case DialectId::SocketIo:
        return "engine.io";
    default:
        return "ws";
    }
}

} // namespace

class ConnectionList::Row final : public ListRow
{
public:
    Row(const Session &session, const Sample &sample, qint64 queueLimit, bool isTapped,
        bool isMuted)
        : m_session(session)
        , m_sample(sample)
        , m_queueLimit(queueLimit)
        , m_isTapped(isTapped)
        , m_isMuted(isMuted)
    {
    }

    QByteArray id() const override { return sessionText(m_session.id.value); }

    Value field(size_t index) const override
    {
        switch (static_cast<Column>(index)) {
        case Column::Id:
            m_id = id();
            return Value::of(QByteArrayView(m_id));
        case Column::Subject:
            return m_session.claims ? Value::of(QByteArrayView(m_session.claims->subject))
                                    : Value();
        case Column::Dialect:
            return Value::of(toText(m_session.dialect));
        case Column::Transport:
            return Value::of(transportOf(m_session.dialect));
        case Column::Address:
            return Value::of(QByteArrayView(m_session.address));
        case Column::Muted:
            return Value::of(m_isMuted);
        case Column::Tapped:
            return Value::of(m_isTapped);
        case Column::Flag:
            return Value::of(flag());
        default:
            return Value::of(number(index));
        }
    }

    void write(ObjectWriter &writer) const override
    {
        writer.text("id", id());
        if (m_session.claims)
            writer.text("subject", m_session.claims->subject);
        writer.text("dialect", toText(m_session.dialect))
            .text("transport", transportOf(m_session.dialect))
            .text("address", m_session.address)
            .number("edge", edgeOf(m_session.id))
            .signedNumber("since", m_session.openedAtMs)
            .number("streams", m_session.subscriptions.size())
            .number("rooms", m_session.rooms.size())
            .signedNumber("queueBytes", m_sample.queueBytes)
            .signedNumber("queueLimit", m_queueLimit)
            .number("out", m_sample.out)
            .raw("outRate", QByteArray::number(m_sample.rate, 'f', 1))
            .signedNumber("lastActive", m_session.lastActiveMs)
            .flag("muted", m_isMuted)
            .flag("tapped", m_isTapped)
            .text("flag", flag());
    }

private:
    double number(size_t index) const
    {
        switch (static_cast<Column>(index)) {
        case Column::Edge:
            return edgeOf(m_session.id);
        case Column::Since:
            return static_cast<double>(m_session.openedAtMs);
        case Column::Streams:
            return static_cast<double>(m_session.subscriptions.size());
        case Column::Rooms:
            return static_cast<double>(m_session.rooms.size());
        case Column::QueueBytes:
            return static_cast<double>(m_sample.queueBytes);
        case Column::Queue:
            return percent();
        case Column::Out:
            return static_cast<double>(m_sample.out);
        case Column::OutRate:
            return m_sample.rate;
        default:
            return static_cast<double>(m_session.lastActiveMs);
        }
    }
    double percent() const
    {
        return m_queueLimit == 0 ? 0
                                 : static_cast<double>(m_sample.queueBytes) * 100
                                       / static_cast<double>(m_queueLimit);
    }
    QByteArrayView flag() const
    {
        if (percent() >= kAlmostFull)
            return "slow";
        if (m_isMuted)
            return "muted";
        return m_session.claims ? QByteArrayView("") : QByteArrayView("anonymous");
    }

    const Session &m_session;
    Sample m_sample;
    qint64 m_queueLimit;
    bool m_isTapped;
    bool m_isMuted;
    mutable QByteArray m_id;
};

ConnectionList::ConnectionList(HubContext &context)
    : m_context(context)
{
}

std::span<const Field> ConnectionList::fields() const
{
    return kFields;
}

ConnectionList::Row ConnectionList::rowOf(const Session &session) const
{
    const auto sample = m_samples.find(session.id);
    return {session, sample == m_samples.end() ? Sample() : sample->second, m_queueLimit,
            isTapped && isTapped(session.id), session.mutedUntilMs > m_context.clock.wallMs()};
}

void ConnectionList::visit(size_t place, const RowVisitor &visitor)
{
    m_context.sessions.visitBucket(place, [&](const Session &session) { visitor(rowOf(session)); });
}

void ConnectionList::visitRow(const QByteArray &id, const RowVisitor &visitor)
{
    if (const Session *session = m_context.sessions.find(SessionId{id.toULongLong(nullptr, 16)}))
        visitor(rowOf(*session));
}

void ConnectionList::sampled(const SessionSamples &samples, qint64 nowMs)
{
    m_queueLimit = samples.queueLimit;
    for (const SessionSamples::Row &row : samples.rows) {
        if (!m_context.sessions.find(row.session))
            continue;
        Sample &sample = m_samples[row.session];
        sample.queueBytes = row.queueBytes;
        sample.out = row.framesOut;
        sample.rate = sample.gauge.rate(row.framesOut, nowMs);
    }
}

QByteArray ConnectionList::describe(SessionId id)
{
    const Session *session = m_context.sessions.find(id);
    if (!session)
        return {};
    QByteArray json;
    {
        ObjectWriter writer(json);
        rowOf(*session).write(writer);
        writer.text("userAgent", session->userAgent);
        writer.raw("claims", session->claims ? claims::toJson(*session->claims) : "null");
        const bool expires = session->claims && session->claims->expiresAt;
        writer.raw("expires", expires ? QByteArray::number(*session->claims->expiresAt * 1000)
                                      : QByteArray("null"));
        std::vector<QByteArray> channels;
        for (const auto &[stream, subscription] : session->subscriptions)
            channels.push_back(toText(channelOf(stream)));
        for (const auto &[room, place] : session->rooms)
            channels.push_back(toText(channelOf(room)));
        for (const auto &[name, subscription] : session->groups)
            channels.push_back(toText(name));
        std::ranges::sort(channels);
        appendArray(writer.key("channels"), channels,
                    [](QByteArray &to, const QByteArray &name) { appendJsonString(to, name); });
        QByteArray &log = writer.key("log");
        log += "[";
        ObjectWriter(log).signedNumber("at", session->openedAtMs).text("text", "connected");
        log += ",";
        ObjectWriter(log).signedNumber("at", session->lastActiveMs).text("text", "last asked");
        log += "]";
    }
    return json;
}

} // namespace sluice::core
