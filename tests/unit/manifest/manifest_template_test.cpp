// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/template.h"

#include <QTest>

using sluice::ErrorCode;
using sluice::manifest::Template;

class ManifestTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void missingIsNamed();
    void firstMissingStopsTheLookup();
    void refuses_data();
    void refuses();
    void literal_data();
    void literal();
};

namespace {

std::optional<QByteArray> fromMembers(QByteArrayView path)
{
    if (path == "id")
        return QByteArray("42");
    if (path == "user.login")
        return QByteArray("octocat");
    if (path == "empty")
        return QByteArray();
    if (path == "braces")
        return QByteArray("{id}");
    return std::nullopt;
}

} // namespace

void ManifestTemplateTest::expands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("plain") << QByteArray("/channels") << QByteArray("/channels");
    QTest::newRow("member") << QByteArray("/c/{id}") << QByteArray("/c/42");
    QTest::newRow("path") << QByteArray("{user.login}") << QByteArray("octocat");
    QTest::newRow("two adjacent") << QByteArray("{id}{id}") << QByteArray("4242");
    QTest::newRow("between") << QByteArray("a{id}b{user.login}c") << QByteArray("a42boctocatc");
    QTest::newRow("empty value") << QByteArray("[{empty}]") << QByteArray("[]");
    QTest::newRow("value is not expanded again") << QByteArray("{braces}") << QByteArray("{id}");
    QTest::newRow("doubled braces") << QByteArray("{{id}}") << QByteArray("{id}");
    QTest::newRow("braces round a member") << QByteArray("{{{id}}}") << QByteArray("{42}");
    QTest::newRow("utf-8") << QByteArray("r\xc3\xa9/{id}") << QByteArray("r\xc3\xa9/42");
}

void ManifestTemplateTest::expands()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);

    const auto parsed = Template::parse(text);

    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->text(), text);
    QCOMPARE(parsed->expand(fromMembers), std::optional(expected));
}

void ManifestTemplateTest::missingIsNamed()
{
    const auto parsed = Template::parse("/c/{id}/{nobody.id}");
    QVERIFY(parsed.has_value());

    QByteArray missing;
    QVERIFY(!parsed->expand(fromMembers, &missing).has_value());
    QCOMPARE(missing, QByteArray("nobody.id"));
    QVERIFY(!parsed->expand(fromMembers).has_value());
}

void ManifestTemplateTest::firstMissingStopsTheLookup()
{
    const auto parsed = Template::parse("{a}{b}");
    QVERIFY(parsed.has_value());

    int calls = 0;
    const auto count = [&calls](QByteArrayView) -> std::optional<QByteArray> {
        ++calls;
        return std::nullopt;
    };
    QVERIFY(!parsed->expand(count).has_value());
    QCOMPARE(calls, 1);
}

void ManifestTemplateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *text, int where) {
        QTest::newRow(name) << QByteArray(text) << QStringLiteral("character %1:").arg(where);
    };
    row("empty placeholder", "a{}", 2);
    row("never closed", "/c/{id", 4);
    row("never opened", "/c/id}", 6);
    row("lonely open at the end", "abc{", 4);
    row("nested", "{a{b}", 1);
    row("outer space", "{ id }", 1);
    row("only space", "x{ }", 2);
    row("odd closing", "{id}}", 5);
    row("closed by a doubled brace", "{{id}", 5);
}

void ManifestTemplateTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);

    const auto parsed = Template::parse(text);

    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().code, ErrorCode::InvalidParams);
    QVERIFY2(parsed.error().detail.startsWith(where), qPrintable(parsed.error().detail));
}

void ManifestTemplateTest::literal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("text") << QByteArray("abc") << true;
    QTest::newRow("braces inside text") << QByteArray("a{{b}}c") << true;
    QTest::newRow("member") << QByteArray("{id}") << false;
    QTest::newRow("text and member") << QByteArray("a{id}") << false;
}

void ManifestTemplateTest::literal()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);

    const auto parsed = Template::parse(text);

    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->isLiteral(), expected);
}

QTEST_GUILESS_MAIN(ManifestTemplateTest)
#include "manifest_template_test.moc"
