// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/profiles/profile.h"
#include "console/models/profiles/server_link.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::console;

namespace {

Profile staging()
{
    return {QStringLiteral("p1"),
            QStringLiteral("staging"),
            QUrl(QStringLiteral("wss://sluice.example.org:8421/admin/v1")),
            Environment::Staging,
            TokenPlace::Command,
            QStringLiteral("pass show sluice")};
}

} // namespace

class ConsoleProfilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completesAnAddress_data();
    void completesAnAddress();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void comesBackAsItWasSaved();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void aFullDiskIsAnError();
    void keepsWhomItTrusts();
    void readsFingerprints_data();
    void readsFingerprints();
    void readsLinks_data();
    void readsLinks();
};

void ConsoleProfilesTest::completesAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url);
    };
    row("sluice.example.org", "wss://sluice.example.org:8421/admin/v1");
    row("127.0.0.1:9000", "ws://127.0.0.1:9000/admin/v1");
    row("localhost", "ws://localhost:8421/admin/v1");
    row("wss://a.example/behind/proxy", "wss://a.example:8421/behind/proxy");
    row("  ", "");
    row("wss://", "");
}

void ConsoleProfilesTest::completesAnAddress()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QCOMPARE(adminUrl(text).toString(), url);
}

void ConsoleProfilesTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<int>("field");
    const auto row = [](const char *name, ProfileFault::Field field, auto change) {
        Profile profile = staging();
        change(profile);
        QTest::newRow(name) << profile << static_cast<int>(field);
    };
    using Field = ProfileFault::Field;
    row("no name", Field::Name, [](Profile &p) { p.name = QStringLiteral(" "); });
    row("http", Field::Url, [](Profile &p) { p.url.setScheme(QStringLiteral("http")); });
    row("no address", Field::Url, [](Profile &p) { p.url.clear(); });
    row("password in the address", Field::Url,
        [](Profile &p) { p.url.setPassword(QStringLiteral("x")); });
    row("unencrypted", Field::Url, [](Profile &p) { p.url.setScheme(QStringLiteral("ws")); });
    row("a token in the query", Field::Url,
        [](Profile &p) { p.url.setQuery(QStringLiteral("token=x")); });
    row("a certificate without its key", Field::Tls,
        [](Profile &p) { p.tls.certificateFile = QStringLiteral("/c.pem"); });
    row("no command", Field::TokenCommand, [](Profile &p) { p.tokenCommand.clear(); });
}

void ConsoleProfilesTest::tellsWhatIsWrong()
{
    QFETCH(Profile, profile);
    QFETCH(int, field);
    const auto faults = faultsOf(profile, {});
    QCOMPARE(faults.size(), size_t(1));
    QCOMPARE(static_cast<int>(faults.front().field), field);
    QVERIFY(faultsOf(staging(), {}).empty());
    Profile other = staging();
    other.id = QStringLiteral("p2");
    QCOMPARE(faultsOf(staging(), {other}).size(), size_t(1));
}

void ConsoleProfilesTest::comesBackAsItWasSaved()
{
    const QTemporaryDir folder;
    const ProfileStore store(folder.filePath(QStringLiteral("new/profiles.json")));
    QCOMPARE(store.load().value().size(), size_t(0));
    Profile second = staging();
    second.id = second.name = QStringLiteral("p2");
    second.tokenPlace = TokenPlace::Keyring;
    second.environment = Environment::Production;
    second.tokenCommand.clear();
    QVERIFY(store.save({staging(), second}));
    QCOMPARE(store.load().value(), (std::vector<Profile>{staging(), second}));
}

void ConsoleProfilesTest::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{\"version\":1,");
    QTest::newRow("newer") << QByteArray(R"({"version":2,"profiles":[]})");
    QTest::newRow("half a profile") << QByteArray(R"({"version":1,"profiles":[{"name":"x"}]})");
    QTest::newRow("bytes") << QByteArray("\xff\x00\x01", 3);
}

void ConsoleProfilesTest::setsABrokenFileAside()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("profiles.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const ProfileStore store(path);
    const auto loaded = store.load();
    QVERIFY(!loaded);
    const QStringList left = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(left.size(), 1);
    QVERIFY(loaded.error().detail.contains(left.first()));
    QVERIFY(store.load()); // the next start is not blocked
}

void ConsoleProfilesTest::aFullDiskIsAnError()
{
    const ProfileStore store(QStringLiteral("/proc/profiles.json"));
    const auto saved = store.save({staging()});
    QVERIFY(!saved);
    QVERIFY(saved.error().detail.contains(QStringLiteral("/proc/profiles.json")));
}

void ConsoleProfilesTest::keepsWhomItTrusts()
{
    Profile profile = staging();
    profile.tls = {{}, QByteArray(64, 'a'), QStringLiteral("/c.pem"), QStringLiteral("/k.pem")};
    QCOMPARE(profilesFromJson(toJson({profile})).value().front(), profile);
    profile.tls = {QStringLiteral("/ca.pem"), {}, {}, {}};
    QCOMPARE(profilesFromJson(toJson({profile})).value().front(), profile);
    // A fingerprint that cannot be read must not become trust in everybody.
    QByteArray json = toJson({profile});
    json.replace("\"ca\": \"/ca.pem\"", "\"fingerprint\": \"ab:cd\"");
    QVERIFY(!profilesFromJson(json));
}

void ConsoleProfilesTest::readsFingerprints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const QString pairs = QStringLiteral("AB:").repeated(31) + QStringLiteral("CD");
    QTest::newRow("with colons") << pairs << true;
    QTest::newRow("as openssl prints it") << QStringLiteral("sha256 Fingerprint=") + pairs << true;
    QTest::newRow("as we show it") << client::fingerprintText(QByteArray(64, 'b')) << true;
    QTest::newRow("plain") << QString(64, QLatin1Char('f')) << true;
    QTest::newRow("SHA-1") << QString(40, QLatin1Char('f')) << false;
    QTest::newRow("no digits") << QString(64, QLatin1Char('g')) << false;
    QTest::newRow("nothing") << QString() << false;
}

void ConsoleProfilesTest::readsFingerprints()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const auto normal = client::normalFingerprint(text);
    QCOMPARE(normal.has_value(), isGood);
    if (normal)
        QCOMPARE(client::normalFingerprint(client::fingerprintText(*normal)), normal);
}

void ConsoleProfilesTest::readsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char *link, const char *url, const char *name, const char *token) {
        QTest::newRow(link) << QString::fromLatin1(link) << QString::fromLatin1(url)
                            << QString::fromLatin1(name) << QByteArray(token);
    };
    row("sluice://h.example", "wss://h.example:8421/admin/v1", "h.example", "");
    row("sluice://127.0.0.1:9000", "ws://127.0.0.1:9000/admin/v1", "127.0.0.1", "");
    row("sluice://h.example/?name=prod&token=abc", "wss://h.example:8421/admin/v1", "prod", "abc");
    row("sluice://bob:abc@h.example:1/x#y", "wss://h.example:1/x", "h.example", "abc");
    row("wss://abc@h.example", "wss://h.example:8421/admin/v1", "h.example", "abc");
    row("https://h.example", "", "", "");
    row("sluice://", "", "", "");
    row("no link", "", "", "");
}

void ConsoleProfilesTest::readsLinks()
{
    QFETCH(QString, link);
    QFETCH(QString, url);
    QFETCH(QString, name);
    QFETCH(QByteArray, token);
    const auto found = serverLinkFrom(link);
    QCOMPARE(found.has_value(), !url.isEmpty());
    if (!found) {
        QVERIFY(!found.error().detail.contains(QStringLiteral("abc")));
        return;
    }
    QCOMPARE(found->url.toString(), url);
    QCOMPARE(found->name, name);
    QCOMPARE(found->token, token);
}

QTEST_GUILESS_MAIN(ConsoleProfilesTest)
#include "console_profiles_test.moc"
