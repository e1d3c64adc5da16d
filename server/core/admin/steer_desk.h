// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/deeds.h"
#include "server/core/admin/steer_command.h"
#include "server/core/hub/pipeline.h"
#include "server/core/hub/session_desk.h"

namespace sluice::core {

/// Kick, mute, publish, revoke, reload.
class SteerDesk
{
public:
    SteerDesk(AdminContext &context, Deeds &deeds, Pipeline &pipeline, SessionDesk &sessions)
        : m_context(context)
        , m_deeds(deeds)
        , m_pipeline(pipeline)
        , m_sessions(sessions)
    {
    }

    void handle(const DeedPtr &deed, SteerCommand command);

private:
    void kick(const DeedPtr &deed, const KickConnection &asked);
    void mute(const DeedPtr &deed, const MuteConnection &asked);
    void publish(const DeedPtr &deed, PublishAsOperator asked);
    void publish(const DeedPtr &deed, PublishToRoomAsOperator asked);
    void revoke(const DeedPtr &deed, const RevokeToken &asked);
    void reload(const DeedPtr &deed);
    void answer(const DeedPtr &deed, const Result<Published> &published);

    AdminContext &m_context;
    Deeds &m_deeds;
    Pipeline &m_pipeline;
    SessionDesk &m_sessions;
};

} // namespace sluice::core
