// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/payload/json_tree_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace sluice::console;

namespace {

/// "key=value change" of every row, children indented, all levels opened.
QStringList dump(JsonTreeModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex key = model.index(row, JsonTreeModel::Key, parent);
        const QStringList below = model.hasChildren(key) ? dump(model, key, depth + 1)
                                                         : QStringList();
        const QString change = key.siblingAtColumn(JsonTreeModel::Change).data().toString();
        lines += QString(depth * 2, QLatin1Char(' ')) + key.data().toString() + QLatin1Char('=')
                 + key.siblingAtColumn(JsonTreeModel::Value).data().toString()
                 + (change.isEmpty() ? QString() : QStringLiteral(" | ") + change);
        lines += below;
    }
    return lines;
}

} // namespace

class ConsoleJsonTreeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsMembersInTheirOrderAndNumbersAsWritten();
    void marksWhatChanged();
    void pointsToAPlace();
    void showsAnything_data();
    void showsAnything();
    void opensALargePayloadAtOnce();
};

void ConsoleJsonTreeTest::showsMembersInTheirOrderAndNumbersAsWritten()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(R"({"z":9007199254740993,"a":{"x":1.50,"l":[true,null]},"e":{}})", {});
    QCOMPARE(dump(model),
             QStringList({QStringLiteral("z=9007199254740993"), QStringLiteral("a=2 member(s)"),
                          QStringLiteral("  x=1.50"), QStringLiteral("  l=2 element(s)"),
                          QStringLiteral("    0=true"), QStringLiteral("    1=null"),
                          QStringLiteral("e={ }")}));
}

void ConsoleJsonTreeTest::marksWhatChanged()
{
    JsonTreeModel model;
    model.show(R"({"same":1,"status":"closed","in":{"qty":7},"added":[1]})",
               R"({"same":1,"status":"open","in":{"qty":3},"lost":true})");
    QCOMPARE(
        dump(model),
        QStringList({QStringLiteral("same=1"), QStringLiteral("status=\"closed\" | was \"open\""),
                     QStringLiteral("in=1 member(s) | changed inside"),
                     QStringLiteral("  qty=7 | was 3"), QStringLiteral("added=1 element(s) | new"),
                     QStringLiteral("  0=1 | new"), QStringLiteral("lost= | gone, was true")}));
}

void ConsoleJsonTreeTest::pointsToAPlace()
{
    JsonTreeModel model;
    model.show(R"({"a/b":[{"~":1}]})", {});
    const QModelIndex list = model.index(0, 0);
    QCOMPARE(model.rowCount(list), 1);
    const QModelIndex object = model.index(0, 0, list);
    QCOMPARE(model.rowCount(object), 1);
    QCOMPARE(model.index(0, 0, object).data(JsonTreeModel::PointerRole).toString(),
             QStringLiteral("/a~1b/0/~0"));
}

void ConsoleJsonTreeTest::showsAnything_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a number") << QByteArray("42");
    QTest::newRow("broken") << QByteArray(R"({"a":)");
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00", 3);
    QTest::newRow("deep") << QByteArray(5'000, '[') + QByteArray(5'000, ']');
    QTest::newRow("other kind before") << QByteArray(R"(["x"])");
}

void ConsoleJsonTreeTest::showsAnything()
{
    QFETCH(QByteArray, json);
    JsonTreeModel model;
    model.show(json, QByteArray(R"({"a":1})"));
    QVERIFY(model.rowCount() >= 1);
    QVERIFY(!dump(model).isEmpty());
}

void ConsoleJsonTreeTest::opensALargePayloadAtOnce()
{
    QByteArray json = "[";
    for (int i = 0; json.size() < 5'000'000; ++i)
        json += (i ? ",{\"id\":" : "{\"id\":") + QByteArray::number(i)
                + ",\"text\":\"some words\"}";
    json += ']';
    JsonTreeModel model;
    QElapsedTimer timer;
    timer.start();
    model.show(json, {});
    const qint64 took = timer.elapsed();
    QVERIFY(model.rowCount() > 100'000);
    QVERIFY2(took < 2'000, qPrintable(QStringLiteral("%1 ms").arg(took)));
}

QTEST_GUILESS_MAIN(ConsoleJsonTreeTest)
#include "console_json_tree_test.moc"
