// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace sluice::console {

/// A line of a manifest; `line` is 0 if there is none.
struct RulePlace
{
    QString file;
    int line = 0;

    /// `FILE:LINE`, as the Manifests view opens it; empty without a line.
    QString link() const;
    /// The same for people: the file's name without its folders. One line.
    QString text() const;

    friend bool operator==(const RulePlace &, const RulePlace &) = default;
};
/// `file` and `line` of a row that the server tells.
RulePlace placeFrom(const QJsonObject &row);

/// One thing that was looked at, in that order. Texts are the server's and untrusted.
struct AccessStep
{
    enum class Verdict : quint8
    {
        Allow,
        Deny,
        Unmet, ///< about this, but not about these claims
        Pass,  ///< says nothing
        Skip   ///< not looked at: it had been decided before
    };

    Verdict verdict = Verdict::Pass;
    QString text;
    QString rule; ///< the pattern of the rule; empty: it is none
    RulePlace place;
};

/// What would change the answer, or why nothing arrives all the same.
struct AccessNote
{
    QString kind; ///< role, rule, grant; not_subscribed, catching_up, …
    QString text;
};

/// The answer of admin.access.explain.
struct AccessAnswer
{
    bool isAllowed = false;
    int decided = -1; ///< the step that decided; -1: none did, and then it is denied
    std::vector<AccessStep> steps;
    std::vector<AccessNote> hints;
    std::vector<AccessNote> visibility;
    int left = 0; ///< steps that are not kept, because there are too many

    const AccessStep *decisive() const;
};
/// Takes whatever a server says; what is missing or of another kind is empty.
AccessAnswer accessAnswer(const QJsonObject &result);

} // namespace sluice::console
