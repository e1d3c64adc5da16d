// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include <chrono>

namespace sluice::net {

namespace {

std::chrono::sys_seconds wallClock()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

bool hasBodyToCome(const http::Request &request)
{
    const QByteArrayView length = request.headers.value("Content-Length");
    return request.headers.contains("Transfer-Encoding") || (!length.isNull() && length != "0");
}

/// What the answer depends on, once the request itself has been handed up.
http::Request stub(const http::Request &request)
{
    http::Request kept;
    kept.method = request.method;
    kept.minorVersion = request.minorVersion;
    kept.keepAlive = request.keepAlive;
    return kept;
}

} // namespace

void EdgeLoop::takeHttp(Connection &connection, QByteArrayView bytes)
{
    using Status = http::RequestParser::Status;
    if (!connection.http)
        connection.http = std::make_unique<HttpState>(m_config.http);
    HttpState &http = *connection.http;
    if (http.parser.isIdle() && !connection.isHandshake)
        connection.since = m_now;

    Status status = Status::HeadComplete;
    // A complete head may be followed by nothing and still complete a request.
    while (connection.phase == Phase::Head
           && (!bytes.isEmpty() || status == Status::HeadComplete)) {
        if (!mayRead(connection)) {
            keepUnread(connection, bytes);
            return;
        }
        qsizetype consumed = 0;
        status = http.parser.feed(bytes, &consumed);
        bytes = bytes.sliced(consumed);
        if (status == Status::HeadComplete) {
            if (movesAway(connection, bytes) || !requestHeadRead(connection))
                return;
        } else if (status == Status::Complete) {
            requestRead(connection);
        } else if (status == Status::Failed) {
            EdgeCounters::add(m_counters.refusals);
            refuseAndClose(connection, http::problem(http.parser.failure()));
            return;
        } else {
            break;
        }
    }
    if (connection.phase == Phase::Head) {
        watchProgress(connection, http.inBody);
        if (!http.parser.isIdle())
            rearm(connection);
    } else if (connection.isLive()) {
        keepUnread(connection, bytes);
    }
}

bool EdgeLoop::requestHeadRead(Connection &connection)
{
    HttpState &http = *connection.http;
    http::Request &request = http.parser.request();
    if (request.wantsUpgrade)
        return true;
    handshakeDone(connection);
    http.current = stub(request);
    if (!hasBodyToCome(request))
        return true;
    HeadVerdict verdict = tell(connection).requestHead(connection.id, request);
    if (connection.phase != Phase::Head)
        return false;
    if (verdict.refusal) {
        refuseAndClose(connection, *verdict.refusal);
        return false;
    }
    if (verdict.maxBodyBytes >= 0)
        http.parser.setMaxBodyBytes(verdict.maxBodyBytes);
    if (request.expectsContinue)
        appendReply(connection, http::continueResponse().toByteArray());
    http.inBody = true;
    return connection.phase == Phase::Head;
}

void EdgeLoop::requestRead(Connection &connection)
{
    HttpState &http = *connection.http;
    http::Request request = std::move(http.parser.request());
    http.inBody = false;
    connection.inProgress = false;
    const PeerInfo info = peer(connection, &request.headers);
    if (request.wantsUpgrade) {
        connection.phase = Phase::Upgrading;
        http.current = std::move(request);
        if (const auto refusal = handshakeRefusal(http.current)) {
            EdgeCounters::add(m_counters.refusals);
            return refuseAndClose(connection, *refusal);
        }
        updateInterest(connection);
        rearm(connection);
        tell(connection).upgrade(connection.id, http.current, info);
        return;
    }
    connection.phase = Phase::Busy;
    EdgeCounters::add(m_counters.requests);
    tell(connection).request(connection.id, std::move(request), info);
}

void EdgeLoop::respond(Connection &connection, const http::Response &response,
                       http::KeepAlive willing)
{
    if (!connection.http)
        return;
    HttpState &http = *connection.http;
    if (m_draining)
        willing = http::KeepAlive::No;
    http.keepAlive = http::keepsAlive(http.current, willing);
    if (appendReply(connection, http::serialize(response, http.current, willing, wallClock()))
        != SendStatus::Gone)
        answerDone(connection);
}

void EdgeLoop::refuseAndClose(Connection &connection, const http::Response &response)
{
    respond(connection, response, http::KeepAlive::No);
}

void EdgeLoop::answerDone(Connection &connection)
{
    HttpState &http = *connection.http;
    if (!http.keepAlive) {
        beginClosing(connection, CloseReason::Normal, Initiator::Server);
        return;
    }
    connection.phase = Phase::Head;
    connection.isWatched = false;
    connection.since = m_now;
    http.parser.reset();
    http.current = {};
    if (connection.unread || connection.readBlocked || connection.transport.hasBufferedInput())
        queueResume(connection);
    updateInterest(connection);
    rearm(connection);
}

void EdgeLoop::beginStream(Connection &connection, const http::Response &head)
{
    if (connection.phase != Phase::Busy)
        return;
    HttpState &http = *connection.http;
    const auto willing = m_draining ? http::KeepAlive::No : http::KeepAlive::Yes;
    http.framing = http::streamFraming(http.current);
    http.bodiless = http.current.method == "HEAD";
    http.keepAlive = http::keepsAlive(http.current, willing)
                     && http.framing == http::StreamFraming::Chunked;
    connection.phase = Phase::Stream;
    updateInterest(connection);
    appendReply(connection, http::serializeStreamHead(head, http.current, willing, wallClock()));
}

SendStatus EdgeLoop::write(Connection &connection, QByteArrayView bytes)
{
    if (connection.phase != Phase::Stream)
        return SendStatus::Gone;
    const HttpState &http = *connection.http;
    if (http.bodiless || bytes.isEmpty())
        return hasLowWater(connection) ? SendStatus::Queued : SendStatus::Congested;
    QByteArray &out = replyBuffer(connection);
    const qsizetype before = out.size();
    if (http.framing == http::StreamFraming::Chunked)
        http::appendChunk(out, bytes);
    else
        out.append(bytes);
    return replyAppended(connection, out.size() - before);
}

void EdgeLoop::endStream(Connection &connection)
{
    if (connection.phase != Phase::Stream)
        return;
    detachAll(connection, Pending::Flush);
    if (connection.phase == Phase::Stream)
        finishStream(connection);
}

void EdgeLoop::finishStream(Connection &connection)
{
    const HttpState &http = *connection.http;
    if (http.framing == http::StreamFraming::Chunked && !http.bodiless
        && appendReply(connection, http::lastChunk().toByteArray()) == SendStatus::Gone)
        return;
    answerDone(connection);
}

} // namespace sluice::net
