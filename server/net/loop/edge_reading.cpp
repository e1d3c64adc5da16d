// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/loop/edge_loop.h"

#include <sys/epoll.h>

namespace sluice::net {

namespace {

/// TLS gives at most one record of 16 KiB a read.
constexpr int kTlsReadsPerTurn = 8;

/// Phases in which input is not wanted, so that only this flag tells of the peer's end.
bool watchesForEnd(const Connection &connection)
{
    const Phase phase = connection.phase;
    return phase == Phase::Stream || phase == Phase::Upgrading || phase == Phase::Answering
           || (phase == Phase::Busy && connection.isWatched);
}

bool acceptsInput(const Connection &connection)
{
    switch (connection.phase) {
    case Phase::TlsHandshake:
        return true;
    case Phase::Head:
    case Phase::Open:
        return !connection.paused;
    case Phase::Closing:
        return !connection.peerGone;
    case Phase::Busy:
    case Phase::Stream:
    case Phase::Upgrading:
    case Phase::Answering:
    case Phase::Doomed:
        break;
    }
    return false;
}

} // namespace

bool EdgeLoop::wantsInput(const Connection &connection) const
{
    return mayRead(connection) && (!connection.unread || !connection.isLive());
}

bool EdgeLoop::mayRead(const Connection &connection) const
{
    // Who does not read our answers may not ask more.
    return acceptsInput(connection) && (connection.phase != Phase::Head || hasLowWater(connection));
}

void EdgeLoop::updateInterest(Connection &connection)
{
    if (connection.phase == Phase::Doomed)
        return;
    quint32 wanted = 0;
    if (!connection.readBlocked || connection.transport.writeWaitsForRead())
        wanted |= EPOLLIN;
    if (connection.blocked || connection.transport.readWaitsForWrite())
        wanted |= EPOLLOUT;
    if (watchesForEnd(connection))
        wanted |= EPOLLRDHUP;
    if (wanted == connection.interest)
        return;
    connection.interest = wanted;
    m_poller.modify(connection.transport.descriptor(), connection.id.value, wanted);
}

void EdgeLoop::handleReady(Connection &connection, quint32 events)
{
    if (connection.phase == Phase::Doomed)
        return;
    if (connection.phase == Phase::TlsHandshake) {
        continueHandshake(connection);
        return;
    }
    const bool readable = (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0;
    const bool tlsCrossed = connection.transport.writeWaitsForRead()
                            || connection.transport.readWaitsForWrite();
    if ((events & EPOLLOUT) != 0 || (tlsCrossed && readable))
        flush(connection);
    if ((events & EPOLLRDHUP) != 0 && watchesForEnd(connection)) {
        peerEnded(connection);
        return;
    }
    if (!readable && !(tlsCrossed && (events & EPOLLOUT) != 0))
        return;
    if (wantsInput(connection)) {
        readSome(connection);
    } else if ((events & (EPOLLHUP | EPOLLERR)) != 0) {
        // These cannot be masked: a dead connection would keep us turning.
        doom(connection, CloseReason::Abnormal, Initiator::Peer);
    } else {
        connection.readBlocked = true;
        updateInterest(connection);
    }
}

void EdgeLoop::continueHandshake(Connection &connection)
{
    switch (connection.transport.handshake()) {
    case Transport::Status::Ok:
        connection.phase = Phase::Head;
        updateInterest(connection);
        readSome(connection);
        break;
    case Transport::Status::WouldBlock:
        updateInterest(connection);
        break;
    case Transport::Status::Ended:
    case Transport::Status::Failed:
        doom(connection, CloseReason::Abnormal, Initiator::Peer);
        break;
    }
}

void EdgeLoop::readSome(Connection &connection)
{
    const int reads = connection.transport.isTls() ? kTlsReadsPerTurn : 1;
    for (int i = 0; i < reads && wantsInput(connection); ++i) {
        const Transport::Progress progress = connection.transport.read(
            m_readBuffer.data(), static_cast<qsizetype>(m_readBuffer.size()));
        switch (progress.status) {
        case Transport::Status::Ok:
            connection.lastRead = m_now;
            connection.pinged = false;
            EdgeCounters::add(m_counters.bytesIn, static_cast<quint64>(progress.bytes));
            takeInput(connection, m_readBuffer.data(), progress.bytes);
            break;
        case Transport::Status::WouldBlock:
            updateInterest(connection);
            return;
        case Transport::Status::Ended:
            peerEnded(connection);
            return;
        case Transport::Status::Failed:
            doom(connection, CloseReason::Abnormal, Initiator::Peer);
            return;
        }
    }
    // epoll does not know of what OpenSSL has decrypted already.
    if (wantsInput(connection) && connection.transport.hasBufferedInput())
        queueResume(connection);
}

void EdgeLoop::takeInput(Connection &connection, char *bytes, qsizetype size)
{
    if (connection.inProgress)
        connection.progressBytes += size;
    switch (connection.phase) {
    case Phase::Head:
        takeHttp(connection, QByteArrayView(bytes, size));
        break;
    case Phase::Open:
        takeFrames(connection, bytes, size);
        break;
    case Phase::Busy:
    case Phase::Stream:
    case Phase::Upgrading:
    case Phase::Answering:
        keepUnread(connection, QByteArrayView(bytes, size));
        break;
    case Phase::TlsHandshake:
    case Phase::Closing:
    case Phase::Doomed:
        break;
    }
}

void EdgeLoop::keepUnread(Connection &connection, QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    if (!connection.unread)
        connection.unread = std::make_unique<QByteArray>();
    connection.unread->append(bytes);
}

void EdgeLoop::queueResume(Connection &connection)
{
    if (connection.resumeQueued)
        return;
    connection.resumeQueued = true;
    m_resumed.push_back(connection.slot);
    needTurn();
}

void EdgeLoop::resumeQueued()
{
    const std::vector<quint32> resumed = std::exchange(m_resumed, {});
    for (const quint32 slot : resumed) {
        Connection *connection = m_connections.at(slot);
        if (!connection || !connection->resumeQueued)
            continue;
        connection->resumeQueued = false;
        if (!mayRead(*connection))
            continue;
        if (connection->unread && connection->isLive()) {
            QByteArray bytes = std::move(*connection->unread);
            connection->unread.reset();
            takeInput(*connection, bytes.data(), bytes.size());
        }
        if (!wantsInput(*connection))
            continue;
        connection->readBlocked = false;
        updateInterest(*connection);
        if (connection->transport.hasBufferedInput())
            readSome(*connection);
    }
}

void EdgeLoop::pauseReading(Connection &connection)
{
    connection.paused = true;
}

void EdgeLoop::resumeReading(Connection &connection)
{
    if (!connection.paused)
        return;
    connection.paused = false;
    // Silence while we did not listen says nothing about the peer.
    connection.lastRead = connection.progressSince = m_now;
    connection.pinged = false;
    queueResume(connection);
}

void EdgeLoop::watchForEnd(Connection &connection)
{
    if (connection.phase != Phase::Busy)
        return;
    connection.isWatched = true;
    updateInterest(connection);
}

void EdgeLoop::peerEnded(Connection &connection)
{
    switch (connection.phase) {
    case Phase::Head:
        // A half-closed client may still wait for an answer that is on its way.
        connection.peerGone = true;
        beginClosing(connection, CloseReason::Normal, Initiator::Peer);
        break;
    case Phase::Stream:
        doom(connection, CloseReason::Normal, Initiator::Peer);
        break;
    case Phase::Closing:
        connection.peerGone = true;
        if (connection.outbox && !connection.outbox->isEmpty()) {
            connection.readBlocked = true;
            updateInterest(connection);
        } else {
            doom(connection, CloseReason::Abnormal, Initiator::Peer);
        }
        break;
    case Phase::TlsHandshake:
    case Phase::Busy:
    case Phase::Upgrading:
    case Phase::Answering:
    case Phase::Open:
    case Phase::Doomed:
        doom(connection, CloseReason::Abnormal, Initiator::Peer);
        break;
    }
}

} // namespace sluice::net
