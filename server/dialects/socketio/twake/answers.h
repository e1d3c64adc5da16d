// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/core/ports/twake_tokens.h"
#include "server/core/sessions/reply_body.h"

#include <optional>

/// What Twake's clients are sent, pure: values → the name of an event and its JSON arguments.
namespace sluice::dialects::twake {

struct Message
{
    QByteArray event;
    QByteArray arguments; ///< JSON values with commas between them; may be empty

    friend bool operator==(const Message &, const Message &) = default;
};

/// `unauthorized` with the error object of jsonwebtoken.
Message unauthorized(const core::TokenRefusal &refusal);
Message noToken();

/// `realtime:join:success`, `realtime:leave:success`.
Message success(QByteArrayView event, QByteArrayView room);

/// `realtime:join:error` and the like: `{name, message, error}` as Twake writes it if the session may
/// not, else with the reason beside it.
Message failure(QByteArrayView event, QByteArrayView room, const Error &error);

/// The argument of an ack of `online:get`.
QByteArray onlineArguments(const core::OnlineList &list);

/// What subscribers of a room get of a delivery: `realtime:resource` for what a rule or a service
/// made, `realtime:event` for what somebody published. Nothing for what only other protocols show.
std::optional<Message> toMessage(const core::Delivery &delivery);

} // namespace sluice::dialects::twake
