// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <vector>

/// sluiced in a folder of its own on free ports, with clients beside it: for tests of the console
/// against the real server. Blocks while it starts and ends.
class RealServer
{
public:
    /// Paths of the programs; `manifest` is the text of one *.sluice.yaml.
    RealServer(const QString &sluiced, const QString &sluicectl, const QByteArray &manifest);
    ~RealServer();

    /// From the next start on: the members of `admin.tls`, as YAML; empty: no TLS.
    void setAdminTls(const QByteArray &members) { m_adminTls = members; }
    /// What the configuration names, for the next start; `./manifests` unless told.
    void setManifests(const QByteArray &setting) { m_manifests = setting; }

    bool start();
    void freeze(); ///< it neither answers nor closes, until thaw()
    void thaw();
    void reload(); ///< asks for it and returns at once
    void stop();
    bool isRunning() const { return m_server.state() == QProcess::Running; }
    qint64 pid() const { return m_server.processId(); } ///< 0: it does not run

    QUrl adminUrl() const;
    QString folder() const { return m_folder.path(); }
    /// Of the one manifest file, which is in a folder of its own.
    QString manifestPath() const
    {
        return m_folder.filePath(QStringLiteral("manifests/test.sluice.yaml"));
    }
    QString address() const { return m_listen; } ///< host:port for clients
    /// What sluicectl token prints.
    QByteArray token(const QString &subject, const QStringList &grants) const;
    /// Another program beside the server; ended with it. Its output is merged.
    QProcess &run(const QString &program, const QStringList &arguments,
                  const QByteArray &token = {});
    QProcess &ctl(const QStringList &arguments, const QByteArray &token);
    QByteArray log() const;

private:
    bool readPlaces();

    QTemporaryDir m_folder;
    QByteArray m_manifests = "./manifests";
    QString m_sluiced;
    QString m_sluicectl;
    QProcess m_server;
    QString m_listen;
    QString m_admin;
    QByteArray m_adminTls;
    std::vector<std::unique_ptr<QProcess>> m_others;
};
