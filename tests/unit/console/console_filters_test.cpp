// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Filters that are saved, filters that are made of cells, and what the strip beside a list shows.
#include "console/models/lists/cell_text.h"
#include "console/models/live/event_filter.h"
#include "console/models/live/list_profile.h"
#include "console/models/live/saved_filters.h"

#include <QJsonArray>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;
using Kind = ListColumn::Kind;

namespace {

EventRecord eventOf(quint64 sequence, qint64 atMs, const QByteArray &kind = "event")
{
    EventRecord made;
    made.sequence = sequence;
    made.atMs = atMs;
    made.channel = "room:acme";
    made.label = sequence % 2 == 0 ? "even" : "odd";
    made.subject = "ada \"the first\"";
    made.id = "e" + QByteArray::number(sequence);
    made.payload = "{}";
    made.origin = std::make_shared<const EventOrigin>(EventOrigin{kind, {}, {}});
    return made;
}

} // namespace

class ConsoleFiltersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savedFiltersOutliveTheProgram();
    void savedFiltersAreBounded();
    void brokenSettingsAreNone();
    void cellsBecomeTerms_data();
    void cellsBecomeTerms();
    void cellsOfEventsFindThemselves();
    void theStripTellsDensityAndMarks();
};

void ConsoleFiltersTest::savedFiltersOutliveTheProgram()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    SavedFilters filters(settings, u"saved"_s);
    QVERIFY(filters.save(u" slow  ones "_s, u" bytes > 100 "_s));
    QVERIFY(filters.save(u"denied"_s, u"kind = denied"_s));
    QVERIFY(filters.save(u"denied"_s, u"kind = denied and room:a*"_s)); // takes its place
    QVERIFY(!filters.save(u"  "_s, u"x"_s));
    QVERIFY(!filters.save(u"empty"_s, u"  "_s));
    const std::vector<SavedFilter> expected{{u"denied"_s, u"kind = denied and room:a*"_s},
                                            {u"slow ones"_s, u"bytes > 100"_s}};
    QCOMPARE(filters.all(), expected);
    QCOMPARE(SavedFilters(settings, u"saved"_s).all(), expected);
    filters.remove(u"denied"_s);
    QCOMPARE(SavedFilters(settings, u"saved"_s).all(), (std::vector{expected[1]}));
}

void ConsoleFiltersTest::savedFiltersAreBounded()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    SavedFilters filters(settings, u"saved"_s);
    for (size_t i = 0; i < SavedFilters::kMost; ++i)
        QVERIFY(filters.save(u"n%1"_s.arg(i), u"x"_s));
    QVERIFY(!filters.save(u"one more"_s, u"x"_s));
    QVERIFY(filters.save(u"n1"_s, u"y"_s));
    QCOMPARE(filters.all().size(), SavedFilters::kMost);
}

void ConsoleFiltersTest::brokenSettingsAreNone()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    settings.setValue(u"saved"_s, QByteArray(R"([{"name":7},[],{"name":"a\nb","filter":"x"}])"));
    QCOMPARE(SavedFilters(settings, u"saved"_s).all(),
             (std::vector<SavedFilter>{{u"a·b"_s, u"x"_s}}));
    settings.setValue(u"saved"_s, QByteArray("{{{"));
    QVERIFY(SavedFilters(settings, u"saved"_s).all().empty());
}

void ConsoleFiltersTest::cellsBecomeTerms_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("term");
    QTest::newRow("text") << QJsonValue(u"a \"b\" \\"_s) << uR"(m = "a \"b\" \\")"_s;
    QTest::newRow("whole") << QJsonValue(qint64(1'795'000'000'123)) << u"m >= 1795000000123"_s;
    QTest::newRow("part") << QJsonValue(0.25) << u"m >= 0.25"_s;
    QTest::newRow("yes") << QJsonValue(true) << u"m = true"_s;
    QTest::newRow("no") << QJsonValue(false) << u"m = false"_s;
    QTest::newRow("empty") << QJsonValue(QString()) << QString();
    QTest::newRow("nothing") << QJsonValue() << QString();
    QTest::newRow("list") << QJsonValue(QJsonArray{1}) << QString();
}

void ConsoleFiltersTest::cellsBecomeTerms()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, term);
    QCOMPARE(cellTerm({u"m"_s, u"M"_s, Kind::Text}, {{u"m"_s, value}}), term);
}

void ConsoleFiltersTest::cellsOfEventsFindThemselves()
{
    LiveModel model({100, 1024 * 1024});
    model.append({gapRecord(1, 0, 3, 1), eventOf(2, 1), eventOf(3, 2)});
    QVERIFY(model.term(model.index(0, LiveModel::Channel)).isEmpty()); // no event
    QVERIFY(model.term({}).isEmpty());
    for (int column = 0; column < LiveModel::ColumnCount; ++column) {
        const QString term = model.term(model.index(1, column));
        const auto predicate = eventPredicate(term);
        QVERIFY2(predicate && !term.isEmpty(), qPrintable(term));
        QVERIFY2((*predicate)(model.record(1)), qPrintable(term));
    }
    QVERIFY(!(*eventPredicate(model.term(model.index(1, LiveModel::Label))))(model.record(2)));
}

void ConsoleFiltersTest::theStripTellsDensityAndMarks()
{
    LiveModel model({1'000, 1024 * 1024});
    QVERIFY(listProfile(model, 4, nullptr).empty());
    std::vector<EventRecord> rows;
    for (quint64 i = 0; i < 100; ++i) // ten a second, then a hundred
        rows.push_back(eventOf(i, i < 50 ? static_cast<qint64>(i) * 100
                                         : 5'000 + static_cast<qint64>(i - 50) * 10));
    rows[10] = eventOf(10, 1'000, "denied");
    rows[80] = gapRecord(80, 5'300, 7, 1);
    model.append(std::move(rows));
    const EventRecord like = eventOf(0, 0);
    const auto profile = listProfile(model, 4, &like);
    QCOMPARE(profile.size(), size_t(4));
    QCOMPARE(qRound(profile[0].perSecond), 10);
    QCOMPARE(qRound(profile[3].perSecond), 100);
    QVERIFY(profile[0].hasDenial && !profile[1].hasDenial);
    QVERIFY(profile[3].hasLoss && !profile[0].hasLoss);
    QVERIFY(profile[0].hasLike);
    QVERIFY(!listProfile(model, 4, nullptr)[0].hasLike);
    QCOMPARE(listProfile(model, 1'000, nullptr).size(), size_t(100)); // a row each
}

QTEST_GUILESS_MAIN(ConsoleFiltersTest)
#include "console_filters_test.moc"
