// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/client_address.h"

#include <QTest>

using namespace sluice;
using namespace sluice::net::http;

class HttpClientAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksContainTheirAddresses_data();
    void blocksContainTheirAddresses();
    void badEntriesAreNamed_data();
    void badEntriesAreNamed();
    void theRightMostUntrustedHopIsTheClient_data();
    void theRightMostUntrustedHopIsTheClient();
    void onlyTheNamedHeaderCounts();
};

void HttpClientAddressTest::blocksContainTheirAddresses_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("contained");
    const auto row = [](const char *block, const char *address, bool contained) {
        QTest::addRow("%s has %s", block, address)
            << QString::fromLatin1(block) << QString::fromLatin1(address) << contained;
    };
    row("10.0.0.0/8", "10.255.0.1", true);
    row("10.0.0.0/8", "11.0.0.1", false);
    row("10.1.2.3", "10.1.2.3", true);
    row("10.1.2.3", "10.1.2.4", false);
    row("10.1.2.3/24", "10.1.2.9", true);
    row("0.0.0.0/0", "192.0.2.1", true);
    row("0.0.0.0/0", "2001:db8::1", false);
    row("10.0.0.0/8", "::ffff:10.0.0.1", true);
    row("::ffff:10.0.0.1", "10.0.0.1", true);
    row("2001:db8::/32", "2001:db8:5::1", true);
    row("2001:db8::/32", "2001:db9::1", false);
    row("::1", "::1", true);
    row("::1", "127.0.0.1", false);
    row("127.0.0.1", "::1", false);
    row("::/0", "127.0.0.1", false);
}

void HttpClientAddressTest::blocksContainTheirAddresses()
{
    QFETCH(QString, block);
    QFETCH(QString, address);
    QFETCH(bool, contained);

    const Result<TrustedProxies> proxies = TrustedProxies::parse({block});

    QVERIFY(proxies.has_value());
    QCOMPARE(proxies->contains(QHostAddress(address)), contained);
}

void HttpClientAddressTest::badEntriesAreNamed_data()
{
    QTest::addColumn<QString>("entry");
    for (const char *entry :
         {"", "localhost", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/x", "10.0.0.0/-1",
          "10.1", "1.2.3.4.5", "300.1.1.1", "fe80::1%eth0", "/8"})
        QTest::addRow("\"%s\"", entry) << QString::fromLatin1(entry);
}

void HttpClientAddressTest::badEntriesAreNamed()
{
    QFETCH(QString, entry);

    const Result<TrustedProxies> proxies = TrustedProxies::parse(
        {QStringLiteral("127.0.0.1"), entry});

    QVERIFY(!proxies.has_value());
    QCOMPARE(proxies.error().code, ErrorCode::ConfigInvalid);
    QVERIFY(proxies.error().detail.contains(QLatin1Char('"') + entry + QLatin1Char('"')));
}

void HttpClientAddressTest::theRightMostUntrustedHopIsTheClient_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("forwarded");
    QTest::addColumn<bool>("secure");
    const auto row = [](const char *name, const char *peer, const char *fields, const char *client,
                        bool forwarded, bool secure = false) {
        QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(fields)
                            << QString::fromLatin1(client) << forwarded << secure;
    };
    row("no header", "127.0.0.1", "", "127.0.0.1", false);
    row("untrusted peer", "192.0.2.9", "X-Forwarded-For: 192.0.2.1", "192.0.2.9", false);
    row("untrusted peer says https", "192.0.2.9", "X-Forwarded-Proto: https", "192.0.2.9", false);
    row("one hop", "127.0.0.1", "X-Forwarded-For: 192.0.2.1", "192.0.2.1", true);
    row("mapped peer", "::ffff:127.0.0.1", "X-Forwarded-For: 192.0.2.1", "192.0.2.1", true);
    row("client lied first", "127.0.0.1", "X-Forwarded-For: 203.0.113.5, 192.0.2.1", "192.0.2.1",
        true);
    row("two proxies", "127.0.0.1", "X-Forwarded-For: 203.0.113.5, 192.0.2.1, 10.0.0.7",
        "192.0.2.1", true);
    row("two lines", "127.0.0.1", "X-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 10.0.0.7",
        "192.0.2.1", true);
    row("all trusted", "127.0.0.1", "X-Forwarded-For: 10.0.0.8, 10.0.0.7", "10.0.0.8", true);
    row("with port", "127.0.0.1", "X-Forwarded-For: 192.0.2.1:4711", "192.0.2.1", true);
    row("IPv6", "127.0.0.1", "X-Forwarded-For: 2001:db8::1", "2001:db8::1", true);
    row("IPv6 in brackets", "127.0.0.1", "X-Forwarded-For: [2001:db8::1]:80", "2001:db8::1", true);
    row("proto", "127.0.0.1", "X-Forwarded-For: 192.0.2.1\nX-Forwarded-Proto: https", "192.0.2.1",
        true, true);
    row("proto list", "127.0.0.1", "X-Forwarded-For: 192.0.2.1\nX-Forwarded-Proto: https, http",
        "192.0.2.1", true, false);
    row("proto alone", "127.0.0.1", "X-Forwarded-Proto: https", "127.0.0.1", false, true);
    row("malformed", "127.0.0.1", "X-Forwarded-For: nonsense", "127.0.0.1", false);
    row("malformed on the left only", "127.0.0.1", "X-Forwarded-For: nonsense, 192.0.2.1",
        "192.0.2.1", true);
    row("malformed behind a trusted hop", "127.0.0.1", "X-Forwarded-For: nonsense, 10.0.0.7",
        "127.0.0.1", false);
    row("empty element", "127.0.0.1", "X-Forwarded-For: 192.0.2.1,", "127.0.0.1", false);
    row("shorthand address", "127.0.0.1", "X-Forwarded-For: 127.1", "127.0.0.1", false);
    row("with zone", "127.0.0.1", "X-Forwarded-For: fe80::1%eth0", "127.0.0.1", false);
    row("Forwarded", "127.0.0.1", "Forwarded: for=192.0.2.1;proto=https;by=203.0.113.4",
        "192.0.2.1", true, true);
    row("Forwarded in other case", "127.0.0.1", "Forwarded: For=192.0.2.1; Proto=HTTPS",
        "192.0.2.1", true, true);
    row("Forwarded quoted IPv6 with port", "127.0.0.1", "Forwarded: for=\"[2001:db8::1]:4711\"",
        "2001:db8::1", true);
    row("Forwarded quoted escape", "127.0.0.1", "Forwarded: for=\"192.0.2\\.1\"", "192.0.2.1",
        true);
    row("Forwarded comma in quotes", "127.0.0.1", "Forwarded: for=192.0.2.1;host=\"a,b;c\"",
        "192.0.2.1", true);
    row("Forwarded list", "127.0.0.1", "Forwarded: for=203.0.113.5, for=192.0.2.1, for=10.0.0.7",
        "192.0.2.1", true);
    row("Forwarded wins", "127.0.0.1", "X-Forwarded-For: 203.0.113.5\nForwarded: for=192.0.2.1",
        "192.0.2.1", true);
    row("Forwarded obfuscated", "127.0.0.1", "Forwarded: for=_hidden", "127.0.0.1", false);
    row("Forwarded unknown", "127.0.0.1", "Forwarded: for=unknown", "127.0.0.1", false);
    row("Forwarded obfuscated port", "127.0.0.1", "Forwarded: for=\"192.0.2.1:_p\"", "192.0.2.1",
        true);
    row("Forwarded without for", "127.0.0.1", "Forwarded: proto=https", "127.0.0.1", false);
    row("Forwarded for twice", "127.0.0.1", "Forwarded: for=192.0.2.1;for=192.0.2.2", "127.0.0.1",
        false);
    row("Forwarded open quote", "127.0.0.1", "Forwarded: for=\"192.0.2.1", "127.0.0.1", false);
    row("Forwarded quote ends in backslash", "127.0.0.1", "Forwarded: for=\"192.0.2.1\\",
        "127.0.0.1", false);
    row("Forwarded empty", "127.0.0.1", "Forwarded: ", "127.0.0.1", false);
    row("Forwarded comma at the end", "127.0.0.1", "Forwarded: for=192.0.2.1,", "127.0.0.1", false);
    row("Forwarded junk after the quote", "127.0.0.1", "Forwarded: for=\"192.0.2.1\"x", "127.0.0.1",
        false);
    row("Forwarded bare IPv6", "127.0.0.1", "Forwarded: for=\"[192.0.2.1]\"", "127.0.0.1", false);
}

void HttpClientAddressTest::theRightMostUntrustedHopIsTheClient()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, fields);
    QFETCH(QString, client);
    QFETCH(bool, forwarded);
    QFETCH(bool, secure);
    const Result<TrustedProxies> trusted = TrustedProxies::parse(
        {QStringLiteral("127.0.0.1"), QStringLiteral("10.0.0.0/8")});
    QVERIFY(trusted.has_value());
    Headers headers;
    for (const QByteArray &field : fields.split('\n')) {
        const qsizetype colon = field.indexOf(": ");
        if (colon > 0)
            headers.add(field.first(colon), field.sliced(colon + 2));
    }

    const ClientAddress address = clientAddress(QHostAddress(peer), headers, *trusted);

    QCOMPARE(address.address, QHostAddress(client));
    QCOMPARE(address.forwarded, forwarded);
    QCOMPARE(address.secure, secure);
}

void HttpClientAddressTest::onlyTheNamedHeaderCounts()
{
    const Result<TrustedProxies> trusted = TrustedProxies::parse({QStringLiteral("127.0.0.1")});
    QVERIFY(trusted.has_value());
    const QHostAddress peer(QHostAddress::LocalHost);
    Headers both;
    both.add("Forwarded", "for=192.0.2.1;proto=http");
    both.add("X-Forwarded-For", "192.0.2.2");
    both.add("X-Forwarded-Proto", "https");
    Headers malformed;
    malformed.add("Forwarded", "for=\"");
    malformed.add("X-Forwarded-For", "192.0.2.2");
    const ClientAddress standard{QHostAddress(QStringLiteral("192.0.2.1")), true, false};
    const ClientAddress other{QHostAddress(QStringLiteral("192.0.2.2")), true, true};
    const ClientAddress direct{peer, false, false};
    const auto read = [&](const Headers &headers, ForwardingHeader header) {
        return clientAddress(peer, headers, *trusted, header);
    };

    QCOMPARE(read(both, ForwardingHeader::Auto), standard);
    QCOMPARE(read(both, ForwardingHeader::Forwarded), standard);
    QCOMPARE(read(both, ForwardingHeader::XForwardedFor), other);
    QCOMPARE(read(malformed, ForwardingHeader::Auto), direct);
    QCOMPARE(read(malformed, ForwardingHeader::XForwardedFor).address, other.address);
    Headers foreign;
    foreign.add("X-Forwarded-For", "192.0.2.2");
    foreign.add("X-Forwarded-Proto", "https");
    QCOMPARE(read(foreign, ForwardingHeader::Forwarded), direct);
}

QTEST_GUILESS_MAIN(HttpClientAddressTest)
#include "http_client_address_test.moc"
