// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/route_table.h"

#include "server/core/routing/payload_reader.h"
#include "server/core/routing/target_set.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace sluice::core {

namespace {

QByteArray sourceText(const manifest::Source &source)
{
    return source.file.toUtf8() + ':' + QByteArray::number(source.line) + ':'
           + QByteArray::number(source.column);
}

QByteArray nameOf(const manifest::ItemRule &rule)
{
    return rule.stream.text() + '/' + rule.group.text() + '/' + rule.id.text();
}

ItemWrite::Operation operationOf(manifest::ItemRule::Operation operation)
{
    switch (operation) {
    case manifest::ItemRule::Operation::Set:
        return ItemWrite::Operation::Set;
    case manifest::ItemRule::Operation::Merge:
        return ItemWrite::Operation::Merge;
    case manifest::ItemRule::Operation::Delete:
        return ItemWrite::Operation::Delete;
    }
    Q_UNREACHABLE();
}

// Fills a verdict while a rule runs; does nothing without a trace.
class Verdict
{
public:
    Verdict(RouteTrace *trace, RouteVerdict::Rule rule, const QByteArray &name)
        : m_verdict(trace ? &trace->verdicts.emplace_back() : nullptr)
    {
        if (m_verdict) {
            m_verdict->rule = rule;
            m_verdict->name = name;
        }
    }

    explicit operator bool() const { return m_verdict != nullptr; }
    void where(QByteArray text) { m_verdict->where = std::move(text); }
    void matched(QByteArray channel)
    {
        if (!m_verdict)
            return;
        m_verdict->matched = true;
        m_verdict->channels.push_back(std::move(channel));
    }
    void because(const char *reason)
    {
        if (m_verdict && m_verdict->reason.isEmpty())
            m_verdict->reason = reason;
    }

private:
    RouteVerdict *m_verdict;
};

class Run
{
public:
    Run(const PayloadReader &payload, RoutingOptions options, RouteTrace *trace)
        : m_payload(payload)
        , m_options(options)
        , m_trace(trace)
        , m_targets(options.repeatsDeliveries)
    {
    }

    /// `marks`: of its keys, then of its properties.
    void apply(const manifest::StaticRoute &route, std::span<const RouteMarkPtr> marks)
    {
        for (const QByteArray &key : route.literalKeys) {
            Verdict verdict = begin(RouteVerdict::Rule::Static, '~' + key, route.where);
            select(verdict, StreamKey{key}, route.expose, marks.front());
            marks = marks.subspan(1);
        }
        bool isGivenUp = false;
        for (const QByteArray &property : route.properties) {
            const RouteMarkPtr &mark = marks.front();
            marks = marks.subspan(1);
            Verdict verdict = begin(RouteVerdict::Rule::Static, property, route.where);
            if (isGivenUp) {
                verdict.because("an earlier property is missing, which ends the route "
                                "(dialects.toa.compat.stop_at_missing)");
                continue;
            }
            const bool exists = m_payload.forEach(
                property, [&](const simdjson::dom::element &element) {
                    if (const auto key = scalarText(element))
                        select(verdict, StreamKey{*key}, route.expose, mark);
                    else
                        passOver(verdict, element);
                });
            if (!exists)
                verdict.because(m_payload.isObject() ? "the payload has no such property"
                                                     : "the payload is not an object");
            verdict.because("matched by value");
            isGivenUp = !exists && m_options.stopsAtMissing;
        }
    }

    void apply(const manifest::RoomRule &rule, const RouteMarkPtr &mark)
    {
        Verdict verdict = begin(RouteVerdict::Rule::Room, rule.room.text(), rule.where);
        const auto lookup = [this](QByteArrayView path) { return m_payload.scalar(path); };
        const auto room = rule.room.expand(lookup);
        const auto path = rule.path ? rule.path->expand(lookup) : QByteArray();
        if (!room || !path)
            return verdict.because("the payload lacks a member that the template names");
        if (!isUsable(*room))
            return verdict.because("the room name is empty, too long, or has a control character");
        m_marks.push_back(mark);
        const RoomTarget target{RoomName{*room}, *path, rule.action, rule.type, {mark}};
        if (std::ranges::find(m_rooms, target) == m_rooms.end())
            m_rooms.push_back(target);
        verdict.matched("room:" + *room);
        verdict.because("the template is filled");
    }

    void apply(const manifest::ItemRule &rule, const RouteMarkPtr &mark)
    {
        Verdict verdict = begin(RouteVerdict::Rule::Item, nameOf(rule), rule.where);
        const auto lookup = [this](QByteArrayView path) { return m_payload.scalar(path); };
        const auto stream = rule.stream.expand(lookup);
        const auto group = rule.group.expand(lookup);
        const auto id = rule.id.expand(lookup);
        if (!stream || !group || !id)
            return verdict.because("the payload lacks a member that a template names");
        for (const QByteArray &name : {*stream, *group, *id}) {
            if (!isUsable(name))
                return verdict.because(
                    "the stream, group or id is empty, too long, or has a control character");
        }
        m_marks.push_back(mark);
        ItemTarget target{{*stream, *group, *id}, operationOf(rule.operation)};
        verdict.matched(toText(channelOf(target.key)));
        verdict.because("the templates are filled");
        if (std::ranges::find(m_items, target) == m_items.end())
            m_items.push_back(std::move(target));
    }

    /// False: it is one more than an explanation tells of.
    bool apply(const DynamicRoute &route)
    {
        if (m_trace && !m_told.contains(route.id)) {
            if (m_trace->dynamic == RouteTrace::kMostDynamic) {
                m_trace->isCut = true;
                return false;
            }
            Verdict verdict = tell(route);
            verdict.matched("stream:" + route.stream.utf8);
            verdict.because(route.property ? "the property has the value"
                                           : "matches every occurrence");
        }
        m_targets.add(route.stream, route.expose, route.mark.mark);
        m_marks.push_back(route.mark.mark);
        return true;
    }

    /// Dynamic routes are found by hash, so misses never run; an explanation lists them too, as far
    /// as it goes: then false.
    bool explainMiss(const DynamicRoute &route, qint64 nowMs)
    {
        if (m_told.contains(route.id))
            return true;
        if (m_trace->dynamic == RouteTrace::kMostDynamic)
            return false;
        tell(route).because(route.expiresAtMs != 0 && nowMs >= route.expiresAtMs
                                ? "the route has expired"
                                : "the property is missing or has another value");
        return true;
    }

    RoutePlan finish(const QByteArray &payload)
    {
        return {m_targets.take(payload), std::move(m_rooms), std::move(m_items), std::move(m_marks),
                m_unusableNames};
    }

private:
    Verdict begin(RouteVerdict::Rule rule, const QByteArray &name, const manifest::Source &source)
    {
        Verdict verdict(m_trace, rule, name);
        if (verdict)
            verdict.where(sourceText(source));
        return verdict;
    }

    Verdict tell(const DynamicRoute &route)
    {
        m_told.insert(route.id);
        ++m_trace->dynamic;
        Verdict verdict(m_trace, RouteVerdict::Rule::Dynamic, route.id);
        verdict.where("dynamic");
        return verdict;
    }

    void select(Verdict &verdict, StreamKey key, const std::vector<QByteArray> &expose,
                const RouteMarkPtr &mark)
    {
        if (key.isEmpty())
            return verdict.because("the value is an empty string, which names no stream");
        if (!isUsable(key.utf8))
            return verdict.because(
                "no stream key is longer than 256 bytes or has control characters");
        verdict.matched("stream:" + key.utf8);
        m_targets.add(std::move(key), expose, mark);
        m_marks.push_back(mark);
    }

    // Null says that there is nobody; what has members or elements was meant for something else.
    void passOver(Verdict &verdict, const simdjson::dom::element &element)
    {
        m_unusableNames += element.is_null() ? 0 : 1;
        verdict.because("the value is null, an object or a nested list: not a stream key");
    }

    bool isUsable(const QByteArray &name)
    {
        const bool isUsable = isUsableName(name);
        m_unusableNames += isUsable ? 0 : 1;
        return isUsable;
    }

    const PayloadReader &m_payload;
    RoutingOptions m_options;
    RouteTrace *m_trace;
    TargetSet m_targets;
    std::vector<RoomTarget> m_rooms;
    std::vector<ItemTarget> m_items;
    std::vector<RouteMarkPtr> m_marks;
    std::unordered_set<QByteArray> m_told; ///< ids of dynamic routes that have their verdict
    quint64 m_unusableNames = 0;
};

} // namespace

RouteTable::RouteTable(RoutingOptions options, DynamicRouteLimits limits)
    : m_options(options)
    , m_manifest(std::make_shared<manifest::Manifest>())
    , m_dynamic(limits)
{
}

void RouteTable::setManifest(std::shared_ptr<const manifest::Manifest> manifest)
{
    m_entries.clear();
    m_marks.clear();
    m_manifest = std::move(manifest);
    using Target = RouteMark::Target;
    for (const manifest::StaticRoute &route : m_manifest->routes) {
        m_entries[EventLabel{route.event}].routes.push_back({&route, m_marks.size()});
        for (const QByteArray &key : route.literalKeys)
            mark(Target::Stream, route.event, '~' + key, route.where);
        for (const QByteArray &property : route.properties)
            mark(Target::Stream, route.event, property, route.where);
    }
    for (const manifest::RoomRule &rule : m_manifest->rooms)
        m_entries[EventLabel{rule.event}].rooms.push_back(
            {&rule, mark(Target::Room, rule.event, rule.room.text(), rule.where)});
    for (const manifest::ItemRule &rule : m_manifest->items)
        m_entries[EventLabel{rule.event}].items.push_back(
            {&rule, mark(Target::Item, rule.event, nameOf(rule), rule.where)});
    m_resourceRooms.clear();
    for (const manifest::ResourceRule &rule : m_manifest->resources) {
        for (const auto &[what, notification] :
             {std::pair{"created", rule.created}, std::pair{"updated", rule.updated},
              std::pair{"saved", rule.saved}, std::pair{"deleted", rule.deleted}}) {
            if (!notification)
                continue;
            const QByteArray &type = notification->type.isEmpty() ? rule.name : notification->type;
            m_resourceRooms.push_back({"resources." + rule.name + '.' + what, notification->room,
                                       notification->path, what, type, rule.where});
            const manifest::RoomRule &room = m_resourceRooms.back();
            m_entries[EventLabel{room.event}].rooms.push_back(
                {&room, mark(Target::Room, room.event, room.room.text(), room.where)});
        }
    }
}

size_t RouteTable::mark(RouteMark::Target target, const QByteArray &event, const QByteArray &name,
                        const manifest::Source &where)
{
    auto made = std::make_shared<RouteMark>();
    made->target = target;
    made->event = event;
    made->name = name;
    made->file = where.file.toUtf8();
    made->line = where.line;
    made->id = event + ' ' + name + ' ' + made->file + ':' + QByteArray::number(where.line);
    m_marks.push_back(std::move(made));
    return m_marks.size() - 1;
}

Result<> RouteTable::admits(const DynamicRoute &route) const
{
    const manifest::StaticRoute *declaration = declarationOf(route.event);
    if (m_options.dynamic == DynamicMode::Declared && !declaration) {
        return fail(
            ErrorCode::NotDynamic,
            QStringLiteral(
                "event %1 is not declared dynamic; write `%1: { dynamic: true }` in a manifest, or set routes.dynamic: open")
                .arg(QString::fromUtf8(route.event.utf8)));
    }
    if (!declaration || declaration->dynamicExpose.empty())
        return {};
    for (const QByteArray &member : route.expose) {
        if (std::ranges::find(declaration->dynamicExpose, member)
            == declaration->dynamicExpose.end()) {
            return fail(ErrorCode::ExposeDenied,
                        QStringLiteral("the declaration of %1 does not expose `%2`")
                            .arg(QString::fromUtf8(route.event.utf8), QString::fromUtf8(member)));
        }
    }
    return {};
}

bool RouteTable::knows(const EventLabel &label) const
{
    return m_entries.contains(label) || m_dynamic.hasEvent(label);
}

RoutePlan RouteTable::route(const EventLabel &label, const QByteArray &payload, qint64 nowMs,
                            RouteTrace *trace) const
{
    const auto entry = m_entries.find(label);
    const bool hasDynamic = m_dynamic.hasEvent(label) || (m_base && m_base->hasEvent(label));
    if (entry == m_entries.end() && !hasDynamic)
        return {};
    const PayloadReader reader(payload, m_options.paths);
    Run run(reader, m_options, trace);
    if (entry != m_entries.end()) {
        for (const auto &[route, first] : entry->second.routes)
            run.apply(*route, std::span(m_marks).subspan(first));
        for (const auto &[rule, first] : entry->second.rooms)
            run.apply(*rule, m_marks[first]);
        for (const auto &[rule, first] : entry->second.items)
            run.apply(*rule, m_marks[first]);
    }
    if (hasDynamic) {
        const manifest::StaticRoute *declaration = declarationOf(label);
        const bool restricted = declaration && !declaration->dynamicExpose.empty();
        const auto apply = [&](const DynamicRoute &route) {
            if (restricted && route.expose.empty()) {
                DynamicRoute cut = route;
                cut.expose = declaration->dynamicExpose;
                return run.apply(cut);
            }
            return run.apply(route);
        };
        matchDynamic(label, reader, nowMs, apply);
        if (trace) {
            visitDynamic(label, [&run, nowMs](const DynamicRoute &route) {
                return run.explainMiss(route, nowMs);
            });
            trace->omitted = countDynamic(label) - trace->dynamic;
        }
    }
    return run.finish(payload);
}

// By the draft over the base.
bool RouteTable::isHidden(const DynamicRoute &ofBase) const
{
    return m_without.contains(ofBase.id) || m_dynamic.find(ofBase.id);
}

void RouteTable::matchDynamic(const EventLabel &label, const PayloadReader &payload, qint64 nowMs,
                              const Visit &visit) const
{
    if (!m_dynamic.match(label, payload, nowMs, visit) || !m_base)
        return;
    m_base->match(label, payload, nowMs,
                  [&](const DynamicRoute &route) { return isHidden(route) || visit(route); });
}

void RouteTable::visitDynamic(const EventLabel &label, const Visit &visit) const
{
    bool goesOn = true;
    m_dynamic.visitEvent(label, [&](const DynamicRoute &route) { return goesOn = visit(route); });
    if (!goesOn || !m_base)
        return;
    m_base->visitEvent(label,
                       [&](const DynamicRoute &route) { return isHidden(route) || visit(route); });
}

size_t RouteTable::countDynamic(const EventLabel &label) const
{
    size_t count = m_dynamic.count(label);
    if (!m_base)
        return count;
    count += m_base->count(label);
    for (const QByteArray &id : m_without) {
        const DynamicRoute *route = m_base->find(id);
        if (route && route->event == label && !m_dynamic.find(id))
            --count;
    }
    m_dynamic.visitEvent(label, [&](const DynamicRoute &route) {
        if (m_base->find(route.id))
            --count; // the same id is of the same event
        return true;
    });
    return count;
}

const manifest::StaticRoute *RouteTable::declarationOf(const EventLabel &label) const
{
    const auto entry = m_entries.find(label);
    if (entry == m_entries.end())
        return nullptr;
    const auto it = std::ranges::find_if(entry->second.routes,
                                         [](const auto &marked) { return marked.rule->dynamic; });
    return it == entry->second.routes.end() ? nullptr : it->rule;
}

} // namespace sluice::core
