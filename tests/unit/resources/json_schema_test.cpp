// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/resources/json_schema.h"

#include <QTest>

using namespace sluice;
using sluice::resources::JsonSchemaChecker;

class JsonSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void badSchemas_data();
    void badSchemas();
    void namesAreNoKeywords();
};

void JsonSchemaTest::values_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("finding"); // empty: accepted
    QTest::newRow("good") << QByteArray(R"({"text":"hi","n":1})") << QString();
    QTest::newRow("missing") << QByteArray(R"({"n":1})") << QStringLiteral("text");
    QTest::newRow("type") << QByteArray(R"({"text":7})") << QStringLiteral("entity[text]");
    QTest::newRow("too long") << QByteArray(R"({"text":"12345678901"})")
                              << QStringLiteral("entity[text]");
    QTest::newRow("not an object") << QByteArray("[]") << QStringLiteral("entity");
    QTest::newRow("large number") << QByteArray(R"({"text":"a","n":18446744073709551615})")
                                  << QString();
}

void JsonSchemaTest::values()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, finding);
    JsonSchemaChecker checker;
    const auto checked = checker.check(
        R"({"type":"object","required":["text"],"properties":{"text":{"type":"string","maxLength":10},"n":{"type":"number"}}})",
        value);
    QCOMPARE(checked.has_value(), finding.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::InvalidParams);
        QVERIFY2(checked.error().detail.contains(finding), qPrintable(checked.error().detail));
    }
}

void JsonSchemaTest::badSchemas_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("type") << QByteArray(R"({"type":7})");
    QTest::newRow("not an object") << QByteArray("[]");
    QTest::newRow("pattern") << QByteArray(R"({"properties":{"a":{"pattern":"(a+)+"}}})");
    QTest::newRow("in a list") << QByteArray(R"({"allOf":[{"uniqueItems":true}]})");
    QTest::newRow("patternProperties") << QByteArray(R"({"patternProperties":{"a":{}}})");
    QTest::newRow("another document") << QByteArray(R"({"$ref":"http://127.0.0.1:1/schema"})");
}

void JsonSchemaTest::badSchemas()
{
    QFETCH(QByteArray, schema);
    JsonSchemaChecker checker;
    const auto compiled = checker.compile(schema);
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().code, ErrorCode::ManifestInvalid);
    QVERIFY(!checker.check(schema, "{}"));
}

void JsonSchemaTest::namesAreNoKeywords()
{
    JsonSchemaChecker checker;
    QVERIFY(checker.compile(
        R"({"properties":{"pattern":{"type":"integer"}},"enum":[{"pattern":"x"},{}]})"));
}

QTEST_GUILESS_MAIN(JsonSchemaTest)
#include "json_schema_test.moc"
