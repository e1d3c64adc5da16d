// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace sluice::core {

/// What the directives that expose a stream have said before the access rules are asked.
enum class Exposure : quint8
{
    None,    ///< there are none: a subject may read the stream of its own name
    Granted, ///< it may be read unless a rule denies it
    Silent,  ///< only a rule or the claims can allow it
};

} // namespace sluice::core
