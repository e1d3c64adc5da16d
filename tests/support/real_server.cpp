// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/real_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 30'000;
constexpr int kEndMs = 10'000;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString place(const QJsonObject &places, QLatin1StringView name)
{
    const QJsonObject each = places.value(name).toObject();
    return each.value("host"_L1).toString() + u':' + QString::number(each.value("port"_L1).toInt());
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(kEndMs)) {
        process.kill();
        process.waitForFinished(kEndMs);
    }
}

} // namespace

RealServer::RealServer(const QString &sluiced, const QString &sluicectl, const QByteArray &manifest)
    : m_sluiced(sluiced)
    , m_sluicectl(sluicectl)
{
    QDir(m_folder.path()).mkdir(u"manifests"_s);
    write(m_folder.filePath(u"manifests/test.sluice.yaml"_s), manifest);
    m_listen = u"127.0.0.1:0"_s;
    m_admin = m_listen;
}

RealServer::~RealServer()
{
    for (const auto &other : m_others)
        end(*other);
    stop();
}

bool RealServer::start()
{
    // The second time at the place of the first: a client that comes back must find it.
    const auto port = [](const QString &address) { return address.section(u':', 1).toUtf8(); };
    write(m_folder.filePath(u"sluice.yaml"_s),
          "listen: { host: 127.0.0.1, port: " + port(m_listen)
              + " }\nadmin: { host: 127.0.0.1, port: " + port(m_admin)
              + (m_adminTls.isEmpty() ? QByteArray() : ", tls: { " + m_adminTls + " }")
              + " }\ndata_directory: ./data\nmanifests: [\"" + m_manifests + "\"]\n");
    QFile::remove(m_folder.filePath(u"ready.json"_s));
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_server.start(m_sluiced, {u"--config"_s, m_folder.filePath(u"sluice.yaml"_s),
                               u"--ready-file"_s, m_folder.filePath(u"ready.json"_s)});
    QElapsedTimer since;
    since.start();
    while (m_server.state() != QProcess::NotRunning && since.elapsed() < kStartMs) {
        if (readPlaces())
            return true;
        m_server.waitForFinished(20);
    }
    qWarning("%s", log().constData());
    return false;
}

bool RealServer::readPlaces()
{
    QFile file(m_folder.filePath(u"ready.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject places = QJsonDocument::fromJson(file.readAll()).object();
    m_listen = place(places, "listen"_L1);
    m_admin = place(places, "admin"_L1);
    return true;
}

void RealServer::reload()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGHUP);
}

void RealServer::freeze()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP);
}

void RealServer::thaw()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT);
}

void RealServer::stop()
{
    end(m_server);
}

QUrl RealServer::adminUrl() const
{
    return QUrl((m_adminTls.isEmpty() ? u"ws://"_s : u"wss://"_s) + m_admin + u"/admin/v1"_s);
}

QByteArray RealServer::token(const QString &subject, const QStringList &grants) const
{
    QProcess process;
    process.start(m_sluicectl, QStringList{u"token"_s, u"--config"_s,
                                           m_folder.filePath(u"sluice.yaml"_s), u"--sub"_s, subject}
                                   + grants);
    process.waitForFinished(kStartMs);
    const QByteArray token = process.readAllStandardOutput().trimmed();
    if (token.isEmpty())
        qWarning("no token: %s", process.readAllStandardError().constData());
    return token;
}

QProcess &RealServer::run(const QString &program, const QStringList &arguments,
                          const QByteArray &token)
{
    m_others.push_back(std::make_unique<QProcess>());
    QProcess &process = *m_others.back();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SLUICE_SERVER"_s, u"ws://"_s + m_listen);
    environment.insert(u"SLUICE_TOKEN"_s, QString::fromLatin1(token));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process;
}

QProcess &RealServer::ctl(const QStringList &arguments, const QByteArray &token)
{
    return run(m_sluicectl, arguments, token);
}

QByteArray RealServer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
