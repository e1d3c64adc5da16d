// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// History and replays against a server that may be broken or hostile; what people see is tested
// against the real one.
#include "console/models/history/history_feed.h"
#include "console/models/history/replay_feed.h"
#include "console/models/lists/time_text.h"
#include "console/models/live/event_filter.h"
#include "tests/support/fake_admin_profile.h"
#include "tests/support/fake_admin_server.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice;
using namespace sluice::console;
using Kind = HistoryPlace::Kind;

namespace {

QJsonObject eventAt(qint64 offset)
{
    return {{u"offset"_s, offset},
            {u"at"_s, 1'795'000'000'000 + offset},
            {u"event"_s, offset % 2 == 0 ? u"shop.order.paid"_s : u"shop.order.sent"_s},
            {u"id"_s, u"e%1"_s.arg(offset)},
            {u"payload"_s, QJsonObject{{u"n"_s, offset}}}};
}

QJsonObject pageOf(qint64 from, qint64 to, qint64 first, qint64 top)
{
    QJsonArray events;
    for (qint64 offset = from; offset <= to; ++offset)
        events.append(eventAt(offset));
    return {{u"stream"_s, u"orders"_s}, {u"epoch"_s, u"aaaa"_s},
            {u"first"_s, first},        {u"top"_s, top},
            {u"events"_s, events},      {u"gaps"_s, QJsonArray()}};
}

/// A stream that keeps the offsets `first` to `top`, answered as the real server does.
QJsonObject answerOf(const QJsonObject &params, qint64 first, qint64 top)
{
    const qint64 count = params.value(u"count"_s).toInt();
    const QJsonValue from = params.value(u"from"_s)[u"offset"_s];
    const bool isBackwards = params.value(u"backwards"_s).toBool();
    const qint64 place = std::max(first, from.toInteger(isBackwards ? top : first));
    return isBackwards
               ? pageOf(std::max(first, place - count + 1), std::min(top, place), first, top)
               : pageOf(place, std::min(top, place + count - 1), first, top);
}

std::vector<quint64> offsets(const LiveModel &model)
{
    std::vector<quint64> found;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!isGap(model.record(row)))
            found.push_back(model.record(row).offset);
    }
    return found;
}

QString textOf(const LiveModel &model, int row)
{
    return model.index(row, LiveModel::Payload).data().toString();
}

/// A session on a fake server that is connected.
class Link
{
public:
    Link()
        : session(profileOf(server))
    {
        session.client().open(server.url(), [](const AdminClient::TokenAnswer &answer) {
            answer(Result<QByteArray>(QByteArray("t")));
        });
        if (!QTest::qWaitFor([this] { return session.client().isUsable(); }))
            qFatal("no connection");
    }

    FakeAdminServer server;
    ServerSession session;
};

} // namespace

class ConsoleHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreRead_data();
    void placesAreRead();
    void pagesAreReadWhateverTheyHold_data();
    void pagesAreReadWhateverTheyHold();
    void pagesGoBothWays();
    void whatIsGoneHasARow();
    void aRangeEnds();
    void aStreamThatBeginsAnewIsTold();
    void whatIsKeptIsBounded();
    void refusalsAreTold();
    void aReplayIsFollowed();
    void whatWasNotAgreedEndsAReplay();
    void aLostConnectionEndsAReplay();
    void productionIsGuarded();
};

void ConsoleHistoryTest::placesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("value");
    const auto row = [](const char *text, Kind kind, qint64 value) {
        QTest::newRow(text) << QString::fromLatin1(text) << true << static_cast<int>(kind) << value;
    };
    const auto at = [](const char *iso) {
        return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs)
            .toMSecsSinceEpoch();
    };
    row("", Kind::End, 0);
    row("882064", Kind::Offset, 882'064);
    row("0", Kind::Offset, 0);
    row("14:02", Kind::Moment, at("2026-11-27T14:02:00Z"));
    row(" 14:02:10.407 ", Kind::Moment, at("2026-11-27T14:02:10.407Z"));
    row("2026-11-26 23:59", Kind::Moment, at("2026-11-26T23:59:00Z"));
    row("2026-11-26T23:59:01+02:00", Kind::Moment, at("2026-11-26T21:59:01Z"));
    row("-10 min", Kind::Moment, at("2026-11-27T15:50:00Z"));
    row("-90s", Kind::Moment, at("2026-11-27T15:58:30Z"));
    row("-2 h", Kind::Moment, at("2026-11-27T14:00:00Z"));
    row("-3d", Kind::Moment, at("2026-11-24T16:00:00Z"));
    for (const char *bad : {"soon", "-5", "25:00", "99999999999999999999", "2026-13-01 10:00",
                            "-9999999999 d", "1.5", "-10 years"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false << 0 << qint64(0);
}

void ConsoleHistoryTest::placesAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFETCH(int, kind);
    QFETCH(qint64, value);
    const QDateTime now = QDateTime::fromString(u"2026-11-27T16:00:00Z"_s, Qt::ISODate);
    const auto place = historyPlace(text, now);
    QCOMPARE(place.has_value(), isGood);
    if (isGood) {
        QCOMPARE(static_cast<int>(place->kind), kind);
        QCOMPARE(place->value, value);
    }
}

void ConsoleHistoryTest::pagesAreReadWhateverTheyHold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("events"); // -1: an error
    QTest::newRow("empty") << QByteArray(R"({"epoch":"a","first":1,"top":0,"events":[]})") << 0;
    QTest::newRow("unsorted, twice")
        << QByteArray(R"({"events":[{"offset":9},{"offset":3},{"offset":9}]})") << 2;
    QTest::newRow("no events") << QByteArray(R"({"epoch":"a"})") << -1;
    QTest::newRow("events of another type") << QByteArray(R"({"events":{"a":1}})") << -1;
    QTest::newRow("no offset") << QByteArray(R"({"events":[{"event":"a"},7,null,[]]})") << 0;
    QTest::newRow("negative") << QByteArray(R"({"first":-5,"top":-1,"events":[{"offset":-3}]})")
                              << 1;
    QTest::newRow("wrong types") << QByteArray(
        R"({"epoch":7,"first":"x","events":[{"offset":1,"at":"x","event":4,"id":[]}],"gaps":{}})")
                                 << 1;
    QTest::newRow("no object") << QByteArray("[1,2]") << -1;
    QTest::newRow("no JSON") << QByteArray("{\"events\":[") << -1;
    QTest::newRow("nothing") << QByteArray() << -1;
    QByteArray many = R"({"events":[)";
    for (int i = 0; i < 20'000; ++i)
        many += R"({"offset":)" + QByteArray::number(i) + "},";
    many.chop(1);
    QTest::newRow("more than was asked for") << many + "]}" << 5'000;
}

void ConsoleHistoryTest::pagesAreReadWhateverTheyHold()
{
    QFETCH(QByteArray, json);
    QFETCH(int, events);
    const auto page = readHistoryPage(json, "orders");
    QCOMPARE(page.has_value(), events >= 0);
    if (!page)
        return;
    QCOMPARE(static_cast<int>(page->events.size()), events);
    quint64 before = 0;
    for (const EventRecord &event : page->events) {
        QVERIFY(event.offset >= before);
        before = event.offset;
        QCOMPARE(event.channel, QByteArray("stream:orders"));
    }
}

void ConsoleHistoryTest::pagesGoBothWays()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.history"_s ? answerOf(request.params, 1, 1'700)
                                                           : QJsonObject();
    });
    HistoryFeed feed(link.session);
    const QAbstractItemModelTester tester(&feed.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy loaded(&feed, &HistoryFeed::loaded);
    feed.open(u"orders"_s, {});
    QVERIFY(feed.isLoading());
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()).front(), 1'201U);
    QCOMPARE(offsets(feed.model()).back(), 1'700U);
    QVERIFY(feed.hasOlder() && !feed.hasNewer());
    feed.older();
    feed.older(); // one at a time
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()).size(), size_t(1'000));
    QCOMPARE(offsets(feed.model()).front(), 701U);
    feed.open(u"orders"_s, {Kind::Offset, 100});
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()).front(), 80U); // some before it
    QCOMPARE(feed.model().record(feed.rowOf(feed.wanted())).offset, 100U);
    QCOMPARE(feed.model().previous(feed.rowOf(100))->offset, 98U); // of the same label
    while (feed.hasNewer()) {
        feed.newer();
        QVERIFY(loaded.wait());
    }
    QCOMPARE(offsets(feed.model()).size(), size_t(1'621));
    feed.open(u"orders"_s, {Kind::Begin, 0});
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()).front(), 1U);
    QVERIFY(!feed.hasOlder());
}

void ConsoleHistoryTest::whatIsGoneHasARow()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        if (request.method != u"admin.stream.history"_s)
            return QJsonObject();
        QJsonObject page = pageOf(41, 43, 41, 47);
        QJsonArray events = page.value(u"events"_s).toArray();
        events.append(eventAt(47));
        page.insert(u"events"_s, events);
        return page;
    });
    HistoryFeed feed(link.session);
    QSignalSpy loaded(&feed, &HistoryFeed::loaded);
    feed.open(u"orders"_s, {Kind::Begin, 0});
    QVERIFY(loaded.wait());
    QCOMPARE(feed.model().rowCount(), 6);
    QVERIFY2(textOf(feed.model(), 0).contains(u"40 older"_s), qPrintable(textOf(feed.model(), 0)));
    QVERIFY2(textOf(feed.model(), 4).contains(u"3 events are missing"_s),
             qPrintable(textOf(feed.model(), 4)));
    QCOMPARE(feed.model().record(feed.rowOf(44)).offset, 47U); // the next one there is
}

void ConsoleHistoryTest::aRangeEnds()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.history"_s ? answerOf(request.params, 1, 900)
                                                           : QJsonObject();
    });
    HistoryFeed feed(link.session);
    QSignalSpy loaded(&feed, &HistoryFeed::loaded);
    feed.open(u"orders"_s, {Kind::Begin, 0}, {Kind::Offset, 120});
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()).back(), 120U);
    QVERIFY(!feed.hasNewer());
    feed.newer();
    QVERIFY(!feed.isLoading());
    feed.open(u"orders"_s, {Kind::Begin, 0}, {Kind::Moment, 1'795'000'000'030});
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()).back(), 30U);
}

void ConsoleHistoryTest::aStreamThatBeginsAnewIsTold()
{
    Link link;
    bool isAnew = false;
    link.server.onRequest([&](const FakeAdminServer::Request &request) {
        if (request.method != u"admin.stream.history"_s)
            return QJsonObject();
        if (!isAnew)
            return answerOf(request.params, 1, 900);
        QJsonObject page = pageOf(1, 3, 1, 3);
        page.insert(u"epoch"_s, u"bbbb"_s);
        return page;
    });
    HistoryFeed feed(link.session);
    QSignalSpy loaded(&feed, &HistoryFeed::loaded);
    feed.open(u"orders"_s, {});
    QVERIFY(loaded.wait());
    isAnew = true;
    feed.older();
    QVERIFY(loaded.wait());
    QCOMPARE(offsets(feed.model()), (std::vector<quint64>{1, 2, 3}));
    QVERIFY2(textOf(feed.model(), 0).contains(u"anew"_s), qPrintable(textOf(feed.model(), 0)));
}

void ConsoleHistoryTest::whatIsKeptIsBounded()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.history"_s ? answerOf(request.params, 1, 100'000)
                                                           : QJsonObject();
    });
    HistoryFeed feed(link.session);
    QSignalSpy loaded(&feed, &HistoryFeed::loaded);
    feed.open(u"orders"_s, {});
    QVERIFY(loaded.wait());
    for (int page = 0; page < 45; ++page) {
        feed.older();
        QVERIFY(loaded.wait());
    }
    QCOMPARE(feed.events().size(), HistoryFeed::kKeptRows);
    QCOMPARE(feed.events().front().offset, 77'001U); // the place that was asked for last
    QVERIFY(feed.hasNewer());                        // what left is asked for again
    feed.newer();
    QVERIFY(loaded.wait());
    QCOMPARE(feed.events().size(), HistoryFeed::kKeptRows);
    QCOMPARE(feed.events().back().offset, 97'500U);
}

void ConsoleHistoryTest::refusalsAreTold()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.history"_s
                   ? FakeAdminServer::error(1201, u"overloaded"_s, u"the\nstore is behind"_s)
                   : QJsonObject();
    });
    HistoryFeed feed(link.session);
    feed.open(u"orders"_s, {});
    QTRY_VERIFY(!feed.isLoading());
    QVERIFY2(feed.problem().contains(u"store is behind"_s), qPrintable(feed.problem()));
    QVERIFY(!feed.problem().contains(u'\n')); // untrusted text stays on one line
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.history"_s ? QJsonObject{{u"events"_s, 7}}
                                                           : QJsonObject();
    });
    feed.newer();
    QTRY_VERIFY(!feed.isLoading());
    QVERIFY2(feed.problem().contains(u"no page"_s), qPrintable(feed.problem()));
}

void ConsoleHistoryTest::aReplayIsFollowed()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.replay"_s ? QJsonObject{{u"replay"_s, u"r1"_s}}
                                                          : QJsonObject();
    });
    ReplayFeed feed(link.session);
    QSignalSpy arrived(&feed, &ReplayFeed::arrived);
    feed.start({u"orders"_s, u"aaaa"_s, 5, 7, u"own"_s, 10, {}});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Running);
    link.server.notify(u"admin.replay.batch"_s,
                       {{u"replay"_s, u"r9"_s}, {u"events"_s, QJsonArray{eventAt(1)}}});
    link.server.notify(u"admin.replay.batch"_s,
                       {{u"replay"_s, u"r1"_s}, {u"events"_s, QJsonArray{eventAt(5), eventAt(6)}}});
    QVERIFY(arrived.wait());
    const std::vector<EventRecord> events = feed.take();
    QCOMPARE(events.size(), size_t(2)); // not that of another's replay
    QCOMPARE(events.front().origin->kind, QByteArray("replayed"));
    QCOMPARE(events.front().payload, QByteArray(R"({"n":5})"));
    QTRY_COMPARE(link.server.count(u"admin.replay.credit"_s), size_t(1));
    QCOMPARE(link.server.requests.back().params.value(u"events"_s).toInt(), 2);
    link.server.notify(
        u"admin.replay.progress"_s,
        {{u"replay"_s, u"r1"_s}, {u"state"_s, u"done"_s}, {u"sent"_s, 2}, {u"skipped"_s, 1}});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Done);
    QCOMPARE(feed.skipped(), 1U);
    feed.cancel(); // there is nothing to cancel
    QCOMPARE(link.server.count(u"admin.replay.cancel"_s), size_t(0));
}

void ConsoleHistoryTest::whatWasNotAgreedEndsAReplay()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.replay"_s ? QJsonObject{{u"replay"_s, u"r1"_s}}
                                                          : QJsonObject();
    });
    ReplayFeed feed(link.session);
    const auto running = [&] {
        feed.start({u"orders"_s, {}, 1, 9, u"own"_s, 10, {}});
        return QTest::qWaitFor([&] { return feed.state() == ReplayFeed::State::Running; });
    };
    QVERIFY(running());
    QJsonArray many;
    for (qint64 i = 0; i < 3'000; ++i)
        many.append(eventAt(i));
    link.server.notify(u"admin.replay.batch"_s, {{u"replay"_s, u"r1"_s}, {u"events"_s, many}});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Failed);
    QTRY_COMPARE(link.server.count(u"admin.replay.cancel"_s), size_t(1));
    QVERIFY(running());
    link.server.notify(u"admin.replay.batch"_s, {{u"replay"_s, u"r1"_s}, {u"events"_s, 7}});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Failed);
    QVERIFY(running());
    link.server.notify(u"admin.replay.progress"_s,
                       {{u"replay"_s, u"r1"_s}, {u"sent"_s, -4}, {u"state"_s, 7}});
    link.server.notify(
        u"admin.replay.progress"_s,
        {{u"replay"_s, u"r1"_s}, {u"state"_s, u"failed"_s}, {u"why"_s, u"<b>no</b>\nmore"_s}});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Failed);
    QVERIFY(!feed.why().contains(u'\n'));
    link.server.onRequest([](const FakeAdminServer::Request &) { return QJsonObject(); });
    feed.start({u"orders"_s, {}, 1, 9, u"own"_s, 10, {}}); // an answer without an id
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Failed);
}

void ConsoleHistoryTest::aLostConnectionEndsAReplay()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.replay"_s ? QJsonObject{{u"replay"_s, u"r1"_s}}
                                                          : QJsonObject();
    });
    ReplayFeed feed(link.session);
    feed.start({u"orders"_s, {}, 1, 9, u"own"_s, 10, {}});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Running);
    link.server.dropAll();
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Failed);
    QVERIFY(!feed.why().isEmpty());
}

void ConsoleHistoryTest::productionIsGuarded()
{
    Link link;
    link.server.onRequest([](const FakeAdminServer::Request &request) {
        return request.method == u"admin.stream.replay"_s ? QJsonObject{{u"replay"_s, u"r1"_s}}
                                                          : QJsonObject();
    });
    Profile profile = link.session.profile();
    profile.environment = Environment::Production;
    link.session.setProfile(profile);
    ReplayFeed feed(link.session);
    feed.start({u"orders"_s, {}, 1, 9, u"room:replay/x"_s, 10, u"why"_s});
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Failed);
    QCOMPARE(link.server.count(u"admin.stream.replay"_s), size_t(0));
    feed.start({u"orders"_s, {}, 1, 9, u"own"_s, 10, {}}); // changes nothing there
    QTRY_COMPARE(feed.state(), ReplayFeed::State::Running);
    feed.cancel();
    QTRY_COMPARE(link.server.count(u"admin.replay.cancel"_s), size_t(1));
    link.session.setGuard(true, std::chrono::minutes(1));
    profile.environment = Environment::Local;
    link.session.setProfile(profile);
    QVERIFY(link.session.isReadOnly()); // by the settings
    link.session.unlock();
    QVERIFY(!link.session.isReadOnly());
    QVERIFY(link.session.unlockedFor() < std::chrono::minutes(2));
}

QTEST_GUILESS_MAIN(ConsoleHistoryTest)
#include "console_history_test.moc"
