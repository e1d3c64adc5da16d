// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/lists/cell_text.h"
#include "console/models/lists/remote_list.h"
#include "console/models/lists/time_text.h"
#include "tests/support/fake_admin_profile.h"
#include "tests/support/fake_admin_server.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

constexpr int kLong = 20'000;

QJsonObject rowOf(int number)
{
    return {{u"id"_s, u"c%1"_s.arg(number)},
            {u"subject"_s, u"<b>user-%1"_s.arg(number)},
            {u"queueBytes"_s, number % 100},
            {u"queueLimit"_s, 100}};
}

std::vector<ListColumn> columns()
{
    return {{u"id"_s, u"Connection"_s},
            {u"subject"_s, u"User"_s},
            {u"queueBytes"_s, u"Queue"_s, ListColumn::Kind::Fraction, u"queueLimit"_s}};
}

/// A server with a list of that length.
class ListServer
{
public:
    explicit ListServer(int length)
        : session(profileOf(server))
    {
        server.onRequest([this, length](const FakeAdminServer::Request &request) {
            if (!request.method.endsWith(u".query"_s))
                return QJsonObject();
            if (request.params.value("filter"_L1).toString() == u"wrong ("_s)
                return FakeAdminServer::error(-32602, u"invalid_params"_s, u"at 6: no )"_s);
            const int from = request.params.value("from"_L1).toInt();
            const int count = request.params.value("count"_L1).toInt();
            largest = std::max(largest, count);
            QJsonArray rows;
            for (int i = from; i < std::min(length, from + count); ++i)
                rows.append(rowOf(i));
            return QJsonObject{{u"total"_s, length},
                               {u"shown"_s, length},
                               {u"rows"_s, rows},
                               {u"watch"_s, u"w%1"_s.arg(++watches)}};
        });
        session.client().open(server.url(),
                              [](const AdminClient::TokenAnswer &answer) { answer(QByteArray()); });
    }

    bool isLive()
    {
        return QTest::qWaitFor(
            [this] { return session.client().state() == AdminClient::State::Live; }, 10'000);
    }

    FakeAdminServer server;
    ServerSession session;
    int watches = 0;
    int largest = 0;
};

} // namespace

class ConsoleRemoteListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOnlyAroundWhatIsVisible();
    void aSelectedRowStaysTheSameThing();
    void aRowThatWasNotFetchedKeepsItsPlace();
    void twoIndexesNeverShareAPlace();
    void aWrongFilterIsToldAndOvercome();
    void nothingIsAskedWhileNobodyLooks();
    void hostileTextStaysPlain();
    void hostileCountsDoNotKill();
    void aMomentsTitleNamesItsZone();
};

void ConsoleRemoteListTest::fetchesOnlyAroundWhatIsVisible()
{
    ListServer fixture(kLong);
    QVERIFY(fixture.isLive());
    RemoteList list(fixture.session, "connections", columns());
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setVisibleRows(0, 30);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), kLong);
    QCOMPARE(list.index(0, 0).data().toString(), u"c0"_s);
    QCOMPARE(list.index(10'000, 0).data().toString(), u"…"_s);
    for (int first = 0; first < kLong - 30; first += 613)
        list.setVisibleRows(first, first + 30); // a scroll bar that is dragged
    list.setVisibleRows(10'000, 10'030);
    QTRY_COMPARE(list.index(10'000, 0).data().toString(), u"c10000"_s);
    QVERIFY(fixture.server.count(u"admin.connections.query"_s) < 10);
    QVERIFY(fixture.largest <= 500);
}

void ConsoleRemoteListTest::aSelectedRowStaysTheSameThing()
{
    ListServer fixture(5);
    QVERIFY(fixture.isLive());
    RemoteList list(fixture.session, "connections", columns());
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 5);
    const QPersistentModelIndex chosen(list.index(3, 0));
    const QPersistentModelIndex gone(list.index(0, 0));
    fixture.server.notify(u"admin.list.delta"_s,
                          {{u"watch"_s, u"w1"_s},
                           {u"total"_s, 5},
                           {u"shown"_s, 5},
                           {u"order"_s, QJsonArray{u"c3"_s, u"c1"_s, u"c2"_s, u"c4"_s, u"c9"_s}},
                           {u"rows"_s, QJsonArray{rowOf(9)}}});
    QTRY_COMPARE(list.index(0, 0).data().toString(), u"c3"_s);
    QCOMPARE(chosen.row(), 0);
    QVERIFY(!gone.isValid());
    QCOMPARE(list.index(4, 0).data().toString(), u"c9"_s);
}

// A key that is held down goes through rows faster than they come; the place must not be lost.
void ConsoleRemoteListTest::aRowThatWasNotFetchedKeepsItsPlace()
{
    ListServer fixture(kLong);
    QVERIFY(fixture.isLive());
    RemoteList list(fixture.session, "connections", columns());
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), kLong);
    const QPersistentModelIndex current(list.index(5'000, 0));
    QVERIFY(list.row(5'000).isEmpty());
    list.setVisibleRows(4'990, 5'010);
    QTRY_VERIFY(!list.row(5'000).isEmpty());
    QCOMPARE(current.row(), 5'000);
}

// A server that names one thing twice; Qt loses one of two indexes that share a place, and crashes later.
void ConsoleRemoteListTest::twoIndexesNeverShareAPlace()
{
    ListServer fixture(5);
    QVERIFY(fixture.isLive());
    auto list = std::make_unique<RemoteList>(fixture.session, "connections", columns());
    list->setActive(true);
    QTRY_COMPARE(list->rowCount(), 5);
    const auto order = [&](const QStringList &ids) {
        fixture.server.notify(u"admin.list.delta"_s, {{u"watch"_s, u"w1"_s},
                                                      {u"total"_s, 5},
                                                      {u"shown"_s, 5},
                                                      {u"order"_s, QJsonArray::fromStringList(ids)},
                                                      {u"rows"_s, QJsonArray()}});
    };
    order({u"c3"_s, u"c3"_s, u"c1"_s, u"c2"_s, u"c4"_s});
    QTRY_COMPARE(list->index(1, 0).data().toString(), u"c3"_s);
    const QPersistentModelIndex one(list->index(0, 0));
    const QPersistentModelIndex other(list->index(1, 0));
    order({u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s, u"c1"_s});
    QTRY_COMPARE(list->index(2, 0).data().toString(), u"c3"_s);
    QVERIFY(one.isValid() != other.isValid());
    list.reset();
    QVERIFY(!one.isValid() && !other.isValid());
}

void ConsoleRemoteListTest::aWrongFilterIsToldAndOvercome()
{
    ListServer fixture(5);
    QVERIFY(fixture.isLive());
    RemoteList list(fixture.session, "connections", columns());
    QSignalSpy failed(&list, &RemoteList::failed);
    QSignalSpy recovered(&list, &RemoteList::recovered);
    list.setActive(true);
    QTRY_COMPARE(recovered.count(), 1);
    list.setFilter(u"wrong ("_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(list.rowCount(), 5); // what was shown stays
    list.setFilter({});
    QTRY_COMPARE(recovered.count(), 2);
}

void ConsoleRemoteListTest::nothingIsAskedWhileNobodyLooks()
{
    ListServer fixture(5);
    QVERIFY(fixture.isLive());
    RemoteList list(fixture.session, "connections", columns());
    list.setFilter(u"subject:a*"_s);
    list.refresh();
    list.setActive(true);
    QTRY_COMPARE(list.rowCount(), 5);
    QCOMPARE(fixture.server.count(u"admin.connections.query"_s), size_t(1));
    list.setActive(false);
    QTRY_COMPARE(fixture.server.count(u"admin.list.close"_s), size_t(1));
    QCOMPARE(list.rowCount(), 5);
}

void ConsoleRemoteListTest::hostileTextStaysPlain()
{
    const ListColumn column{u"subject"_s, u"User"_s};
    const QJsonObject row{{u"subject"_s, u"<img src=x>\nsecond"_s}};
    QCOMPARE(cellText(column, row), u"<img src=x>·second"_s);
    QVERIFY(plainTip(cellHint(column, row)).contains(u"&lt;img"_s));
}

void ConsoleRemoteListTest::hostileCountsDoNotKill()
{
    FakeAdminServer server;
    ServerSession session(profileOf(server));
    server.onRequest([](const FakeAdminServer::Request &request) {
        if (!request.method.endsWith(u".query"_s))
            return QJsonObject();
        return QJsonObject{{u"total"_s, -7},
                           {u"shown"_s, 2'000'000'000},
                           {u"rows"_s, QJsonArray{1, u"x"_s, QJsonObject()}},
                           {u"watch"_s, 5}};
    });
    session.client().open(server.url(),
                          [](const AdminClient::TokenAnswer &answer) { answer(QByteArray()); });
    RemoteList list(session, "rooms", columns());
    list.setActive(true);
    QTRY_VERIFY(list.isLoaded());
    QVERIFY(list.rowCount() <= 10'000'000);
    QCOMPARE(list.total(), 0);
    QVERIFY(list.index(0, 0).data().isValid());
}

void ConsoleRemoteListTest::aMomentsTitleNamesItsZone()
{
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    ListServer fixture(0);
    RemoteList list(fixture.session, "connections",
                    {{u"since"_s, u"Since (%1)"_s, ListColumn::Kind::Moment}});
    const auto title = [&list] { return list.headerData(0, Qt::Horizontal, Qt::DisplayRole); };

    QCOMPARE(title().toString(), u"Since (UTC)"_s);
    setTimeStyle({true, false});
    QCOMPARE(title().toString(), u"Since (JST)"_s);
    setTimeStyle({});
}

QTEST_GUILESS_MAIN(ConsoleRemoteListTest)
#include "console_remote_list_test.moc"
