// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/authorization.h"
#include "server/dialects/dialect.h"
#include "server/dialects/http_paths.h"
#include "server/dialects/native/resource_api.h"
#include "server/dialects/open_api.h"
#include "server/net/http/request.h"
#include "server/net/http/response.h"

#include <functional>
#include <memory>

namespace sluice::dialects {

/// What the HTTP front end needs from the composition root; each may be called by any edge thread.
struct HttpHooks
{
    std::function<bool()> isReady;
    std::function<QByteArray()> metrics; ///< Prometheus text
    std::function<QByteArray(const QByteArray &name)>
        schema; ///< JSON Schema by file name; empty: none
};

/// The plain HTTP mouths: the rows of httpPaths() down to PathOwner::Resources.
/// Each request is a session of its own, so that nothing of one user reaches the next user of a
/// kept connection.
class HttpApi final : public Dialect
{
public:
    explicit HttpApi(Gateway &gateway);

    void setHooks(HttpHooks hooks) { m_hooks = std::move(hooks); }

    void request(net::ConnectionId id, net::http::Request &&request, const net::PeerInfo &peer,
                 bool isAdmin);

    core::DialectId id() const override { return core::DialectId::Http; }
    void message(EdgeSession &, QByteArrayView, net::ws::Opcode) override {}
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    QByteArray encode(const core::Delivery &, net::Variant) override { return {}; }
    void detached(EdgeSession &, const core::ChannelName &, const Error &) override {}
    void skipped(EdgeSession &, const core::ChannelName &, quint64, quint64) override {}
    void closing(EdgeSession &, CloseReason) override {}

private:
    using Request = net::http::Request;
    using Response = net::http::Response;

    /// A command and how its reply is written.
    struct Wanted
    {
        QByteArray form;
        core::Command command;
    };

    void identify(net::ConnectionId id, const Request &request, const net::PeerInfo &peer,
                  claims::Scheme scheme, Wanted wanted);
    void waitForKeys(net::ConnectionId id, const Request &request, const QByteArray &token,
                     Wanted wanted);
    /// What needs no session; `path` null: nothing is served there.
    std::optional<Response> answerHere(const Request &request, const HttpPath *path);
    Response readiness() const;
    QByteArray openApi(const QByteArray &host);
    Result<core::Command> decode(const Request &request, PathOwner owner, QByteArray *form);
    Result<core::Command> decodeEvents(const Request &request, QByteArray *form);
    Result<core::Command> decodeHistory(const Request &request, const QByteArray &stream);
    /// `id` empty: of all routes.
    Result<core::Command> decodeRoutes(const Request &request, const QByteArray &id);

    /// The document that was asked for last.
    struct Described
    {
        std::shared_ptr<const OpenApiFacts> facts;
        QByteArray host;
        QByteArray text;
    };

    Gateway &m_gateway;
    HttpHooks m_hooks;
    Described m_openApi;
};

} // namespace sluice::dialects
