// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What the test suite of socket.io-client wants to meet.
// Usage: socketio-client-server [PORT [PATH]]

#include "tests/contract/socketio/socketio_server.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimer>
#include <QUrlQuery>

using namespace sluice;
using namespace sluice::dialects;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using socketio::Admission;
using socketio::Content;
using socketio::Packet;
using socketio::Socket;

namespace {

constexpr auto kHandshakeDelay = 10ms;
constexpr auto kAckTimeout = 4s;

struct Seen final : engineio::Above
{
    QSet<QByteArray> events;
};

QByteArray now()
{
    return '"' + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + '"';
}

QJsonValue toJson(QByteArrayView raw)
{
    return QJsonDocument::fromJson('[' + raw.toByteArray() + ']').array().at(0);
}

bool isBinary(const QJsonValue &value)
{
    return value.toObject().value("_placeholder"_L1).toBool();
}

// `{hello: "lol", message: BINARY, goodbye: "gotcha"}`
bool isMixed(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.value("hello"_L1) == "lol"_L1 && isBinary(object.value("message"_L1))
           && object.value("goodbye"_L1) == "gotcha"_L1;
}

QJsonObject toJson(const QUrlQuery &query)
{
    QJsonObject object;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        object.insert(name, value);
    return object;
}

class ClientServer final : public test::SocketIoServer
{
public:
    using SocketIoServer::SocketIoServer;

private:
    void request(net::ConnectionId id, net::http::Request &&request,
                 const net::PeerInfo &peer) override
    {
        if (request.queryItem("sid"))
            return SocketIoServer::request(id, std::move(request), peer);
        QTimer::singleShot(kHandshakeDelay, [this, id, request, peer] {
            SocketIoServer::request(id, net::http::Request(request), peer);
        });
    }
    void upgrade(net::ConnectionId id, const net::http::Request &head,
                 const net::PeerInfo &peer) override
    {
        if (head.queryItem("sid"))
            return SocketIoServer::upgrade(id, head, peer);
        QTimer::singleShot(kHandshakeDelay,
                           [this, id, head, peer] { SocketIoServer::upgrade(id, head, peer); });
    }

    Admission joining(Socket &socket) override;
    void joined(Socket &socket) override;
    void event(Socket &socket, const Packet &packet) override;

    static QByteArray handshake(const Socket &socket);
    void say(Socket &socket, const char *event, const QByteArray &arguments = {},
             const QByteArray &attachment = {});
    void ask(Socket &socket);
    static bool isAnswered(const Socket &socket, const Packet &packet);
    static std::optional<QByteArray> answerTo(const Socket &socket, const Packet &packet);
    bool tell(Socket &socket, const QByteArray &event);
};

Admission ClientServer::joining(Socket &socket)
{
    using Kind = Admission::Kind;
    static const QSet<QByteArray> spaces{"/", "/foo", "/timeout_socket", "/valid", "/asd", "/abc"};
    if (socket.space == "/no")
        return {Kind::Refused, "Auth failed (custom namespace)", {}};
    if (!spaces.contains(socket.space))
        return {Kind::UnknownNamespace, {}, {}};
    if (socket.space == "/" && handshakeOf(socket).request.queryItem("fail"))
        return {Kind::Refused, "Auth failed (main namespace)", {}};
    socket.above = std::make_unique<Seen>();
    return {};
}

void ClientServer::joined(Socket &socket)
{
    if (socket.space == "/abc")
        say(socket, "handshake", handshake(socket));
}

QByteArray ClientServer::handshake(const Socket &socket)
{
    const Handshake &from = handshakeOf(socket);
    QJsonObject headers;
    for (qsizetype i = 0; i < from.request.headers.size(); ++i) {
        const auto [name, value] = from.request.headers.at(i);
        headers.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    }
    QJsonObject query;
    for (const auto &[name, value] : from.request.queryItems())
        query.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    const QJsonObject more = toJson(QUrlQuery(QString::fromUtf8(socket.query)));
    for (auto it = more.begin(); it != more.end(); ++it)
        query.insert(it.key(), it.value());
    const QJsonObject object{
        {"headers"_L1, headers},
        {"time"_L1, QDateTime::fromMSecsSinceEpoch(from.atMs).toString(Qt::RFC2822Date)},
        {"address"_L1, QString::fromLatin1(from.address)},
        {"xdomain"_L1, from.request.headers.contains("Origin")},
        {"secure"_L1, false},
        {"issued"_L1, from.atMs},
        {"url"_L1, QString::fromUtf8(from.request.path)},
        {"query"_L1, query},
        {"auth"_L1, QJsonDocument::fromJson(socket.auth).object()},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void ClientServer::say(Socket &socket, const char *event, const QByteArray &arguments,
                       const QByteArray &attachment)
{
    Content content{arguments, {}};
    if (!attachment.isEmpty())
        content = {socketio::placeholder(0), {attachment}};
    (void)sockets().send(socket, event, content);
}

// What asks for an ack.
std::optional<QByteArray> ClientServer::answerTo(const Socket &socket, const Packet &packet)
{
    if (packet.event == "getId")
        return '"' + socket.id + '"';
    if (socket.space != "/")
        return std::nullopt;
    if (packet.event == "echo")
        return socketio::joined(packet.arguments);
    if (packet.event == "getAckDate")
        return now();
    if (packet.event == "getHandshake")
        return handshake(socket);
    return std::nullopt;
}

void ClientServer::ask(Socket &socket)
{
    const quint64 key = socket.key;
    (void)sockets().ask(socket, "ack", {}, kAckTimeout, [this, key](const Result<Packet> &answer) {
        Socket *from = sockets().find(key);
        if (!answer || !from || answer->arguments.size() != 2)
            return;
        if (toJson(answer->arguments[0]) == 5
            && toJson(answer->arguments[1]).toObject().value("test"_L1).toBool())
            say(*from, "got it");
    });
}

// Events that are answered by an event of their own, without arguments, if they were right.
bool ClientServer::isAnswered(const Socket &socket, const Packet &packet)
{
    const QByteArray &event = packet.event;
    const QJsonValue first = packet.arguments.empty() ? QJsonValue()
                                                      : toJson(packet.arguments.front());
    QSet<QByteArray> &seen = static_cast<Seen &>(*socket.above).events;
    if (isBinary(first) || (event == "blob2" && seen.contains("blob1") && first == "second"_L1))
        seen.insert(event);
    if (event == "jsonbuff" || event == "jsonblob")
        return isMixed(first);
    if (event == "abuff2")
        return seen.contains("abuff1");
    if (event == "blob3")
        return isBinary(first) && seen.contains("blob2");
    return event == "hi" || ((event == "buffa" || event == "blob") && isBinary(first));
}

// Events that are answered whatever they bring.
bool ClientServer::tell(Socket &socket, const QByteArray &event)
{
    if (event == "ack") {
        ask(socket);
    } else if (event == "getDate") {
        say(socket, "takeDate", now());
    } else if (event == "getDateObj") {
        say(socket, "takeDateObj", "{\"date\":" + now() + '}');
    } else if (event == "false") {
        say(socket, "false", "false");
    } else if (event == "doge" || event == "getbin") {
        say(socket, event == "doge" ? "doge" : "takebin", {}, "asdfasdf");
    } else if (event == "getUtf8") {
        for (const char *text :
             {"てすと", "Я Б Г Д Ж Й", "Ä ä Ü ü ß", "utf8 — string", "utf8 — string"})
            say(socket, "takeUtf8", '"' + QByteArray(text) + '"');
    } else {
        return false;
    }
    return true;
}

void ClientServer::event(Socket &socket, const Packet &packet)
{
    if (packet.ack) {
        if (const auto answer = answerTo(socket, packet))
            (void)sockets().acknowledge(socket, *packet.ack, {*answer, packet.attachments});
        return;
    }
    if (socket.space != "/" || tell(socket, packet.event) || !isAnswered(socket, packet))
        return;
    static const QHash<QByteArray, const char *> answers{{"buffa", "buffack"}, {"blob", "back"}};
    const QByteArray own = packet.event == "hi" ? packet.event : packet.event + "-ack";
    say(socket, answers.value(packet.event, own.constData()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    engineio::Settings engine;
    engine.path = "/socket.io";
    engine.pingInterval = 2s;
    socketio::Settings settings;
    settings.recovery.window = 120s;
    const quint16 port = test::readArguments(argc, argv, engine, 3210);
    return ClientServer(engine, settings).run(port);
}
