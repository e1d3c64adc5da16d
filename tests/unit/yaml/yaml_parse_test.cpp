// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/node_json.h"
#include "shared/yaml/parse.h"

#include <QTest>

using namespace sluice;

class YamlParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void placesAreThoseOfTheFile_data();
    void placesAreThoseOfTheFile();
    void valuesOfVariablesAreNeverShown();
    void reportsEveryStructuralMistake();
    void sizeIsBounded();
    void depthIsBounded();
};

namespace {

std::optional<QByteArray> variables(QByteArrayView name)
{
    if (name == "PORT")
        return QByteArray("8420");
    if (name == "SECRET")
        return QByteArray("hunter2");
    if (name == "EMPTY")
        return QByteArray("");
    if (name == "TRICKY")
        return QByteArray("a: {b: [c]} # d\n- e");
    if (name == "BROKEN")
        return QByteArray("\xff\xfe");
    return std::nullopt;
}

void addDocument(const char *name, const QByteArray &text, const char *json)
{
    QTest::newRow(name) << text << QByteArray(json);
}

void addMistake(const char *name, const QByteArray &text, int line, int column, const char *part)
{
    QTest::newRow(name) << text << line << column << QString::fromUtf8(part);
}

} // namespace

void YamlParseTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    addDocument("empty", "", "{}");
    addDocument("only a comment", "# nothing\n\n", "{}");
    addDocument("only a document start", "---\n", "null");
    addDocument("document start", "---\na: b\n", R"({"a":"b"})");
    addDocument("document end", "a: b\n...\n", R"({"a":"b"})");
    addDocument("version directive", "%YAML 1.2\n---\na: b\n", R"({"a":"b"})");
    addDocument("byte-order mark",
                "\xEF\xBB\xBF"
                "a: b\n",
                R"({"a":"b"})");
    addDocument("carriage returns", "a: 1\r\nb: 2\r\n", R"({"a":1,"b":2})");
    addDocument("block map", "a: 1\nb:\n  c: 2\n  d: 3\n", R"({"a":1,"b":{"c":2,"d":3}})");
    addDocument("block list", "- a\n- b\n", R"(["a","b"])");
    addDocument("list at the key's indentation", "a:\n- b\n- c\n", R"({"a":["b","c"]})");
    addDocument("list of maps", "- a: 1\n  b: 2\n- c: 3\n", R"([{"a":1,"b":2},{"c":3}])");
    addDocument("list of lists", "- - a\n  - b\n- [c]\n", R"([["a","b"],["c"]])");
    addDocument("flow", "{a: [1, 'x', {b: \"y\"}], c: {}, d: []}",
                R"({"a":[1,"x",{"b":"y"}],"c":{},"d":[]})");
    addDocument("flow over lines", "{\n  a: [\n    1,\n    2,\n  ],\n}\n", R"({"a":[1,2]})");
    addDocument("adjacent value in flow", "{\"a\":1,\"b\":[true,null]}",
                R"({"a":1,"b":[true,null]})");
    addDocument("value missing", "a:\nb: ~\n", R"({"a":null,"b":null})");
    addDocument("item missing", "- a\n-\n- b\n", R"(["a",null,"b"])");
    addDocument("words of the core schema", "[true, False, NULL, yes, no, on, off]",
                R"([true,false,null,"yes","no","on","off"])");
    addDocument("integers", "[0, -1, +7, 0x1F, 0o17, 007]", "[0,-1,7,31,15,7]");
    addDocument("floats", "[1.5, .5, 1., 1e3, -2.5E-3, 1_000]",
                R"([1.5,0.5,1,1e3,-2.5E-3,"1_000"])");
    addDocument("not numbers", "[1.2.3, 127.0.0.1, 12h, 2024-01-01, '5', \"5\", e5, '-', .]",
                R"(["1.2.3","127.0.0.1","12h","2024-01-01","5","5","e5","-","."])");
    addDocument("big integer", "[12345678901234567890123]", "[12345678901234567890123]");
    addDocument("double quoted escapes", R"(a: "x\n\t\"\\\u00e9\x41")",
                R"({"a":"x\u000a\u0009\"\\éA"})");
    addDocument("single quoted", "a: 'it''s'", R"({"a":"it's"})");
    addDocument("colon in quotes", "\"a: b\": 'c: d'", R"({"a: b":"c: d"})");
    addDocument("colon in plain", "a: http://x:80/y", R"({"a":"http://x:80/y"})");
    addDocument("hash in plain", "a: b#c # d", R"({"a":"b#c"})");
    addDocument("star in plain", "a: b*", R"({"a":"b*"})");
    addDocument("literal block", "a: |\n  x\n   y\n\n  z\nb: 1\n",
                R"({"a":"x\u000a y\u000a\u000az\u000a","b":1})");
    addDocument("literal, stripped", "a: |-\n  x\n\n", R"({"a":"x"})");
    addDocument("literal, kept", "a: |+\n  x\n\n", R"({"a":"x\u000a\u000a"})");
    addDocument("folded block", "a: >\n  x\n  y\n\n  z\n", R"({"a":"x y\u000az\u000a"})");
    addDocument("folded plain", "a: x\n  y\n", R"({"a":"x y"})");
    addDocument("folded quoted", "a: \"x\n  y\"\n", R"({"a":"x y"})");
    addDocument("template braces in quotes", "a: \"/c/{id}\"", R"({"a":"/c/{id}"})");
    addDocument("question marks", "a: ?b\n?c: d ? e\nf: \"?\"\ng: what ?\n",
                R"({"a":"?b","?c":"d ? e","f":"?","g":"what ?"})");
    addDocument("tilde value", "a: ~lobby", R"({"a":"~lobby"})");
    addDocument("non-latin", "ключ: 値\n", R"({"ключ":"値"})");
    addDocument("tab as separation", "a:\tb\n", R"({"a":"b"})");
    addDocument("tab in text", "a: \"x\ty\"\n", R"({"a":"x\u0009y"})");
    addDocument("a scalar alone", "hello", R"("hello")");

    addDocument("variable", "a: ${PORT}", R"({"a":8420})");
    addDocument("variable in quotes stays text", "a: \"${PORT}\"", R"({"a":"8420"})");
    addDocument("variable in flow", "{ a: ${PORT}, b: [${PORT}, ${X:7}] }",
                R"({"a":8420,"b":[8420,7]})");
    addDocument("default with structure characters", "{ a: ${X:p, q: [r] {s #t} }",
                R"({"a":"p, q: [r] {s #t"})");
    addDocument("default is a url", "a: ${X:redis://h:1/2}", R"({"a":"redis://h:1/2"})");
    addDocument("empty default, plain", "a: ${X:}", R"({"a":null})");
    addDocument("empty default, quoted", "a: \"${X:}\"", R"({"a":""})");
    addDocument("set but empty wins", "a: \"${EMPTY:z}\"", R"({"a":""})");
    addDocument("inside text", "a: x${PORT}y${PORT}", R"({"a":"x8420y8420"})");
    addDocument("a value is never structure", "a: ${TRICKY}\nb: 1",
                R"({"a":"a: {b: [c]} # d\u000a- e","b":1})");
    addDocument("in a comment", "a: 1 # ${MISSING}", R"({"a":1})");
    addDocument("in a block", "a: |\n  ${PORT}\n", R"({"a":"8420\u000a"})");
    addDocument("default with escapes", R"(a: "${X:b\"c}")", R"({"a":"b\"c"})");
    addDocument("no placeholder", "a: \"${}\"\nb: \"$${\"\nc: \"${:x}\"\nd: $x",
                R"({"a":"${}","b":"$${","c":"${:x}","d":"$x"})");
    addDocument("private-use text beside a placeholder", "a: \"\xEE\x80\x80\"\nb: ${PORT}",
                "{\"a\":\"\xEE\x80\x80\",\"b\":8420}");
}

void YamlParseTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);

    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse(text, variables, report);

    for (const Diagnostic &diagnostic : report.diagnostics())
        qInfo("%s", qPrintable(toText(diagnostic)));
    QVERIFY(tree.has_value());
    QCOMPARE(yaml::toJson(*tree, report), json);
    QVERIFY(report.diagnostics().empty());
}

void YamlParseTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    addMistake("invalid UTF-8", "a: b\nc: \xC3(", 2, 4, "byte 8 is not UTF-8");
    addMistake("overlong UTF-8", "\xC0\xAF", 1, 1, "byte 0 is not UTF-8");
    addMistake("surrogate", "a: \xED\xA0\x80", 1, 4, "byte 3 is not UTF-8");
    addMistake("above U+10FFFF", "a: \xF4\x90\x80\x80", 1, 4, "not UTF-8");
    addMistake("truncated UTF-8", "é: \xE2\x82", 1, 4, "byte 4 is not UTF-8");
    addMistake("UTF-16",
               QByteArray("\xFF\xFE"
                          "a\0",
                          4),
               1, 1, "not UTF-8");
    addMistake("control character", "a: x\x01y", 1, 5, "control character");
    addMistake("NUL", QByteArray("a: \0b", 5), 1, 4, "control character");
    addMistake("lone carriage return", "a: 1\rb: 2\n", 1, 5, "control character");
    addMistake("C1 control character", "a: \xC2\x80", 1, 4, "control character");
    addMistake("second document", "a: 1\n---\nb: 2\n", 2, 1, "second document");
    addMistake("second document without marker", "a: 1\n...\nb: 2\n", 2, 1, "second document");
    addMistake("duplicate key", "a: 1\nb: 2\na: 3\n", 3, 1, "\"a\" is already in line 1");
    addMistake("duplicate key in flow", "x: {a: 1, 'a': 2}", 1, 11, "\"a\" is already in line 1");
    addMistake("duplicate key after é", "{é: 1, é: 2}", 1, 8, "already in line 1");
    addMistake("tab as indentation", "a:\n\tb: 1\n", 2, 1, "tab");
    addMistake("tab at the start", "\ta: 1\n", 1, 1, "tab");
    addMistake("explicit key", "? a: \t: b\n", 1, 1, "explicit keys");
    addMistake("explicit key in a list", "a:\n  - ?\tb\n", 2, 5, "explicit keys");
    addMistake("explicit key at the end", "- ?", 1, 3, "explicit keys");
    addMistake("explicit key behind a tag", "--- !x &y ? a", 1, 11, "explicit keys");
    addMistake("explicit key behind a byte-order mark", "\xEF\xBB\xBF? a\t:\tb", 1, 2,
               "explicit keys");
    addMistake("anchor", "a: &x b\n", 1, 7, "anchors");
    addMistake("anchor on a map", "a: &x\n  b: c\n", 2, 3, "anchors");
    addMistake("alias", "a: *x\n", 1, 4, "aliases");
    addMistake("alias of nothing", "- *nobody\n", 1, 3, "aliases");
    addMistake("merge key", "a:\n  <<: {b: c}\n", 2, 3, "merge keys");
    addMistake("readers disagree", "- a\n\t", 2, 1, "YAML readers disagree about this");
    addMistake("readers disagree on a value", "-\n1", 2, 1,
               "YAML readers disagree about what this is");
    addMistake("tag", "a: !!int \"5\"\n", 1, 10, "tags");
    addMistake("custom tag", "a: !secret b\n", 1, 12, "tags");
    addMistake("tag on a list", "a: !x [b]\n", 1, 7, "tags");
    addMistake("number as key", "5: a\n", 1, 1, "a key must be text, this is a number");
    addMistake("boolean as key", "a:\n  true: b\n", 2, 3, "a key must be text, this is a boolean");
    addMistake("null as key", "~: b\n", 1, 1, "a key must be text, this is nothing");
    addMistake("missing key", "{: b}\n", 1, 2, "a key must be text");
    addMistake("list as key", "{[a]: b}\n", 1, 2, "a key must be text, this is a list");
    addMistake("map as key", "{a: b}: c\n", 1, 1, "a key must be text, this is a map");
    addMistake("quote not closed", "a: \"b\n", 1, 5, "closing quote");
    addMistake("single quote not closed", "a: 'b\n", 1, 5, "closing quote");
    addMistake("bracket not closed", "a: [b\n", 2, 1, "closing bracket");
    addMistake("extra brace", "{a: b}}\n", 1, 7, "brace");
    addMistake("text behind a quote", "a: \"b\" c\n", 1, 8, "trailing content");
    addMistake("two colons in a line", "a: b: c\n", 1, 5, "nested block mapping");
    addMistake("at sign", "a: @b\n", 1, 4, "cannot start with");
    addMistake("backtick", "a: `b\n", 1, 4, "cannot start with");
    addMistake("list then map", "- a\nb: c\n", 2, 1, "block sequence");
    addMistake("unknown escape", "a: \"\\q\"\n", 1, 5, "escape");
    addMistake("variable not set", "a: 1\nb: x${NOPE}\n", 2, 5,
               "\"NOPE\" is not set and has no default");
    addMistake("variable not set, in quotes", "b: \"é${NOPE}\"\n", 1, 6, "\"NOPE\"");
    addMistake("variable not set, in flow", "{b: ${NOPE}}\n", 1, 5, "\"NOPE\"");
    addMistake("variable in a key", "${PORT}: 1\n", 1, 1, "not replaced in keys");
    addMistake("variable is not text", "a: ${BROKEN}\n", 1, 4, "is not UTF-8");
    addMistake("byte-order mark keeps columns",
               "\xEF\xBB\xBF"
               "{a: 1, a: 2}\n",
               1, 8, "already in line 1");
}

void YamlParseTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);

    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse(text, variables, report);

    QVERIFY(!tree.has_value());
    QVERIFY(!report.diagnostics().empty());
    const Diagnostic first = report.takeDiagnostics().front();
    const QByteArray shown = toText(first).toUtf8();
    QVERIFY2(first.message.contains(part), shown.constData());
    QVERIFY2(first.line == line && first.column == column, shown.constData());
    QVERIFY2(!first.hint.isEmpty(), shown.constData());
    QCOMPARE(first.severity, Diagnostic::Severity::Error);
}

void YamlParseTest::placesAreThoseOfTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("slice");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *name, const char *text, const char *slice, const char *end) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(slice) << QByteArray(end);
    };
    row("plain", "v: abc # d", "abc", "1:4-1:7");
    row("quoted", "é: \"a\\n\"\n", "\"a\\n\"", "1:4-1:9");
    row("folded", "v: a\n  b\n", "a\n  b", "1:4-2:4");
    row("flow list", "v: [a, [b]]\n", "[a, [b]]", "1:4-1:12");
    row("flow map", "v: {a: b}\nw: 1", "{a: b}", "1:4-1:10");
    row("block map", "v:\n  a: b\n  c: d\n\nw: 1\n", "a: b\n  c: d", "2:3-3:7");
    row("block list", "v:\n  - a\n  - b # x\nw: 1\n", "- a\n  - b", "2:3-3:6");
    row("nothing stands at its key", "v:\nw: 1\n", "v", "1:1-1:2");
    row("variable in flow", "{x: ${A:b, c}, v: ${A:{d}, y: 1}", "${A:{d}", "1:19-1:26");
    row("after a byte-order mark", "\xEF\xBB\xBFv: abc", "abc", "1:4-1:7");
    row("after carriage returns", "a: 1\r\nv: b\r\n", "b", "2:4-2:5");
}

void YamlParseTest::placesAreThoseOfTheFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, slice);
    QFETCH(QByteArray, end);

    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse(text, variables, report);

    QVERIFY(tree.has_value());
    const yaml::Node *node = nullptr;
    for (const yaml::Member &member : tree->members) {
        if (!node || member.key.text == "v")
            node = &member.value;
    }
    QVERIFY(node);
    const yaml::Place &place = node->place;
    QCOMPARE(text.mid(place.begin, place.end - place.begin), slice);
    QCOMPARE(QByteArray::number(place.line) + ':' + QByteArray::number(place.column) + '-'
                 + QByteArray::number(place.endLine) + ':' + QByteArray::number(place.endColumn),
             end);
}

void YamlParseTest::valuesOfVariablesAreNeverShown()
{
    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse("a: \"${SECRET}${NOPE}\"\nb: ${SECRET}\n", variables, report);

    QVERIFY(!tree.has_value());
    for (const Diagnostic &diagnostic : report.diagnostics())
        QVERIFY(!toText(diagnostic).contains(QStringLiteral("hunter2")));
}

void YamlParseTest::reportsEveryStructuralMistake()
{
    yaml::Report report(QStringLiteral("f"));
    yaml::parse("a: &x 1\nb: *x\na: 2\n3: 4\n<<: 5\n", variables, report);

    QCOMPARE(report.diagnostics().size(), size_t(5));
}

void YamlParseTest::sizeIsBounded()
{
    const QByteArray most = "# " + QByteArray(1024 * 1024 - 2, 'x');
    yaml::Report good(QStringLiteral("f"));
    QVERIFY(yaml::parse(most, variables, good).has_value());

    yaml::Report bad(QStringLiteral("f"));
    QVERIFY(!yaml::parse(most + 'x', variables, bad).has_value());
    QVERIFY(bad.diagnostics().front().message.contains(QStringLiteral("1 MiB")));
}

void YamlParseTest::depthIsBounded()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    yaml::Report good(QStringLiteral("f"));
    QVERIFY(yaml::parse(nested(64), variables, good).has_value());

    yaml::Report bad(QStringLiteral("f"));
    QVERIFY(!yaml::parse(nested(65), variables, bad).has_value());
    QCOMPARE(bad.diagnostics().front().column, 65);
    QVERIFY(bad.diagnostics().front().message.contains(QStringLiteral("64 levels")));

    yaml::Report deep(QStringLiteral("f"));
    QVERIFY(!yaml::parse(QByteArray(500'000, '['), variables, deep).has_value());
}

QTEST_GUILESS_MAIN(YamlParseTest)
#include "yaml_parse_test.moc"
