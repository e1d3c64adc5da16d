// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Connecting: certificates that are trusted, changed, missing; and the form's test, step by step.
#include "console/views/connect/connect_view.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/support/fake_admin_server.h"
#include "tests/support/test_certificate.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSslCertificate>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;
using State = AdminClient::State;

namespace {

/// The form of profiles, as an operator fills it.
struct Desk
{
    QTemporaryDir home;
    ProfileStore store{home.filePath(u"profiles.json"_s)};
    TokenVault vault{createSessionStore(), createSessionStore()};
    ConnectView view{store, vault};

    QLineEdit *field(const QString &name)
    {
        const auto fields = view.findChildren<QLineEdit *>();
        for (QLineEdit *each : fields) {
            if (each->accessibleName() == name || each->objectName() == name)
                return each;
        }
        return nullptr;
    }
    void fill(const QUrl &url, const QByteArray &token)
    {
        field(u"Name of the profile"_s)->setText(u"it"_s);
        field(u"Address of the server's admin listener"_s)->setText(url.toString());
        field(u"Token"_s)->setText(QString::fromLatin1(token));
    }
    QPushButton *button(const QString &name) { return view.findChild<QPushButton *>(name); }
    /// Presses Test and waits for what it says.
    QString test()
    {
        auto *steps = view.findChild<QLabel *>(u"testSteps"_s);
        button(u"testButton"_s)->click();
        const bool isDone = QTest::qWaitFor(
            [&] { return steps->text().contains(u"✗ "_s) || steps->text().contains(u"✓ clock"_s); },
            kPatience);
        return isDone ? steps->text() : u"no answer: "_s + steps->text();
    }
};

} // namespace

class ConsoleConnectTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStepIsNamed();
    void thePinnedCertificateIsTaken();
    void anotherCertificateIsRefused();
    void aChangedCertificateIsRefused();
    void anUntrustedOneIsShownAndMayBeTrusted();
    void authoritiesOfAFileAreTaken();
    void aClientCertificateOpens();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void theCommandLineDoesTheSame();
    void theCommandLineShowsACertificate();
    void filesHoldNoSecrets();
    void failingStepsAreNamed_data();
    void failingStepsAreNamed();
    void anotherProtocolIsNamed();
    void otherClocksAreNamed();
    void aMissingTokenIsNamed();
    void aRefusedTabLeadsToTheForm();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray fingerprint(const QString &name) const;
    State connectWith(const client::TlsOptions &tls, QString *problem = nullptr);

    QTemporaryDir m_folder;
    RealServer m_server{
        QStringLiteral(SLUICE_TEST_SLUICED), QStringLiteral(SLUICE_TEST_SLUICECTL), {}};
    RealServer m_strict{
        QStringLiteral(SLUICE_TEST_SLUICED), QStringLiteral(SLUICE_TEST_SLUICECTL), {}};
    QByteArray m_token;
};

QByteArray ConsoleConnectTest::fingerprint(const QString &name) const
{
    return QSslCertificate::fromPath(path(name))
        .constFirst()
        .digest(QCryptographicHash::Sha256)
        .toHex();
}

void ConsoleConnectTest::initTestCase()
{
    for (const char *name : {"server", "strict", "mine", "other"})
        QVERIFY(test::writeCertificate(path(QString::fromLatin1(name) + u".pem"_s),
                                       path(QString::fromLatin1(name) + u".key"_s), "127.0.0.1"));
    const auto tls = [this](const QString &name) {
        return "cert: " + path(name + u".pem"_s).toUtf8()
               + ", key: " + path(name + u".key"_s).toUtf8();
    };
    m_server.setAdminTls(tls(u"server"_s));
    m_strict.setAdminTls(tls(u"strict"_s) + ", client_ca: " + path(u"mine.pem"_s).toUtf8());
    QVERIFY(m_server.start());
    QVERIFY(m_strict.start());
    m_token = m_server.token(u"olga"_s, {u"--admin"_s, u"viewer"_s});
}

State ConsoleConnectTest::connectWith(const client::TlsOptions &tls, QString *problem)
{
    AdminClient client;
    client.open(
        m_server.adminUrl(), [this](const AdminClient::TokenAnswer &answer) { answer(m_token); },
        tls);
    if (!QTest::qWaitFor([&] { return client.state() != State::Connecting; }, kPatience))
        qWarning("still connecting: %s", qPrintable(client.problem()));
    if (problem)
        *problem = client.problem();
    return client.state();
}

void ConsoleConnectTest::everyStepIsNamed()
{
    Desk desk;
    desk.fill(m_server.adminUrl(), m_token);
    desk.view.findChild<QComboBox *>(u"tlsTrust"_s)->setCurrentIndex(1);
    desk.field(u"tlsTrusted"_s)->setText(path(u"server.pem"_s));
    const QString text = desk.test();
    for (const QString &step : {u"✓ TCP"_s, u"✓ TLS"_s, u"✓ token"_s, u"✓ role viewer (olga)"_s,
                                u"✓ protocol 1"_s, u"✓ clock"_s})
        QVERIFY2(text.contains(step), qPrintable(text));
}

void ConsoleConnectTest::thePinnedCertificateIsTaken()
{
    QCOMPARE(connectWith({{}, fingerprint(u"server.pem"_s), {}, {}}), State::Live);
}

void ConsoleConnectTest::anotherCertificateIsRefused()
{
    QString problem;
    QCOMPARE(connectWith({{}, fingerprint(u"other.pem"_s), {}, {}}, &problem), State::Refused);
    QVERIFY2(problem.contains(client::fingerprintText(fingerprint(u"other.pem"_s)))
                 && problem.contains(client::fingerprintText(fingerprint(u"server.pem"_s))),
             qPrintable(problem));
}

void ConsoleConnectTest::aChangedCertificateIsRefused()
{
    const client::TlsOptions tls{{}, fingerprint(u"server.pem"_s), {}, {}};
    QCOMPARE(connectWith(tls), State::Live);
    QVERIFY(test::writeCertificate(path(u"server.pem"_s), path(u"server.key"_s), "127.0.0.1"));
    m_server.reload();
    QString problem;
    TRY_VERIFY(connectWith(tls, &problem) == State::Refused);
    QVERIFY2(problem.contains(u"not the trusted one"_s)
                 && problem.contains(client::fingerprintText(tls.fingerprint))
                 && problem.contains(client::fingerprintText(fingerprint(u"server.pem"_s))),
             qPrintable(problem));
    QCOMPARE(connectWith({{}, fingerprint(u"server.pem"_s), {}, {}}), State::Live);
}

void ConsoleConnectTest::anUntrustedOneIsShownAndMayBeTrusted()
{
    Desk desk;
    desk.fill(m_server.adminUrl(), m_token);
    desk.view.show();
    QString text = desk.test();
    QVERIFY2(text.contains(u"✓ TCP   ✗ TLS"_s), qPrintable(text));
    QVERIFY2(text.contains(client::fingerprintText(fingerprint(u"server.pem"_s))),
             qPrintable(text));
    QVERIFY(desk.button(u"trustButton"_s)->isVisible());
    desk.button(u"trustButton"_s)->click();
    QCOMPARE(client::normalFingerprint(desk.field(u"tlsTrusted"_s)->text()),
             fingerprint(u"server.pem"_s));
    text = desk.test();
    QVERIFY2(text.contains(u"✓ TLS"_s) && text.contains(u"✓ clock"_s), qPrintable(text));
    QVERIFY(!desk.button(u"trustButton"_s)->isVisible());
}

void ConsoleConnectTest::authoritiesOfAFileAreTaken()
{
    QCOMPARE(connectWith({path(u"server.pem"_s), {}, {}, {}}), State::Live);
    QString problem;
    QCOMPARE(connectWith({path(u"other.pem"_s), {}, {}, {}}, &problem), State::Refused);
    QVERIFY2(problem.contains(u"not trusted"_s), qPrintable(problem));
}

void ConsoleConnectTest::aClientCertificateOpens()
{
    const QByteArray token = m_strict.token(u"olga"_s, {u"--admin"_s, u"viewer"_s});
    Desk desk;
    desk.fill(m_strict.adminUrl(), token);
    QString text = desk.test();
    QVERIFY2(text.contains(u"✗ TLS"_s), qPrintable(text));
    desk.button(u"trustButton"_s)->click();

    text = desk.test();
    QVERIFY2(text.contains(u"✗ TLS"_s) && text.contains(u"wants a client certificate"_s),
             qPrintable(text));
    desk.field(u"tlsCertificate"_s)->setText(path(u"other.pem"_s));
    desk.field(u"tlsKey"_s)->setText(path(u"other.key"_s));
    text = desk.test();
    QVERIFY2(text.contains(u"✗ TLS"_s) && text.contains(u"does not take"_s), qPrintable(text));
    desk.field(u"tlsCertificate"_s)->setText(path(u"mine.pem"_s));
    desk.field(u"tlsKey"_s)->setText(path(u"mine.key"_s));
    text = desk.test();
    QVERIFY2(text.contains(u"✓ TLS"_s) && text.contains(u"✓ clock"_s), qPrintable(text));
    // The certificate alone is not enough.
    desk.field(u"Token"_s)->setText(u"nonsense"_s);
    text = desk.test();
    QVERIFY2(text.contains(u"✗ token"_s), qPrintable(text));
}

void ConsoleConnectTest::badFilesAreNamed_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *certificate, const char *key,
                        const char *said) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << QString::fromLatin1(key)
                            << QString::fromLatin1(said);
    };
    row("no such file", "missing.pem", "mine.key", "missing.pem cannot be read");
    row("no certificate", "mine.key", "mine.key", "mine.key holds no certificate");
    row("no key", "mine.pem", "mine.pem", "mine.pem holds no RSA or EC key");
    row("a passphrase", "mine.pem", "locked.key", "locked.key has a passphrase");
}

void ConsoleConnectTest::badFilesAreNamed()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, said);
    QFile locked(path(u"locked.key"_s));
    QVERIFY(locked.open(QIODevice::WriteOnly));
    locked.write("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
    locked.close();
    QString problem;
    QCOMPARE(
        connectWith({{}, fingerprint(u"server.pem"_s), path(certificate), path(key)}, &problem),
        State::Refused);
    QVERIFY2(problem.contains(said), qPrintable(problem));
}

void ConsoleConnectTest::theCommandLineDoesTheSame()
{
    const auto ctl = [this](const QStringList &options, QByteArray *said) {
        QProcess &process = m_server.ctl(
            QStringList{u"what"_s, u"alice"_s, u"--admin"_s, m_server.adminUrl().toString()}
                + options,
            m_token);
        process.waitForFinished(kPatience);
        *said = process.readAll();
        return process.exitCode();
    };
    QByteArray said;
    QVERIFY(ctl({}, &said) != 0);
    QVERIFY2(said.contains("is not trusted"), said.constData());
    const QString right = client::fingerprintText(fingerprint(u"server.pem"_s));
    QVERIFY2(ctl({u"--fingerprint"_s, right}, &said) == 0, said.constData());
    QVERIFY2(ctl({u"--ca"_s, path(u"server.pem"_s)}, &said) == 0, said.constData());
    QVERIFY(ctl({u"--fingerprint"_s, client::fingerprintText(fingerprint(u"other.pem"_s))}, &said)
            != 0);
    QVERIFY2(said.contains("another certificate than the trusted one"), said.constData());
    QVERIFY(ctl({u"--fingerprint"_s, u"ab:cd"_s}, &said) != 0);
    QVERIFY2(said.contains("64 hexadecimal digits"), said.constData());
}

void ConsoleConnectTest::theCommandLineShowsACertificate()
{
    const QByteArray token = m_strict.token(u"olga"_s, {u"--admin"_s, u"viewer"_s});
    const auto ctl = [&](const QStringList &options, QByteArray *said) {
        QProcess &process = m_strict.ctl(QStringList{u"what"_s, u"alice"_s, u"--admin"_s,
                                                     m_strict.adminUrl().toString(), u"--ca"_s,
                                                     path(u"strict.pem"_s)}
                                             + options,
                                         token);
        process.waitForFinished(kPatience);
        *said = process.readAll();
        return process.exitCode();
    };
    QByteArray said;
    const QString mine = path(u"mine.pem"_s);
    QVERIFY2(ctl({u"--cert"_s, mine, u"--cert-key"_s, path(u"mine.key"_s)}, &said) == 0,
             said.constData());
    QVERIFY(ctl({u"--cert"_s, mine}, &said) != 0);
    QVERIFY2(said.contains("belong together"), said.constData());
    QVERIFY(ctl({u"--cert"_s, path(u"other.pem"_s), u"--cert-key"_s, path(u"other.key"_s)}, &said)
            != 0);
    QVERIFY2(said.contains("client certificate"), said.constData());
    QVERIFY(ctl({}, &said) != 0);
    QVERIFY2(said.contains("client certificate"), said.constData());
}

void ConsoleConnectTest::filesHoldNoSecrets()
{
    Desk desk;
    desk.fill(m_server.adminUrl(), m_token);
    desk.field(u"tlsCertificate"_s)->setText(path(u"mine.pem"_s));
    desk.field(u"tlsKey"_s)->setText(path(u"mine.key"_s));
    desk.button(u"connectButton"_s)->click();
    TRY_VERIFY(!desk.view.profiles().empty());
    const QByteArray json = toJson(desk.view.profiles());
    QVERIFY(json.contains("mine.key"));
    QVERIFY(!json.contains(m_token) && !json.contains("PRIVATE"));
    QFile file(desk.home.filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), json);
}

void ConsoleConnectTest::failingStepsAreNamed_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("passed");
    QTest::addColumn<QString>("failed");
    const QByteArray plain = m_server.token(u"olga"_s, {u"--subscribe"_s, u"*"_s});
    QTest::newRow("nothing listens")
        << u"wss://127.0.0.1:1"_s << m_token << QString() << u"✗ TCP"_s;
    QTest::newRow("not TLS") << u"wss://"_s + m_server.address() << m_token << u"✓ TCP"_s
                             << u"✗ TLS"_s;
    QTest::newRow("no admin API") << u"ws://"_s + m_server.address() << m_token << u"✓ TCP"_s
                                  << u"✗ admin API"_s;
    QTest::newRow("bad token") << m_server.adminUrl().toString() << QByteArray("nonsense")
                               << u"✓ TLS"_s << u"✗ token"_s;
    QTest::newRow("no role") << m_server.adminUrl().toString() << plain << u"✓ token"_s
                             << u"✗ role"_s;
}

void ConsoleConnectTest::failingStepsAreNamed()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, token);
    QFETCH(QString, passed);
    QFETCH(QString, failed);
    Desk desk;
    desk.fill(QUrl(place), token);
    if (QUrl(place).port() == m_server.adminUrl().port()) {
        desk.view.findChild<QComboBox *>(u"tlsTrust"_s)->setCurrentIndex(1);
        desk.field(u"tlsTrusted"_s)->setText(path(u"server.pem"_s));
    }
    const QString text = desk.test();
    QVERIFY2(text.contains(failed) && (passed.isEmpty() || text.contains(passed)),
             qPrintable(text));
    QCOMPARE(text.count(u"✗"_s), 1);
    QVERIFY2(text.count(u'\n') >= 2, qPrintable(text)); // the reason, and what to do
}

void ConsoleConnectTest::anotherProtocolIsNamed()
{
    FakeAdminServer fake;
    fake.onRequest([](const FakeAdminServer::Request &) {
        return FakeAdminServer::error(1106, u"unsupported"_s,
                                      u"this server speaks version 5, the client 1 to 1"_s);
    });
    Desk desk;
    desk.fill(fake.url(), "t");
    const QString text = desk.test();
    QVERIFY2(text.contains(u"✓ token"_s) && text.contains(u"✗ protocol"_s), qPrintable(text));
    QVERIFY2(text.contains(u"version 5"_s) && text.contains(u"console speaks protocol 1"_s),
             qPrintable(text));
}

void ConsoleConnectTest::otherClocksAreNamed()
{
    FakeAdminServer fake;
    fake.setClock(5000);
    Desk desk;
    desk.fill(fake.url(), "t");
    const QString text = desk.test();
    QVERIFY2(text.contains(u"✓ protocol"_s) && text.contains(u"✗ clock +"_s), qPrintable(text));
}

void ConsoleConnectTest::aMissingTokenIsNamed()
{
    Desk desk;
    desk.fill(m_server.adminUrl(), {});
    const QString text = desk.test();
    QVERIFY2(text.startsWith(u"✗ token"_s), qPrintable(text));
}

void ConsoleConnectTest::aRefusedTabLeadsToTheForm()
{
    QTemporaryDir home;
    QSettings settings(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    ProfileStore store(home.filePath(u"profiles.json"_s));
    TokenVault vault(createSessionStore(), createSessionStore());
    Profile profile;
    profile.id = u"p"_s;
    profile.name = u"staging"_s;
    profile.url = m_server.adminUrl();
    QVERIFY(store.save({profile}));
    vault.store(CredentialStore::Kind::Session).write(u"p"_s, m_token, [](const Result<> &) {});
    QTest::qWait(0);
    MainWindow window(store, vault, settings);
    window.show();
    ServerPage *page = window.openServer(profile);
    TRY_VERIFY(page->session().client().state() == State::Refused);
    page->actions().find("server.sign_in")->trigger();
    QVERIFY(window.connectView()->isVisible());
    auto *trust = window.connectView()->findChild<QPushButton *>(u"trustButton"_s);
    QVERIFY(trust->isVisible());
    trust->click();
    window.connectView()->findChild<QPushButton *>(u"connectButton"_s)->click();
    TRY_VERIFY(page->session().client().state() == State::Live);
    QCOMPARE(window.currentPage(), page);
}

QTEST_MAIN(ConsoleConnectTest)
#include "console_connect_test.moc"
