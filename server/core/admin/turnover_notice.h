// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_context.h"

namespace sluice::core {

/// Tells operators of the routes that clients make and lose by themselves: at once after a quiet
/// second, and then once a second in one notification, however many they are.
class TurnoverNotice
{
public:
    explicit TurnoverNotice(AdminContext &context)
        : m_context(context)
    {
    }

    void tick();

private:
    AdminContext &m_context;
    qint64 m_toldMs = 0; ///< monotonic; 0: never
};

} // namespace sluice::core
