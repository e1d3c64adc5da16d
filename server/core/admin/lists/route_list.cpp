// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/lists/other_lists.h"
#include "server/core/routing/route_json.h"

#include <array>

namespace sluice::core {

namespace {

using filter::Field;
using filter::Value;

constexpr std::array kFields = {
    Field{"id", true},          Field{"kind", false},   Field{"event", true},
    Field{"property", true},    Field{"value", true},   Field{"stream", true},
    Field{"label", true},       Field{"file", true},    Field{"line", false},
    Field{"matched", false},    Field{"rate", false},   Field{"expires", false},
    Field{"persistent", false}, Field{"target", false},
};

QByteArrayView textOf(RouteMark::Target target)
{
    switch (target) {
    case RouteMark::Target::Stream:
        return "stream";
    case RouteMark::Target::Room:
        return "room";
    case RouteMark::Target::Item:
        return "item";
    }
    Q_UNREACHABLE();
}

class RouteRow final : public ListRow
{
public:
    RouteRow(const RouteMark &mark, const DynamicRoute *route, double rate,
             const EventSources *sources)
        : m_mark(mark)
        , m_route(route)
        , m_rate(rate)
        , m_sources(sources)
    {
    }

    QByteArray id() const override { return m_mark.id; }

    Value field(size_t index) const override
    {
        const auto text = [](const QByteArray &value) { return Value::of(QByteArrayView(value)); };
        switch (index) {
        case 0:
            return text(m_mark.id);
        case 1:
            return Value::of(m_route ? QByteArrayView("dynamic") : QByteArrayView("static"));
        case 2:
            return text(m_mark.event);
        case 3:
            return m_mark.name.isEmpty() ? Value() : text(m_mark.name);
        case 4:
            return m_route && m_route->property ? text(m_route->value.text) : Value();
        case 5:
            return m_route ? text(m_route->stream.utf8) : Value();
        case 6:
            return m_route ? text(m_route->label) : Value();
        case 7:
            return m_route ? Value() : text(m_mark.file);
        case 8:
            return m_route ? Value() : Value::of(static_cast<double>(m_mark.line));
        case 9:
            return Value::of(static_cast<double>(m_mark.matched));
        case 10:
            return Value::of(m_rate);
        case 11:
            return m_route && m_route->expiresAtMs
                       ? Value::of(static_cast<double>(m_route->expiresAtMs))
                       : Value();
        case 12:
            return Value::of(!m_route || m_route->lifetime == DynamicRoute::Lifetime::Persistent);
        default:
            return Value::of(textOf(m_mark.target));
        }
    }

    void write(ObjectWriter &writer) const override
    {
        writer.text("id", m_mark.id)
            .text("kind", m_route ? "dynamic" : "static")
            .text("event", m_mark.event)
            .text("target", textOf(m_mark.target));
        if (m_route)
            writeDynamic(writer);
        else
            writer.text("property", m_mark.name)
                .text("file", m_mark.file)
                .signedNumber("line", m_mark.line);
        writer.number("matched", m_mark.matched).raw("rate", QByteArray::number(m_rate, 'f', 1));
        const auto states = m_sources ? m_sources->statesOf(EventLabel{m_mark.event})
                                      : std::vector<SourceState>();
        if (!states.empty())
            appendArray(writer.key("sources"), states,
                        [](QByteArray &to, const SourceState &state) { to += toJson(state); });
    }

private:
    void writeDynamic(ObjectWriter &writer) const
    {
        if (m_route->property) {
            const RouteValue &value = m_route->value;
            writer.text("property", *m_route->property);
            if (value.kind == RouteValue::Kind::String)
                writer.text("value", value.text);
            else
                writer.raw("value", value.text.isEmpty() ? QByteArray("null") : value.text);
        }
        writer.text("stream", m_route->stream.utf8).text("label", m_route->label);
        appendArray(writer.key("expose"), m_route->expose,
                    [](QByteArray &to, const QByteArray &name) { appendJsonString(to, name); });
        using Lifetime = DynamicRoute::Lifetime;
        writer.flag("persistent", m_route->lifetime == Lifetime::Persistent)
            .flag("bound", m_route->lifetime == Lifetime::Bound);
        if (m_route->lifetime == Lifetime::Ttl)
            writer.signedNumber("ttl", m_route->ttlSeconds);
        if (m_route->expiresAtMs != 0)
            writer.signedNumber("expires", m_route->expiresAtMs);
        writer.text("createdBy", m_route->createdBy)
            .signedNumber("createdAt", m_route->createdAtMs);
    }

    const RouteMark &m_mark;
    const DynamicRoute *m_route;
    double m_rate;
    const EventSources *m_sources; // null: events come by clients only
};

/// The manifest's rules, then the dynamic routes.
class AllRoutes final : public ListSource
{
public:
    explicit AllRoutes(HubContext &context)
        : m_context(context)
    {
    }

    std::span<const Field> fields() const override { return kFields; }
    quint64 total() const override { return fixed().size() + dynamic().size(); }
    size_t places() const override { return fixed().size() + dynamic().buckets(); }
    void visit(size_t place, const RowVisitor &visitor) override
    {
        if (place < fixed().size())
            return show(*fixed()[place], nullptr, visitor);
        dynamic().visitBucket(place - fixed().size(), [&](const DynamicRoute &route) {
            show(*route.mark.mark, &route, visitor);
        });
    }
    void visitRow(const QByteArray &id, const RowVisitor &visitor) override
    {
        if (const DynamicRoute *route = dynamic().find(id))
            return show(*route->mark.mark, route, visitor);
        const auto it = std::ranges::find(fixed(), id,
                                          [](const RouteMarkPtr &mark) { return mark->id; });
        if (it != fixed().end())
            show(**it, nullptr, visitor);
    }

private:
    const std::vector<RouteMarkPtr> &fixed() const { return m_context.routes.marks(); }
    const DynamicRouteTable &dynamic() const { return m_context.routes.dynamic(); }

    void show(const RouteMark &mark, const DynamicRoute *route, const RowVisitor &visitor)
    {
        const qint64 nowMs = m_context.clock.monotonicNs() / 1'000'000;
        if (m_gauges.size() > 2 * total() + 1000)
            m_gauges.clear();
        visitor(
            RouteRow(mark, route, m_gauges[&mark].rate(mark.matched, nowMs), m_context.sources));
    }

    HubContext &m_context;
    std::unordered_map<const RouteMark *, RateGauge> m_gauges;
};

} // namespace

std::unique_ptr<ListSource> makeRouteList(HubContext &context)
{
    return std::make_unique<AllRoutes>(context);
}

} // namespace sluice::core
