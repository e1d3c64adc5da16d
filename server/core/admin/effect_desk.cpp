// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/effect_desk.h"

namespace sluice::core {

namespace {

constexpr qint64 kSliceNs = 1'000'000;

} // namespace

void EffectDesk::begin(SessionId session, const QByteArray &to, QByteArray report,
                       std::shared_ptr<const manifest::Manifest> live,
                       std::shared_ptr<const manifest::Manifest> draft)
{
    if (!m_context.hub.sessions.find(session))
        return; // it has gone meanwhile
    if (m_asked.size() >= kAtOnce)
        return m_context.refuse(session, to,
                                {ErrorCode::Overloaded,
                                 QStringLiteral("the effects of %1 other drafts are being worked "
                                                "out; try again shortly")
                                     .arg(kAtOnce)});
    m_asked.push_back({session, to, std::move(report),
                       std::make_unique<AccessEffect>(m_context.hub, std::move(live),
                                                      std::move(draft), AccessEffect::Bounds())});
}

void EffectDesk::closed(SessionId session)
{
    std::erase_if(m_asked, [=](const Asked &asked) { return asked.session == session; });
}

// One after the other: the second begins when the first is answered.
void EffectDesk::slice()
{
    const Clock &clock = m_context.hub.clock;
    const qint64 until = clock.monotonicNs() + kSliceNs;
    const auto isOver = [&clock, until] { return clock.monotonicNs() >= until; };
    if (m_asked.empty() || !m_asked.front().effect->step(isOver))
        return;
    Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    QByteArray json;
    ObjectWriter(json).members(asked.report).raw("effect", toJson(*asked.effect));
    m_context.reply(asked.session, asked.to, std::move(json));
}

} // namespace sluice::core
