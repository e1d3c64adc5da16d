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

QByteArray textOf(const manifest::Who &who)
{
    QByteArray text;
    if (who.subject)
        text += " the subject " + *who.subject;
    if (who.role)
        text += (text.isEmpty() ? " the role " : " with the role ") + *who.role;
    if (who.anonymous)
        text += " sessions without a token";
    return text.isEmpty() ? QByteArray(" everybody") : text;
}

QByteArray textOf(const manifest::AccessRule &rule)
{
    return QByteArray(rule.allow ? "allow" : "deny") + textOf(rule.who) + " on " + rule.on.text();
}

/// Writes down what is looked at, if anybody wants to know.
class Steps
{
public:
    Steps(AccessTrace *trace, Action action, QByteArrayView on)
        : m_trace(trace)
        , m_action(action)
        , m_on(on)
    {
    }

    void unmet(const manifest::AccessRule &rule)
    {
        if (m_trace)
            add({AccessStep::Verdict::Unmet, textOf(rule) + ": not these claims", &rule});
    }

    // Rules behind the one that decided are told too: they matter when it is changed.
    void decided(const Decision &decision, const claims::Claims *claims,
                 const std::vector<manifest::AccessRule> &rules)
    {
        using Verdict = AccessStep::Verdict;
        if (!m_trace)
            return;
        if (!decision.rule && claims && !decision.allowed) {
            add({Verdict::Pass, "no access rule is about these claims and this", nullptr});
            add({Verdict::Pass, "it is not the stream of the subject's own name", nullptr});
        }
        const QByteArray text = decision.rule ? textOf(*decision.rule)
                                              : reasonOf(decision, m_action, m_on);
        add({decision.allowed ? Verdict::Allow : Verdict::Deny, text, decision.rule});
        if (!decision.rule)
            return;
        for (const auto *rule = decision.rule + 1; rule != rules.data() + rules.size(); ++rule) {
            if (rule->action == m_action && covers(rule->on, m_action, m_on))
                add({Verdict::Skip,
                     textOf(*rule)
                         + (matches(rule->who, claims) ? ": would come next"
                                                       : ": not these claims"),
                     rule});
        }
    }

private:
    void add(AccessStep step)
    {
        const bool isDecision = step.verdict == AccessStep::Verdict::Allow
                                || step.verdict == AccessStep::Verdict::Deny;
        if (m_trace->size() < kMaxAccessSteps || isDecision)
            m_trace->push_back(std::move(step));
    }

    AccessTrace *m_trace;
    Action m_action;
    QByteArrayView m_on;
};

} // namespace

// What the session brings itself, when no rule has decided.
static Decision decideByClaims(Action action, QByteArrayView on, const claims::Claims *claims,
                               Exposure exposure)
{
    using By = Decision::By;
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

bool decideAlike(Action action, QByteArrayView on, const std::vector<manifest::AccessRule> &rules,
                 const std::vector<manifest::AccessRule> &others)
{
    const auto next = [=](auto from, auto end) {
        return std::find_if(from, end, [=](const manifest::AccessRule &rule) {
            return rule.action == action && covers(rule.on, action, on);
        });
    };
    auto one = next(rules.begin(), rules.end());
    auto other = next(others.begin(), others.end());
    while (one != rules.end() && other != others.end()) {
        if (one->allow != other->allow || one->who.subject != other->who.subject
            || one->who.role != other->who.role || one->who.anonymous != other->who.anonymous)
            return false;
        one = next(one + 1, rules.end());
        other = next(other + 1, others.end());
    }
    return one == rules.end() && other == others.end();
}

bool matches(const manifest::Who &who, const claims::Claims *claims)
{
    if (who.anonymous && claims)
        return false;
    if (who.subject && (!claims || claims->subject != *who.subject))
        return false;
    return !who.role || (claims && claims::hasRole(*claims, *who.role));
}

Decision decide(Action action, QByteArrayView on, const claims::Claims *claims,
                const std::vector<manifest::AccessRule> &rules, Exposure exposure,
                AccessTrace *trace)
{
    using By = Decision::By;
    Steps steps(trace, action, on);
    Decision decision;
    const bool isDecided = std::ranges::any_of(rules, [&](const manifest::AccessRule &rule) {
        if (rule.action != action || !covers(rule.on, action, on))
            return false;
        if (!matches(rule.who, claims)) {
            steps.unmet(rule);
            return false;
        }
        decision = {rule.allow, By::Rule, &rule, nullptr};
        return true;
    });
    if (!isDecided)
        decision = decideByClaims(action, on, claims, exposure);
    steps.decided(decision, claims, rules);
    return decision;
}

Decision decideRoom(Action action, QByteArrayView on, const claims::Claims *claims,
                    const std::vector<manifest::AccessRule> &rules, Exposure exposure,
                    bool hasRoomToken, AccessTrace *trace)
{
    const Decision decision = decide(action, on, claims, rules, exposure, trace);
    if (!hasRoomToken || decision.by == Decision::By::Rule)
        return decision;
    const Decision granted{true, Decision::By::RoomToken, nullptr, nullptr};
    if (trace) {
        for (AccessStep &step : *trace) { // none of them has decided after all
            if (step.verdict == AccessStep::Verdict::Allow
                || step.verdict == AccessStep::Verdict::Deny)
                step.verdict = AccessStep::Verdict::Pass;
        }
        trace->push_back({AccessStep::Verdict::Allow, reasonOf(granted, action, on), nullptr});
    }
    return granted;
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
    case Decision::By::RoomToken:
        return "a token for this room lets the subject in";
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
