// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/match.h"
#include "tests/unit/filter/filter_record.h"

#include <QTest>

using namespace sluice;
using namespace sluice::filter;
using sluice::test::FilterRecord;

class FilterLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void errors_data();
    void errors();
    void limits();
    void globs_data();
    void globs();
    void aPayloadMayBeNoJson();
};

void FilterLanguageTest::matches_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *filter, bool expected) {
        QTest::newRow(filter) << QByteArray(filter) << expected;
    };
    row("", true);
    row("   ", true);
    row("event=orders.created", true);
    row("event = \"orders.created\"", true);
    row("event = orders", false);
    row("event != orders", true);
    row("event:orders.*", true);
    row("event ~ *.creat??", true);
    row("event ~ *.creat?", false);
    row("channel:stream:acme", true);
    row("channel = stream:acme", true);
    row("stream = acme", true);
    row("room = acme", false);
    row("room != acme", true);
    row("not room = acme", true);
    row("bytes > 10", true);
    row("bytes > 1e9", false);
    row("bytes >= \"10\"", false); // a text is no number
    row("id = 42", true);          // a text that is written the same
    row("subject < b", true);
    row("subject > b", false);
    row("kind=event source=native", true);
    row("kind=event and source=amqp", false);
    row("kind=item or source=native", true);
    row("kind=item or source=amqp or id:4?", true);
    row("kind=item and kind=item or kind=event", true);
    row("kind=item and (kind=item or kind=event)", false);
    row("NOT (kind=item OR kind=event)", false);
    row("not not kind=event", true);
    // words
    row("ACME", true);
    row("alice", true);
    row("\"Grüße\"", true);
    row("acme berlin", true);
    row("acme paris", false);
    row("not paris", true);
    row("android", false); // begins with a keyword
    row("and.x or event=orders.created", true);
    // payload
    row("payload.city = Berlin", true);
    row("payload.city = berlin", false);
    row("payload.city:B*", true);
    row("payload.total > 10", true);
    row("payload.total = 12.5", true);
    row("payload.total = 12.50", true);
    row("payload.total = \"12.5\"", false);
    row("payload.total ~ 12*", true);
    row("payload.open = true", true);
    row("payload.open = \"true\"", false);
    row("payload.none = null", true);
    row("payload.absent = null", false);
    row("payload.absent != 1", true);
    row("payload.customer.id = 7", true);
    row("payload.customer = 7", false);
    row("payload.lines.sku = b", true);
    row("payload.lines.0.sku = b", false);
    row("payload.lines.1.sku = b", true);
    row("payload.tags = y", true);
    row("payload.tags = z", false);
    row("payload.\"a b\".\"c.d\" = 1", true);
    row("payload.greeting = \"Grüße \\\"x\\\"\"", true);
}

void FilterLanguageTest::matches()
{
    QFETCH(QByteArray, filter);
    QFETCH(bool, expected);
    const FilterRecord record("stream:acme", "orders.created", "alice", R"({"city":"Berlin",
        "total":12.5,"open":true,"none":null,"customer":{"id":7},"lines":[{"sku":"a"},{"sku":"b"}],
        "tags":["x","y"],"a b":{"c.d":1},"greeting":"Grüße \"x\""})");
    const auto parsed = Filter::parse(filter, eventFields());
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
    QCOMPARE(parsed->matches(record), expected);
}

void FilterLanguageTest::errors_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("at"); // the text that is marked
    QTest::addColumn<QString>("says");
    const auto row = [](const char *filter, const char *at, const char *says) {
        QTest::newRow(filter) << QByteArray(filter) << QByteArray(at) << QString::fromLatin1(says);
    };
    row("chanel = x", "chanel", "there is no field `chanel`");
    row("event =", "=", "there is no value");
    row("event = )", "=", "there is no value");
    row("= x", "=", "no field before");
    row("a and", "", "missing at the end");
    row("and a", "and", "must stand before");
    row("a or or b", "or", "must stand before");
    row("(a", "(", "is not closed");
    row("a)", ")", "there is no `(`");
    row("()", "()", "nothing between");
    row("a \"b", "\"b", "quote is not closed");
    row("not", "", "missing at the end");
    row("http://x", "http", "there is no field `http`");
    row("\"event\" = x", "\"event\"", "no quotes");
}

void FilterLanguageTest::errors()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, at);
    QFETCH(QString, says);
    const auto parsed = Filter::parse(filter, eventFields());
    QVERIFY(!parsed);
    const SyntaxError &error = parsed.error();
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    QVERIFY(error.begin <= error.end && error.end <= filter.size());
    QCOMPARE(filter.mid(error.begin, error.end - error.begin), at);
}

void FilterLanguageTest::limits()
{
    QVERIFY(Filter::parse(QByteArray(Filter::kMaxBytes, 'x'), eventFields()));
    QVERIFY(!Filter::parse(QByteArray(Filter::kMaxBytes + 1, 'x'), eventFields()));
    QVERIFY(Filter::parse(QByteArray("x ").repeated(Filter::kMaxTerms), eventFields()));
    QVERIFY(!Filter::parse(QByteArray("x ").repeated(Filter::kMaxTerms + 1), eventFields()));
    const auto nested = [](int levels) {
        return QByteArray(levels, '(') + 'x' + QByteArray(levels, ')');
    };
    QVERIFY(Filter::parse(nested(Filter::kMaxDepth - 1), eventFields()));
    QVERIFY(!Filter::parse(nested(Filter::kMaxDepth), eventFields()));
    QVERIFY(!Filter::parse(QByteArray("not ").repeated(1000) + 'x', eventFields()));
}

void FilterLanguageTest::globs_data()
{
    QTest::addColumn<QByteArray>("glob");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("star of nothing") << QByteArray("*") << QByteArray() << true;
    QTest::newRow("back to the star") << QByteArray("*ab*b") << QByteArray("aabcbab") << true;
    QTest::newRow("a letter of two bytes") << QByteArray("?") << QByteArray("ü") << true;
    QTest::newRow("two marks, one letter") << QByteArray("??") << QByteArray("ü") << false;
    QTest::newRow("the whole") << QByteArray("b*") << QByteArray("ab") << false;
    QTest::newRow("many stars") << QByteArray("a*").repeated(30) + 'b' << QByteArray(2000, 'a')
                                << false;
}

void FilterLanguageTest::globs()
{
    QFETCH(QByteArray, glob);
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    QCOMPARE(globMatches(glob, text), expected);
}

void FilterLanguageTest::aPayloadMayBeNoJson()
{
    for (const char *json : {"", "{", "{\"a\":}", "nonsense", "[[[["}) {
        const FilterRecord record("room:r", "e", {}, json);
        QVERIFY(!Filter::parse("payload.a = 1", eventFields())->matches(record));
        QVERIFY(Filter::parse("payload.a != 1", eventFields())->matches(record));
    }
    QByteArray deep = QByteArray(500, '[') + "1" + QByteArray(500, ']');
    const FilterRecord record("room:r", "e", {}, deep);
    QVERIFY(!Filter::parse("payload.a = 1", eventFields())->matches(record));
}

QTEST_APPLESS_MAIN(FilterLanguageTest)
#include "filter_language_test.moc"
