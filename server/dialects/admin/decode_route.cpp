// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_route.h"

#include "server/dialects/event_values.h"

#include <array>
#include <limits>

namespace sluice::dialects {

namespace {

using namespace core;

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
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("`draft.files`: drafts of manifests are not offered here yet"));
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

Result<AdminAsk> decodeWhatIf(const JsonMembers &params)
{
    WhatIfRoutes asked;
    SLUICE_READ(draft, draftOf(params, true));
    SLUICE_READ(stream, streamOf(params));
    SLUICE_READ(from, params.optionalInteger("from", 0, kMost));
    SLUICE_READ(to, params.optionalInteger("to", 0, kMost));
    SLUICE_READ(limit, params.optionalInteger("limit", 1, 10'000));
    asked.draft = std::move(draft);
    asked.stream = std::move(stream);
    asked.fromMs = from.value_or(0);
    asked.toMs = to.value_or(0);
    asked.limit = static_cast<int>(limit.value_or(1'000));
    return ask(std::move(asked));
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
    return ask(RevertRoutes{revision});
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
