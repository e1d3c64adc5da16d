// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What the test suite of engine.io-client wants to meet.
// Usage: engineio-client-server [PORT [PATH]]

#include "tests/contract/socketio/engineio_server.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace sluice;
using namespace sluice::dialects::engineio;

namespace {

struct Client final : Above
{
    QByteArray headers; ///< of the handshake, as JSON
};

QByteArray toJson(const net::http::Headers &headers)
{
    QJsonObject object;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const auto [name, value] = headers.at(i);
        object.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

class ClientServer final : public test::EngineIoServer
{
public:
    using EngineIoServer::EngineIoServer;

private:
    std::optional<QByteArray> refuses(const net::http::Request &request) override
    {
        return request.queryItem("deny") ? std::optional(QByteArray()) : std::nullopt;
    }
    void begun(Session &session, const net::http::Request &request, net::ConnectionId) override
    {
        auto client = std::make_unique<Client>();
        client->headers = toJson(request.headers);
        session.above = std::move(client);
        (void)sessions().send(session, Packet::text("hi"));
    }
    void ended(Session &, EndReason) override {}
    void received(Session &session, const QByteArray &message, bool isBinary) override
    {
        (void)sessions().send(session, answerTo(session, message, isBinary));
    }

    static Packet answerTo(const Session &session, const QByteArray &message, bool isBinary)
    {
        if (isBinary)
            return Packet::binary(message);
        if (message == "give binary")
            return Packet::binary(QByteArray("\0\1\2\3\4", 5));
        if (message == "give utf8")
            return Packet::text("пойду спать всем спокойной ночи");
        if (message == "sendHeaders")
            return Packet::text(static_cast<const Client &>(*session.above).headers);
        return Packet::text(message);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Settings settings;
    settings.path = "/engine.io";
    settings.pingInterval = std::chrono::milliseconds(500);
    settings.maxPayload = 100;
    const quint16 port = test::readArguments(argc, argv, settings);
    return ClientServer(settings).run(port);
}
