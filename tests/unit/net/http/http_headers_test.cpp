// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/request.h"

#include <QTest>

using namespace sluice::net::http;

class HttpHeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreComparedWithoutCase();
    void setReplacesAndRemoveDropsAll();
    void tokensAreFoundOverAllLines_data();
    void tokensAreFoundOverAllLines();
    void queryItemsAreDecoded_data();
    void queryItemsAreDecoded();
    void aQueryItemIsFoundByItsDecodedName();
    void segmentsAreSplitBeforeDecoding_data();
    void segmentsAreSplitBeforeDecoding();
};

void HttpHeadersTest::namesAreComparedWithoutCase()
{
    Headers headers;
    headers.add("Content-Type", "text/plain");
    headers.add("X", "1");
    headers.add("x", "2");

    QVERIFY(headers.value("content-TYPE") == "text/plain");
    QVERIFY(headers.value("absent").isNull());
    QCOMPARE(headers.count("X"), 2);
    QCOMPARE(headers.values("X").size(), std::size_t(2));
    QVERIFY(headers.values("X").at(1) == "2");
    QVERIFY(headers.at(0).first == "Content-Type");
}

void HttpHeadersTest::setReplacesAndRemoveDropsAll()
{
    Headers headers;
    headers.add("A", "1");
    headers.add("B", "2");
    headers.add("a", "3");

    headers.set("A", "4");

    QCOMPARE(headers.size(), 2);
    QVERIFY(headers.value("A") == "4");
    QVERIFY(headers.at(0).first == "B");
    headers.remove("b");
    QVERIFY(!headers.contains("B"));
    Headers same;
    same.add("A", "4");
    QVERIFY(headers == same);
    headers.clear();
    QVERIFY(headers.isEmpty());
}

void HttpHeadersTest::tokensAreFoundOverAllLines_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("found");
    QTest::newRow("alone") << QByteArray("upgrade") << QByteArray() << true;
    QTest::newRow("in a list") << QByteArray("a,\t Upgrade ,b") << QByteArray() << true;
    QTest::newRow("in the second line") << QByteArray("a") << QByteArray("UPGRADE") << true;
    QTest::newRow("part of a word") << QByteArray("upgrades, xupgrade") << QByteArray() << false;
    QTest::newRow("empty items") << QByteArray(",, ,") << QByteArray() << false;
}

void HttpHeadersTest::tokensAreFoundOverAllLines()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, found);
    Headers headers;
    headers.add("Connection", first);
    headers.add("Connection", second);

    QCOMPARE(headers.hasToken("connection", "upgrade"), found);
}

void HttpHeadersTest::queryItemsAreDecoded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("joined");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("two") << QByteArray("a=1&b=2") << QByteArray("a>1|b>2|");
    QTest::newRow("escapes and plus") << QByteArray("a%20b=c+d%2B") << QByteArray("a b>c d+|");
    QTest::newRow("no value") << QByteArray("a&b=") << QByteArray("a>|b>|");
    QTest::newRow("equals in value") << QByteArray("a=b=c") << QByteArray("a>b=c|");
    QTest::newRow("empty items") << QByteArray("&&a=1&") << QByteArray("a>1|");
    QTest::newRow("broken escapes stay") << QByteArray("a=%zz%4&b=%") << QByteArray("a>%zz%4|b>%|");
}

void HttpHeadersTest::queryItemsAreDecoded()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, joined);
    Request request;
    request.query = query;

    QByteArray actual;
    for (const auto &[name, value] : request.queryItems())
        actual += name + '>' + value + '|';

    QCOMPARE(actual, joined);
}

void HttpHeadersTest::aQueryItemIsFoundByItsDecodedName()
{
    Request request;
    request.query = "%61=1&a=2&b";

    QCOMPARE(request.queryItem("a"), std::optional<QByteArray>("1"));
    QCOMPARE(request.queryItem("b"), std::optional<QByteArray>(QByteArray()));
    QCOMPARE(request.queryItem("c"), std::nullopt);
}

void HttpHeadersTest::segmentsAreSplitBeforeDecoding_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArrayList>("raw");
    QTest::addColumn<QByteArrayList>("decoded");
    QTest::newRow("root") << QByteArray("/") << QByteArrayList{""} << QByteArrayList{""};
    QTest::newRow("slash at the end")
        << QByteArray("/a//b%2Fc/") << QByteArrayList{"a", "", "b%2Fc", ""}
        << QByteArrayList{"a", "", "b/c", ""};
    QTest::newRow("plus is no blank")
        << QByteArray("/a+b") << QByteArrayList{"a+b"} << QByteArrayList{"a+b"};
    QTest::newRow("asterisk") << QByteArray("*") << QByteArrayList() << QByteArrayList();
}

void HttpHeadersTest::segmentsAreSplitBeforeDecoding()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArrayList, raw);
    QFETCH(QByteArrayList, decoded);
    Request request;
    request.path = path;

    const auto asList = [](const std::vector<QByteArray> &segments) {
        return QByteArrayList(segments.begin(), segments.end());
    };

    QCOMPARE(asList(request.rawSegments()), raw);
    QCOMPARE(asList(request.segments()), decoded);
}

QTEST_GUILESS_MAIN(HttpHeadersTest)
#include "http_headers_test.moc"
