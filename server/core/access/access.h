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
        Anonymous
    };

    bool allowed = false;
    By by = By::Nothing;
    const manifest::AccessRule *rule = nullptr;
    const manifest::Pattern *grant = nullptr;
};

/// `on`: `stream:KEY`, `room:NAME`, `group:STREAM/GROUP` for Subscribe; an event label or
/// `room:NAME` for Publish. `claims` is null for a session without a token.
Decision decide(manifest::Action action, QByteArrayView on, const claims::Claims *claims,
                const std::vector<manifest::AccessRule> &rules, Exposure exposure = Exposure::None);

/// One English sentence that names the rule with file and line, or the claim.
QByteArray reasonOf(const Decision &decision, manifest::Action action, QByteArrayView on);

bool matches(const manifest::Who &who, const claims::Claims *claims);

} // namespace sluice::core
