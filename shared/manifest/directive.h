// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace sluice::manifest {

/// One of Toa's directives, as far as they can guard a stream. A list of them are alternatives: the
/// first that grants decides.
struct Directive
{
    enum class Kind : quint8
    {
        Anonymous, ///< no credentials at all
        Anyone,    ///< any identity
        Id,        ///< the identity's id is the stream's key
        Role,      ///< one of `values`, or a role above it; `{key}` in it is the stream's key
        Scheme,    ///< never grants; refuses every other scheme than the one in `values`
        Claims,    ///< a Bearer's claims are these
        Rule,      ///< all of `inner` grant
    };

    /// Of Claims; absent ones are not looked at. `:authority` is the request's authority, `/:key`
    /// the stream's key; for the issuer `:domain` is any of the authority's domain.
    struct Expected
    {
        std::optional<QByteArray> issuer;
        std::optional<QByteArray> subject;
        std::optional<QByteArray> audience;

        friend bool operator==(const Expected &, const Expected &) = default;
    };

    Kind kind = Kind::Id;
    std::vector<QByteArray> values;
    Expected claims{};
    std::vector<Directive> inner{};

    friend bool operator==(const Directive &, const Directive &) = default;
};

} // namespace sluice::manifest
