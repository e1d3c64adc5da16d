// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/log/log_feed.h"
#include "console/models/log/log_ids.h"
#include "console/models/log/log_list.h"
#include "tests/support/fake_admin_profile.h"
#include "tests/support/fake_admin_server.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;
using Level = LogLine::Level;

namespace {

LogLine line(qint64 atMs, const QString &text, const QString &stage = u"sluice.app"_s,
             Level level = Level::Info)
{
    return {atMs, level, stage, text};
}

std::vector<LogLine> manyLines(int from, int count)
{
    std::vector<LogLine> lines;
    for (int i = from; i < from + count; ++i)
        lines.push_back(line(1000 + i, u"line %1"_s.arg(i), u"stage.%1"_s.arg(i % 3)));
    return lines;
}

QJsonObject jsonLine(qint64 atMs, const QString &text)
{
    return {{u"at"_s, atMs}, {u"level"_s, u"info"_s}, {u"stage"_s, u"app"_s}, {u"text"_s, text}};
}

QStringList textsOf(const LogList &list)
{
    QStringList texts;
    for (int row = 0; row < list.rowCount(); ++row)
        texts.append(list.line(row).level == Level::Gap ? u"GAP"_s : list.line(row).text);
    return texts;
}

/// A server whose kept lines are told anew to whoever begins to follow.
class LogServer
{
public:
    LogServer()
        : session(profileOf(server))
    {
        session.client().open(server.url(),
                              [](const AdminClient::TokenAnswer &answer) { answer(QByteArray()); });
    }

    bool isLive()
    {
        return QTest::qWaitFor(
            [this] { return session.client().state() == AdminClient::State::Live; }, 10'000);
    }
    void tell(const QJsonArray &lines, const QJsonValue &dropped = 0)
    {
        server.notify(u"admin.log.lines"_s, {{u"lines"_s, lines}, {u"dropped"_s, dropped}});
    }

    FakeAdminServer server;
    ServerSession session;
};

} // namespace

class ConsoleLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreFoundInLines_data();
    void idsAreFoundInLines();
    void theOldestLinesAreForgotten();
    void stageAndTextChooseLines();
    void hostileTextStaysOnOneLine();
    void linesAreFollowedWhileSomebodyLooks();
    void whatIsKnownIsNotShownTwice();
    void whatMayBeMissingIsSaid();
    void anotherLevelBeginsAnew();
    void hostileLinesDoNotKill();
    void exportedLinesAreJson();
};

void ConsoleLogTest::idsAreFoundInLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("session") << u"session 00010000000000a3 ended: closed"_s
                             << QStringList{u"00010000000000a3"_s};
    QTest::newRow("uuid") << u"event 0b7f4c1e-91af-4d0c-b0a1-1f0d8e5f2c11, again"_s
                          << QStringList{u"0b7f4c1e-91af-4d0c-b0a1-1f0d8e5f2c11"_s};
    QTest::newRow("twice") << u"a1b2c3d4e5 of a1b2c3d4e5 and req_7_abcdef"_s
                           << QStringList{u"a1b2c3d4e5"_s, u"req_7_abcdef"_s};
    QTest::newRow("words") << u"reloaded: manifest revision 12"_s << QStringList();
    QTest::newRow("path") << u"/var/lib/sluice2024/data00001.db"_s << QStringList();
    QTest::newRow("address") << u"from 127.0.0.1:45678901"_s << QStringList();
    QTest::newRow("none") << QString() << QStringList();
}

void ConsoleLogTest::idsAreFoundInLines()
{
    QFETCH(QString, line);
    QFETCH(QStringList, ids);
    QCOMPARE(idsIn(line), ids);
    QVERIFY(idsIn(u"x1234567 "_s.repeated(100'000)).size() == 1); // long lines are no trouble
}

void ConsoleLogTest::theOldestLinesAreForgotten()
{
    LogList list;
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int most = LogList::kMostLines;
    list.append(manyLines(0, most - 10));
    list.append(manyLines(most - 10, 30));
    QCOMPARE(list.rowCount(), most);
    QCOMPARE(list.line(0).text, u"line 20"_s);
    list.append(manyLines(50'000, most + 5)); // more than are kept, at once
    QCOMPARE(list.rowCount(), most);
    QCOMPARE(list.line(0).text, u"line 50005"_s);
    QCOMPARE(list.stages(), (QStringList{u"stage.0"_s, u"stage.1"_s, u"stage.2"_s}));
}

void ConsoleLogTest::stageAndTextChooseLines()
{
    LogList list;
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.append(manyLines(0, 9));
    list.append({{0, Level::Gap, {}, u"3 lines"_s}});
    list.setFilter({u"stage.1"_s, {}});
    QCOMPARE(textsOf(list), (QStringList{u"line 1"_s, u"line 4"_s, u"line 7"_s, u"GAP"_s}));
    list.append(manyLines(10, 3));
    QCOMPARE(list.rowCount(), 5);
    list.setFilter({{}, u"LINE 1"_s});
    QCOMPARE(textsOf(list),
             (QStringList{u"line 1"_s, u"GAP"_s, u"line 10"_s, u"line 11"_s, u"line 12"_s}));
    list.setFilter({u"nowhere"_s, {}});
    QCOMPARE(list.rowCount(), 1); // what is missing is never filtered away
    list.setFilter({});
    QCOMPARE(list.rowCount(), 13);
    list.append(manyLines(0, LogList::kMostLines)); // rows leave from the middle of the filter
    list.setFilter({u"stage.2"_s, {}});
    list.append(manyLines(0, 100));
    QCOMPARE(static_cast<int>(list.kept()), static_cast<int>(LogList::kMostLines));
}

void ConsoleLogTest::hostileTextStaysOnOneLine()
{
    LogList list;
    list.append({line(5, u"<img src=x>\nsecond\x1b[31m"_s)});
    const QString shown = list.index(0, LogList::Text).data().toString();
    QVERIFY2(!shown.contains(u'\n') && !shown.contains(QChar(0x1b)), qPrintable(shown));
    QVERIFY(list.index(0, LogList::Text).data(Qt::ToolTipRole).toString().contains(u"&lt;"_s));
}

void ConsoleLogTest::linesAreFollowedWhileSomebodyLooks()
{
    LogServer fixture;
    QVERIFY(fixture.isLive());
    LogList list;
    LogFeed feed(fixture.session, list);
    QCOMPARE(fixture.server.count(u"admin.log.tail"_s), size_t(0));
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    fixture.tell({jsonLine(1, u"a"_s), jsonLine(2, u"b"_s)});
    QTRY_COMPARE(textsOf(list), (QStringList{u"a"_s, u"b"_s}));
    feed.setActive(false);
    QTRY_COMPARE(fixture.server.count(u"admin.log.close"_s), size_t(1));
    fixture.tell({jsonLine(3, u"late"_s)});
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    QCOMPARE(list.rowCount(), 2);
}

void ConsoleLogTest::whatIsKnownIsNotShownTwice()
{
    LogServer fixture;
    QVERIFY(fixture.isLive());
    LogList list;
    LogFeed feed(fixture.session, list);
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    fixture.tell({jsonLine(1, u"a"_s), jsonLine(2, u"b"_s)});
    QTRY_COMPARE(list.rowCount(), 2);
    fixture.server.dropAll();
    QTRY_VERIFY(!feed.isFollowing());
    QTRY_VERIFY_WITH_TIMEOUT(feed.isFollowing(), 20'000);
    fixture.tell({jsonLine(1, u"a"_s), jsonLine(2, u"b"_s), jsonLine(3, u"c"_s)});
    QTRY_COMPARE(textsOf(list), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void ConsoleLogTest::whatMayBeMissingIsSaid()
{
    LogServer fixture;
    QVERIFY(fixture.isLive());
    LogList list;
    LogFeed feed(fixture.session, list);
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    fixture.tell({jsonLine(1, u"a"_s)});
    fixture.tell({jsonLine(9, u"c"_s)}, 7);
    QTRY_COMPARE(textsOf(list), (QStringList{u"a"_s, u"GAP"_s, u"c"_s}));
    QVERIFY(list.line(1).text.contains(u'7'));
    QCOMPARE(feed.missed(), quint64(7));
    feed.setActive(false);
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    fixture.tell({jsonLine(40, u"x"_s)}); // the server has forgotten what we know
    QTRY_COMPARE(textsOf(list), (QStringList{u"a"_s, u"GAP"_s, u"c"_s, u"GAP"_s, u"x"_s}));
}

void ConsoleLogTest::anotherLevelBeginsAnew()
{
    LogServer fixture;
    QVERIFY(fixture.isLive());
    LogList list;
    LogFeed feed(fixture.session, list);
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    fixture.tell({jsonLine(1, u"a"_s)});
    QTRY_COMPARE(list.rowCount(), 1);
    feed.setLevel(Level::Debug);
    QCOMPARE(list.rowCount(), 0);
    QTRY_VERIFY(feed.isFollowing());
    QCOMPARE(fixture.server.requests.back().params.value("level"_L1).toString(), u"debug"_s);
    fixture.tell({jsonLine(1, u"a"_s), jsonLine(2, u"d"_s)});
    QTRY_COMPARE(textsOf(list), (QStringList{u"a"_s, u"d"_s}));
}

void ConsoleLogTest::hostileLinesDoNotKill()
{
    QCOMPARE(logLines({{u"lines"_s, u"none"_s}}).size(), size_t(0));
    QCOMPARE(logLines({{u"lines"_s, QJsonArray{1, u"x"_s, QJsonValue(), QJsonArray()}}}).size(),
             size_t(0));
    QJsonArray many;
    for (int i = 0; i < 12'000; ++i)
        many.append(QJsonObject{{u"at"_s, u"x"_s}, {u"level"_s, 5}, {u"stage"_s, u"s%1"_s.arg(i)}});
    LogList list;
    list.append(logLines({{u"lines"_s, many}}));
    QCOMPARE(list.kept(), LogList::kMostLines);
    QCOMPARE(list.stages().size(), qsizetype(LogList::kMostStages));
    const auto huge = logLines({{u"lines"_s, QJsonArray{jsonLine(-5, QString(1'000'000, u'x'))}}});
    QVERIFY(huge.front().text.size() < 10'000);
    LogServer fixture;
    QVERIFY(fixture.isLive());
    LogFeed feed(fixture.session, list);
    feed.setActive(true);
    QTRY_VERIFY(feed.isFollowing());
    fixture.tell({}, -3);
    fixture.tell({}, u"many"_s);
    fixture.tell({jsonLine(1, u"end"_s)});
    QTRY_COMPARE(list.line(list.rowCount() - 1).text, u"end"_s);
    QCOMPARE(feed.missed(), quint64(0));
}

void ConsoleLogTest::exportedLinesAreJson()
{
    const QByteArray text = exportLine(line(7, u"a\n\"b\""_s, u"sluice.app"_s, Level::Error));
    QCOMPARE(text.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(text).object(), (QJsonObject{{u"at"_s, 7},
                                                                  {u"level"_s, u"error"_s},
                                                                  {u"stage"_s, u"sluice.app"_s},
                                                                  {u"text"_s, u"a\n\"b\""_s}}));
}

QTEST_GUILESS_MAIN(ConsoleLogTest)
#include "console_log_test.moc"
