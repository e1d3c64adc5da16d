// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_route.h"

#include "server/core/routing/route_plan.h"
#include "server/dialects/admin/decode_manifest.h"
#include "server/dialects/event_values.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr size_t kWhatIfStreams = 100;
constexpr qint64 kMost = std::numeric_limits<qint64>::max();

AdminAsk ask(RouteCommand command)
{
    return OperateCommand(std::move(command));
}

Result<DynamicRoute> routeOf(QByteArrayView raw)
{
    SLUICE_READ(created, decodeRoute(raw));
    DynamicRoute route = std::move(created.route);
    route.lifetime = created.persistent   ? DynamicRoute::Lifetime::Persistent
                     : created.ttlSeconds ? DynamicRoute::Lifetime::Ttl
                                          : DynamicRoute::Lifetime::Bound;
    route.ttlSeconds = created.ttlSeconds.value_or(0);
    return route;
}

Result<RouteDraft> draftOf(const JsonMembers &params, bool isNeeded)
{
    RouteDraft draft;
    const auto raw = params.raw("draft");
    if (!raw || *raw == "null") {
        if (isNeeded)
            return fail(ErrorCode::InvalidParams, QStringLiteral("`draft` is missing"));
        return draft;
    }
    SLUICE_READ(members, JsonMembers::of(*raw, "draft"));
    if (members.contains("files"))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`draft.files`: files of manifests are a member of their own, "
                                   "`files`, beside `draft`"));
    if (const auto adds = members.raw("add")) {
        SLUICE_READ(rows, JsonMembers::elements(*adds, "draft.add"));
        for (const QByteArrayView row : rows) {
            SLUICE_READ(route, routeOf(row));
            draft.add.push_back(std::move(route));
        }
    }
    if (const auto removes = members.raw("remove")) {
        SLUICE_READ(rows, JsonMembers::elements(*removes, "draft.remove"));
        for (const QByteArrayView row : rows) {
            auto id = stringOf(row);
            if (!id)
                return fail(ErrorCode::InvalidParams,
                            QStringLiteral("`draft.remove` must hold ids of routes"));
            draft.remove.push_back(std::move(*id));
        }
    }
    return draft;
}

Result<AdminAsk> decodeSimulate(const JsonMembers &params)
{
    SimulateRoute asked;
    SLUICE_READ(label, labelOf(params, "event"));
    SLUICE_READ(draft, draftOf(params, false));
    const auto payload = params.raw("payload");
    if (!payload)
        return fail(ErrorCode::InvalidParams, QStringLiteral("`payload` is missing"));
    asked.label = std::move(label);
    asked.payload = payload->toByteArray();
    asked.draft = std::move(draft);
    return ask(std::move(asked));
}

// `stream`, or `streams`; with neither: all of them.
Result<std::vector<StreamKey>> streamsOf(const JsonMembers &params)
{
    std::vector<StreamKey> streams;
    if (params.contains("stream")) {
        SLUICE_READ(stream, streamOf(params));
        streams.push_back(std::move(stream));
    }
    const auto raw = params.raw("streams");
    if (!raw || *raw == "null")
        return streams;
    SLUICE_READ(rows, JsonMembers::elements(*raw, "streams"));
    for (const QByteArrayView row : rows) {
        auto name = stringOf(row);
        if (!name || !isUsableName(*name))
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`streams` must hold keys of streams"));
        if (std::ranges::find(streams, StreamKey{*name}) == streams.end())
            streams.push_back(StreamKey{std::move(*name)});
    }
    if (streams.empty() || streams.size() > kWhatIfStreams)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`streams` must name 1 to %1; without it all are looked at")
                        .arg(kWhatIfStreams));
    return streams;
}

Result<AdminAsk> decodeWhatIf(const JsonMembers &params)
{
    WhatIf asked;
    SLUICE_READ(draft, draftOf(params, false));
    SLUICE_READ(edits, editsOf(params, false));
    SLUICE_READ(streams, streamsOf(params));
    if (!params.contains("draft") && !params.contains("files"))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`draft` (of routes) or `files` (of manifests) is missing"));
    SLUICE_READ(from, params.optionalInteger("from", 0, kMost));
    SLUICE_READ(to, params.optionalInteger("to", 0, kMost));
    SLUICE_READ(limit, params.optionalInteger("limit", 1, 10'000));
    asked.draft = std::move(draft);
    asked.edits = std::move(edits);
    asked.streams = std::move(streams);
    asked.fromMs = from;
    asked.toMs = to.value_or(0);
    asked.limit = static_cast<quint64>(limit.value_or(1'000));
    return AdminAsk(OperateCommand(std::move(asked)));
}

Result<AdminAsk> decodePlan(const JsonMembers &params)
{
    SLUICE_READ(draft, draftOf(params, true));
    return ask(PlanRoutes{std::move(draft)});
}

Result<quint64> numberOf(const JsonMembers &params, const char *name)
{
    SLUICE_READ(number, params.optionalInteger(name, 0, kMost));
    if (!number)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`%1` is missing").arg(QString::fromLatin1(name)));
    return static_cast<quint64>(*number);
}

Result<AdminAsk> decodeApply(const JsonMembers &params)
{
    SLUICE_READ(draft, draftOf(params, true));
    SLUICE_READ(revision, numberOf(params, "ifRevision"));
    return ask(ApplyRoutes{std::move(draft), revision});
}

Result<AdminAsk> decodeRevisions(const JsonMembers &params)
{
    SLUICE_READ(from, params.optionalInteger("from", 0, kMost));
    SLUICE_READ(count, params.optionalInteger("count", 1, 500));
    return ask(ListRouteRevisions{static_cast<quint64>(from.value_or(0)),
                                  static_cast<int>(count.value_or(50))});
}

Result<AdminAsk> decodeRevert(const JsonMembers &params)
{
    SLUICE_READ(revision, numberOf(params, "revision"));
    SLUICE_READ(expected, params.optionalInteger("ifRevision", 0, kMost));
    RevertRoutes asked{revision, std::nullopt};
    if (expected)
        asked.ifRevision = static_cast<quint64>(*expected);
    return ask(asked);
}

Result<AdminAsk> decodeHistory(const JsonMembers &params)
{
    ReadHistory asked;
    SLUICE_READ(stream, streamOf(params));
    SLUICE_READ(count, params.optionalInteger("count", 1, 500));
    SLUICE_READ(backwards, params.optionalBool("backwards"));
    asked.stream = std::move(stream);
    asked.count = static_cast<int>(count.value_or(100));
    asked.isBackwards = backwards.value_or(false);
    const auto raw = params.raw("from");
    if (raw && *raw != "null") {
        SLUICE_READ(from, JsonMembers::of(*raw, "from"));
        SLUICE_READ(epoch, from.optionalText("epoch"));
        SLUICE_READ(offset, from.optionalInteger("offset", 0, kMost));
        SLUICE_READ(at, from.optionalInteger("at", 0, kMost));
        if (offset && at)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`from` takes either `offset` or `at`"));
        asked.epoch = epoch.value_or(QByteArray());
        if (offset)
            asked.offset = static_cast<quint64>(*offset);
        asked.atMs = at;
    }
    return AdminAsk(OperateCommand(HistoryCommand(std::move(asked))));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.route.simulate", decodeSimulate},
    AdminDecoder{"admin.route.whatif", decodeWhatIf},
    AdminDecoder{"admin.route.plan", decodePlan},
    AdminDecoder{"admin.route.apply", decodeApply},
    AdminDecoder{"admin.route.revisions", decodeRevisions},
    AdminDecoder{"admin.route.revert", decodeRevert},
    AdminDecoder{"admin.stream.history", decodeHistory},
};

} // namespace

std::span<const AdminDecoder> routeDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
