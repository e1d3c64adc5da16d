// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class PayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksStrictly_data();
    void checksStrictly();
    void findsDuplicatesAmongMany();
    void exposesOnlyNamedMembers_data();
    void exposesOnlyNamedMembers();
    void escapesStrings();
};

void PayloadTest::checksStrictly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *name, QByteArray json, bool isValid) {
        QTest::newRow(name) << json << isValid;
    };
    row("object", R"({"a":1,"b":[true,null,"x"]})", true);
    row("scalar", "42", true);
    row("string", R"("text")", true);
    row("spaces around", " {} \n", true);
    row("empty", "", false);
    row("blank", "  ", false);
    row("two documents", "{} {}", false);
    row("trailing comma", "[1,]", false);
    row("single quotes", "{'a':1}", false);
    row("bare word", "nul", false);
    row("NaN", "NaN", false);
    row("leading zero", "[01]", false);
    row("plus sign", "[+1]", false);
    row("control in string", QByteArray("\"a\x01\""), false);
    row("bad UTF-8", QByteArray("\"\xc3\x28\""), false);
    row("surrogate half in UTF-8", QByteArray("\"\xed\xa0\x80\""), false);
    row("lone surrogate escape", R"("\ud800")", false);
    row("duplicate members", R"({"a":1,"a":2})", false);
    row("duplicate by escape", R"({"a":1,"\u0061":2})", false);
    row("duplicate deep inside", R"({"x":[{"b":{"c":1,"c":2}}]})", false);
    row("same name on other levels", R"({"a":{"a":{"a":1}}})", true);
    row("64 levels", QByteArray(64, '[') + QByteArray(64, ']'), true);
    row("65 levels", QByteArray(65, '[') + QByteArray(65, ']'), false);
    row("100,000 levels", QByteArray(100'000, '['), false);
    row("number too large", "1e400", false);
    row("unclosed string", "\"abc", false);
}

void PayloadTest::checksStrictly()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isValid);

    const auto checked = checkJson(json);

    QCOMPARE(checked.has_value(), isValid);
    if (!isValid)
        QCOMPARE(checked.error().code, ErrorCode::ParseError);
}

void PayloadTest::findsDuplicatesAmongMany()
{
    QByteArray object("{");
    for (int i = 0; i < 5000; ++i)
        object += '"' + QByteArray::number(i) + "\":0,";

    QVERIFY(checkJson(object + "\"last\":0}"));
    QVERIFY(!checkJson(object + "\"2500\":0}"));
}

void PayloadTest::exposesOnlyNamedMembers_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *payload, const char *expected) {
        QTest::newRow(name) << QByteArray(payload) << QByteArray(expected);
    };
    row("some", R"({"id":1,"secret":2,"text":"x"})", R"({"id":1,"text":"x"})");
    row("original bytes kept", R"({ "id" : 1.50 , "text" : { "a" : [ 1 , 2 ] } })",
        R"({"id":1.50,"text":{ "a" : [ 1 , 2 ] }})");
    row("none there", R"({"secret":2})", "{}");
    row("empty object", "{}", "{}");
    row("no object", "[1,2]", "[1,2]");
    row("escaped name", R"({"\u0069d":7,"secret":1})", R"({"id":7})");
}

void PayloadTest::exposesOnlyNamedMembers()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, expected);

    QCOMPARE(exposeMembers(payload, std::vector<QByteArray>{"id", "text"}), expected);
}

void PayloadTest::escapesStrings()
{
    QByteArray out;
    QCOMPARE(quotedJson(QByteArrayView("a\xff\xfe"
                                       "b")),
             QByteArray("\"a\xef\xbf\xbd\xef\xbf\xbd"
                        "b\""));
    QCOMPARE(quotedJson(QByteArrayView("\xc3\"")), QByteArray("\"\xef\xbf\xbd\\\"\""));
    appendJsonString(out, QByteArrayView("a\"b\\c\n\x01\x7f\xc3\xa9"));

    QCOMPARE(out, QByteArray("\"a\\\"b\\\\c\\n\\u0001\x7f\xc3\xa9\""));
    QVERIFY(checkJson(out));
}

QTEST_GUILESS_MAIN(PayloadTest)
#include "payload_test.moc"
