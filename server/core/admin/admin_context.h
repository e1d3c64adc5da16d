// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_audit.h"
#include "server/core/event/object_writer.h"
#include "server/core/hub/hub_context.h"
#include "shared/filter/filter.h"

#include <set>

namespace sluice::core {

/// Who we are, as the hello tells it.
struct ServerInfo
{
    QByteArray version;
    QByteArray node;
    qint64 startedAtMs = 0;
};

/// Bounds of one session.
struct AdminLimits
{
    static constexpr quint64 kTails = 8;
    static constexpr quint64 kTailEvents = 20'000;            ///< credit of one tail
    static constexpr quint64 kTailBytes = 4ULL * 1024 * 1024; ///< the same
    static constexpr quint64 kPage = 500;
    static constexpr quint64 kWatches = 16;
};

/// What an operator of the session may do now; None without a token.
inline claims::AdminRole adminRoleOf(const Session &session)
{
    return session.claims ? session.claims->grants.admin : claims::AdminRole::None;
}

/// What the desks of the admin API share. Core thread.
struct AdminContext
{
    explicit AdminContext(HubContext &hubContext)
        : hub(hubContext)
    {
    }

    HubContext &hub;
    ServerInfo server;
    AdminAudit *audit = nullptr; ///< null: nobody keeps it
    /// Reads the configuration and the manifests again, then says how it went; empty: not possible.
    std::function<void(std::function<void(Result<>)>)> reload;
    ManifestRevision running; ///< manifests
    /// New rules for everything that comes after.
    std::function<void(std::shared_ptr<const manifest::Manifest>)> useManifest;
    quint64 routesRevision = 0;
    std::set<SessionId> sessions; ///< that have said hello
    quint64 spentNs = 0;          ///< of the core's time, for the admin API
    quint64 droppedTail = 0;      ///< events that tails could not send, in all

    void reply(SessionId session, const QByteArray &to, QByteArray json)
    {
        hub.reply(session, to, ReplyBody(AdminReply{std::move(json)}));
    }
    void refuse(SessionId session, const QByteArray &to, Error error)
    {
        hub.reply(session, to, fail(std::move(error)));
    }
    /// `data`: a JSON object whose members join those of the error's `data`.
    void refuse(SessionId session, const QByteArray &to, Error error, QByteArray data)
    {
        hub.reply(session, to,
                  ReplyBody(AdminRefusal{forPeers(std::move(error)), std::move(data)}));
    }
    /// The parsed filter; none: the session was told what is wrong, and where.
    std::optional<filter::Filter> parseFilter(SessionId session, const QByteArray &to,
                                              const QByteArray &text,
                                              std::span<const filter::Field> fields)
    {
        auto parsed = filter::Filter::parse(text, fields);
        if (parsed)
            return std::move(*parsed);
        const filter::SyntaxError &error = parsed.error();
        QByteArray data;
        ObjectWriter(data)
            .text("member", "filter")
            .signedNumber("begin", error.begin)
            .signedNumber("end", error.end);
        refuse(session, to,
               {ErrorCode::InvalidParams, QStringLiteral("`filter`: ") + error.message},
               std::move(data));
        return {};
    }
    /// A notification; `params` is a JSON object.
    void push(SessionId session, const char *method, QByteArray params)
    {
        hub.outlet.post(edgeOf(session), AdminPush{session, method, std::move(params)});
    }
    void pushToAll(const char *method, const QByteArray &params)
    {
        for (const SessionId session : sessions)
            push(session, method, params);
    }
    /// Keeps what the session did; `outcome` is `ok` or the name of an error.
    void keep(const Session &session, const AdminCommand &command, QByteArray target,
              QByteArray outcome)
    {
        if (!audit)
            return;
        const QByteArrayView role = claims::toText(adminRoleOf(session));
        audit->record({session.claims ? session.claims->subject : QByteArray(),
                       role.toByteArray(),
                       session.address,
                       command.method->name.toByteArray(),
                       std::move(target),
                       std::move(outcome),
                       command.reason,
                       {},
                       {}});
    }
};

} // namespace sluice::core
