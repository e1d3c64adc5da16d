// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/json_slices.h"

#include <QTest>

using namespace sluice::client;

class ClientJsonSlicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasWritten();
    void readsByType();
    void refuses_data();
    void refuses();
    void writesStrings();
    void splitsArrays();
};

void ClientJsonSlicesTest::keepsWhatWasWritten()
{
    const auto members = JsonMembers::of(
        R"( {"z": {"b":1.10, "a":[ ]} , "long":0.10000000000000000001, "s":"\u00e9"} )");
    QVERIFY(members);
    QCOMPARE(members->raw("z"), R"({"b":1.10, "a":[ ]})");
    QCOMPARE(members->raw("long"), "0.10000000000000000001");
    QCOMPARE(members->raw("s"), R"("\u00e9")");
    QCOMPARE(members->raw("none"), "");
    QCOMPARE(members->all().size(), size_t(3));
}

void ClientJsonSlicesTest::readsByType()
{
    const auto members = JsonMembers::of(
        R"({"t":"a\"b","n":-5,"f":1.5,"yes":true,"no":false,"nil":null})");
    QVERIFY(members);
    QCOMPARE(members->text("t"), std::optional<QByteArray>("a\"b"));
    QCOMPARE(members->text("n"), std::optional<QByteArray>());
    QCOMPARE(members->text("nil"), std::optional<QByteArray>());
    QCOMPARE(members->integer("n"), std::optional<qint64>(-5));
    QCOMPARE(members->integer("f"), std::optional<qint64>());
    QCOMPARE(members->integer("t"), std::optional<qint64>());
    QVERIFY(members->flag("yes"));
    QVERIFY(!members->flag("no"));
    QVERIFY(!members->flag("t"));
}

void ClientJsonSlicesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("scalar") << QByteArray("1");
    QTest::newRow("broken behind the first member") << QByteArray(R"({"a":1,"b":})");
    QTest::newRow("trailing") << QByteArray(R"({"a":1} x)");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
}

void ClientJsonSlicesTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!JsonMembers::of(text));
}

void ClientJsonSlicesTest::writesStrings()
{
    QCOMPARE(jsonString("a\"\\\n\x01é"), R"("a\"\\\u000a\u0001é")");
    QCOMPARE(jsonText(jsonString("a\"\\\n\x01é")), std::optional<QByteArray>("a\"\\\n\x01é"));
    QVERIFY(isJson(jsonString("\xff\xfe")));
}

void ClientJsonSlicesTest::splitsArrays()
{
    const auto elements = jsonElements(R"([1, {"a" : 2}, "x", []])");
    QVERIFY(elements);
    QCOMPARE(*elements, (std::vector<QByteArray>{"1", R"({"a" : 2})", R"("x")", "[]"}));
    QVERIFY(!jsonElements("{}"));
    QVERIFY(!jsonElements("[1,"));
}

QTEST_GUILESS_MAIN(ClientJsonSlicesTest)
#include "client_json_slices_test.moc"
