// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

namespace sluice::test {

using namespace core;

HubFixture::HubFixture(HubOptions options, EdgeIndex edges)
    : hub(store, bus, outlet, clock, registry.stageRecorder(), edges, options, {}, {})
{
    auto recovery = store.open(clock.wallMs());
    Q_ASSERT(recovery);
    hub.restore(std::move(*recovery));
}

SessionId HubFixture::open(EdgeIndex edge, DialectId dialect)
{
    const SessionId id{(static_cast<quint64>(edge + 1) << 48) | ++m_lastSession};
    send(SessionOpened{id, dialect, "127.0.0.1", "test"});
    return id;
}

SessionId HubFixture::openAs(const QByteArray &subject, const std::vector<QByteArray> &publish,
                             const std::vector<QByteArray> &subscribe)
{
    const SessionId id = open();
    ask(id, Authenticate{claims(subject, publish, subscribe)});
    return id;
}

void HubFixture::close(SessionId session)
{
    send(SessionClosed{session, CloseReason::Normal});
}

std::optional<Result<ReplyBody>> HubFixture::ask(SessionId session, Command command)
{
    const QByteArray replyTo = QByteArray::number(++m_lastRequest);
    send(Request{session, replyTo, std::move(command)});
    for (const Reply &reply : outlet.all<Reply>()) {
        if (reply.replyTo == replyTo)
            return reply.body;
    }
    return std::nullopt;
}

void HubFixture::send(EdgeToCore message)
{
    hub.handle(std::span(&message, 1));
}

ErrorCode HubFixture::errorOf(SessionId session, Command command)
{
    const auto reply = ask(session, std::move(command));
    if (!reply)
        return ErrorCode::Timeout;
    if (!*reply)
        return reply->error().code;
    const auto *all = std::get_if<PublishedAll>(&**reply);
    return all && !all->results.front() ? all->results.front().error().code : ErrorCode{};
}

Published HubFixture::publish(SessionId session, const QByteArray &event, const QByteArray &payload,
                              const QByteArray &id)
{
    const auto all = answer<PublishedAll>(session,
                                          Publish{{NewEvent{EventLabel{event}, payload, id}}});
    return all.results.empty() || !all.results.front() ? Published{} : *all.results.front();
}

void HubFixture::setManifest(manifest::Manifest manifest)
{
    hub.setManifest(std::make_shared<const manifest::Manifest>(std::move(manifest)));
}

manifest::StaticRoute HubFixture::route(const QByteArray &event, std::vector<QByteArray> properties)
{
    manifest::StaticRoute route;
    route.event = event;
    route.properties = std::move(properties);
    return route;
}

ClaimsPtr HubFixture::claims(const QByteArray &subject, const std::vector<QByteArray> &publish,
                             const std::vector<QByteArray> &subscribe)
{
    auto claims = std::make_shared<claims::Claims>();
    claims->subject = subject;
    for (const QByteArray &pattern : publish)
        claims->grants.publish.emplace_back(pattern);
    for (const QByteArray &pattern : subscribe)
        claims->grants.subscribe.emplace_back(pattern);
    claims->grants.manage = {claims::ManageScope::Routes, claims::ManageScope::Tokens};
    return claims;
}

} // namespace sluice::test
