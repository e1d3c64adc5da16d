// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/directive.h"
#include "shared/manifest/toa_compat.h"

#include <QByteArray>

#include <memory>
#include <utility>
#include <vector>

namespace sluice::dialects::toa {

using Compat = manifest::ToaCompat;

/// How streams are exposed. Immutable; shared between edges, and a reload makes a new one.
struct Settings
{
    std::vector<manifest::Directive> access{{manifest::Directive::Kind::Id, {"key"}}};
    std::vector<std::pair<QByteArray, QByteArray>> authorities; ///< id and host
    QByteArray server;                                          ///< the field Server; empty: none
    Compat compat;

    /// The authority that a request's Host names: its id, or itself.
    QByteArray authorityOf(QByteArrayView host) const
    {
        for (const auto &[id, name] : authorities) {
            if (name == host)
                return id;
        }
        return host.toByteArray();
    }
};
using SettingsPtr = std::shared_ptr<const Settings>;

} // namespace sluice::dialects::toa
