// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/identities.h"
#include "server/dialects/toa/directives.h"
#include "server/dialects/toa/exposition.h"
#include "server/dialects/toa/parts.h"

#include <QTimer>

#include <memory>
#include <queue>
#include <unordered_map>

namespace sluice::dialects {

/// `GET /realtime/streams/:key/`: a stream as an endless HTTP answer, multipart as Toa writes it or
/// server-sent events; and `GET /identity/`. Each request is a session of its own with at most one
/// subscription; it ends with the answer, and the answer with it.
class ToaDialect final : public Dialect
{
public:
    /// Of net::Variant: one for each format, chunked, and the same for HTTP/1.0; all of them again,
    /// further on, with tokens to resume.
    static constexpr net::Variant kFirstVariant = 2;
    static constexpr net::Variant kVariants = 2 * toa::kFormats;
    static constexpr int kTokenRow = 4; ///< of kFormats variants each

    /// `registry` may be null: then nothing is counted.
    ToaDialect(Gateway &gateway, metrics::Registry *registry);
    ~ToaDialect() override;

    static bool ownsVariant(net::Variant variant)
    {
        constexpr int kFirstOfTokens = kFirstVariant + kTokenRow * toa::kFormats;
        return (variant >= kFirstVariant && variant < kFirstVariant + kVariants)
               || (variant >= kFirstOfTokens && variant < kFirstOfTokens + kVariants);
    }

    /// Precondition: toa::isExposed(request.path).
    void request(net::ConnectionId id, const net::http::Request &request);

    /// Directives, keys or credentials are others: streams that they do not allow any more end.
    void settingsChanged();

    core::DialectId id() const override { return core::DialectId::Toa; }
    void message(EdgeSession &, QByteArrayView, net::ws::Opcode) override {}
    void reply(EdgeSession &session, const QByteArray &replyTo,
               const Result<core::ReplyBody> &body) override;
    QByteArray encode(const core::Delivery &delivery, net::Variant variant) override;
    void detached(EdgeSession &session, const core::ChannelName &channel,
                  const Error &why) override;
    void skipped(EdgeSession &, const core::ChannelName &, quint64, quint64) override {}
    void closing(EdgeSession &session, CloseReason reason) override;
    void ended(const EdgeSession &session) override;
    bool endsItself(EdgeSession &session, CloseReason reason, net::Pending pending) override;

private:
    using Clock = std::chrono::steady_clock;

    struct Reader
    {
        net::http::Request head; ///< what its answer depends on
        toa::Judgement judgement;
        QByteArray authority;
        std::optional<claims::Identity> identity; ///< none: no credentials
        QByteArray newToken;                      ///< goes along with the answer
        bool isGranted = false;                   ///< by a directive
        bool isAdmitted = false;                  ///< only its form can be wrong any more
        bool isOpen = false;                      ///< the stream has begun
        bool isGreeted = false;                   ///< has had its first heartbeat
        Clock::time_point lastPart; ///< of its own; those of its stream are in m_lastParts
    };
    struct Due
    {
        Clock::time_point at;
        core::SessionId session;
        net::ConnectionId connection;
        bool operator>(const Due &other) const { return at > other.at; }
    };
    struct LastPart
    {
        Clock::time_point at;
        int readers = 0;
    };

    const toa::Settings &settings() const;
    void finishWhere(const std::function<bool(const Reader &)> &isOver);
    toa::Verdict verdictOf(const Reader &reader) const;
    void identified(core::SessionId id, Expected<Identities::Found, claims::Refusal> found);
    void admit(EdgeSession &session, Reader &reader);
    void authenticate(EdgeSession &session, const Reader &reader, const char *replyTo);
    void tellIdentity(EdgeSession &session, Reader &reader);
    net::http::Response transientIdentity(Reader &reader) const;
    void respond(EdgeSession &session, const Reader &reader, net::http::Response response);
    void addToken(net::http::Response &response, const Reader &reader) const;
    void open(EdgeSession &session, Reader &reader, const core::Subscribed &subscribed);
    void finish(EdgeSession &session, CloseReason reason);
    net::http::Response streamHead(const Reader &reader) const;
    toa::Style styleOf(const Reader &reader) const;
    void watch(const EdgeSession &session, Clock::time_point at);
    void beat();
    void count(int status);

    Gateway &m_gateway;
    toa::SettingsPtr m_settings;
    QByteArray m_boundary; // random: nobody meets it by chance, and who means to is found out
    std::unordered_map<core::SessionId, Reader> m_readers;
    std::unordered_map<QByteArray, LastPart> m_lastParts; // by stream key
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::unique_ptr<QTimer> m_timer;                       // made in the edge's thread
    std::unordered_map<int, metrics::Counter *> m_answers; // by status
};

} // namespace sluice::dialects
