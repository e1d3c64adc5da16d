// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/access/exposure.h"
#include "shared/claims/claims.h"
#include "shared/manifest/model.h"

/// Who may do what. Pure: the same functions guard every command and answer `explain`.
namespace sluice::core {

/// A verdict and what decided it; points into the manifest and the claims it was made from.
struct Decision
{
    enum class By : quint8
    {
        Nothing,
        Rule,
        OwnStream,
        Grant,
        Directive, ///< of the exposition
        RoomToken, ///< a credential for this one room
        Anonymous
    };

    bool allowed = false;
    By by = By::Nothing;
    const manifest::AccessRule *rule = nullptr;
    const manifest::Pattern *grant = nullptr;
};

/// One thing that decide() looked at, in its order.
struct AccessStep
{
    enum class Verdict : quint8
    {
        Allow, ///< this decided
        Deny,  ///< the same
        Pass,  ///< says nothing about this
        Skip,  ///< comes after what has decided
        Unmet, ///< is about this, but not about these claims
    };

    Verdict verdict = Verdict::Pass;
    QByteArray text;                            ///< one English sentence
    const manifest::AccessRule *rule = nullptr; ///< null: claims, not rules
};
/// What decide() leaves for people; at most kMaxAccessSteps.
using AccessTrace = std::vector<AccessStep>;
inline constexpr size_t kMaxAccessSteps = 200;

/// `on`: `stream:KEY`, `room:NAME`, `group:STREAM/GROUP` for Subscribe; an event label or
/// `room:NAME` for Publish. `claims` is null for a session without a token.
Decision decide(manifest::Action action, QByteArrayView on, const claims::Claims *claims,
                const std::vector<manifest::AccessRule> &rules, Exposure exposure = Exposure::None,
                AccessTrace *trace = nullptr);

/// The same for a room, for which the session may bring a credential: it is weaker than a rule.
Decision decideRoom(manifest::Action action, QByteArrayView on, const claims::Claims *claims,
                    const std::vector<manifest::AccessRule> &rules, Exposure exposure,
                    bool hasRoomToken, AccessTrace *trace = nullptr);

/// One English sentence that names the rule with file and line, or the claim.
QByteArray reasonOf(const Decision &decision, manifest::Action action, QByteArrayView on);

bool matches(const manifest::Who &who, const claims::Claims *claims);

/// Whether two sets of rules decide the same about `on`, whoever asks: what is about it is the same in
/// both, in the same order.
bool decideAlike(manifest::Action action, QByteArrayView on,
                 const std::vector<manifest::AccessRule> &rules,
                 const std::vector<manifest::AccessRule> &others);

} // namespace sluice::core
