// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/tls_context.h"
#include "tests/support/edge_fixture.h"
#include "tests/support/test_certificate.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::net;
using namespace sluice::test;

namespace {

std::unique_ptr<QSslSocket> connectTls(quint16 port)
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return socket;
}

} // namespace

class EdgeTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        m_cert = m_folder.filePath(QStringLiteral("cert.pem"));
        m_key = m_folder.filePath(QStringLiteral("key.pem"));
        QVERIFY(writeCertificate(m_cert, m_key, "first"));
    }

    void servesHttpAndWebSocketOverTls()
    {
        EdgeFixture fixture;
        setTls(fixture);
        auto socket = connectTls(fixture.listener.serverPort());
        QTRY_VERIFY(socket->isEncrypted());
        QVERIFY(socket->sessionProtocol() >= QSsl::TlsV1_2);
        socket->write(getRequest("/secret"));
        QByteArray got;
        QTRY_VERIFY((got += socket->readAll()).contains("GET /secret "));
        QVERIFY(fixture.events.peers.at(0).tls);

        socket->write(upgradeRequest() + clientFrame("one"));
        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        got.clear();
        QTRY_VERIFY((got += socket->readAll()).contains("101"));
    }

    void carriesLargeMessagesBothWays()
    {
        EdgeFixture fixture;
        setTls(fixture);
        auto socket = connectTls(fixture.listener.serverPort());
        QTRY_VERIFY(socket->isEncrypted());
        socket->write(upgradeRequest());
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        const ConnectionId id = fixture.events.open[0];
        QTRY_VERIFY(socket->bytesAvailable() > 0);
        socket->readAll();
        QByteArray big(900'000, 'b');
        for (qsizetype i = 0; i < big.size(); i += 97)
            big[i] = static_cast<char>('a' + i % 26);

        socket->write(clientFrame(big));
        QTRY_COMPARE(fixture.events.messages.size(), size_t(1));
        QCOMPARE(fixture.events.messages[0].payload, big);
        fixture.edge.attach(id, 0, 0, SlowPolicy::Close);
        fixture.edge.send(id, big, ws::Opcode::Text);
        fixture.edge.publish(0, 1, [&](Variant) { return serverFrame(big); });
        fixture.edge.send(id, "end", ws::Opcode::Text);

        QByteArray got;
        const QByteArray first = serverFrame(big);
        QVERIFY(pumpUntil([&] {
            got += socket->readAll();
            return got.size() >= 2 * first.size() + 5;
        }));
        QCOMPARE(got, first + serverFrame("end") + first);
    }

    void newConnectionsUseAReloadedCertificate()
    {
        EdgeFixture fixture;
        setTls(fixture);
        auto old = connectTls(fixture.listener.serverPort());
        QTRY_VERIFY(old->isEncrypted());
        QCOMPARE(old->peerCertificate().subjectInfo(QSslCertificate::CommonName),
                 QStringList{QStringLiteral("first")});

        QVERIFY(writeCertificate(m_cert, m_key, "second"));
        setTls(fixture);
        auto fresh = connectTls(fixture.listener.serverPort());
        QTRY_VERIFY(fresh->isEncrypted());

        QCOMPARE(fresh->peerCertificate().subjectInfo(QSslCertificate::CommonName),
                 QStringList{QStringLiteral("second")});
        old->write(getRequest("/still"));
        QByteArray got;
        QTRY_VERIFY((got += old->readAll()).contains("GET /still "));
    }

    void refusesPlainHttp()
    {
        EdgeFixture fixture;
        setTls(fixture);
        RawClient client = fixture.connect();
        client.send(getRequest("/"));

        QTRY_VERIFY(client.hasEnded());
        QVERIFY(!client.received().startsWith("HTTP/"));
        QTRY_COMPARE(fixture.edge.counters().connections.load(), 0U);
    }

    void endsASilentTlsHandshake()
    {
        using namespace std::chrono_literals;
        EdgeLimits limits;
        limits.tick = 5ms;
        limits.handshakeTimeout = 30ms;
        EdgeFixture fixture(limits);
        setTls(fixture);
        RawClient client = fixture.connect();

        QVERIFY(pumpUntil([&] { return client.hasEnded(); }));
    }

    void closesASlowTlsConsumer()
    {
        EdgeLimits limits;
        limits.outboxBytes = 128 * 1024;
        EdgeFixture fixture(limits);
        setTls(fixture);
        auto socket = connectTls(fixture.listener.serverPort());
        QTRY_VERIFY(socket->isEncrypted());
        socket->setReadBufferSize(1024);
        socket->write(upgradeRequest());
        QTRY_COMPARE(fixture.events.open.size(), size_t(1));
        fixture.edge.attach(fixture.events.open[0], 0, 0, SlowPolicy::Close);
        for (quint64 seq = 1; seq <= 400 && fixture.events.closes.empty(); ++seq) {
            fixture.edge.publish(0, seq,
                                 [](Variant) { return serverFrame(QByteArray(50'000, 'x')); });
            QCoreApplication::processEvents();
        }

        QTRY_COMPARE(fixture.events.closes.size(), size_t(1));
        QCOMPARE(fixture.events.closes[0].reason, CloseReason::SlowConsumer);
    }

    void namesTheFileThatIsWrong_data()
    {
        QTest::addColumn<QString>("cert");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("named");
        const QString cert = m_folder.filePath(QStringLiteral("cert.pem"));
        const QString key = m_folder.filePath(QStringLiteral("key.pem"));
        const QString none = m_folder.filePath(QStringLiteral("none.pem"));
        const QString foreign = m_folder.filePath(QStringLiteral("foreign.pem"));
        const QString other = m_folder.filePath(QStringLiteral("other.pem"));
        QVERIFY(writeCertificate(other, foreign, "other"));
        QTest::newRow("no certificate") << none << key << none;
        QTest::newRow("no key") << cert << none << none;
        QTest::newRow("a key as certificate") << foreign << key << foreign;
        QTest::newRow("another's key") << cert << foreign << foreign;
    }
    void namesTheFileThatIsWrong()
    {
        QFETCH(QString, cert);
        QFETCH(QString, key);
        QFETCH(QString, named);
        const auto context = TlsContext::load(cert, key);

        QVERIFY(!context);
        QVERIFY2(context.error().detail.contains(named), qPrintable(context.error().detail));
        QVERIFY(!context.error().detail.endsWith(QStringLiteral("unknown reason")));
    }

private:
    void setTls(EdgeFixture &fixture)
    {
        const auto context = TlsContext::load(m_cert, m_key);
        QVERIFY2(context, qPrintable(context ? QString() : context.error().detail));
        fixture.listener.setTls(*context);
    }

    QTemporaryDir m_folder;
    QString m_cert;
    QString m_key;
};

QTEST_GUILESS_MAIN(EdgeTlsTest)
#include "edge_tls_test.moc"
