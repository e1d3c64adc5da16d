// sluice: data table
// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/json_tree.h"
#include "server/core/items/update_ops.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class UpdateOpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applies_data();
    void applies();
    void tellsWhy_data();
    void tellsWhy();
    void refusesPrototypeNames_data();
    void refusesPrototypeNames();
    void refusesShapes_data();
    void refusesShapes();
    void keepsOtherBytes();
    void staysReadable();

private:
    static std::optional<QByteArray> oldOf(const QByteArray &text)
    {
        return text.isEmpty() ? std::nullopt : std::optional(text);
    }
    // `0:code 2:code`
    static QByteArray codesOf(const QByteArray &errors)
    {
        QByteArray codes;
        for (const QByteArrayView error : jsonElements(errors))
            codes += (codes.isEmpty() ? "" : " ") + jsonMember(error, "op_index")->toByteArray()
                     + ':' + *jsonString(*jsonMember(error, "code"));
        return codes;
    }
};

// Numbers are rows of the reference's table of operations.
void UpdateOpsTest::applies_data()
{
    QTest::addColumn<QByteArray>("old"); // empty: missing
    QTest::addColumn<QByteArray>("ops");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, QByteArray old, QByteArray ops, QByteArray now,
                        QByteArray codes = {}) {
        QTest::newRow(name) << old << ops << now << codes;
    };
    row("59 object to array", R"({"a":[1]})", R"([{"type":"append","path":"a","value":{"x":1}}])",
        R"({"a":[1,{"x":1}]})");
    row("60 string to string", R"({"a":"hello "})",
        R"([{"type":"append","path":"a","value":"world"}])", R"({"a":"hello world"})");
    row("61 missing fields", "{}",
        R"([{"type":"append","path":"s","value":"x"},{"type":"append","path":"o","value":{}}])",
        R"({"s":"x","o":[{}]})");
    row("62 missing item, string", "", R"([{"type":"append","path":"","value":"hi"}])", R"("hi")");
    row("62 missing item, object", "", R"([{"type":"append","value":{"a":1}}])", R"([{"a":1}])");
    row("63 set root without value", R"({"":1})", R"([{"type":"set","path":""}])", "null");
    row("64 object to string", R"({"a":"x"})", R"([{"type":"append","path":"a","value":{}}])",
        R"({"a":"x"})", "0:append.type_mismatch");
    row("65 string to object", R"({"a":{}})", R"([{"type":"append","path":"a","value":"x"}])",
        R"({"a":{}})", "0:append.type_mismatch");
    row("66 increments", R"({"count":2})",
        R"([{"type":"increment","path":"count","by":3},{"type":"increment","path":"new","by":3}])",
        R"({"count":5,"new":3})");
    row("67 increment on string", R"({"a":1,"s":"x"})",
        R"([{"type":"increment","path":"a","by":1},{"type":"increment","path":"s","by":1},{"type":"increment","path":"a","by":1}])",
        R"({"a":3,"s":"x"})", "1:increment.not_number");
    row("68 decrement", R"({"s":"x"})",
        R"([{"type":"decrement","path":"s","by":1},{"type":"decrement","path":"n","by":3}])",
        R"({"s":"x","n":-3})", "0:decrement.not_number");
    row("69 up and down", R"({"n":1})",
        R"([{"type":"increment","path":"n","by":5},{"type":"decrement","path":"n","by":3}])",
        R"({"n":3})");
    row("70 floats", R"({"n":1.5})",
        R"([{"type":"increment","path":"n","by":2},{"type":"decrement","path":"n","by":1}])",
        R"({"n":2.5})");
    row("70 float stays float", R"({"n":2.0})", R"([{"type":"increment","path":"n","by":1}])",
        R"({"n":3.0})");
    row("71 null is not missing", R"({"n":null})",
        R"([{"type":"increment","path":"n","by":1},{"type":"decrement","path":"n","by":1}])",
        R"({"n":null})", "0:increment.not_number 1:decrement.not_number");
    row("72 by nothing", R"({"s":"x"})", R"([{"type":"increment","path":"s","by":0}])",
        R"({"s":"x"})", "0:increment.not_number");
    row("73 beyond i64", R"({"n":9223372036854775807})",
        R"([{"type":"increment","path":"n","by":1}])", R"({"n":9223372036854775808})");
    row("73 u64 up", R"({"n":18446744073709551614})", R"([{"type":"increment","path":"n","by":1}])",
        R"({"n":18446744073709551615})");
    row("73 u64 down", R"({"n":18446744073709551615})",
        R"([{"type":"decrement","path":"n","by":1}])", R"({"n":18446744073709551614})");
    row("73 missing by the least", "{}",
        R"([{"type":"decrement","path":"n","by":-9223372036854775808}])",
        R"({"n":9223372036854775808})");
    row("73 beyond u64", R"({"n":18446744073709551615})",
        R"([{"type":"increment","path":"n","by":1}])", R"({"n":18446744073709551616.0})");
    row("74 root up", "2", R"([{"type":"increment","path":"","by":3}])", "5");
    row("74 root down", "5", R"([{"type":"decrement","path":"","by":3}])", "2");
    row("74 root of a missing item", "", R"([{"type":"increment","path":"","by":3}])", "3");
    row("75 remove root", R"({"a":1})", R"([{"type":"remove","path":""}])", "null");
    row("76 mixed", R"({"s":"x","o":{},"n":1})",
        R"([{"type":"increment","path":"s","by":1},{"type":"set","path":"__proto__","value":1},{"type":"append","path":"o","value":1},{"type":"set","path":"n","value":2}])",
        R"({"s":"x","o":{},"n":2})",
        "0:increment.not_number 1:set.path.proto_polluted 2:append.type_mismatch");
    row("77 dots are literal", R"({"user.name":"a","user":{"name":"b"}})",
        R"([{"type":"set","path":"user.name","value":"c"}])",
        R"({"user.name":"c","user":{"name":"b"}})");
    row("78 array into array", R"({"a":[1]})", R"([{"type":"append","path":"a","value":[2,3]}])",
        R"({"a":[1,[2,3]]})");
    row("79 append to null", R"({"a":null,"b":null})",
        R"([{"type":"append","path":"a","value":"x"},{"type":"append","path":"b","value":{}}])",
        R"({"a":"x","b":[{}]})");
    row("80 merge existing and missing", R"({"a":{"x":1}})",
        R"([{"type":"merge","path":"a","value":{"y":2}},{"type":"merge","path":"b","value":{"z":3}}])",
        R"({"a":{"x":1,"y":2},"b":{"z":3}})");
    row("81 merge through garbage", R"({"a":"garbage","b":null})",
        R"([{"type":"merge","path":["a","x"],"value":{"k":1}},{"type":"merge","path":["b","x"],"value":{"k":1}},{"type":"merge","path":["c","x"],"value":{"k":1}}])",
        R"({"a":{"x":{"k":1}},"b":{"x":{"k":1}},"c":{"x":{"k":1}}})");
    row("82 merge is shallow", R"({"a":{"b":{"x":{"deep":1},"y":2}}})",
        R"([{"type":"merge","path":["a","b"],"value":{"x":{"new":1}}}])",
        R"({"a":{"b":{"x":{"new":1},"y":2}}})");
    row("83 merge of no object", R"({"a":1})", R"([{"type":"merge","value":[1]}])", R"({"a":1})",
        "0:merge.value.not_an_object");
    row("84 root without path", R"({"a":1})", R"([{"type":"merge","value":{"b":2}}])",
        R"({"a":1,"b":2})");
    row("84 root by empty path", R"({"a":1})", R"([{"type":"merge","path":"","value":{"b":2}}])",
        R"({"a":1,"b":2})");
    row("84 root by empty list", R"({"a":1})", R"([{"type":"merge","path":[],"value":{"b":2}}])",
        R"({"a":1,"b":2})");
    row("85 root is a string", R"("x")", R"([{"type":"merge","value":{"b":2}}])", R"("x")");
    row("86 one segment", "{}",
        R"([{"type":"merge","path":["foo"],"value":{"a":1}},{"type":"merge","path":"foo","value":{"b":2}}])",
        R"({"foo":{"a":1,"b":2}})");
    row("86 dots in a list", "{}", R"([{"type":"merge","path":["a.b"],"value":{"x":1}}])",
        R"({"a.b":{"x":1}})");
    row("88 merge, remove, merge", "{}",
        R"([{"type":"merge","path":"a","value":{"x":1}},{"type":"remove","path":"a"},{"type":"merge","path":"a","value":{"y":2}}])",
        R"({"a":{"y":2}})");
    row("89 a merge lays over what an earlier one left", R"({"a":{"x":1,"k":[]}})",
        R"([{"type":"merge","path":"a","value":{"x":2,"y":3}}])", R"({"a":{"x":2,"k":[],"y":3}})");
    row("90 nested append", R"({"a":{"b":[1]}})",
        R"([{"type":"append","path":["a","b"],"value":2},{"type":"append","path":["a","c"],"value":3},{"type":"append","path":["a","d"],"value":"x"}])",
        R"({"a":{"b":[1,2],"c":[3],"d":["x"]}})");
    row("91 nested leaf is an object", R"({"a":{"b":{}}})",
        R"([{"type":"append","path":["a","b"],"value":1}])", R"({"a":{"b":{}}})",
        "0:append.type_mismatch");
    row("92 nested, root is an array", "[1]", R"([{"type":"append","path":["a","b"],"value":1}])",
        "[1]", "0:append.target_not_object");
    row("94 partial failure", R"({"l":[],"o":{}})",
        R"([{"type":"append","path":"l","value":1},{"type":"append","path":"o","value":1},{"type":"append","path":"l","value":2}])",
        R"({"l":[1,2],"o":{}})", "1:append.type_mismatch");
    row("95 string root", R"("x")",
        R"([{"type":"set","path":"a","value":1},{"type":"append","path":"a","value":1},{"type":"increment","path":"a","by":1},{"type":"decrement","path":"a","by":1},{"type":"remove","path":"a"}])",
        R"("x")",
        "0:set.target_not_object 1:append.target_not_object 2:increment.target_not_object 3:decrement.target_not_object 4:remove.target_not_object");
    row("96 remove missing", R"({"a":1})", R"([{"type":"remove","path":"b"}])", R"({"a":1})");
    row("97 empty array keeps", R"({"buffer":[]})",
        R"([{"type":"append","path":"buffer","value":"x"}])", R"({"buffer":["x"]})");
    row("98 empty root array", "[]", R"([{"type":"append","value":"x"}])", R"(["x"])");
    row("99 array on the way", R"({"a":[1,2,3]})",
        R"([{"type":"append","path":["a","b"],"value":42}])", R"({"a":{"b":[42]}})");
    row("100 missing item, three levels", "",
        R"([{"type":"append","path":["a","b","c"],"value":1}])", R"({"a":{"b":{"c":[1]}}})");
    row("no operations on a missing item", "", "[]", "{}");
    row("the missing item is one no longer", "",
        R"([{"type":"set","path":"a","value":1},{"type":"increment","path":"","by":1}])",
        R"({"a":1})", "1:increment.not_number");
}

void UpdateOpsTest::applies()
{
    QFETCH(QByteArray, old);
    QFETCH(QByteArray, ops);
    const auto updated = applyUpdate(oldOf(old), ops);
    QVERIFY2(updated, qPrintable(updated ? QString() : updated.error().detail));
    QTEST(updated->value, "now");
    QTEST(codesOf(updated->errors), "codes");
}

void UpdateOpsTest::tellsWhy_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, QByteArray old, QByteArray op, QByteArray code,
                        QByteArray message) {
        QTest::newRow(name) << old << op << code << message;
    };
    const auto list = [](int count, const QByteArray &element) {
        QByteArray text = "[";
        for (int i = 0; i < count; ++i)
            text += (i == 0 ? "" : ",") + element;
        return text + "]";
    };
    QByteArray many = "{";
    for (int i = 0; i < 1025; ++i)
        many += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + "\":0";
    many += '}';
    const QByteArray deep = QByteArray("{\"a\":").repeated(17) + "1" + QByteArray("}").repeated(17);
    row("87 33 segments", "{}", R"({"type":"merge","value":{},"path":)" + list(33, "\"a\"") + "}",
        "merge.path.too_deep", "Path depth 33 exceeds maximum of 32");
    row("87 257 bytes", "{}", R"({"type":"set","path":")" + QByteArray(257, 'a') + R"("})",
        "set.path.segment_too_long", "Path segment of 257 bytes exceeds maximum of 256");
    row("87 bytes, not characters", "{}",
        R"({"type":"set","path":")" + QByteArray("\xc3\xa4").repeated(129) + R"("})",
        "set.path.segment_too_long", "Path segment of 258 bytes exceeds maximum of 256");
    row("87 empty segment", "{}", R"({"type":"append","value":1,"path":["a",""]})",
        "append.path.empty_segment", "Path contains an empty segment");
    row("87 proto key in value", "{}", R"({"type":"merge","value":{"constructor":1}})",
        "merge.value.proto_polluted",
        "Merge value top-level key \"constructor\" is a prototype-pollution sink");
    row("87 depth 17", "{}", R"({"type":"merge","value":)" + deep + "}", "merge.value.too_deep",
        "Merge value JSON nesting depth 17 exceeds maximum of 16");
    row("too many keys", "{}", R"({"type":"merge","value":)" + many + "}",
        "merge.value.too_many_keys",
        "Merge value has 1025 top-level keys, exceeds maximum of 1024");
    row("no object", "{}", R"({"type":"merge","value":1})", "merge.value.not_an_object",
        "Merge value must be a JSON object");
    row("set into a list", "[]", R"({"type":"set","path":"a"})", "set.target_not_object",
        "Cannot set at path 'a': target is array, expected object.");
    row("nested append into null", "null", R"({"type":"append","value":1,"path":["a","b"]})",
        "append.target_not_object",
        "Cannot append at path '[a, b]': target is null, expected object.");
    row("append a number to text", R"({"a":"x"})", R"({"type":"append","value":1,"path":"a"})",
        "append.type_mismatch", "Expected string append value at path 'a', got number.");
    row("append to the root object", "{}", R"({"type":"append","value":1})", "append.type_mismatch",
        "Cannot append at path 'root': target is object, expected array, string, null, or missing field.");
    row("increment a boolean", R"({"a":true})", R"({"type":"increment","path":"a","by":1})",
        "increment.not_number", "Expected number at path 'a', got boolean.");
}

void UpdateOpsTest::tellsWhy()
{
    QFETCH(QByteArray, old);
    QFETCH(QByteArray, op);
    const auto updated = applyUpdate(old, "[" + op + "]");
    QVERIFY(updated);
    QCOMPARE(updated->value, old);
    const QByteArrayView error = jsonElements(updated->errors).at(0);
    QTEST(*jsonString(*jsonMember(error, "code")), "code");
    QTEST(*jsonString(*jsonMember(error, "message")), "message");
    QCOMPARE(*jsonString(*jsonMember(error, "doc_url")),
             QByteArray("https://iii.dev/docs/workers/iii-state#error-codes"));
}

// Rows 87 and 93: each name, with each operation, at each place of a path.
void UpdateOpsTest::refusesPrototypeNames_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isList");
    for (const char *name : {"__proto__", "constructor", "prototype"}) {
        const QByteArray text = QByteArray("\"") + name + "\"";
        QTest::addRow("93 %s", name) << text << false;
        QTest::addRow("93 %s at the root", name) << "[" + text + R"(,"b","c"])" << true;
        QTest::addRow("93 %s in the middle", name) << R"(["a",)" + text + R"(,"c"])" << true;
        QTest::addRow("93 %s at the leaf", name) << R"(["a","b",)" + text + "]" << true;
    }
}

void UpdateOpsTest::refusesPrototypeNames()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isList);
    const QList<QByteArray> kinds = isList ? QList<QByteArray>{"merge", "append"}
                                           : QList<QByteArray>{"set",       "merge",     "append",
                                                               "increment", "decrement", "remove"};
    for (const QByteArray &kind : kinds) {
        const auto updated = applyUpdate(QByteArray(R"({"a":1})"),
                                         R"([{"type":")" + kind + R"(","value":{},"by":1,"path":)"
                                             + path + "}]");
        QVERIFY(updated);
        QCOMPARE(codesOf(updated->errors), "0:" + kind + ".path.proto_polluted");
        QCOMPARE(updated->value, QByteArray(R"({"a":1})"));
    }
}

void UpdateOpsTest::refusesShapes_data()
{
    QTest::addColumn<QByteArray>("ops");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, QByteArray ops, const char *detail) {
        QTest::newRow(name) << ops << QString::fromUtf8(detail);
    };
    row("no list", "{}", "invalid type: object, expected a sequence");
    row("no object", "[1]", "invalid type: number, expected internally tagged enum UpdateOp");
    row("no type", "[{}]", "missing field `type`");
    row("unknown type", R"([{"type":"push"}])",
        "unknown variant `push`, expected one of `set`, `merge`, `increment`, `decrement`, `append`, `remove`");
    row("no path", R"([{"type":"set","value":1}])", "missing field `path`");
    row("number as path", R"([{"type":"remove","path":1}])",
        "invalid type: number, expected a string");
    row("number in a path", R"([{"type":"merge","path":[1],"value":{}}])",
        "invalid type: number, expected a string or an array of strings");
    row("no value", R"([{"type":"merge"}])", "missing field `value`");
    row("no by", R"([{"type":"increment","path":"a"}])", "missing field `by`");
    row("float by", R"([{"type":"increment","path":"a","by":1.5}])",
        "invalid type: floating point `1.5`, expected i64");
    row("by beyond i64", R"([{"type":"increment","path":"a","by":9223372036854775808}])",
        "invalid value: integer `9223372036854775808`, expected i64");
    row("one of two", R"([{"type":"set","path":"a","value":1},{"type":"nope"}])",
        "unknown variant `nope`, expected one of `set`, `merge`, `increment`, `decrement`, `append`, `remove`");
}

void UpdateOpsTest::refusesShapes()
{
    QFETCH(QByteArray, ops);
    const auto updated = applyUpdate(QByteArray("{}"), ops);
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::InvalidParams);
    QTEST(updated.error().detail, "detail");
}

void UpdateOpsTest::keepsOtherBytes()
{
    const QByteArray old =
        R"({"n":12.50,"big":123456789012345678901234567890,"t":"\u00e4","o":{ "x" : [] },"c":1})";
    const auto updated = applyUpdate(old, R"([{"type":"increment","path":"c","by":1}])");
    QVERIFY(updated);
    QCOMPARE(updated->value, QByteArray(old).replace("\"c\":1", "\"c\":2"));
}

// Steps that are each allowed must not add up to a value that cannot be read again.
void UpdateOpsTest::staysReadable()
{
    const QByteArray deep = QByteArray("[").repeated(40) + QByteArray("]").repeated(40);
    const QByteArray path = "[" + QByteArray("\"a\",").repeated(31) + "\"a\"]";
    const auto updated = applyUpdate(QByteArray("{}"), R"([{"type":"append","value":)" + deep
                                                           + R"(,"path":)" + path + "}]");
    QVERIFY(!updated);
    QCOMPARE(updated.error().code, ErrorCode::LimitExceeded);
}

QTEST_GUILESS_MAIN(UpdateOpsTest)
#include "update_ops_test.moc"
