// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_tail.h"

#include "server/dialects/admin/decode_common.h"

#include <array>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr size_t kMaxPatterns = 100;
constexpr qsizetype kMaxPattern = 1024;
constexpr qint64 kMaxRate = 1'000'000;

Result<std::vector<manifest::Pattern>> patternsOf(const JsonMembers &members, const char *name)
{
    std::vector<manifest::Pattern> patterns;
    const auto raw = members.raw(name);
    if (!raw || *raw == "null")
        return patterns;
    SLUICE_READ(elements, JsonMembers::elements(*raw, name));
    for (const QByteArrayView element : elements) {
        auto text = stringOf(element);
        if (!text || text->size() > kMaxPattern || elements.size() > kMaxPatterns)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`scope.%1` must be a list of at most %2 patterns")
                            .arg(QLatin1StringView(name))
                            .arg(kMaxPatterns));
        patterns.emplace_back(std::move(*text));
    }
    return patterns;
}

Result<TailScope> scopeOf(const JsonMembers &params)
{
    TailScope scope;
    const auto raw = params.raw("scope");
    if (!raw || *raw == "null")
        return scope;
    SLUICE_READ(members, JsonMembers::of(*raw, "scope"));
    SLUICE_READ(channels, patternsOf(members, "channels"));
    SLUICE_READ(events, patternsOf(members, "events"));
    SLUICE_READ(connection, members.optionalText("connection"));
    scope.channels = std::move(channels);
    scope.events = std::move(events);
    if (connection) {
        SLUICE_READ(id, connectionOf(*connection));
        scope.connection = id;
    }
    return scope;
}

// Who watches one connection says why, and once only.
Result<> checkTap(const JsonMembers &params)
{
    for (const char *name : {"key", "reason"}) {
        SLUICE_READ(text, params.text(name));
        if (text.isEmpty() || text.size() > kMaxAdminReason)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("to watch one connection, `%1` must be given")
                            .arg(QLatin1StringView(name)));
    }
    return {};
}

Result<AdminAsk> decodeOpen(const JsonMembers &params)
{
    OpenTail open;
    SLUICE_READ(scope, scopeOf(params));
    SLUICE_READ(filter, filterOf(params));
    const auto raw = params.raw("credit");
    if (!raw)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`credit` must be given: {events, bytes}"));
    SLUICE_READ(members, JsonMembers::of(*raw, "credit"));
    SLUICE_READ(credit, creditOf(members));
    SLUICE_READ(rate, params.optionalInteger("rate", 1, kMaxRate));
    if (scope.connection) {
        if (const auto checked = checkTap(params); !checked)
            return fail(checked.error());
    }
    return AdminAsk(TailCommand(OpenTail{std::move(scope), std::move(filter), credit,
                                         static_cast<quint64>(rate.value_or(0))}));
}

Result<AdminAsk> decodeCredit(const JsonMembers &params)
{
    SLUICE_READ(tail, params.text("tail"));
    SLUICE_READ(credit, creditOf(params));
    return AdminAsk(TailCommand(AddTailCredit{std::move(tail), credit}));
}

Result<AdminAsk> decodeChange(const JsonMembers &params)
{
    ChangeTail change;
    SLUICE_READ(tail, params.text("tail"));
    change.tail = std::move(tail);
    if (params.contains("scope")) {
        SLUICE_READ(scope, scopeOf(params));
        change.scope = std::move(scope);
    }
    if (params.contains("filter")) {
        SLUICE_READ(filter, filterOf(params));
        change.filter = std::move(filter);
    }
    return AdminAsk(TailCommand(std::move(change)));
}

Result<AdminAsk> decodeClose(const JsonMembers &params)
{
    SLUICE_READ(tail, params.text("tail"));
    return AdminAsk(TailCommand(CloseTail{std::move(tail)}));
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.tail.open", decodeOpen},
    AdminDecoder{"admin.tail.credit", decodeCredit},
    AdminDecoder{"admin.tail.filter", decodeChange},
    AdminDecoder{"admin.tail.close", decodeClose},
};

} // namespace

std::span<const AdminDecoder> tailDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
