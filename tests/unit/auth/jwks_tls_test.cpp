// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwks_fetcher.h"
#include "tests/unit/auth/auth_fixture.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;

/// Keys over real TLS, without any test switch of the fetcher.
class JwksTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesAnUnknownCertificate();
    void acceptsATrustedCertificate();
    void trustsTheFileInsteadOfTheSystem();
    void failsWithoutACertificateInTheFile();
    void readsCertificatesAsKeys();

private:
    QUrl url() const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(m_server.serverPort()));
    }

    KeyPair m_tls = createKeyPair(Algorithm::RS256);
    QByteArray m_certificate = createCertificate(m_tls);
    QSslServer m_server;
    int m_requests = 0;
};

void JwksTlsTest::initTestCase()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(m_certificate));
    configuration.setPrivateKey(QSslKey(m_tls.privatePem, QSsl::Rsa));
    m_server.setSslConfiguration(configuration);
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            ++m_requests;
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 11\r\n\r\n"
                          "{\"keys\":[]}");
            socket->disconnectFromHost();
        });
    });
}

void JwksTlsTest::refusesAnUnknownCertificate()
{
    JwksFetcher fetcher({}, {{url(), {}, {}}}, {});
    QSignalSpy failures(&fetcher, &JwksFetcher::sourceFailed);
    QSignalSpy sets(&fetcher, &JwksFetcher::keySetChanged);

    fetcher.start();
    QTRY_COMPARE(failures.size(), 1);

    QCOMPARE(sets.size(), 0);
    QCOMPARE(m_requests, 0);
}

void JwksTlsTest::acceptsATrustedCertificate()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(QSslCertificate(m_certificate));
    QSslConfiguration::setDefaultConfiguration(trusting);
    JwksFetcher fetcher({}, {{url(), {}, {}}}, {});
    QSignalSpy sets(&fetcher, &JwksFetcher::keySetChanged);

    fetcher.start();
    QTRY_COMPARE(sets.size(), 1);
    QSslConfiguration::setDefaultConfiguration(before);

    QCOMPARE(m_requests, 1);
}

void JwksTlsTest::trustsTheFileInsteadOfTheSystem()
{
    const QTemporaryDir folder;
    const QByteArray other = createCertificate(createKeyPair(Algorithm::RS256));
    const QString right = writeFile(folder, QStringLiteral("right.pem"), m_certificate);
    const QString wrong = writeFile(folder, QStringLiteral("wrong.pem"), other);
    const int before = m_requests;

    JwksFetcher trusting({}, {{url(), {}, {}, right}}, {});
    QSignalSpy sets(&trusting, &JwksFetcher::keySetChanged);
    trusting.start();
    QTRY_COMPARE(sets.size(), 1);
    JwksFetcher doubting({}, {{url(), {}, {}, wrong}}, {});
    QSignalSpy failures(&doubting, &JwksFetcher::sourceFailed);
    doubting.start();
    QTRY_COMPARE(failures.size(), 1);

    QCOMPARE(m_requests, before + 1);
}

void JwksTlsTest::failsWithoutACertificateInTheFile()
{
    const QTemporaryDir folder;
    const QString path = writeFile(folder, QStringLiteral("ca.pem"), "no certificate");
    const int before = m_requests;

    for (const QString &file : {path, folder.filePath(QStringLiteral("missing.pem"))}) {
        JwksFetcher fetcher({}, {{url(), {}, {}, file}}, {});
        QSignalSpy failures(&fetcher, &JwksFetcher::sourceFailed);
        fetcher.start();
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures[0][1].value<Error>().detail.contains(file));
    }

    QCOMPARE(m_requests, before);
}

void JwksTlsTest::readsCertificatesAsKeys()
{
    const Key key = loadKey(Algorithm::RS256, m_certificate);

    QVERIFY(!key.canSign);
    const auto claims = verify(signJws(Algorithm::RS256, m_tls.privatePem, R"({"sub":"a"})"),
                               *KeySet::create({key}), {}, kNow);
    QVERIFY2(claims, whyNot(claims));
}

QTEST_GUILESS_MAIN(JwksTlsTest)
#include "jwks_tls_test.moc"
