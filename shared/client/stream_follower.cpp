// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/stream_follower.h"

#include <QPointer>

namespace sluice::client {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kRetryAfter{1000};

} // namespace

StreamFollower::StreamFollower(NativeClient &client, QByteArray stream, FollowStart start,
                               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_stream(std::move(stream))
    , m_start(std::move(start))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &StreamFollower::subscribe);
    connect(&client, &NativeClient::stateChanged, this, &StreamFollower::clientChanged);
    connect(&client, &NativeClient::notified, this, &StreamFollower::notified);
    if (client.state() == NativeClient::State::Live)
        subscribe();
}

void StreamFollower::clientChanged(NativeClient::State state)
{
    m_retry.stop();
    if (state == NativeClient::State::Live && !m_isStopped)
        subscribe();
}

void StreamFollower::subscribe()
{
    QByteArray params = R"({"stream":)" + jsonString(m_stream);
    if (const QByteArray since = sinceJson(); !since.isEmpty())
        params += R"(,"since":)" + since;
    const QPointer<StreamFollower> self(this);
    m_client.call("stream.subscribe", params + '}', [self](const Result<QByteArray> &result) {
        if (self && !self->m_isStopped)
            self->answered(result);
    });
}

bool StreamFollower::wantsOldest() const
{
    // Of an interrupted replay nothing came yet, so it begins anew.
    return m_isReplayFromOldest || (!m_last && m_start.from == FollowStart::From::Earliest);
}

std::optional<Position> StreamFollower::resumePosition() const
{
    if (wantsOldest())
        return std::nullopt;
    if (!m_last && m_start.from == FollowStart::From::Position)
        return m_start.position;
    return m_last;
}

QByteArray StreamFollower::sinceJson() const
{
    if (wantsOldest())
        return "\"earliest\"";
    const std::optional<Position> position = resumePosition();
    if (!position)
        return {};
    return R"({"epoch":)" + jsonString(position->epoch) + R"(,"offset":)"
           + QByteArray::number(position->offset) + '}';
}

void StreamFollower::answered(const Result<QByteArray> &result)
{
    if (!result)
        return refusedWith(result.error());
    const auto answer = subscribedFrom(*result);
    if (!answer)
        return refusedWith(answer.error());
    begin(*answer);
}

void StreamFollower::begin(const Subscribed &answer)
{
    const std::optional<Position> asked = resumePosition();
    const bool isLost = asked && !answer.recovered;
    const bool replaysFromOldest = (isLost || wantsOldest()) && answer.top.offset > 0;
    // From here on a reconnect resumes at m_last, or begins the replay anew.
    if (asked && !isLost)
        m_last = asked;
    else if (!replaysFromOldest)
        m_last = answer.top;
    m_isReplayFromOldest = replaysFromOldest;
    if (isLost)
        Q_EMIT gapFound({Gap::Cause::Lost, *asked, answer.top});
    Q_EMIT subscribed(answer);
}

void StreamFollower::refusedWith(const Error &error)
{
    // The connection went, and clientChanged() begins again when it is back.
    if (m_client.state() != NativeClient::State::Live)
        return;
    // Whether the server took the request is not known; a new connection has no subscriptions.
    if (error.code == ErrorCode::Timeout)
        return m_client.reconnect();
    if (errorCodeRow(error.code).retryable)
        return m_retry.start(kRetryAfter);
    m_isStopped = true;
    Q_EMIT failed(error);
}

void StreamFollower::notified(const QByteArray &method, const QByteArray &params)
{
    if (m_isStopped || !method.startsWith("stream."))
        return;
    if (method == "stream.event") {
        const auto event = streamEventFrom(params);
        if (event && event->stream == m_stream)
            take(*event);
        return;
    }
    const auto members = JsonMembers::of(params);
    if (!members || members->text("stream") != m_stream)
        return;
    if (method == "stream.skipped")
        takeSkipped(*members);
    else if (method == "stream.ended")
        takeEnded(*members);
}

void StreamFollower::take(const StreamEvent &event)
{
    const bool isFree = std::exchange(m_isReplayFromOldest, false) || !m_last;
    if (!isFree && event.position.epoch == m_last->epoch) {
        if (event.position.offset <= m_last->offset) {
            ++m_duplicates;
            return;
        }
        if (event.position.offset > m_last->offset + 1)
            Q_EMIT gapFound({Gap::Cause::Hole, *m_last, event.position});
    } else if (!isFree) {
        Q_EMIT gapFound({Gap::Cause::Lost, *m_last, event.position});
    }
    m_last = event.position;
    Q_EMIT arrived(event);
}

void StreamFollower::takeSkipped(const JsonMembers &members)
{
    const auto to = members.integer("to");
    if (!to || *to < 0 || !m_last || static_cast<quint64>(*to) <= m_last->offset)
        return;
    const Position after = *m_last;
    m_last->offset = static_cast<quint64>(*to);
    Q_EMIT gapFound({Gap::Cause::Skipped, after, Position{after.epoch, m_last->offset + 1}});
}

void StreamFollower::takeEnded(const JsonMembers &members)
{
    Error error{ErrorCode::PermissionDenied, u"the server ended the subscription"_s};
    const auto raw = JsonMembers::of(members.raw("error"));
    if (raw)
        error.detail = QString::fromUtf8(raw->text("message").value_or(QByteArray()));
    const auto detail = raw ? JsonMembers::of(raw->raw("data")) : raw;
    if (detail && detail->flag("retryable"))
        return m_retry.start(kRetryAfter);
    m_isStopped = true;
    Q_EMIT failed(error);
}

} // namespace sluice::client
