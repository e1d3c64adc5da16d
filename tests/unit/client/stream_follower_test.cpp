// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/stream_follower.h"

#include "tests/unit/client/fake_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace sluice::client;
using From = FollowStart::From;
using Offsets = std::vector<quint64>;

/// A client, its follower of the stream `s` and what was seen.
struct Scene
{
    FakeServer server;
    NativeClient client;
    StreamFollower follower;
    Offsets seen;
    std::vector<Gap> gaps;
    std::vector<Error> failures;

    explicit Scene(FollowStart start = {})
        : client(server.options())
        , follower(client, "s", std::move(start))
    {
        QObject::connect(
            &follower, &StreamFollower::arrived, &follower,
            [this](const StreamEvent &event) { seen.push_back(event.position.offset); });
        QObject::connect(&follower, &StreamFollower::gapFound, &follower,
                         [this](const Gap &gap) { gaps.push_back(gap); });
        QObject::connect(&follower, &StreamFollower::failed, &follower,
                         [this](const Error &error) { failures.push_back(error); });
        client.open();
    }

    /// Waits for the n-th subscription (from 1) and answers it.
    bool answer(size_t n, const QByteArray &epoch, int top, bool recovered)
    {
        if (!server.waitForRequests(n))
            return false;
        server.answer(server.requests[n - 1],
                      "{\"epoch\":\"" + epoch + "\",\"offset\":" + QByteArray::number(top)
                          + ",\"recovered\":" + (recovered ? "true" : "false") + '}');
        return true;
    }

    bool sees(const Offsets &offsets)
    {
        return QTest::qWaitFor([&] { return seen.size() >= offsets.size(); }) && seen == offsets;
    }

    bool waitsForPosition(const Position &position)
    {
        return QTest::qWaitFor([&] { return follower.position() == position; });
    }
};

class StreamFollowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asks_data();
    void asks();
    void resumesAfterTheLastEvent();
    void resumesAtTheTopBeforeTheFirstEvent();
    void resumesAnInterruptedReplay();
    void reportsWhatIsLost();
    void beginsALostReplayAnew();
    void lostAndEmpty();
    void earliestIsNoGap();
    void dropsDuplicates();
    void reportsHoles();
    void reportsAnotherEpoch();
    void reportsSkippedParts();
    void stopsWhenRefused();
    void stopsWhenEnded();
    void comesBackWhenEndedForNow();
    void ignoresOtherStreams();
};

void StreamFollowerTest::asks_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("params");
    QTest::newRow("now") << static_cast<int>(From::Now) << QByteArray(R"({"stream":"s"})");
    QTest::newRow("earliest") << static_cast<int>(From::Earliest)
                              << QByteArray(R"({"stream":"s","since":"earliest"})");
    QTest::newRow("position") << static_cast<int>(From::Position)
                              << QByteArray(R"({"stream":"s","since":{"epoch":"e1","offset":7}})");
}

void StreamFollowerTest::asks()
{
    QFETCH(int, from);
    Scene scene({static_cast<From>(from), {"e1", 7}});
    QVERIFY(scene.server.waitForRequests(1));
    QCOMPARE(scene.server.requests[0].method, "stream.subscribe");
    QTEST(scene.server.requests[0].params, "params");
}

void StreamFollowerTest::resumesAfterTheLastEvent()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 4, false));
    scene.server.sendEvent("e1", 5);
    scene.server.sendEvent("e1", 6);
    QVERIFY(scene.sees({5, 6}));
    scene.server.drop();
    QVERIFY(scene.server.waitForRequests(2));
    QCOMPARE(scene.server.requests[1].params,
             R"({"stream":"s","since":{"epoch":"e1","offset":6}})");
    QVERIFY(scene.answer(2, "e1", 8, true));
    for (const int offset : {7, 8, 9})
        scene.server.sendEvent("e1", offset);
    QVERIFY(scene.sees({5, 6, 7, 8, 9}));
    QVERIFY(scene.gaps.empty());
}

void StreamFollowerTest::resumesAtTheTopBeforeTheFirstEvent()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 4, false));
    QVERIFY(scene.waitsForPosition({"e1", 4}));
    scene.server.drop();
    QVERIFY(scene.server.waitForRequests(2));
    QCOMPARE(scene.server.requests[1].params,
             R"({"stream":"s","since":{"epoch":"e1","offset":4}})");
}

void StreamFollowerTest::resumesAnInterruptedReplay()
{
    Scene scene({From::Position, {"e1", 2}});
    QVERIFY(scene.answer(1, "e1", 9, true));
    scene.server.sendEvent("e1", 3);
    QVERIFY(scene.sees({3}));
    scene.server.drop();
    QVERIFY(scene.server.waitForRequests(2));
    QCOMPARE(scene.server.requests[1].params,
             R"({"stream":"s","since":{"epoch":"e1","offset":3}})");
}

void StreamFollowerTest::reportsWhatIsLost()
{
    Scene scene({From::Position, {"e1", 2}});
    QVERIFY(scene.answer(1, "e1", 9, false));
    scene.server.sendEvent("e1", 8);
    scene.server.sendEvent("e1", 9);
    QVERIFY(scene.sees({8, 9}));
    QCOMPARE(scene.gaps, (std::vector<Gap>{{Gap::Cause::Lost, {"e1", 2}, {"e1", 9}}}));
}

void StreamFollowerTest::beginsALostReplayAnew()
{
    Scene scene({From::Position, {"e1", 2}});
    QVERIFY(scene.answer(1, "e2", 5, false));
    QTRY_COMPARE(scene.gaps.size(), size_t(1));
    scene.server.drop();
    QVERIFY(scene.server.waitForRequests(2));
    QCOMPARE(scene.server.requests[1].params, R"({"stream":"s","since":"earliest"})");
    QVERIFY(scene.answer(2, "e2", 5, false));
    scene.server.sendEvent("e2", 4);
    QVERIFY(scene.sees({4}));
    QCOMPARE(scene.gaps.size(), size_t(1));
}

void StreamFollowerTest::lostAndEmpty()
{
    Scene scene({From::Position, {"e1", 2}});
    QVERIFY(scene.answer(1, "e2", 0, false));
    QVERIFY(scene.waitsForPosition({"e2", 0}));
    QCOMPARE(scene.gaps.size(), size_t(1));
    scene.server.sendEvent("e2", 1);
    QVERIFY(scene.sees({1}));
    QCOMPARE(scene.gaps.size(), size_t(1));
}

void StreamFollowerTest::earliestIsNoGap()
{
    Scene scene({From::Earliest, {}});
    QVERIFY(scene.answer(1, "e1", 9, false));
    scene.server.sendEvent("e1", 8);
    QVERIFY(scene.sees({8}));
    QVERIFY(scene.gaps.empty());
}

void StreamFollowerTest::dropsDuplicates()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 0, false));
    for (const int offset : {1, 2, 2, 1, 3})
        scene.server.sendEvent("e1", offset);
    QVERIFY(scene.sees({1, 2, 3}));
    QCOMPARE(scene.follower.duplicates(), quint64(2));
}

void StreamFollowerTest::reportsHoles()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 3, false));
    for (const int offset : {4, 7, 8})
        scene.server.sendEvent("e1", offset);
    QVERIFY(scene.sees({4, 7, 8}));
    QCOMPARE(scene.gaps, (std::vector<Gap>{{Gap::Cause::Hole, {"e1", 4}, {"e1", 7}}}));
}

void StreamFollowerTest::reportsAnotherEpoch()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 3, false));
    scene.server.sendEvent("e1", 4);
    scene.server.sendEvent("e2", 1);
    QVERIFY(scene.sees({4, 1}));
    QCOMPARE(scene.gaps, (std::vector<Gap>{{Gap::Cause::Lost, {"e1", 4}, {"e2", 1}}}));
}

void StreamFollowerTest::reportsSkippedParts()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 3, false));
    scene.server.sendEvent("e1", 4);
    scene.server.send(
        R"({"jsonrpc":"2.0","method":"stream.skipped","params":{"stream":"s","from":5,"to":9}})");
    scene.server.sendEvent("e1", 10);
    QVERIFY(scene.sees({4, 10}));
    QCOMPARE(scene.gaps, (std::vector<Gap>{{Gap::Cause::Skipped, {"e1", 4}, {"e1", 10}}}));
}

void StreamFollowerTest::stopsWhenRefused()
{
    Scene scene;
    QVERIFY(scene.server.waitForRequests(1));
    scene.server.refuse(scene.server.requests[0], 1005, "no");
    QTRY_COMPARE(scene.failures.size(), size_t(1));
    QCOMPARE(scene.failures[0], (Error{ErrorCode::PermissionDenied, QStringLiteral("no")}));
    scene.server.drop();
    QTRY_COMPARE(scene.server.connections(), 2);
    QCOMPARE(scene.server.requests.size(), size_t(1));
}

void StreamFollowerTest::stopsWhenEnded()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 0, false));
    scene.server.send(
        R"({"jsonrpc":"2.0","method":"stream.ended","params":{"stream":"s","error":{"code":1005,"message":"rules changed","data":{"name":"permission_denied","retryable":false}}}})");
    QTRY_COMPARE(scene.failures.size(), size_t(1));
    QCOMPARE(scene.failures[0].detail, QStringLiteral("rules changed"));
}

void StreamFollowerTest::comesBackWhenEndedForNow()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 0, false));
    scene.server.sendEvent("e1", 1);
    scene.server.send(
        R"({"jsonrpc":"2.0","method":"stream.ended","params":{"stream":"s","error":{"code":1201,"message":"busy","data":{"name":"overloaded","retryable":true}}}})");
    QVERIFY(scene.server.waitForRequests(2));
    QCOMPARE(scene.server.requests[1].params,
             R"({"stream":"s","since":{"epoch":"e1","offset":1}})");
    QVERIFY(scene.failures.empty());
}

void StreamFollowerTest::ignoresOtherStreams()
{
    Scene scene;
    QVERIFY(scene.answer(1, "e1", 0, false));
    scene.server.send(
        R"({"jsonrpc":"2.0","method":"stream.event","params":{"stream":"t","event":"a.b.c","data":1,"id":"","offset":1,"epoch":"e1","at":1}})");
    scene.server.sendEvent("e1", 1);
    QVERIFY(scene.sees({1}));
}

QTEST_GUILESS_MAIN(StreamFollowerTest)
#include "stream_follower_test.moc"
