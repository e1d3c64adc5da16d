// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/twake/twake_socket.h"

#include <algorithm>

namespace sluice::dialects::twake {

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr char kJoin[] = "realtime:join";
constexpr char kLeave[] = "realtime:leave";
constexpr char kEvent[] = "realtime:event";
constexpr qint64 kTellEveryMs = 1'000;

// A replyTo is one letter for the event, one for what was shown, and the room's name or the ack.
constexpr char kOfAuthenticate = 'a';
constexpr char kOfJoin = 'j';
constexpr char kOfLeave = 'l';
constexpr char kOfEvent = 'e';
constexpr char kOfOnlineGet = 'g';
constexpr char kOfOnlineSet = 's';
constexpr char kOfShow = 'o';

constexpr char kPlain = '-';
constexpr char kMaster = 't';
constexpr char kPrevious = 'p';

QByteArray replyTo(char event, char shown, const QByteArray &rest)
{
    return QByteArray(1, event) + shown + rest;
}

const char *eventOf(char letter)
{
    if (letter == kOfJoin)
        return kJoin;
    return letter == kOfLeave ? kLeave : kEvent;
}

// Twake's own documentation uses both, so the operator is told how to have them.
QByteArray noteOn(char shown, const QByteArray &room)
{
    if (shown == kMaster)
        return "the token \"twake\" opens no room; `dialects.socketio.legacy.master_token: true` "
               "lets everybody into every room with it";
    if (shown == kPrevious)
        return "the room " + room.left(64)
               + " was refused; `dialects.socketio.legacy.previous_rooms: true` opens all rooms that "
                 "begin with previous::";
    return {};
}

bool isAboutRooms(QByteArrayView event)
{
    return event == kJoin || event == kLeave || event == kEvent;
}

bool needsOwnToken(const QByteArray &room)
{
    return room.startsWith("/users/") || room == "/ping";
}

} // namespace

struct TwakeSocket::Shown
{
    std::optional<RoomGrant> grant;
    char letter = kPlain;
};

Actions TwakeSocket::event(TwakeTokens &tokens, const Rules &rules, QByteArrayView name,
                           Arguments arguments, std::optional<quint64> ack, Now now)
{
    if (name == "authenticate")
        return authenticate(tokens, arguments, now);
    if (!m_isKnown)
        return {};
    const bool isRoom = isAboutRooms(name);
    if (!isRoom && name != "online:get" && name != "online:set")
        return {};
    if (!takeToken(rules, now)) {
        const Error error{
            ErrorCode::TooManyRequests,
            u"more than %1 requests a second (dialects.socketio.requests_per_second)"_s.arg(
                rules.requestsPerSecond)};
        if (!isRoom)
            return ack ? Actions{Acknowledge{*ack, "{\"data\":[]}"}} : Actions{};
        const auto request = readRoom(arguments);
        return {failure(name, request ? QByteArrayView(request->name) : QByteArrayView(), error)};
    }
    return isRoom ? room(tokens, rules, name, arguments, now) : online(name, arguments, ack, now);
}

Actions TwakeSocket::binaryEvent(QByteArrayView name, std::optional<quint64> ack) const
{
    if (!m_isKnown)
        return {};
    if (isAboutRooms(name)) {
        return {failure(name, {},
                        {ErrorCode::InvalidParams,
                         u"rooms carry JSON: send binary data as text, e.g. in base64"_s})};
    }
    const bool wantsAnswer = ack && (name == "online:get" || name == "online:set");
    return wantsAnswer ? Actions{Acknowledge{*ack, "{\"data\":[]}"}} : Actions{};
}

Actions TwakeSocket::authenticate(TwakeTokens &tokens, Arguments arguments, Now now)
{
    const ShownToken shown = readToken(arguments);
    if (shown.kind == ShownToken::Kind::Missing)
        return {noToken(), Disconnect{}};
    if (shown.kind == ShownToken::Kind::NoString)
        return {unauthorized({"JsonWebTokenError", "jwt must be a string", {}}), Disconnect{}};
    auto token = tokens.checkConnection(shown.text, now.wallSeconds);
    if (!token)
        return {unauthorized(token.error()), Disconnect{}};
    m_isKnown = true; // what follows is decided by the core after this, in order
    m_subject = token->claims.subject;
    m_companies = std::move(token->companies);
    m_namesCompanies = token->namesCompanies;
    auto claims = std::make_shared<const claims::Claims>(std::move(token->claims));
    return {Submit{replyTo(kOfAuthenticate, kPlain, {}), Authenticate{std::move(claims)}}};
}

Actions TwakeSocket::authenticated(const Result<ReplyBody> &body)
{
    if (!body) {
        m_isKnown = false;
        return {unauthorized(
                    {"JsonWebTokenError", "invalid token: " + body.error().detail.toUtf8(), {}}),
                Disconnect{}};
    }
    Actions actions{Message{"authenticated", {}}};
    if (!m_subject.isEmpty()) {
        auto &submit = std::get<Submit>(actions.emplace_back(std::in_place_type<Submit>));
        submit.replyTo = replyTo(kOfShow, kPlain, {});
        submit.command = ShowOnline{m_companies, m_namesCompanies, false};
    }
    return actions;
}

Actions TwakeSocket::room(TwakeTokens &tokens, const Rules &rules, QByteArrayView event,
                          Arguments arguments, Now now)
{
    const auto request = readRoom(arguments);
    if (!request)
        return {failure(event, {}, request.error())};
    const QByteArray &name = request->name;
    if (event == kLeave)
        return {Submit{replyTo(kOfLeave, kPlain, name), LeaveRoom{RoomName{name}}}};
    Shown shown = shownFor(tokens, rules, *request, now);
    if (event == kJoin)
        return {Submit{replyTo(kOfJoin, shown.letter, name),
                       JoinRoom{RoomName{name}, std::move(shown.grant)}}};
    return {Submit{replyTo(kOfEvent, shown.letter, name),
                   PublishRoom{RoomName{name}, request->type, request->data.toByteArray(),
                               std::move(shown.grant)}}};
}

// What opens a room, in Twake's order. Rules and claims of our own come before and after it, in the
// core (server/docs/socketio.md).
TwakeSocket::Shown TwakeSocket::shownFor(TwakeTokens &tokens, const Rules &rules,
                                         const RoomRequest &request, Now now) const
{
    const RoomGrant grant{m_subject};
    const bool isPrevious = request.name.startsWith("previous::");
    if (isPrevious && rules.previousRooms)
        return {grant, kPlain};
    const char letter = isPrevious ? kPrevious : kPlain;
    if (!request.token)
        return {std::nullopt, letter};
    if (tokens.checkRoom(*request.token, m_subject, request.name, now.wallSeconds))
        return {grant, kPlain};
    if (needsOwnToken(request.name)) {
        const auto own = tokens.checkConnection(*request.token, now.wallSeconds);
        const bool isOwn = own && !m_subject.isEmpty() && own->claims.subject == m_subject;
        return {isOwn ? std::optional(grant) : std::nullopt, kPlain};
    }
    if (*request.token != "twake")
        return {std::nullopt, letter};
    return {rules.masterToken ? std::optional(grant) : std::nullopt, kMaster};
}

Actions TwakeSocket::online(QByteArrayView name, Arguments arguments, std::optional<quint64> ack,
                            Now now)
{
    if (name == "online:set") {
        // Everybody in the company is told, so it is not told again at once.
        const bool mustTell = !m_toldAtMs || now.monotonicMs - *m_toldAtMs >= kTellEveryMs;
        if (mustTell)
            m_toldAtMs = now.monotonicMs;
        const QByteArray id = ack ? QByteArray::number(*ack) : QByteArray();
        return {Submit{replyTo(kOfOnlineSet, kPlain, id),
                       ShowOnline{m_companies, m_namesCompanies, mustTell}}};
    }
    if (!ack)
        return {};
    auto users = readUsers(arguments);
    if (!users)
        return {Acknowledge{*ack, "{\"data\":[]}"}};
    return {Submit{replyTo(kOfOnlineGet, kPlain, QByteArray::number(*ack)),
                   GetOnline{*std::move(users)}}};
}

Actions TwakeSocket::reply(const QByteArray &to, const Result<ReplyBody> &body)
{
    if (to.size() < 2)
        return {};
    const QByteArray rest = to.sliced(2);
    switch (to.front()) {
    case kOfAuthenticate:
        return authenticated(body);
    case kOfJoin:
    case kOfLeave:
    case kOfEvent: {
        const char *event = eventOf(to.front());
        const bool isLeft = to.front() == kOfLeave && !body
                            && body.error().code == ErrorCode::NotFound;
        if (body || isLeft)
            return to.front() == kOfEvent ? Actions{} : Actions{success(event, rest)};
        Actions actions{failure(event, rest, body.error())};
        if (const QByteArray note = noteOn(to[1], rest); !note.isEmpty())
            std::get<Note>(actions.emplace_back(std::in_place_type<Note>)).text = note;
        return actions;
    }
    case kOfOnlineGet: {
        const auto *list = body ? std::get_if<OnlineList>(&*body) : nullptr;
        return {Acknowledge{rest.toULongLong(), onlineArguments(list ? *list : OnlineList{})}};
    }
    case kOfOnlineSet:
        return rest.isEmpty() ? Actions{} : Actions{Acknowledge{rest.toULongLong(), {}}};
    default:
        return {};
    }
}

Actions TwakeSocket::detached(const ChannelName &channel, const Error &why)
{
    return {failure(kJoin, channel.first, why)};
}

Actions TwakeSocket::closing(CloseReason reason, Now now)
{
    switch (reason) {
    case CloseReason::TokenExpired:
        return {unauthorized({"TokenExpiredError", "jwt expired", now.wallSeconds}), Disconnect{}};
    case CloseReason::TokenRevoked:
        return {unauthorized({"JsonWebTokenError", "invalid token: this token was revoked", {}}),
                Disconnect{}};
    case CloseReason::AuthenticationTimeout:
        return {noToken(), Disconnect{}};
    case CloseReason::Kicked: // else the client comes back by itself
        return {Disconnect{}};
    default:
        return {};
    }
}

bool TwakeSocket::takeToken(const Rules &rules, Now now)
{
    const double burst = std::max(1.0, rules.requestsPerSecond);
    const double earned = m_leftAtMs ? static_cast<double>(now.monotonicMs - *m_leftAtMs)
                                           * rules.requestsPerSecond / 1000
                                     : burst;
    m_left = std::min(burst, m_left + earned);
    m_leftAtMs = now.monotonicMs;
    if (m_left < 1)
        return false;
    m_left -= 1;
    return true;
}

} // namespace sluice::dialects::twake
