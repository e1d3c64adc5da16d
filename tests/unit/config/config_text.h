// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/load.h"

/// What tests of the configuration share: a text becomes what `sluiced` would make of it.
namespace sluice::test {

/// As if it were /etc/sluice/sluice.yaml.
inline config::LoadResult loadText(const QByteArray &text, const yaml::Environment &variables)
{
    return config::loadConfig(text, QStringLiteral("/etc/sluice/sluice.yaml"), variables);
}

/// One line for each.
inline QByteArray shown(const std::vector<Diagnostic> &diagnostics)
{
    QByteArray lines;
    for (const Diagnostic &diagnostic : diagnostics)
        lines += toText(diagnostic).toUtf8() + '\n';
    return lines;
}

} // namespace sluice::test
