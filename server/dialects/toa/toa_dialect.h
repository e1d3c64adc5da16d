// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/dialect.h"
#include "server/dialects/toa/exposition.h"
#include "server/dialects/toa/parts.h"

#include <QTimer>

#include <memory>
#include <queue>
#include <unordered_map>

namespace sluice::dialects {

/// `GET /realtime/streams/:key/`: a stream as an endless HTTP answer, multipart as Toa writes it or
/// server-sent events. Each request is a session of its own with one subscription; it ends with the
/// answer, and the answer with it.
class ToaDialect final : public Dialect
{
public:
    /// Of net::Variant: one for each format, chunked, and the same again for HTTP/1.0.
    static constexpr net::Variant kFirstVariant = 2;
    static constexpr net::Variant kVariants = 2 * toa::kFormats;

    explicit ToaDialect(Gateway &gateway);
    ~ToaDialect() override;

    static bool ownsVariant(net::Variant variant)
    {
        return variant >= kFirstVariant && variant < kFirstVariant + kVariants;
    }

    /// Precondition: toa::isExposed(request.path).
    void request(net::ConnectionId id, const net::http::Request &request);

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
        bool isHead = false;
        bool isOpen = false;        ///< the stream has begun
        core::ClaimsPtr claims;     ///< null: no token
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

    void respond(EdgeSession &session, const Reader &reader, net::http::Response response);
    void open(EdgeSession &session, Reader &reader, const core::Subscribed &subscribed);
    void finish(EdgeSession &session, CloseReason reason);
    net::http::Response streamHead(const Reader &reader) const;
    toa::Style styleOf(const Reader &reader) const
    {
        return toa::styleOf(*reader.judgement.format, m_boundary);
    }
    void watch(const EdgeSession &session, Clock::time_point at);
    void beat();

    Gateway &m_gateway;
    QByteArray m_boundary; // random: nobody meets it by chance, and who means to is found out
    std::unordered_map<core::SessionId, Reader> m_readers;
    std::unordered_map<QByteArray, LastPart> m_lastParts; // by stream key
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::unique_ptr<QTimer> m_timer; // made in the edge's thread
};

} // namespace sluice::dialects
