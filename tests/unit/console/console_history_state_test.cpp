// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The state that events make together, when they were, and playing them once more.
#include "console/models/history/event_density.h"
#include "console/models/history/event_player.h"
#include "console/models/history/state_model.h"
#include "console/models/history/state_walk.h"
#include "console/models/live/event_filter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

constexpr qint64 kStartMs = 1'795'000'000'000;

EventRecord eventOf(quint64 offset, const QByteArray &payload, qint64 atMs = kStartMs,
                    const QByteArray &label = "orders.updated")
{
    EventRecord made;
    made.sequence = made.offset = offset;
    made.atMs = atMs;
    made.channel = "stream:acme";
    made.label = label;
    made.payload = payload;
    return made;
}

FoldedState stateOf(const std::vector<EventRecord> &events, const QByteArray &idPointer = "/id")
{
    FoldedState state;
    for (const EventRecord &each : events)
        state.add(each, idPointer);
    return state;
}

FoldedValue valueOf(const FoldedState &state, const StateKey &key, const QByteArray &pointer)
{
    return state.keys().value(key).value(pointer);
}

const StateKey kOne{"orders.updated", "1"};

} // namespace

class ConsoleHistoryStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersComeOverThoseBefore();
    void whatIsOtherTakesThePlace();
    void thingsAreToldApart_data();
    void thingsAreToldApart();
    void differencesAreOfBothSides();
    void brokenPayloadsAreValues();
    void placesAreBounded();
    void aWalkEqualsAFold();
    void aWalkCountsWhatIsMissing();
    void theModelShowsWasAndSince();
    void secretsAreDots();
    void densityIsOfTheTime();
    void playingKeepsTheTime();
    void playingIsAsFastAsWanted();
    void playingCutsLongWaits();
};

void ConsoleHistoryStateTest::membersComeOverThoseBefore()
{
    const FoldedState state = stateOf(
        {eventOf(1, R"({"id":1,"status":"open","customer":{"name":"ada","tier":"gold"}})"),
         eventOf(2, R"({"id":1,"customer":{"tier":"gold"}})"),
         eventOf(3, R"({"id":1,"status":"closed","customer":{"name":"eve"}})")});

    QCOMPARE(valueOf(state, kOne, "/status"),
             (FoldedValue{R"("closed")", R"("open")", 3, kStartMs}));
    QCOMPARE(valueOf(state, kOne, "/customer/name"),
             (FoldedValue{R"("eve")", R"("ada")", 3, kStartMs}));
    // Said again and the same: it is so since the first.
    QCOMPARE(valueOf(state, kOne, "/customer/tier"), (FoldedValue{R"("gold")", {}, 1, kStartMs}));
    QCOMPARE(state.values(), 4);
}

void ConsoleHistoryStateTest::whatIsOtherTakesThePlace()
{
    FoldedState state = stateOf({eventOf(1, R"({"id":1,"to":{"a":1,"b":{"c":2}},"list":[1,2,3]})"),
                                 eventOf(2, R"({"id":1,"to":"nobody","list":[1]})")});
    QCOMPARE(state.keys().value(kOne).keys(), (QList<QByteArray>{"/id", "/list", "/to"}));
    QCOMPARE(valueOf(state, kOne, "/list"), (FoldedValue{"[1]", "[1,2,3]", 2, kStartMs}));
    QCOMPARE(state.values(), 3);

    state.add(eventOf(3, R"({"id":1,"to":{"a":1}})"), "/id");
    QCOMPARE(state.keys().value(kOne).keys(), (QList<QByteArray>{"/id", "/list", "/to/a"}));
    state.add(eventOf(4, R"({"id":1,"to":{}})"), "/id"); // nothing comes over it
    QCOMPARE(state.keys().value(kOne).keys(), (QList<QByteArray>{"/id", "/list", "/to/a"}));
    QCOMPARE(state.values(), 3);
}

void ConsoleHistoryStateTest::thingsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("text") << QByteArray(R"({"id":"a\"b"})") << QByteArray("/id")
                          << QByteArray("a\"b");
    QTest::newRow("number") << QByteArray(R"({"id":9007199254740993})") << QByteArray("/id")
                            << QByteArray("9007199254740993");
    QTest::newRow("below") << QByteArray(R"({"order":{"n/o":7}})") << QByteArray("/order/n~1o")
                           << QByteArray("7");
    QTest::newRow("object") << QByteArray(R"({"id":{"a":1}})") << QByteArray("/id") << QByteArray();
    QTest::newRow("null") << QByteArray(R"({"id":null})") << QByteArray("/id") << QByteArray();
    QTest::newRow("missing") << QByteArray("{}") << QByteArray("/id") << QByteArray();
    QTest::newRow("no pointer") << QByteArray(R"({"id":1})") << QByteArray("id") << QByteArray();
    QTest::newRow("none") << QByteArray(R"({"id":1})") << QByteArray() << QByteArray();
    QTest::newRow("no object") << QByteArray("12") << QByteArray("/id") << QByteArray();
}

void ConsoleHistoryStateTest::thingsAreToldApart()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, name);
    QCOMPARE(stateKeyOf(eventOf(1, payload), pointer), (StateKey{"orders.updated", name}));
}

void ConsoleHistoryStateTest::differencesAreOfBothSides()
{
    const FoldedState a = stateOf(
        {eventOf(1, R"({"id":1,"x":1,"y":{"z":1}})"), eventOf(2, R"({"id":2,"x":1})")});
    FoldedState b = a;
    QVERIFY(FoldedState::difference(a, b).keys().isEmpty());
    b.add(eventOf(3, R"({"id":1,"x":2,"y":"flat"})"), "/id");
    b.add(eventOf(4, R"({"id":3})"), "/id");
    const FoldedState difference = FoldedState::difference(a, b);

    QCOMPARE(difference.keys().keys(), (QList<StateKey>{kOne, {"orders.updated", "3"}}));
    QCOMPARE(valueOf(difference, kOne, "/x"), (FoldedValue{"2", "1", 3, kStartMs}));
    QCOMPARE(valueOf(difference, kOne, "/y"), (FoldedValue{R"("flat")", {}, 3, kStartMs}));
    QVERIFY(valueOf(difference, kOne, "/y/z").now.isNull()); // gone
    QCOMPARE(valueOf(difference, kOne, "/y/z").before, QByteArray("1"));
    QCOMPARE(difference.values(), 4);
}

void ConsoleHistoryStateTest::brokenPayloadsAreValues()
{
    const FoldedState state = stateOf({eventOf(1, "{broken"), eventOf(2, ""), eventOf(3, "[1]")},
                                      {});
    QCOMPARE(valueOf(state, {"orders.updated", {}}, {}), (FoldedValue{"[1]", "", 3, kStartMs}));
    QByteArray deep;
    for (int i = 0; i < 60; ++i)
        deep += R"({"a":)";
    deep += '1' + QByteArray(60, '}');
    const FoldedState of = stateOf({eventOf(1, deep)}, {});
    QCOMPARE(of.values(), 1); // as far as we read, and the rest as it is
    QCOMPARE(of.keys().first().firstKey().count('/'), FoldedState::kMostLevels);
}

void ConsoleHistoryStateTest::placesAreBounded()
{
    FoldedState state;
    for (int i = 0; i < FoldedState::kMostValues + 10; ++i)
        state.add(eventOf(static_cast<quint64>(i + 1), R"({"id":)" + QByteArray::number(i) + '}'),
                  "/id");
    QCOMPARE(state.values(), FoldedState::kMostValues);
    QVERIFY(state.isCut());
}

void ConsoleHistoryStateTest::aWalkEqualsAFold()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<EventRecord> events;
    for (quint64 i = 1; i <= 3'000; ++i)
        events.push_back(eventOf(i,
                                 R"({"id":)" + QByteArray::number(random.bounded(40)) + R"(,"m)"
                                     + QByteArray::number(random.bounded(5)) + R"(":)"
                                     + QByteArray::number(random.bounded(100)) + '}',
                                 kStartMs + static_cast<qint64>(i)));
    LiveModel model({10'000, 64 * 1024 * 1024});
    model.append(std::vector(events));
    StateWalk walk;
    QSignalSpy folded(&walk, &StateWalk::folded);
    walk.setEvents(&model);
    for (int i = 0; i < 40; ++i) {
        const auto wanted = static_cast<size_t>(random.bounded(1, 3'001));
        walk.goTo(wanted);
        QTRY_VERIFY(walk.isDone());
        const auto end = events.begin() + static_cast<std::ptrdiff_t>(wanted);
        QCOMPARE(walk.state().keys(), stateOf({events.begin(), end}).keys());
        QCOMPARE(walk.atMs(), kStartMs + static_cast<qint64>(wanted));
    }
    QVERIFY(folded.count() >= 40);
    model.clear();
    QCOMPARE(walk.sequence(), 0U);
    QVERIFY(walk.state().keys().isEmpty());
}

void ConsoleHistoryStateTest::aWalkCountsWhatIsMissing()
{
    LiveModel model({100, 1024 * 1024});
    std::vector<EventRecord> rows{lossRecord(5, kStartMs, LossOfHistory::Trimmed, 4)};
    rows.push_back(eventOf(5, R"({"n":1})"));
    rows.push_back(lossRecord(6, kStartMs, LossOfHistory::Missing, 3));
    rows.push_back(eventOf(9, R"({"n":2})"));
    model.append(std::move(rows));
    StateWalk walk;
    walk.setEvents(&model);
    walk.goTo(5);
    QCOMPARE(walk.lost(), 0U); // what retention took is before the first
    QCOMPARE(walk.firstSequence(), 5U);
    walk.goTo(9);
    QCOMPARE(walk.lost(), 3U);
    QCOMPARE(valueOf(walk.state(), {"orders.updated", {}}, "/n").before, QByteArray("1"));
}

void ConsoleHistoryStateTest::theModelShowsWasAndSince()
{
    StateModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(stateOf({eventOf(1, R"({"id":1,"status":"open"})"),
                        eventOf(2, R"({"id":2,"status":"open"})"),
                        eventOf(3, R"({"id":1,"status":"closed"})")}),
               3);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.changedRow(), 0);
    QCOMPARE(model.changedMember().data().toString(), u"status"_s);
    const QModelIndex key = model.index(0, StateModel::Member);
    QCOMPARE(key.data().toString(), u"orders.updated ▸ 1"_s);
    const auto cell = [&](int column) { return model.index(1, column, key).data().toString(); };
    QCOMPARE(cell(StateModel::Member), u"status"_s);
    QCOMPARE(cell(StateModel::Value), u"\"closed\""_s);
    QCOMPARE(cell(StateModel::Was), u"\"open\""_s);
    QVERIFY(cell(StateModel::Since).contains(u"No. 3"_s));
    QVERIFY(model.index(1, 0, key).data(StateModel::IsChangedRole).toBool());
    QVERIFY(!model.index(0, 0, key).data(StateModel::IsChangedRole).toBool());
    QCOMPARE(model.index(1, 0, key).data(StateModel::PointerRole).toString(), u"/status"_s);
    model.show({}, 0);
    QCOMPARE(model.rowCount(), 0);
}

void ConsoleHistoryStateTest::secretsAreDots()
{
    StateModel model;
    model.show(stateOf({eventOf(1, R"({"api_token":"t0p","a":[{"password":"x"}]})")}, {}), 0);
    const QModelIndex key = model.index(0, 0);
    const auto text = [&] {
        return model.index(0, StateModel::Value, key).data().toString()
               + model.index(1, StateModel::Value, key).data().toString();
    };
    QVERIFY(!text().contains(u"t0p"_s) && !text().contains(u"\"x\""_s));
    model.setMasked(false);
    QVERIFY(text().contains(u"t0p"_s) && text().contains(u"\"x\""_s));
}

void ConsoleHistoryStateTest::densityIsOfTheTime()
{
    LiveModel model({100, 1024 * 1024});
    QVERIFY(densityOf(model, 10).parts.empty());
    std::vector<EventRecord> rows{lossRecord(1, kStartMs, LossOfHistory::Trimmed, 4)};
    for (const int at : {0, 10, 20, 990, 1'000})
        rows.push_back(eventOf(rows.size() + 1, "{}", kStartMs + at));
    rows.back().origin = std::make_shared<const EventOrigin>(EventOrigin{"denied", {}, {}});
    model.append(std::move(rows));
    const EventDensity density = densityOf(model, 10);
    std::vector<int> counts;
    for (const EventDensity::Part &part : density.parts)
        counts.push_back(part.events);
    QCOMPARE(counts, (std::vector{3, 0, 0, 0, 0, 0, 0, 0, 0, 2}));
    QVERIFY(density.parts.front().hasLoss && !density.parts.back().hasLoss);
    QVERIFY(density.parts.back().hasDenial && !density.parts.front().hasDenial);
    QCOMPARE(density.placeOf(kStartMs + 500), 0.5);
    QCOMPARE(density.momentAt(0.25), kStartMs + 250);

    LiveModel same({100, 1024 * 1024}); // all at once: no time to divide
    same.append({eventOf(1, "{}"), eventOf(2, "{}")});
    QCOMPARE(densityOf(same, 4).parts.front().events, 2);
}

void ConsoleHistoryStateTest::playingKeepsTheTime()
{
    LiveModel model({100, 1024 * 1024});
    model.append({eventOf(1, "{}", kStartMs), eventOf(2, "{}", kStartMs + 100),
                  eventOf(3, "{}", kStartMs + 1'000)});
    EventPlayer player;
    QSignalSpy reached(&player, &EventPlayer::reached);
    player.play(0); // without events there is nothing to play
    QVERIFY(!player.isPlaying());
    player.setEvents(&model);
    player.play(0);
    QCOMPARE(reached.takeLast().front().toInt(), 0);
    player.advance(99);
    QVERIFY(reached.isEmpty());
    player.advance(1);
    QCOMPARE(reached.takeLast().front().toInt(), 1);
    player.advance(899);
    QVERIFY(reached.isEmpty() && player.isPlaying());
    player.advance(1);
    QCOMPARE(reached.takeLast().front().toInt(), 2);
    QVERIFY(!player.isPlaying()); // it was the last one
    player.play(2);               // from the end: once more
    QCOMPARE(reached.takeLast().front().toInt(), 0);
}

void ConsoleHistoryStateTest::playingIsAsFastAsWanted()
{
    LiveModel model({1'000, 1024 * 1024});
    std::vector<EventRecord> rows;
    for (quint64 i = 0; i < 100; ++i)
        rows.push_back(eventOf(i + 1, "{}", kStartMs + static_cast<qint64>(i) * 100));
    model.append(std::move(rows));
    EventPlayer player;
    player.setEvents(&model);
    player.setSpeed(100);
    QSignalSpy reached(&player, &EventPlayer::reached);
    player.play(0);
    player.advance(10); // a second of the events
    QCOMPARE(reached.takeLast().front().toInt(), 10);
    model.clear(); // what it walks on is gone
    player.advance(10);
    QVERIFY(!player.isPlaying());
}

void ConsoleHistoryStateTest::playingCutsLongWaits()
{
    LiveModel model({100, 1024 * 1024});
    model.append({eventOf(1, "{}", kStartMs), eventOf(2, "{}", kStartMs + 3'600'000)});
    EventPlayer player;
    player.setEvents(&model);
    QSignalSpy reached(&player, &EventPlayer::reached);
    player.play(0);
    player.advance(1);
    player.advance(EventPlayer::kLongestWaitMs - 1);
    QCOMPARE(reached.count(), 1);
    player.advance(1);
    QCOMPARE(reached.takeLast().front().toInt(), 1);
}

QTEST_GUILESS_MAIN(ConsoleHistoryStateTest)
#include "console_history_state_test.moc"
