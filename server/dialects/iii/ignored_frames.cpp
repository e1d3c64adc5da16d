// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/ignored_frames.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"
#include "server/dialects/iii/stream_messages.h"
#include "server/dialects/iii/worker_frames.h"

#include <algorithm>
#include <initializer_list>

namespace sluice::dialects::iii {

namespace {

using namespace core;

constexpr std::array<const char *, 9> kReasonNames{"empty",  "not_json",  "type",
                                                   "member", "too_long",  "unserved",
                                                   "stray",  "forbidden", "telemetry"};

std::optional<QByteArray> typeOf(const QByteArray &text)
{
    const auto raw = jsonMember(text, "type");
    return raw ? jsonString(*raw) : std::nullopt;
}

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> names)
{
    return std::ranges::find(names, name) != names.end();
}

Ignored whyMembersAreIgnored(QByteArrayView object, qsizetype longest)
{
    for (const auto &[name, value] : jsonMembers(object)) {
        const auto text = name == "data" || name == "config" ? std::nullopt : jsonString(value);
        if (text && text->size() > longest)
            return Ignored::TooLong;
    }
    return Ignored::Member;
}

/// What is wrong before its members are looked at; nothing: they are.
std::optional<Ignored> whyTextIsIgnored(const QByteArray &text)
{
    if (text.isEmpty())
        return Ignored::Empty;
    if (!checkJson(text) || jsonTypeOf(text) != JsonType::Object)
        return Ignored::NotJson;
    return std::nullopt;
}

} // namespace

Ignored whyStreamMessageIsIgnored(const QByteArray &text)
{
    if (const auto why = whyTextIsIgnored(text))
        return *why;
    const auto type = typeOf(text);
    if (!type || !isOneOf(*type, {"join", "leave"}))
        return Ignored::Type;
    const auto data = jsonMember(text, "data");
    return data ? whyMembersAreIgnored(*data, kMaxName) : Ignored::Member;
}

Ignored whyWorkerFrameIsIgnored(const QByteArray &text)
{
    if (const auto why = whyTextIsIgnored(text))
        return *why;
    const auto written = typeOf(text);
    const QByteArray type = written ? written->toLower().replace("_", "") : QByteArray();
    if (isOneOf(type, {"registerservice", "unregisterservice", "registertriggertype",
                       "unregistertriggertype", "triggerregistrationresult", "pong"}))
        return Ignored::Unserved;
    if (!isOneOf(type, {"invokefunction", "invocationresult", "registerfunction",
                        "unregisterfunction", "registertrigger", "unregistertrigger", "reattach"}))
        return Ignored::Type;
    return whyMembersAreIgnored(text, kMaxFunctionName);
}

IgnoredFrames::IgnoredFrames(metrics::Registry *registry, const char *port)
{
    static_assert(kReasonNames.size() == kReasons);
    for (size_t i = 0; registry && i < m_counters.size(); ++i)
        m_counters[i] = &registry->counter({"sluice_iii_ignored_frames_total",
                                            "Frames of iii's ports that were dropped unanswered.",
                                            {{"port", port}, {"reason", kReasonNames[i]}}});
}

} // namespace sluice::dialects::iii
