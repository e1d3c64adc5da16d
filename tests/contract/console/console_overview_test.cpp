// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What comes in and from where, as the Overview shows it of the real server.
#include "console/views/overview/overview_view.h"
#include "tests/contract/console/console_fixture.h"

#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

/// The first line of a list whose first cell begins so; null: there is none.
QTreeWidgetItem *lineOf(const QWidget *view, const QString &list, const QString &begin)
{
    for (const QTreeWidget *tree : view->findChildren<QTreeWidget *>()) {
        for (int i = 0; tree->accessibleName() == list && i < tree->topLevelItemCount(); ++i) {
            if (tree->topLevelItem(i)->text(0).startsWith(begin))
                return tree->topLevelItem(i);
        }
    }
    return nullptr;
}

QString cell(const QTreeWidgetItem *line, int column)
{
    return line ? line->text(column) : QString();
}

} // namespace

class ConsoleOverviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesTellHowTheyDo();
};

void ConsoleOverviewTest::sourcesTellHowTheyDo()
{
    // A broker that is not there, as Toa's variables name it.
    qputenv("TOA_AMQP_CONTEXT", QByteArray(R"({".":["amqp://127.0.0.1:1"]})").toBase64());
    ConsoleFixture fixture("routes:\n  orders.created: customer\n");
    qunsetenv("TOA_AMQP_CONTEXT");
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<OverviewView>(page, "overview");
    QVERIFY(view);
    TRY_VERIFY(cell(lineOf(view, u"Sources"_s, u"amqp://"_s), 1).startsWith(u"◌ connecting"_s));
    QCOMPARE(cell(lineOf(view, u"Sources"_s, u"amqp://"_s), 3), u"0"_s); // none unacknowledged
    QVERIFY(lineOf(view, u"Sources"_s, u"amqp://"_s)->toolTip(0).contains(u"last error"_s));
    TRY_VERIFY(lineOf(view, u"Needs attention"_s, u"▲ amqp://"_s));
    QVERIFY(!lineOf(view, u"Sources"_s, u"native"_s)); // nothing came that way

    fixture.server.ctl({u"publish"_s, u"orders.created"_s, uR"({"customer":"ada"})"_s},
                       fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
    const auto mouth = [&] {
        auto *line = lineOf(view, u"Sources"_s, u"http"_s);
        return line ? line : lineOf(view, u"Sources"_s, u"native"_s);
    };
    TRY_VERIFY(mouth());
    QCOMPARE(cell(mouth(), 1), u"● open"_s);
    QCOMPARE(cell(mouth(), 3), QString());
    QVERIFY(mouth()->toolTip(1).contains(u"1 received"_s));
}

QTEST_MAIN(ConsoleOverviewTest)
#include "console_overview_test.moc"
