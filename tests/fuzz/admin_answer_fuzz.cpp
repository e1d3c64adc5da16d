// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/access_steps.h"
#include "console/models/audit/audit_list.h"
#include "console/models/history/history_page.h"
#include "console/models/lists/cell_text.h"
#include "console/models/log/log_feed.h"
#include "console/models/manifests/manifest_workspace.h"
#include "console/models/manifests/schema_guide.h"
#include "console/models/metrics/metrics_feed.h"
#include "console/models/payload/json_tree_model.h"
#include "console/models/payload/mask.h"
#include "console/models/routes/route_graph.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

bool isOneLine(const QString &text)
{
    return std::ranges::none_of(
        text, [](QChar c) { return c.unicode() < 0x20 || c == QChar::LineSeparator; });
}

/// Opens what a person could open, a few levels deep.
void openTree(const QAbstractItemModel &tree, const QModelIndex &below, int depth)
{
    const int rows = std::min(tree.rowCount(below), 50);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < tree.columnCount(below); ++column)
            (void)tree.index(row, column, below).data();
        if (depth > 0)
            openTree(tree, tree.index(row, 0, below), depth - 1);
    }
}

void readHistory(const QByteArray &raw)
{
    const auto page = readHistoryPage(raw, "ada");
    if (!page)
        return;
    for (size_t i = 1; i < page->events.size(); ++i)
        require(page->events[i - 1].offset < page->events[i].offset);
    for (const EventRecord &event : page->events)
        require(event.payload.size() <= raw.size());
}

void readRows(const QJsonObject &answer)
{
    using Kind = ListColumn::Kind;
    RouteBook book;
    std::vector<RouteRow> routes;
    const QJsonArray rows = answer.value("rows"_L1).toArray();
    for (const QJsonValue &each : rows) {
        const QJsonObject row = each.toObject();
        (void)isRefused(row);
        for (const Kind kind : {Kind::Text, Kind::Count, Kind::Size, Kind::Rate, Kind::Millis,
                                Kind::Moment, Kind::Length, Kind::YesNo, Kind::Fraction}) {
            const ListColumn column{u"id"_s, {}, kind, u"of"_s};
            require(isOneLine(cellText(column, row)));
            (void)cellHint(column, row);
            const double part = cellFraction(column, row);
            require(part >= 0 && part <= 1);
        }
        if (auto route = routeRow(row))
            routes.push_back(std::move(*route));
    }
    book.setRows(std::move(routes));
    const RouteGraph graph = routeGraph(routeSources(book));
    for (const GraphEdge &edge : graph.edges)
        require(edge.from >= 0 && edge.to >= 0 && std::cmp_less(edge.from, graph.nodes.size())
                && std::cmp_less(edge.to, graph.nodes.size()));
}

void readTheRest(const QJsonObject &answer, const QByteArray &raw)
{
    AccessSteps steps;
    steps.show(accessAnswer(answer));
    const AccessAnswer &access = steps.answer();
    require(access.decided >= -1 && std::cmp_less(access.decided, access.steps.size()));
    openTree(steps, {}, 0);
    const std::vector<LogLine> lines = logLines(answer);
    require(lines.size() <= LogList::kMostLines);
    LogList log;
    log.append(lines);
    openTree(log, {}, 0);
    for (const LogLine &line : lines)
        require(exportLine(line).count('\n') == 1);
    ManifestWorkspace workspace;
    workspace.setRunning(runningManifest(answer));
    for (const WorkFile &file : workspace.files())
        workspace.edit(file.path, u"routes:\n"_s);
    (void)workspace.changeSet();
    (void)perSecond(answer, "in"_L1);
    (void)stageTime(answer.value("p99"_L1));
    if (const auto guide = SchemaGuide::read(raw)) {
        for (const QStringList &path :
             {QStringList{}, QStringList{u"a"_s}, QStringList{u"a"_s, u"0"_s}}) {
            (void)guide->keys(path);
            (void)guide->values(path);
            (void)guide->help(path);
        }
    }
}

} // namespace

// Any bytes as the result of a method or the parameters of a notification, for each that reads one:
// read as far as it makes sense, in bounds, and shown on one line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject answer = QJsonDocument::fromJson(raw).object();
    readHistory(raw);
    readRows(answer);
    readTheRest(answer, raw);
    JsonTreeModel tree;
    tree.show(raw, raw.size() > 8 ? std::optional(raw.first(raw.size() / 2)) : std::nullopt);
    openTree(tree, {}, 4);
    (void)prettyJson(raw);
    (void)maskSecrets(raw);
    return 0;
}
