// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/access/access.h"

#include "shared/manifest/label.h"

#include <algorithm>

namespace sluice::core {

namespace {

using manifest::Action;

// What may be published is a label, which has a short form in the namespace `default`, or a room.
bool covers(const manifest::Pattern &pattern, Action action, QByteArrayView on)
{
    const bool isLabel = action == Action::Publish && !on.contains(':');
    return isLabel ? manifest::matchesLabel(pattern, on) : pattern.matches(on);
}

const manifest::Pattern *grantFor(Action action, QByteArrayView on, const claims::Claims &claims)
{
    const auto &patterns = action == Action::Publish ? claims.grants.publish
                                                     : claims.grants.subscribe;
    const auto it = std::ranges::find_if(
        patterns, [=](const manifest::Pattern &pattern) { return covers(pattern, action, on); });
    return it == patterns.end() ? nullptr : &*it;
}

bool isOwnStream(QByteArrayView on, const claims::Claims &claims)
{
    static constexpr QByteArrayView kPrefix("stream:");
    return !claims.subject.isEmpty() && on.startsWith(kPrefix)
           && on.sliced(kPrefix.size()) == claims.subject;
}

} // namespace

bool matches(const manifest::Who &who, const claims::Claims *claims)
{
    if (who.anonymous && claims)
        return false;
    if (who.subject && (!claims || claims->subject != *who.subject))
        return false;
    return !who.role || (claims && claims::hasRole(*claims, *who.role));
}

Decision decide(Action action, QByteArrayView on, const claims::Claims *claims,
                const std::vector<manifest::AccessRule> &rules, Exposure exposure)
{
    using By = Decision::By;
    for (const manifest::AccessRule &rule : rules) {
        if (rule.action == action && covers(rule.on, action, on) && matches(rule.who, claims))
            return {rule.allow, By::Rule, &rule, nullptr};
    }
    if (action == Action::Subscribe && exposure == Exposure::Granted)
        return {true, By::Directive, nullptr, nullptr};
    if (!claims)
        return {false, By::Anonymous, nullptr, nullptr};
    if (action == Action::Subscribe && exposure == Exposure::None && isOwnStream(on, *claims))
        return {true, By::OwnStream, nullptr, nullptr};
    if (const manifest::Pattern *grant = grantFor(action, on, *claims))
        return {true, By::Grant, nullptr, grant};
    return {};
}

QByteArray reasonOf(const Decision &decision, Action action, QByteArrayView on)
{
    const QByteArray verb = action == Action::Publish ? "publish" : "subscribe";
    switch (decision.by) {
    case Decision::By::Rule: {
        const manifest::Source &where = decision.rule->where;
        return (decision.allowed ? "allowed by the access rule at "
                                 : "denied by the access rule at ")
               + where.file.toUtf8() + ':' + QByteArray::number(where.line) + ':'
               + QByteArray::number(where.column);
    }
    case Decision::By::OwnStream:
        return "a subject may read the stream of its own name";
    case Decision::By::Grant:
        return "the claim sluice." + verb + " grants " + decision.grant->text();
    case Decision::By::Directive:
        return "a directive of dialects.toa.access grants it";
    case Decision::By::Anonymous:
        return "the session has no token and no access rule allows " + verb + " on "
               + on.toByteArray();
    case Decision::By::Nothing:
        return "no access rule and no pattern of the claim sluice." + verb + " matches "
               + on.toByteArray();
    }
    Q_UNREACHABLE();
}

} // namespace sluice::core
