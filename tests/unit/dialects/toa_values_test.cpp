// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/values.h"

#include <QTest>

using namespace sluice::dialects::toa;

class ToaValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesYaml_data();
    void writesYaml();
    void quotesText_data();
    void quotesText();
    void writesMessagePack_data();
    void writesMessagePack();
};

void ToaValuesTest::writesYaml_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("data"); // what follows `data:`
    const auto row = [](const char *json, const char *data) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(data);
    };
    row("1", " 1\n");
    row("-9223372036854775808", " -9223372036854775808\n");
    row("18446744073709551615", " 18446744073709551615\n");
    row("12.50", " 12.5\n");
    row("1e30", " 1.0e+30\n");
    row("true", " true\n");
    row("null", " null\n");
    row("\"text\"", " text\n");
    row("{}", " {}\n");
    row("[]", " []\n");
    row(R"({"a":1,"b":{"c":[]}})", "\n  a: 1\n  b:\n    c: []\n");
    row(R"([1,[2,3],{"a":4,"b":5}])", "\n  - 1\n  - - 2\n    - 3\n  - a: 4\n    b: 5\n");
    row(R"({"a":[{"b":{"c":1}}]})", "\n  a:\n    - b:\n        c: 1\n");
}

void ToaValuesTest::writesYaml()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, data);
    QCOMPARE(yamlEnvelope("default.notes.written", json),
             "event: default.notes.written\ndata:" + data);
}

void ToaValuesTest::quotesText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("yaml");
    const auto row = [](const char *name, const char *text, const char *yaml) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(yaml);
    };
    row("plain", "a.b-c_1", "a.b-c_1");
    row("empty", "", "\"\"");
    row("a number", "12", "\"12\"");
    row("a date", "2026-01-01", "\"2026-01-01\"");
    row("a word", "No", "\"No\"");
    row("the letter", "y", "\"y\"");
    row("space", "a b", "\"a b\"");
    row("colon", "a:", "\"a:\"");
    row("quote", "a\"\\", "\"a\\\"\\\\\"");
    row("line ends", "a\r\nb", "\"a\\x0d\\x0ab\"");
    row("delete", "\x7F", "\"\\x7f\"");
    row("C1", "\xC2\x85", "\"\\x85\"");
    row("no-break space", "\xC2\xA0", "\"\xC2\xA0\"");
    row("line separator", "\xE2\x80\xA8", "\"\\u2028\"");
    row("byte order mark", "\xEF\xBB\xBF", "\"\\ufeff\"");
    row("beyond the plane", "\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\"");
}

void ToaValuesTest::quotesText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, yaml);
    QCOMPARE(yamlText(text), yaml + '\n');
}

void ToaValuesTest::writesMessagePack_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("hex"); // after {"event": "e", "data":
    const auto row = [](const char *json, const char *hex) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(hex);
    };
    row("1", "01");
    row("-1", "ff");
    row("300", "cd012c");
    row("-2147483648", "d280000000");
    row("4294967295", "ceffffffff");
    row("4294967296", "cb41f0000000000000");
    row("-2147483649", "cbc1e0000000200000");
    row("1795313151106", "cb427a20100ac82000");
    row("9007199254740993", "cf0020000000000001");
    row("-9223372036854775808", "d38000000000000000");
    row("18446744073709551615", "cfffffffffffffffff");
    row("12.5", "cb4029000000000000");
    row("true", "c3");
    row("false", "c2");
    row("null", "c0");
    row("\"ab\"", "a26162");
    row("[]", "90");
    row("{}", "80");
    row(R"({"a":[1,"b"]})", "81a1619201a162");
}

void ToaValuesTest::writesMessagePack()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, hex);
    QCOMPARE(msgpackEnvelope("e", json).toHex(), "82a56576656e74a165a464617461" + hex);
}

QTEST_GUILESS_MAIN(ToaValuesTest)
#include "toa_values_test.moc"
