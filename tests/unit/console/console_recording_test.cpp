// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/tail_batch.h"
#include "console/models/live/event_filter.h"
#include "console/models/live/recording.h"
#include "console/models/payload/mask.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;

namespace {

EventRecord made(quint64 number)
{
    EventPool pool;
    EventRecord event;
    event.sequence = number;
    event.atMs = Q_INT64_C(1795000000000);
    event.channel = "room:a\"b";
    event.label = "order\nnew";
    event.subject = "ana";
    event.id = "i" + QByteArray::number(number);
    event.epoch = "e1";
    event.offset = number;
    event.payload = R"({"big":12345678901234567890,"price":1.10})";
    event.origin = pool.origin("denied", "http", R"({"id":"r1"})");
    event.receivers = 3;
    return event;
}

} // namespace

class ConsoleRecordingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasWritten();
    void readsWhatAFullDiskLeft();
    void endsAtItsLargestSize();
    void refusesForeignFilesAndExistingOnes();
    void filtersAsTheServerDoes_data();
    void filtersAsTheServerDoes();
    void masksSecrets_data();
    void masksSecrets();
    void prettyKeepsDigits();
};

void ConsoleRecordingTest::comesBackAsItWasWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.ndjson"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(path));
    std::vector<EventRecord> events;
    events.push_back(made(1));
    events.push_back(gapRecord(2, 5, 7, 4));
    QVERIFY(writer.write(events));
    writer.close();
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto back = readRecording(path, 100);
    QVERIFY(back);
    QCOMPARE(back->events.size(), size_t(2));
    const EventRecord &event = back->events.front();
    QCOMPARE(event.channel, events[0].channel);
    QCOMPARE(event.label, events[0].label);
    QCOMPARE(event.payload, events[0].payload);
    QCOMPARE(event.offset, quint64(1));
    QCOMPARE(*event.origin, *events[0].origin);
    QVERIFY(isGap(back->events.back()));
    const auto newest = readRecording(path, 1);
    QCOMPARE(newest->skipped, quint64(1));
}

void ConsoleRecordingTest::readsWhatAFullDiskLeft()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.ndjson"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(recordingLine(made(1)) + '\n' + recordingLine(made(2)).left(40));
    file.close();
    const auto back = readRecording(path, 100);
    QVERIFY(back);
    QCOMPARE(back->events.size(), size_t(1));
    QCOMPARE(back->broken, quint64(1));
}

void ConsoleRecordingTest::endsAtItsLargestSize()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.ndjson"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(path, recordingLine(made(1)).size() + 10));
    std::vector<EventRecord> events;
    events.push_back(made(1));
    events.push_back(made(2));
    const auto written = writer.write(events);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFull);
    QVERIFY(!writer.isOpen());
    QCOMPARE(readRecording(path, 100)->events.size(), size_t(1));
}

void ConsoleRecordingTest::refusesForeignFilesAndExistingOnes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("dear diary\n");
    file.close();
    QCOMPARE(readRecording(path, 10).error().code, ErrorCode::ParseError);
    QCOMPARE(readRecording(folder.filePath(u"none"_s), 10).error().code, ErrorCode::FileUnreadable);
    RecordingWriter writer;
    QVERIFY(!writer.open(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("dear diary\n"));
}

void ConsoleRecordingTest::filtersAsTheServerDoes_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("isShown");
    const auto row = [](const char *filter, bool isShown) {
        QTest::newRow(filter) << QString::fromLatin1(filter) << isShown;
    };
    row("", true);
    row("kind = denied", true);
    row("kind = event", false);
    row("subject:a* and payload.price > 1", true);
    row("not subject = ana", false);
    row("stream:*", false);
    row("source = http or id = zzz", true);
}

void ConsoleRecordingTest::filtersAsTheServerDoes()
{
    QFETCH(QString, filter);
    QFETCH(bool, isShown);
    const auto predicate = eventPredicate(filter);
    QVERIFY(predicate);
    QCOMPARE(!*predicate || (*predicate)(made(1)), isShown);
    QVERIFY(!*predicate || (*predicate)(gapRecord(1, 1, 1, 1)));
    const auto quoted = eventPredicate(filterTerm(u"channel"_s, u"room:a\"b"_s));
    QVERIFY(quoted);
    QVERIFY((*quoted)(made(1)));
}

void ConsoleRecordingTest::masksSecrets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const char *json, const char *masked) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(masked);
    };
    row("text", R"({"password":"x\"y","a":1})", R"({"password":"•••","a":1})");
    row("number", R"({"Api_Key" : 12 ,"a":1})", R"({"Api_Key" : "•••","a":1})");
    row("cut", R"({"a":1,"access_token":"abc)", R"({"a":1,"access_token":"•••")");
    row("value", R"({"a":"password"})", R"({"a":"password"})");
    row("object", R"({"token":{"a":"b"}})", R"({"token":{"a":"b"}})");
    row("none", "plain", "plain");
}

void ConsoleRecordingTest::masksSecrets()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, masked);
    QCOMPARE(maskSecrets(json), masked);
}

void ConsoleRecordingTest::prettyKeepsDigits()
{
    QCOMPARE(prettyJson(R"({"a":1.10,"b":[],"c":["{,"]})"),
             QByteArray("{\n  \"a\": 1.10,\n  \"b\": [],\n  \"c\": [\n    \"{,\"\n  ]\n}"));
    QCOMPARE(prettyJson("]]]"), QByteArray("\n]\n]\n]"));
}

QTEST_GUILESS_MAIN(ConsoleRecordingTest)
#include "console_recording_test.moc"
