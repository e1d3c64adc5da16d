// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/routes/route_graph.h"

#include "console/models/lists/cell_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RouteGraph)
};

QString valueText(const QJsonValue &value)
{
    return value.isString() ? value.toString()
                            : QString::fromUtf8(QJsonDocument(QJsonArray{value})
                                                    .toJson(QJsonDocument::Compact)
                                                    .chopped(1)
                                                    .sliced(1));
}

bool has(const RouteSpec &spec, const QString &focus)
{
    return focus.isEmpty() || spec.event.contains(focus, Qt::CaseInsensitive)
           || spec.property.contains(focus, Qt::CaseInsensitive)
           || spec.stream.contains(focus, Qt::CaseInsensitive)
           || valueText(spec.value).contains(focus, Qt::CaseInsensitive);
}

RouteChange joined(RouteChange family, RouteChange member, bool isFirst)
{
    return isFirst || family == member ? member : RouteChange::Mixed;
}

class Sources
{
public:
    void add(const RouteRow &row)
    {
        RouteFamily &family = familyOf(row.spec, row.isStatic);
        family.rate += row.rate;
        family.matched += row.matched;
        family.file = row.file;
        family.line = row.line;
    }

    void add(RouteMember member)
    {
        RouteFamily &family = familyOf(member.spec, false);
        family.change = joined(family.change, member.change, family.members.empty());
        family.rate += member.rate;
        family.matched += member.matched;
        family.members.push_back(std::move(member));
    }

    std::vector<RouteSource> take()
    {
        std::vector<RouteSource> list;
        for (auto &[key, family] : m_families) {
            std::ranges::stable_sort(
                family.members, [](const RouteMember &a, const RouteMember &b) {
                    const bool isStagedA = a.change != RouteChange::None;
                    const bool isStagedB = b.change != RouteChange::None;
                    return isStagedA != isStagedB ? isStagedA : a.rate > b.rate;
                });
            if (list.empty() || list.back().event != family.event)
                list.push_back({family.event, 0, {}});
            list.back().rate += family.rate;
            list.back().families.push_back(std::move(family));
        }
        return list;
    }

private:
    RouteFamily &familyOf(const RouteSpec &spec, bool isStatic)
    {
        // Events in order, static families first.
        const auto key = std::tuple(spec.event, !isStatic, spec.property);
        RouteFamily &family = m_families[key];
        family.event = spec.event;
        family.property = spec.property;
        family.isStatic = isStatic;
        return family;
    }

    std::map<std::tuple<QString, bool, QString>, RouteFamily> m_families;
};

} // namespace

std::vector<RouteSource> routeSources(const RouteBook &book, const QString &focus)
{
    Sources sources;
    std::set<QString> there;
    for (const RouteRow &row : book.rows()) {
        if (!row.isStatic)
            there.insert(row.spec.key());
        if (!has(row.spec, focus))
            continue;
        if (row.isStatic) {
            sources.add(row);
            continue;
        }
        const bool goes = book.draft().removes.contains(row.id);
        sources.add({row.id, row.spec, goes ? RouteChange::Removed : RouteChange::None,
                     row.expiresAtMs, row.matched, row.rate});
    }
    for (const RouteSpec &spec : book.draft().adds) {
        if (has(spec, focus) && !there.contains(spec.key()))
            sources.add({QString(), spec, RouteChange::Added, 0, 0, 0});
    }
    return sources.take();
}

namespace {

struct Drawing
{
    RouteGraph graph;
    std::vector<GraphNode> rules;
    std::vector<GraphNode> targets;
    std::unordered_map<QString, int> targetByKey; // index in `targets`
    struct Link
    {
        int rule;
        int target;
        double rate;
        bool isIdle;
        RouteChange change;
    };
    std::vector<Link> links;
    std::vector<std::pair<int, int>> feeds; // source, rule
};

QString ruleTitle(const RouteFamily &family)
{
    if (family.isStatic)
        return Text::tr("static: %1").arg(plainLine(family.property, 60));
    if (family.property.isEmpty())
        return Text::tr("every occurrence");
    if (family.members.size() == 1)
        return u"%1 = %2"_s.arg(plainLine(family.property, 40),
                                plainLine(valueText(family.members.front().spec.value), 40));
    return u"%1 = …"_s.arg(plainLine(family.property, 60));
}

QString ruleDetail(const RouteFamily &family)
{
    if (family.isStatic)
        return family.file.isEmpty()
                   ? Text::tr("written in a manifest")
                   : u"%1:%2"_s.arg(plainLine(family.file.section(u'/', -1), 40)).arg(family.line);
    return Text::tr("%n dynamic routes", nullptr, static_cast<int>(family.members.size()));
}

GraphNode ruleOf(const RouteFamily &family)
{
    GraphNode node;
    node.kind = GraphNode::Kind::Rule;
    node.key = u"rule:%1\n%2\n%3"_s.arg(family.event, family.property,
                                        family.isStatic ? u"s"_s : u"d"_s);
    node.title = ruleTitle(family);
    node.detail = ruleDetail(family);
    node.change = family.change;
    node.isLocked = family.isStatic;
    node.event = family.event;
    node.property = family.isStatic ? QString() : family.property;
    node.file = family.file;
    node.line = family.line;
    return node;
}

int targetOf(Drawing &drawing, GraphNode node)
{
    const auto [it, isNew] = drawing.targetByKey.try_emplace(
        node.key, static_cast<int>(drawing.targets.size()));
    if (isNew)
        drawing.targets.push_back(std::move(node));
    return it->second;
}

GraphNode streamNode(const QString &stream)
{
    GraphNode node;
    node.kind = GraphNode::Kind::Target;
    node.key = u"stream:"_s + stream;
    node.title = plainLine(stream, 80);
    node.detail = Text::tr("stream");
    node.stream = stream;
    return node;
}

void linkStatic(Drawing &drawing, const RouteFamily &family, int rule)
{
    GraphNode node;
    node.kind = GraphNode::Kind::Target;
    node.key = u"value:"_s + family.property;
    node.title = Text::tr("(value of %1)").arg(plainLine(family.property, 60));
    node.detail = Text::tr("one stream for each value");
    node.isLocked = true;
    drawing.links.push_back({rule, targetOf(drawing, std::move(node)), family.rate,
                             family.matched == 0, RouteChange::None});
}

void linkDynamic(Drawing &drawing, const RouteFamily &family, int rule, const GraphBounds &bounds)
{
    std::vector<const RouteMember *> rest;
    std::set<QString> drawn;
    for (const RouteMember &member : family.members) {
        const bool isStaged = member.change != RouteChange::None;
        if (!isStaged && !drawn.contains(member.spec.stream)
            && drawn.size() >= static_cast<size_t>(bounds.targetsPerFamily)) {
            rest.push_back(&member);
            continue;
        }
        drawn.insert(member.spec.stream);
        const int target = targetOf(drawing, streamNode(member.spec.stream));
        drawing.links.push_back({rule, target, member.rate,
                                 member.matched == 0 && member.change == RouteChange::None,
                                 member.change});
    }
    if (rest.empty())
        return;
    double rate = 0;
    bool isIdle = true;
    for (const RouteMember *member : rest) {
        rate += member->rate;
        isIdle = isIdle && member->matched == 0;
    }
    GraphNode node;
    node.kind = GraphNode::Kind::Target;
    node.key = u"rest:%1\n%2"_s.arg(family.event, family.property);
    node.title = Text::tr("%n more streams", nullptr, static_cast<int>(rest.size()));
    node.detail = Text::tr("open the outline, or narrow the focus");
    node.isLocked = true;
    drawing.graph.left += static_cast<int>(rest.size());
    drawing.links.push_back(
        {rule, targetOf(drawing, std::move(node)), rate, isIdle, RouteChange::None});
}

/// Targets near the middle of the rules that feed them: one pass of the barycenter method, which
/// three columns with sorted sources need no more of.
void orderTargets(Drawing &drawing)
{
    std::vector<std::pair<double, int>> places(drawing.targets.size(), {0, 0});
    for (const Drawing::Link &link : drawing.links) {
        places[static_cast<size_t>(link.target)].first += link.rule;
        ++places[static_cast<size_t>(link.target)].second;
    }
    std::vector<int> order(drawing.targets.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    const auto place = [&places](int i) {
        const auto &[sum, count] = places[static_cast<size_t>(i)];
        return count == 0 ? 0 : sum / count;
    };
    std::ranges::stable_sort(order, [&](int a, int b) { return place(a) < place(b); });
    std::vector<int> now(order.size());
    std::vector<GraphNode> sorted;
    for (size_t i = 0; i < order.size(); ++i) {
        now[static_cast<size_t>(order[i])] = static_cast<int>(i);
        sorted.push_back(std::move(drawing.targets[static_cast<size_t>(order[i])]));
    }
    drawing.targets = std::move(sorted);
    for (Drawing::Link &link : drawing.links)
        link.target = now[static_cast<size_t>(link.target)];
}

} // namespace

RouteGraph routeGraph(const std::vector<RouteSource> &sources, GraphBounds bounds)
{
    Drawing drawing;
    for (const RouteSource &source : sources) {
        const size_t used = drawing.graph.nodes.size() + drawing.rules.size()
                            + drawing.targets.size();
        if (used >= static_cast<size_t>(bounds.nodes)) {
            for (const RouteFamily &family : source.families)
                drawing.graph.left += std::max(1, static_cast<int>(family.members.size()));
            continue;
        }
        GraphNode node;
        node.kind = GraphNode::Kind::Source;
        node.key = u"source:"_s + source.event;
        node.title = plainLine(source.event, 80);
        node.detail = rateText(source.rate);
        node.event = source.event;
        drawing.graph.nodes.push_back(std::move(node));
        for (const RouteFamily &family : source.families) {
            const auto rule = static_cast<int>(drawing.rules.size());
            drawing.rules.push_back(ruleOf(family));
            drawing.feeds.emplace_back(static_cast<int>(drawing.graph.nodes.size()) - 1, rule);
            if (family.isStatic)
                linkStatic(drawing, family, rule);
            else
                linkDynamic(drawing, family, rule, bounds);
        }
    }
    orderTargets(drawing);
    RouteGraph graph = std::move(drawing.graph);
    const auto firstRule = static_cast<int>(graph.nodes.size());
    const auto firstTarget = firstRule + static_cast<int>(drawing.rules.size());
    std::vector<std::pair<double, bool>> flows(drawing.rules.size(), {0, true});
    for (const Drawing::Link &link : drawing.links) {
        auto &[rate, isIdle] = flows[static_cast<size_t>(link.rule)];
        rate += link.rate;
        isIdle = isIdle && link.isIdle;
    }
    for (const auto &[source, rule] : drawing.feeds) {
        const auto &[rate, isIdle] = flows[static_cast<size_t>(rule)];
        const RouteChange change = drawing.rules[static_cast<size_t>(rule)].change;
        graph.edges.push_back({source, firstRule + rule, rate, isIdle,
                               change == RouteChange::Mixed ? RouteChange::None : change});
    }
    for (const Drawing::Link &link : drawing.links)
        graph.edges.push_back({firstRule + link.rule, firstTarget + link.target, link.rate,
                               link.isIdle, link.change});
    std::ranges::move(drawing.rules, std::back_inserter(graph.nodes));
    std::ranges::move(drawing.targets, std::back_inserter(graph.nodes));
    return graph;
}

QString refusal(const GraphNode &from, const GraphNode &to)
{
    using Kind = GraphNode::Kind;
    if (from.kind == Kind::Target)
        return Text::tr("A stream feeds nothing: start at an event or a rule.");
    if (from.isLocked)
        return Text::tr("This rule is written in %1: change it there.")
            .arg(from.file.isEmpty() ? Text::tr("a manifest") : from.file.section(u'/', -1));
    if (to.kind == Kind::Source)
        return Text::tr("Nothing feeds an event: applications publish it.");
    if (from.kind == Kind::Source && to.kind == Kind::Rule)
        return to.isLocked ? Text::tr("This rule is written in a manifest: change it there.")
               : to.event == from.event
                   ? QString()
                   : Text::tr("That rule is about another event, %1.").arg(plainLine(to.event, 60));
    if (from.kind == Kind::Rule && to.kind == Kind::Rule)
        return Text::tr("A rule cannot feed a rule.");
    if (to.stream.isEmpty())
        return Text::tr("Drop it on one stream, or on the empty place to name a new one.");
    return {};
}

} // namespace sluice::console
