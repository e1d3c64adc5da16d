// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/admin_desk.h"

#include "server/core/event/object_writer.h"
#include "shared/base/overloaded.h"

namespace sluice::core {

namespace {

using claims::AdminRole;

constexpr qint64 kProtocol = 1;

/// Adds what its life takes to the admin API's cost.
class Spent
{
public:
    explicit Spent(AdminContext &context)
        : m_context(context)
        , m_start(context.hub.clock.monotonicNs())
    {
    }
    ~Spent()
    {
        m_context.spentNs += static_cast<quint64>(m_context.hub.clock.monotonicNs() - m_start);
    }
    Spent(const Spent &) = delete;
    Spent &operator=(const Spent &) = delete;

private:
    AdminContext &m_context;
    qint64 m_start;
};

void appendPermitted(QByteArray &out, AdminRole role)
{
    appendArray(out, adminMethods(), [role](QByteArray &to, const AdminMethod &method) {
        ObjectWriter writer(to);
        writer.text("method", method.name).flag("allowed", role >= method.needs);
        if (role < method.needs)
            writer.text("needs", claims::toText(method.needs));
    });
}

Error missingRole(const Session &session, const AdminMethod &method)
{
    const QString needed = QString::fromLatin1(claims::toText(method.needs));
    if (!session.claims)
        return {ErrorCode::Unauthenticated,
                QStringLiteral("authenticate first, with a token whose claim sluice.admin is %1")
                    .arg(needed)};
    return {ErrorCode::PermissionDenied,
            QStringLiteral("%1 takes the role %2; the token's claim sluice.admin says %3")
                .arg(QString::fromLatin1(method.name), needed,
                     QString::fromLatin1(claims::toText(adminRoleOf(session))))};
}

} // namespace

AdminDesk::AdminDesk(HubContext &context, Pipeline &pipeline, SessionDesk &sessions,
                     RouteDesk &routes)
    : m_context(context)
    , m_tails(m_context)
    , m_operate(m_context, pipeline, sessions, routes)
    , m_lists(m_context)
    , m_access(m_context)
    , m_watches(m_context)
    , m_turnover(m_context)
{
    m_lists.setTapped([this](SessionId session) { return m_tails.isTapped(session); });
}

void AdminDesk::handle(const Session &session, const QByteArray &replyTo, AdminCommand command)
{
    if (session.dialect != DialectId::Admin || adminRoleOf(session) < command.method->needs) {
        Error error = missingRole(session, *command.method);
        if (command.method->isMutation)
            m_context.keep(session, command, {}, errorCodeRow(error.code).name.data());
        return m_context.refuse(session.id, replyTo, std::move(error));
    }
    const Spent spent(m_context);
    std::visit(
        Overloaded{
            [&](const AdminHello &asked) { hello(session, replyTo, asked); },
            [&](TailCommand &asked) {
                m_tails.handle(session, replyTo, command, std::move(asked));
            },
            [&](ListCommand &asked) { m_lists.handle(session, replyTo, std::move(asked)); },
            [&](AccessCommand &asked) { m_access.handle(session, replyTo, std::move(asked)); },
            [&](OperateCommand &asked) {
                m_operate.handle(session, replyTo, command, std::move(asked));
            },
            [&](const WatchCommand &asked) { m_watches.handle(session, replyTo, asked); },
            [&](AdminMalformed &asked) {
                m_context.keep(session, command, {}, errorCodeRow(asked.error.code).name.data());
                m_context.refuse(session.id, replyTo, std::move(asked.error));
            },
        },
        command.ask);
}

void AdminDesk::hello(const Session &session, const QByteArray &replyTo, const AdminHello &asked)
{
    if (asked.lowest > kProtocol || asked.highest < kProtocol)
        return m_context.refuse(
            session.id, replyTo,
            {ErrorCode::Unsupported,
             QStringLiteral(
                 "this server speaks version %1 of the admin protocol, the client %2 to %3")
                 .arg(kProtocol)
                 .arg(asked.lowest)
                 .arg(asked.highest)});
    m_context.sessions.insert(session.id);
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("protocol", kProtocol);
        ObjectWriter(writer.key("protocols")).number("min", kProtocol).number("max", kProtocol);
        ObjectWriter(writer.key("server"))
            .text("name", "sluiced")
            .text("version", m_context.server.version)
            .text("node", m_context.server.node)
            .signedNumber("startedAt", m_context.server.startedAtMs);
        writer.signedNumber("now", m_context.hub.clock.wallMs());
        writer.text("subject", session.claims->subject)
            .text("role", claims::toText(adminRoleOf(session)));
        appendPermitted(writer.key("permitted"), adminRoleOf(session));
        ObjectWriter(writer.key("limits"))
            .number("tails", AdminLimits::kTails)
            .number("tailEvents", AdminLimits::kTailEvents)
            .number("tailBytes", AdminLimits::kTailBytes)
            .number("page", AdminLimits::kPage)
            .number("watches", AdminLimits::kWatches);
        ObjectWriter(writer.key("revisions"))
            .number("manifest", m_context.running.number)
            .number("routes", m_context.routesRevision);
    }
    m_context.reply(session.id, replyTo, std::move(json));
}

void AdminDesk::closed(SessionId session)
{
    m_context.sessions.erase(session);
    m_tails.closed(session);
    m_operate.closed(session);
    m_lists.closed(session);
    m_access.closed(session);
    m_watches.closed(session);
}

void AdminDesk::slice()
{
    const Spent spent(m_context);
    if (m_lists.hasQueries())
        m_lists.slice();
    else if (m_access.hasQueries())
        m_access.slice();
    else
        m_operate.slice();
}

void AdminDesk::tick()
{
    const Spent spent(m_context);
    m_watches.tick();
    m_turnover.tick();
    m_tails.tick();
    m_operate.tick();
    m_lists.tick();
    m_access.slice();
}

} // namespace sluice::core
