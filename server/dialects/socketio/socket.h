// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/dialects/socketio/engine_session.h"
#include "server/dialects/socketio/packet_reader.h"
#include "server/dialects/socketio/recovery_log.h"

#include <functional>
#include <map>

namespace sluice::dialects::socketio {

/// An ack that was asked for: the packet with its arguments, or why there is none. Timeout: none came
/// in time; Cancelled: the connection ended first.
using Answered = std::function<void(const Result<Packet> &)>;

/// One client in one namespace. Made, changed and freed by Server; an application keeps what it
/// wants in `above`, and names the socket by its key.
struct Socket
{
    struct Asked
    {
        qint64 untilMs = 0; ///< monotonic
        Answered answered;
    };

    quint64 key = 0;  ///< never used again
    QByteArray id;    ///< as the client knows it
    QByteArray space; ///< its namespace
    QByteArray query; ///< of the namespace, in revision 4
    QByteArray auth;  ///< what it connected with: a JSON object, or empty
    std::unique_ptr<engineio::Above> above;
    engineio::Session *engine = nullptr; ///< null: kept without a connection, or gone

    bool hasJoined = false;
    QByteArray pid; ///< the secret by which it may come back; empty: it may not
    qint64 keptUntilMs = 0;
    quint64 nextAck = 0;
    std::map<quint64, Asked> asked; ///< by ack id
};

struct RecoverySettings
{
    std::chrono::milliseconds window{0}; ///< how long a socket is kept without a connection; 0: not
    std::chrono::milliseconds silence{45'000}; ///< how long a dead connection may go unnoticed
    qint64 logBytes = 16 * 1024 * 1024;        ///< what is remembered of events
    int sockets = 10'000;                      ///< kept at once; the oldest goes first
};

struct Settings
{
    ReadLimits read;
    std::chrono::milliseconds connectTimeout{45'000}; ///< to join the first namespace
    int namespaces = 16;                              ///< of one connection
    int pendingAcks = 100;                            ///< of one socket, asked for
    RecoverySettings recovery;
};

/// What becomes of a client that wants to join a namespace.
struct Admission
{
    enum class Kind : quint8
    {
        Accepted,
        Refused,
        UnknownNamespace,
        Later, ///< by Server::accept() or Server::refuse()
    };

    Kind kind = Kind::Accepted;
    QByteArray message; ///< Refused: why
    QByteArray data;    ///< Refused: JSON beside it; may be empty
};

/// The layer above. Everything in the edge's thread; any call of Server is allowed in each. A socket
/// stays valid until the turn ends.
class Application
{
public:
    virtual ~Application() = default;

    virtual const Settings &socketSettings() const = 0;

    virtual Admission joining(Socket &socket) = 0;
    /// The client has been told that it has joined.
    virtual void joined(Socket &) {}
    virtual void event(Socket &socket, const Packet &packet) = 0;
    /// Told once of each socket that has joined, whoever ended it.
    virtual void left(Socket &, CloseReason) {}
    /// How long reading a packet took.
    virtual void decoded(std::chrono::nanoseconds) {}

    // Recovery.

    /// Whether it may come back now that its connection is lost.
    virtual bool mayBeKept(const Socket &) const { return true; }
    /// It is kept, without a connection. It is told of by left(), or by recovered().
    virtual void kept(Socket &) {}
    /// Whether it may be shown what somebody else than itself was sent.
    virtual bool mayRead(const Socket &, const RecoveryLog::Entry &) const { return false; }
    /// It has another connection; what it missed, and that it was recovered, is on its way.
    virtual void recovered(Socket &) {}
};

} // namespace sluice::dialects::socketio
