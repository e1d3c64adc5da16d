// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/model.h"

#include <vector>

namespace sluice::core {

/// A rule that is not the same in two manifests.
struct RuleChange
{
    enum class Kind
    {
        Added,
        Changed,
        Removed
    };

    Kind kind = Kind::Added;
    const char *section = ""; ///< as it is written in files: `routes`, `access`, …
    QByteArray name;          ///< what the rule is about
    QByteArray before;        ///< what it said, as text; of Added nothing
    QByteArray after;         ///< what it says; of Removed nothing
    manifest::Source where;   ///< of Removed: where it was
};

/// What differs, by section. Where the order of rules decides (`access`, `streams`), another order of
/// the same rules is a change too. Tests are no rules. Pure.
std::vector<RuleChange> diffManifests(const manifest::Manifest &before,
                                      const manifest::Manifest &after);

/// One line: `messages.created: sender, recipient`.
QByteArray toText(const RuleChange &change);

} // namespace sluice::core
