// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/twake/answers.h"
#include "server/dialects/socketio/twake/requests.h"
#include "shared/base/close_reason.h"

#include <variant>
#include <vector>

namespace sluice::dialects::twake {

/// What an operator may set (`dialects.socketio`).
struct Rules
{
    bool masterToken = false;       ///< legacy: the text `twake` opens every room
    bool previousRooms = false;     ///< legacy: rooms `previous::…` are open
    double requestsPerSecond = 500; ///< of one socket, as its burst too
};

struct Acknowledge
{
    quint64 id = 0;
    QByteArray arguments; ///< as Message::arguments
};
struct Submit
{
    QByteArray replyTo;
    core::Command command;
};
/// Of the namespace; the connection below stays, the client closes it.
struct Disconnect
{};
/// For the operator's log.
struct Note
{
    QByteArray text;
};
/// What the layer below is to do, in this order.
using Action = std::variant<Message, Acknowledge, Submit, Disconnect, Note>;
using Actions = std::vector<Action>;

struct Now
{
    qint64 wallSeconds = 0;
    qint64 monotonicMs = 0;
};

/// One socket of Twake's contract: events → commands, replies → events. No connection, no clock in
/// here; one instance per socket, used by one thread.
class TwakeSocket
{
public:
    /// An event of the client. Before `authenticate` everything else is ignored, as Twake does.
    Actions event(core::TwakeTokens &tokens, const Rules &rules, QByteArrayView name,
                  Arguments arguments, std::optional<quint64> ack, Now now);

    /// An event with attachments: refused, because rooms carry JSON.
    Actions binaryEvent(QByteArrayView name, std::optional<quint64> ack) const;

    /// It has shown a good token.
    bool isKnown() const { return m_isKnown; }

    /// The core's answer to a Submit.
    Actions reply(const QByteArray &replyTo, const Result<core::ReplyBody> &body);

    /// The session lost a room without having asked.
    static Actions detached(const core::ChannelName &channel, const Error &why);

    /// The core ends the session: what the client is to be told first.
    static Actions closing(CloseReason reason, Now now);

private:
    struct Shown; // what a request shows to get into a room

    Actions authenticate(core::TwakeTokens &tokens, Arguments arguments, Now now);
    Actions authenticated(const Result<core::ReplyBody> &body);
    Actions room(core::TwakeTokens &tokens, const Rules &rules, QByteArrayView event,
                 Arguments arguments, Now now);
    Actions online(QByteArrayView name, Arguments arguments, std::optional<quint64> ack, Now now);
    Shown shownFor(core::TwakeTokens &tokens, const Rules &rules, const RoomRequest &request,
                   Now now) const;
    bool takeToken(const Rules &rules, Now now);

    bool m_isKnown = false;
    QByteArray m_subject;
    std::vector<QByteArray> m_companies;
    bool m_namesCompanies = false;
    double m_left = 0; // of the burst
    std::optional<qint64> m_leftAtMs;
    std::optional<qint64> m_toldAtMs;
};

} // namespace sluice::dialects::twake
