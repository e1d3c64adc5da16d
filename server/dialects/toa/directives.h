// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/claims/identity.h"
#include "shared/manifest/directive.h"

#include <span>

/// Toa's directives judged for one request. Pure.
namespace sluice::dialects::toa {

/// What a directive can look at.
struct Asker
{
    const claims::Identity *identity = nullptr; ///< null: no credentials were sent
    QByteArrayView key;                         ///< of the stream
    QByteArrayView authority;
    QByteArrayView host;
};

struct Verdict
{
    bool isGranted = false;
    QByteArray refusal; ///< set: no other directive is asked, the text goes to the client
};

/// The first that grants, or refuses, decides.
Verdict judge(std::span<const manifest::Directive> directives, const Asker &asker);

} // namespace sluice::dialects::toa
