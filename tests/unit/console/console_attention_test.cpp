// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Who is told when of what needs attention.
#include "console/models/metrics/attention.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

AttentionLine line(const QString &text, const QString &query = {})
{
    return {text, "subscribers", query};
}

constexpr qint64 kPeriod = AttentionWatch::kPeriodMs;

} // namespace

class ConsoleAttentionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreReadFromASample();
    void newThingsAreToldOnce();
    void whoLooksIsNotTold();
    void numbersInTextsMakeNothingNew();
    void notMoreOftenThanOnceAPeriod();
};

void ConsoleAttentionTest::linesAreReadFromASample()
{
    const QJsonObject good{{u"text"_s, u"12 slow\nconsumers"_s},
                           {u"view"_s, u"subscribers"_s},
                           {u"filter"_s, u"flag = slow"_s}};
    QJsonArray list{good, 7, QJsonObject(), QJsonObject{{u"text"_s, u"only text"_s}}};
    QCOMPARE(attentionOf({{u"attention"_s, list}}),
             (std::vector<AttentionLine>{{u"12 slow·consumers"_s, "subscribers", u"flag = slow"_s},
                                         {u"only text"_s, "", QString()}}));
    QVERIFY(attentionOf({}).empty());
    for (int i = 0; i < 500; ++i)
        list.append(good);
    QCOMPARE(attentionOf({{u"attention"_s, list}}).size(), size_t(200));
}

void ConsoleAttentionTest::newThingsAreToldOnce()
{
    AttentionWatch watch;
    QCOMPARE(watch.take({}, false, 0), 0);
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, 1), 2);
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, 1 + kPeriod), 0);
    QCOMPARE(watch.take({line(u"b"_s)}, false, 2 + kPeriod), 0);
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, 3 + kPeriod), 1); // again
}

void ConsoleAttentionTest::whoLooksIsNotTold()
{
    AttentionWatch watch;
    QCOMPARE(watch.take({line(u"a"_s)}, true, 1), 0);
    QCOMPARE(watch.take({line(u"a"_s)}, false, 2), 0); // it was seen
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, 3), 1);
}

void ConsoleAttentionTest::numbersInTextsMakeNothingNew()
{
    AttentionWatch watch;
    QCOMPARE(watch.take({line(u"12 slow consumers"_s, u"flag = slow"_s)}, false, 1), 1);
    QCOMPARE(watch.take({line(u"13 slow consumers"_s, u"flag = slow"_s)}, false, 2 + kPeriod), 0);
}

void ConsoleAttentionTest::notMoreOftenThanOnceAPeriod()
{
    AttentionWatch watch;
    QCOMPARE(watch.take({line(u"a"_s)}, false, 1), 1);
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, 2), 0);
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, kPeriod), 0);
    QCOMPARE(watch.take({line(u"a"_s), line(u"b"_s)}, false, 1 + kPeriod), 1); // not forgotten
}

QTEST_GUILESS_MAIN(ConsoleAttentionTest)
#include "console_attention_test.moc"
