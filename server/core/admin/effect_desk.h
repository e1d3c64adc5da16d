// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/access_effect.h"
#include "server/core/admin/admin_context.h"

#include <deque>

namespace sluice::core {

/// Adds to the plans of manifests what they would change for those who are connected. Works in slices
/// of a millisecond.
class EffectDesk
{
public:
    static constexpr size_t kAtOnce = 2; ///< at the bound: Overloaded

    explicit EffectDesk(AdminContext &context)
        : m_context(context)
    {
    }

    /// Answers `report`, a JSON object, with `effect` in it: of `draft` beside `live`.
    void begin(SessionId session, const QByteArray &to, QByteArray report,
               std::shared_ptr<const manifest::Manifest> live,
               std::shared_ptr<const manifest::Manifest> draft);
    void closed(SessionId session);

    bool hasWork() const { return !m_asked.empty(); }
    void slice();

private:
    struct Asked
    {
        SessionId session;
        QByteArray to;
        QByteArray report;
        std::unique_ptr<AccessEffect> effect;
    };

    AdminContext &m_context;
    std::deque<Asked> m_asked;
};

} // namespace sluice::core
