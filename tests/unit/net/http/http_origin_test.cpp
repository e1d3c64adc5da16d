// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/origin.h"

#include <QByteArrayList>
#include <QTest>

#include <vector>

using namespace sluice::net::http;

class HttpOriginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originsAreChecked_data();
    void originsAreChecked();
    void noOriginIsNoBrowser();
};

void HttpOriginTest::originsAreChecked_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArrayList>("allowList");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *origin, const char *host,
                        const QByteArrayList &allowList, bool allowed) {
        QTest::newRow(name) << QByteArray(origin) << QByteArray(host) << allowList << allowed;
    };
    row("same host", "http://a:8420", "a:8420", {}, true);
    row("same host, other case", "http://A.example", "a.EXAMPLE", {}, true);
    row("default port written", "https://a:443", "a", {}, true);
    row("default port of the other scheme", "https://a", "a:80", {}, false);
    row("https behind a proxy", "https://a", "a", {}, true);
    row("default port in host", "http://a", "a:80", {}, true);
    row("other port", "http://a:1", "a:2", {}, false);
    row("other host", "http://b", "a", {}, false);
    row("suffix of the host", "http://evil-a.example", "a.example", {}, false);
    row("host as prefix", "http://a.example.evil", "a.example", {}, false);
    row("user trick", "http://a@evil", "a", {}, false);
    row("other scheme", "ftp://a", "a", {}, false);
    row("null", "null", "a", {}, false);
    row("empty", "", "a", {}, false);
    row("no scheme", "a", "a", {}, false);
    row("IPv6", "http://[::1]:8420", "[::1]:8420", {}, true);
    row("star", "http://evil", "a", {"*"}, true);
    row("star and null", "null", "a", {"*"}, true);
    row("null listed", "null", "a", {"null"}, true);
    row("exact", "https://app.example", "a", {"https://app.example"}, true);
    row("exact, other scheme", "http://app.example", "a", {"https://app.example"}, false);
    row("exact, other port", "https://app.example:444", "a", {"https://app.example"}, false);
    row("any scheme", "http://app.example", "a", {"app.example"}, true);
    row("any port", "http://localhost:5173", "a", {"http://localhost:*"}, true);
    row("sub-domain", "https://x.y.example", "a", {"https://*.example"}, true);
    row("not itself", "https://example", "a", {"https://*.example"}, false);
    row("not a suffix", "https://evilexample", "a", {"*.example"}, false);
    row("list replaces same host", "http://a", "a", {"http://b"}, false);
    row("second pattern", "http://c", "a", {"http://b", "http://c"}, true);
    row("star port in the origin", "http://a:*", "a", {"http://a:*"}, false);
    row("malformed pattern", "http://a", "a", {"http://"}, false);
}

void HttpOriginTest::originsAreChecked()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, host);
    QFETCH(QByteArrayList, allowList);
    QFETCH(bool, allowed);
    const std::vector<QByteArray> patterns(allowList.begin(), allowList.end());

    QCOMPARE(originAllowed(origin, host, patterns), allowed);
}

void HttpOriginTest::noOriginIsNoBrowser()
{
    const std::vector<QByteArray> patterns = {"http://b"};

    QVERIFY(originAllowed({}, "a", {}));
    QVERIFY(originAllowed({}, "a", patterns));
}

QTEST_GUILESS_MAIN(HttpOriginTest)
#include "http_origin_test.moc"
