// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 1000;
constexpr qint64 kLongestWish = 64 * 1024;

QString socketOf(const QString &home)
{
    const QByteArray key = QCryptographicHash::hash(QDir(home).absolutePath().toUtf8(),
                                                    QCryptographicHash::Sha256)
                               .toHex()
                               .first(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(folder).filePath(u"sluice-console-"_s + QString::fromLatin1(key));
}

} // namespace

Instance::Instance(const QString &home, QObject *parent)
    : QObject(parent)
    , m_name(socketOf(home))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::take);
}

bool Instance::handOver(const OpenWish &wish) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(QJsonDocument(QJsonObject{{u"profile"_s, wish.profile}, {u"link"_s, wish.link}})
                     .toJson(QJsonDocument::Compact)
                 + '\n');
    // The answer tells a console that lives from one that hangs.
    return socket.waitForReadyRead(kPatienceMs) && socket.readAll() == "ok\n";
}

void Instance::listen()
{
    if (m_server.listen(m_name))
        return;
    QLocalServer::removeServer(m_name); // of one that was killed
    m_server.listen(m_name);
}

void Instance::take()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() > kLongestWish)
            return socket->abort();
        if (!socket->canReadLine())
            return;
        const QJsonObject wish = QJsonDocument::fromJson(socket->readLine()).object();
        socket->write("ok\n");
        socket->flush();
        Q_EMIT wished({wish.value("profile"_L1).toString(), wish.value("link"_L1).toString()});
    });
}

} // namespace sluice::console
