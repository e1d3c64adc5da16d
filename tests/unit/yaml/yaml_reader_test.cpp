// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/parse.h"
#include "shared/yaml/reader.h"

#include <QTest>

using namespace sluice;
using namespace std::chrono_literals;

class YamlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void unknownMembersAreReported();
    void choices();
    void secretsAreNotShown();
    void texts();

private:
    static QString readAs(yaml::Reader &reader, const QByteArray &type, const yaml::Node &node);
};

namespace {

std::optional<QByteArray> variables(QByteArrayView name)
{
    if (name == "PORT")
        return QByteArray("8420");
    if (name == "SECRET")
        return QByteArray("hunter2");
    return std::nullopt;
}

} // namespace

QString YamlReaderTest::readAs(yaml::Reader &reader, const QByteArray &type, const yaml::Node &node)
{
    const auto shown = [](auto value) { return value ? QString::number(*value) : QString(); };
    if (type == "string") {
        const auto value = reader.string(node);
        return value ? QString::fromUtf8(*value) : QString();
    }
    if (type == "strings") {
        const auto value = reader.strings(node);
        return value ? QString::fromUtf8(QByteArrayList(value->begin(), value->end()).join('|'))
                     : QString();
    }
    if (type == "boolean")
        return shown(reader.boolean(node));
    if (type == "integer")
        return shown(reader.integer(node, -5, 65'535));
    if (type == "duration") {
        const auto value = reader.duration(node, 1ms, std::chrono::days(90));
        return value ? QString::number(value->count()) : QString();
    }
    return shown(reader.size(node, 1, 1LL << 40));
}

void YamlReaderTest::values_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // null: refused
    const auto row = [](const char *type, const char *text, const char *expected) {
        QTest::addRow("%s %s", type, text) << QByteArray(type) << QByteArray(text)
                                           << (expected ? QString::fromUtf8(expected) : QString());
    };
    row("string", "abc", "abc");
    row("string", "'5'", "5");
    row("string", "0.0.0.0", "0.0.0.0");
    row("string", "5", nullptr);
    row("string", "true", nullptr);
    row("string", "~", nullptr);
    row("string", "''", nullptr);
    row("string", "[a]", nullptr);
    row("string", "{a: b}", nullptr);
    row("string", "${PORT}", nullptr);
    row("string", "\"${PORT}\"", "8420");
    row("strings", "[a, b]", "a|b");
    row("strings", "a", nullptr);
    row("strings", "[a, 5]", nullptr);
    row("boolean", "true", "1");
    row("boolean", "FALSE", "0");
    row("boolean", "yes", nullptr);
    row("boolean", "'true'", nullptr);
    row("boolean", "1", nullptr);
    row("boolean", "\"${X:true}\"", "1");
    row("integer", "0", "0");
    row("integer", "+7", "7");
    row("integer", "-5", "-5");
    row("integer", "-6", nullptr);
    row("integer", "65535", "65535");
    row("integer", "65536", nullptr);
    row("integer", "0x10", "16");
    row("integer", "0o17", "15");
    row("integer", "1.0", nullptr);
    row("integer", "'5'", nullptr);
    row("integer", "99999999999999999999", nullptr);
    row("integer", "${PORT}", "8420");
    row("integer", "\"${PORT}\"", "8420");
    row("integer", "[1]", nullptr);
    row("duration", "250ms", "250");
    row("duration", "5s", "5000");
    row("duration", "'2 m'", "120000");
    row("duration", "2h", "7200000");
    row("duration", "90d", "7776000000");
    row("duration", "91d", nullptr);
    row("duration", "0s", nullptr);
    row("duration", "5", nullptr);
    row("duration", "5w", nullptr);
    row("duration", "-5s", nullptr);
    row("duration", "1.5s", nullptr);
    row("duration", "9223372036854775807d", nullptr);
    row("duration", "{}", nullptr);
    row("size", "64KiB", "65536");
    row("size", "1MiB", "1048576");
    row("size", "2 GiB", "2147483648");
    row("size", "10B", "10");
    row("size", "1024", "1024");
    row("size", "1MB", nullptr);
    row("size", "0", nullptr);
    row("size", "2TiB", nullptr);
    row("size", "8388608TiB", nullptr);
    row("size", "much", nullptr);
}

void YamlReaderTest::values()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);

    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse("v: " + text, variables, report);
    QVERIFY(tree.has_value());
    yaml::Reader reader(report);
    const QString value = readAs(reader, type, tree->members.front().value);

    QCOMPARE(value, expected);
    QCOMPARE(report.hasErrors(), expected.isNull());
    for (const Diagnostic &diagnostic : report.diagnostics()) {
        QCOMPARE(diagnostic.line, 1);
        QVERIFY(diagnostic.column >= 4);
        QVERIFY(!diagnostic.hint.isEmpty());
    }
}

void YamlReaderTest::unknownMembersAreReported()
{
    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse("host: a\nprot: 1\nzzzzzz: 2\n", variables, report);
    QVERIFY(tree.has_value());
    yaml::Reader reader(report);

    QVERIFY(reader.map(*tree, {"host", "port"}, QLatin1StringView("listen")));
    const auto diagnostics = report.takeDiagnostics();
    QCOMPARE(diagnostics.size(), size_t(2));
    QCOMPARE(
        toText(diagnostics[0]),
        QStringLiteral("f:2:1: error: \"prot\" is not known in listen (did you mean \"port\"?)"));
    QCOMPARE(
        toText(diagnostics[1]),
        QStringLiteral("f:3:1: error: \"zzzzzz\" is not known in listen (write host or port)"));
    QVERIFY(!reader.map(tree->members[0].value, {"a"}, QLatin1StringView("listen")));
}

void YamlReaderTest::choices()
{
    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse("[strict, stric, 7, [strict]]", variables, report);
    QVERIFY(tree.has_value());
    yaml::Reader reader(report);
    const std::vector<yaml::Choice<int>> known{{"none", 0}, {"strict", 2}};

    QCOMPARE(reader.choice(tree->items[0], known), std::optional<int>(2));
    QVERIFY(report.diagnostics().empty());
    for (size_t i = 1; i < tree->items.size(); ++i)
        QVERIFY(!reader.choice(tree->items[i], known).has_value());
    QCOMPARE(report.diagnostics().size(), size_t(3));
    QVERIFY(report.diagnostics()[0].hint.contains(QStringLiteral("did you mean \"strict\"")));
}

void YamlReaderTest::secretsAreNotShown()
{
    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse("v: \"${SECRET}\"", variables, report);
    QVERIFY(tree.has_value());
    yaml::Reader reader(report);
    const yaml::Node &node = tree->members.front().value;

    reader.integer(node, 0, 1);
    reader.boolean(node);
    reader.duration(node);
    reader.size(node);
    reader.choice<int>(node, {{"hunter3", 1}});
    reader.strings(node);
    reader.map(node, {"a"}, QLatin1StringView("x"));

    QCOMPARE(report.diagnostics().size(), size_t(7));
    for (const Diagnostic &diagnostic : report.diagnostics())
        QVERIFY2(!toText(diagnostic).contains(QStringLiteral("hunter"))
                     || diagnostic.hint.contains(QStringLiteral("hunter3")),
                 qPrintable(toText(diagnostic)));
}

void YamlReaderTest::texts()
{
    QCOMPARE(yaml::durationText(0ms), QStringLiteral("0ms"));
    QCOMPARE(yaml::durationText(250ms), QStringLiteral("250ms"));
    QCOMPARE(yaml::durationText(90s), QStringLiteral("90s"));
    QCOMPARE(yaml::durationText(std::chrono::days(7)), QStringLiteral("7d"));
    QCOMPARE(yaml::sizeText(1 << 20), QStringLiteral("1MiB"));
    QCOMPARE(yaml::sizeText(1000), QStringLiteral("1000B"));
    QCOMPARE(yaml::quoted("a\nb"), QStringLiteral("\"a b\""));
    QCOMPARE(yaml::quoted(QByteArray(500, 'x')).size(), 63);
}

QTEST_GUILESS_MAIN(YamlReaderTest)
#include "yaml_reader_test.moc"
