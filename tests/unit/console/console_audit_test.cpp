// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/audit/audit_export.h"
#include "console/models/audit/audit_list.h"
#include "console/models/audit/audit_undo.h"
#include "console/models/audit/chain_check.h"
#include "console/models/lists/time_text.h"
#include "tests/support/fake_admin_profile.h"
#include "tests/support/fake_admin_server.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPersistentModelIndex>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

constexpr qint64 kDay = 1'795'000'000'000;

QString hashOf(qint64 sequence)
{
    return u"hash-%1"_s.arg(sequence);
}

/// A server with a log of so many entries; every third is refused.
class AuditServer
{
public:
    explicit AuditServer(qint64 length)
        : rows(length)
        , session(profileOf(server))
    {
        server.onRequest([this](const FakeAdminServer::Request &request) {
            if (request.method == u"admin.audit.verify"_s)
                return verdict;
            if (request.method != u"admin.audit.query"_s)
                return QJsonObject();
            if (isBroken)
                return FakeAdminServer::error(1300, u"unavailable"_s, u"the disk is gone"_s);
            return page(request.params);
        });
        session.client().open(server.url(),
                              [](const AdminClient::TokenAnswer &answer) { answer(QByteArray()); });
    }

    bool isLive()
    {
        return QTest::qWaitFor(
            [this] { return session.client().state() == AdminClient::State::Live; }, 10'000);
    }

    QJsonObject page(const QJsonObject &params) const
    {
        const qint64 before = params.value("before"_L1).toInteger(rows + 1);
        qint64 at = std::min(rows, before - 1);
        const QString by = params.value("filter"_L1).toObject().value("by"_L1).toString();
        QJsonArray list;
        for (; at > 0 && list.size() < params.value("count"_L1).toInt(); --at) {
            const QString who = at % 2 == 0 ? u"ana"_s : u"<b>bo\n"_s;
            if (by.isEmpty() || who == by)
                list.append(QJsonObject{{u"seq"_s, at},
                                        {u"at"_s, kDay + at},
                                        {u"by"_s, who},
                                        {u"role"_s, u"operator"_s},
                                        {u"action"_s, u"admin.connection.kick"_s},
                                        {u"outcome"_s, at % 3 == 0 ? u"not_found"_s : u"ok"_s},
                                        {u"hash"_s, hashOf(at)}});
        }
        QJsonObject answer{{u"rows"_s, list}};
        if (at > 0)
            answer.insert(u"next"_s, at + 1);
        return answer;
    }

    FakeAdminServer server;
    qint64 rows = 0;
    bool isBroken = false;
    QJsonObject verdict;
    ServerSession session;
};

QJsonObject whole(qint64 last)
{
    return {{u"ok"_s, true},
            {u"checked"_s, last},
            {u"first"_s, 1},
            {u"last"_s, last},
            {u"head"_s, hashOf(last)}};
}

} // namespace

class ConsoleAuditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOfRevisionsCanBeUndone_data();
    void changesOfRevisionsCanBeUndone();
    void pagesAreFetchedToTheEnd();
    void newEntriesComeOnTop();
    void moreThanAPageOfNewOnesReplacesAll();
    void refusedOnesAreChosenAmongThoseThatWereRead();
    void aFilterIsTheServers();
    void troubleIsToldAndWhatWasReadStays();
    void hostilePagesDoNotKillOrLoop();
    void theChainIsComparedWithWhatWasSeen();
    void anotherChainIsNoticed();
    void aBrokenChainSaysWhere();
    void everythingIsExported();
    void aFailedExportLeavesNoFile();
    void timesAreInTheirZone();
};

void ConsoleAuditTest::changesOfRevisionsCanBeUndone_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("revision"); // 0: no
    const auto row = [](const char *name, const QString &action, const QString &target,
                        const QString &outcome, int revision) {
        QTest::newRow(name) << action << target << outcome << revision;
    };
    row("routes", u"admin.route.apply"_s, u"routes revision 1"_s, u"ok"_s, 1);
    row("went back", u"admin.route.revert"_s, u"routes revision 7"_s, u"ok"_s, 7);
    row("manifests", u"admin.manifest.apply"_s, u"manifest revision 2"_s, u"ok"_s, 2);
    row("the first", u"admin.manifest.apply"_s, u"manifest revision 1"_s, u"ok"_s, 0);
    row("refused", u"admin.route.apply"_s, u"routes revision 1"_s, u"conflict"_s, 0);
    row("no revision", u"admin.route.apply"_s, u"routes"_s, u"ok"_s, 0);
    row("another deed", u"admin.connection.kick"_s, u"routes revision 1"_s, u"ok"_s, 0);
    row("hostile", u"admin.route.apply"_s, u"routes revision 99999999999999999999"_s, u"ok"_s, 0);
}

void ConsoleAuditTest::changesOfRevisionsCanBeUndone()
{
    QFETCH(QString, action);
    QFETCH(QString, target);
    QFETCH(QString, outcome);
    QFETCH(int, revision);
    const auto undo = undoOf(
        {{u"action"_s, action}, {u"target"_s, target}, {u"outcome"_s, outcome}});
    QCOMPARE(undo ? undo->revision : 0, qint64(revision));
    if (undo)
        QCOMPARE(undo->revertMethod().startsWith("admin.route."),
                 action.startsWith(u"admin.route."_s));
}

void ConsoleAuditTest::pagesAreFetchedToTheEnd()
{
    AuditServer fixture(250);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 100);
    QVERIFY(!list.isWhole());
    // The tester fetches more by itself, as a view does.
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(list.index(0, 0).data(AuditList::SequenceRole).toLongLong(), 250);
    QCOMPARE(list.index(1, AuditList::Who).data().toString(), u"<b>bo· (operator)"_s);
    QVERIFY(list.index(1, AuditList::Who).data(Qt::ToolTipRole).toString().contains(u"&lt;b"_s));
    QVERIFY(list.index(1, 0).data(AuditList::RefusedRole).toBool()); // 249
    QVERIFY(list.index(1, AuditList::Outcome).data().toString().contains(u"not_found"_s));
    QVERIFY(!list.index(0, 0).data(AuditList::RefusedRole).toBool());
    while (!list.isWhole()) {
        const int before = list.rowCount();
        list.fetchMore({});
        QTRY_VERIFY(list.rowCount() > before);
    }
    QCOMPARE(list.rowCount(), 250);
    QCOMPARE(list.rowOf(17), 233);
}

void ConsoleAuditTest::newEntriesComeOnTop()
{
    AuditServer fixture(5);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 5);
    const QPersistentModelIndex chosen(list.index(0, 0));
    fixture.rows = 7;
    list.refresh();
    QTRY_COMPARE(list.rowCount(), 7);
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(chosen.data(AuditList::SequenceRole).toLongLong(), 5);
}

void ConsoleAuditTest::moreThanAPageOfNewOnesReplacesAll()
{
    AuditServer fixture(5);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 5);
    fixture.rows = 300; // what lies between is not in the page
    list.refresh();
    QTRY_COMPARE(list.rowCount(), 100);
    QCOMPARE(list.rowOf(5), -1);
    QVERIFY(list.canFetchMore({}));
}

void ConsoleAuditTest::refusedOnesAreChosenAmongThoseThatWereRead()
{
    AuditServer fixture(450);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 100);
    list.setRefusedOnly(true);
    QCOMPARE(list.rowCount(), 34);
    for (int row = 0; row < list.rowCount(); ++row)
        QVERIFY(list.index(row, 0).data(AuditList::RefusedRole).toBool());
    list.setRefusedOnly(false);
    QCOMPARE(list.rowCount(), 100);
}

void ConsoleAuditTest::aFilterIsTheServers()
{
    AuditServer fixture(40);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 40);
    list.setFilter({u" ana "_s, {}, {}, {}});
    QTRY_COMPARE(list.rowCount(), 20);
    QCOMPARE(filterParam({u"ana"_s, u"admin.*"_s, 5, 9}),
             (QJsonObject{
                 {u"by"_s, u"ana"_s}, {u"action"_s, u"admin.*"_s}, {u"from"_s, 5}, {u"to"_s, 9}}));
}

void ConsoleAuditTest::troubleIsToldAndWhatWasReadStays()
{
    AuditServer fixture(5);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 5);
    fixture.isBroken = true;
    list.refresh();
    QTRY_COMPARE(list.problem(), u"the disk is gone"_s);
    QCOMPARE(list.rowCount(), 5);
}

void ConsoleAuditTest::hostilePagesDoNotKillOrLoop()
{
    FakeAdminServer server;
    ServerSession session(profileOf(server));
    server.onRequest([](const FakeAdminServer::Request &request) {
        if (request.method != u"admin.audit.query"_s)
            return QJsonObject();
        const QJsonObject row{{u"seq"_s, 3}, {u"at"_s, u"soon"_s}, {u"by"_s, QJsonArray()}};
        return QJsonObject{{u"rows"_s, QJsonArray{7, u"x"_s, QJsonObject(), row, row}},
                           {u"next"_s, 3}}; // always the same page
    });
    session.client().open(server.url(),
                          [](const AdminClient::TokenAnswer &answer) { answer(QByteArray()); });
    AuditList list(session);
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setActive(true);
    list.setRefusedOnly(true);
    QTRY_COMPARE(list.rowCount(), 1);
    QTRY_VERIFY(list.isWhole()); // it does not go on
    QVERIFY(server.count(u"admin.audit.query"_s) < 5);
    QVERIFY(list.index(0, AuditList::Time).data().toString().isEmpty());
}

void ConsoleAuditTest::theChainIsComparedWithWhatWasSeen()
{
    AuditServer fixture(9);
    QVERIFY(fixture.isLive());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    fixture.verdict = whole(9);
    ChainCheck first(fixture.session, settings);
    QVERIFY(!first.hasKept());
    first.run();
    QTRY_COMPARE(first.state(), ChainCheck::State::Whole);
    QVERIFY(first.hasKept());
    fixture.rows = 12;
    fixture.verdict = whole(12);
    ChainCheck later(fixture.session, settings); // another day
    QVERIFY(later.text().contains(u'9'));
    later.run();
    QTRY_COMPARE(later.state(), ChainCheck::State::Whole);
    QVERIFY2(later.text().contains(u"goes on from"_s), qPrintable(later.text()));
}

void ConsoleAuditTest::anotherChainIsNoticed()
{
    AuditServer fixture(9);
    QVERIFY(fixture.isLive());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    settings.setValue(u"audit/p/head"_s,
                      QStringList{u"5"_s, u"what-was-there"_s, QString::number(kDay)});
    fixture.verdict = whole(9); // fits together
    ChainCheck check(fixture.session, settings);
    check.run();
    QTRY_COMPARE(check.state(), ChainCheck::State::Another);
    QVERIFY2(check.text().contains(u"what-was-the"_s), qPrintable(check.text()));
    check.run(); // it is not forgotten by asking again
    QTRY_COMPARE(check.state(), ChainCheck::State::Another);
    check.forget();
    check.run();
    QTRY_COMPARE(check.state(), ChainCheck::State::Whole);
    // A log that is shorter than the one that we have seen is another one too.
    settings.setValue(u"audit/p/head"_s, QStringList{u"50"_s, hashOf(50), QString::number(kDay)});
    check.run();
    QTRY_COMPARE(check.state(), ChainCheck::State::Another);
}

void ConsoleAuditTest::aBrokenChainSaysWhere()
{
    AuditServer fixture(9);
    QVERIFY(fixture.isLive());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    fixture.verdict = {{u"ok"_s, false}, {u"firstBad"_s, 3}, {u"last"_s, 9}};
    ChainCheck check(fixture.session, settings);
    check.run();
    QTRY_COMPARE(check.state(), ChainCheck::State::Broken);
    QCOMPARE(check.firstBad(), 3);
    QVERIFY(!check.hasKept());
    fixture.verdict = FakeAdminServer::error(1300, u"unavailable"_s, u"try later"_s);
    check.run();
    QTRY_COMPARE(check.state(), ChainCheck::State::Failed);
    QVERIFY(check.text().contains(u"try later"_s));
    fixture.verdict = {{u"ok"_s, u"sure"_s}, {u"last"_s, -4}}; // no verdict is no good verdict
    check.run();
    QTRY_COMPARE(check.state(), ChainCheck::State::Broken);
}

void ConsoleAuditTest::everythingIsExported()
{
    AuditServer fixture(1200);
    QVERIFY(fixture.isLive());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"audit.ndjson"_s);
    AuditExport audit(fixture.session);
    QSignalSpy finished(&audit, &AuditExport::finished);
    audit.start(path, {}, false);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished[0][0].toBool());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 1200);
    QCOMPARE(QJsonDocument::fromJson(lines.first()).object().value("seq"_L1).toInteger(), 1200);
    QCOMPARE(QJsonDocument::fromJson(lines.last()).object().value("seq"_L1).toInteger(), 1);
    audit.start(path, {u"ana"_s, {}, {}, {}}, true);
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(audit.written(), 200);
}

void ConsoleAuditTest::aFailedExportLeavesNoFile()
{
    AuditServer fixture(1200);
    QVERIFY(fixture.isLive());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"audit.ndjson"_s);
    AuditExport audit(fixture.session);
    QSignalSpy finished(&audit, &AuditExport::finished);
    connect(&audit, &AuditExport::progressed, this, [&] { fixture.isBroken = true; });
    audit.start(path, {}, false);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!finished[0][0].toBool());
    QVERIFY(!QFile::exists(path));
    audit.start(folder.filePath(u"no/such/folder/x"_s), {}, false);
    QCOMPARE(finished.count(), 2);
    QVERIFY(!finished[1][0].toBool() && !audit.isRunning());
    fixture.isBroken = false;
    audit.start(path, {}, false);
    audit.cancel();
    QCOMPARE(finished.count(), 3);
    QVERIFY(!QFile::exists(path));
}

void ConsoleAuditTest::timesAreInTheirZone()
{
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    AuditServer fixture(1);
    QVERIFY(fixture.isLive());
    AuditList list(fixture.session);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 1);
    const auto shown = [&list] {
        return list.headerData(AuditList::Time, Qt::Horizontal).toString() + u": "_s
               + list.index(0, AuditList::Time).data().toString();
    };

    QCOMPARE(shown(), u"Time (UTC): 2026-11-18 11:06:40"_s);
    setTimeStyle({true, false});
    QCOMPARE(shown(), u"Time (JST): 2026-11-18 20:06:40"_s);
    setTimeStyle({});
}

QTEST_GUILESS_MAIN(ConsoleAuditTest)
#include "console_audit_test.moc"
