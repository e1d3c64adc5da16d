// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_audit.h"

#include <array>
#include <limits>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMost = std::numeric_limits<qint64>::max();

Result<AdminAsk> decodeQuery(const JsonMembers &params)
{
    QueryAudit query;
    SLUICE_READ(before, params.optionalInteger("before", 1, kMost));
    SLUICE_READ(count, params.optionalInteger("count", 1, 500));
    query.before = static_cast<quint64>(before.value_or(0));
    query.count = static_cast<int>(count.value_or(100));
    const auto raw = params.raw("filter");
    if (raw && *raw != "null") {
        SLUICE_READ(filter, JsonMembers::of(*raw, "filter"));
        SLUICE_READ(by, filter.optionalText("by"));
        SLUICE_READ(action, filter.optionalText("action"));
        SLUICE_READ(from, filter.optionalInteger("from", 0, kMost));
        SLUICE_READ(to, filter.optionalInteger("to", 0, kMost));
        query.by = std::move(by);
        query.action = std::move(action);
        query.fromMs = from;
        query.toMs = to;
    }
    return AdminAsk(OperateCommand(AuditCommand(std::move(query))));
}

Result<AdminAsk> decodeVerify(const JsonMembers &)
{
    return AdminAsk(OperateCommand(AuditCommand(VerifyAudit{})));
}

Result<AdminAsk> decodeOutcome(const JsonMembers &params)
{
    SLUICE_READ(key, params.text("key"));
    return AdminAsk(OperateCommand(AuditCommand(GetOutcome{std::move(key)})));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.audit.query", decodeQuery},
    AdminDecoder{"admin.audit.verify", decodeVerify},
    AdminDecoder{"admin.outcome.get", decodeOutcome},
};

} // namespace

std::span<const AdminDecoder> auditDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
