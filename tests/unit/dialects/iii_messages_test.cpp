// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/stream_messages.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;
using core::Delivery;
using core::ItemChangeKind;

class IiiMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void drops_data();
    void drops();
    void writesEnvelopes_data();
    void writesEnvelopes();
    void writesSnapshots();
    void writesRefusals();
    void writesTheAuthInput();
};

namespace {

Delivery delivery(ItemChangeKind change, const QByteArray &payload, const QByteArray &id = "i\"1")
{
    Delivery made;
    made.kind = Delivery::Kind::Item;
    made.channel = core::channelOf(core::GroupKey{"s", "g"});
    made.payload = payload;
    made.label = "custom";
    made.atMs = 5;
    made.item = std::make_shared<const core::ItemNotice>(
        core::ItemNotice{{"s", "g", id}, change, 0, 1, 0});
    return made;
}

} // namespace

void IiiMessagesTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isJoin");
    QTest::addColumn<bool>("hasId");
    QTest::newRow("1 join of an item") << QByteArray(
        R"({"type":"join","data":{"subscriptionId":"x","streamName":"s","groupId":"g","id":"i"}})")
                                       << true << true;
    QTest::newRow("2 leave without id") << QByteArray(
        R"({"type":"leave","data":{"subscriptionId":"x","streamName":"s","groupId":"g"}})")
                                        << false << false;
    QTest::newRow("id null, more keys") << QByteArray(
        R"({"x":1,"data":{"id":null,"groupId":"g","streamName":"s","subscriptionId":"x","y":[]},"type":"join"})")
                                        << true << false;
}

void IiiMessagesTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isJoin);
    QFETCH(bool, hasId);
    const auto message = iii::decodeStreamMessage(text);
    QVERIFY(message);
    const iii::StreamMessage expected{
        isJoin, "x", {"s", "g"}, hasId ? std::optional<QByteArray>("i") : std::nullopt};
    QVERIFY(*message == expected);
}

void IiiMessagesTest::drops_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "not-json", "[]", "null", "{}", R"({"type":"join"})", R"({"type":"join","data":1})",
          R"({"type":"sync","data":{"subscriptionId":"x","streamName":"s","groupId":"g"}})",
          R"({"type":"join","data":{"streamName":"s","groupId":"g"}})",
          R"({"type":"join","data":{"subscriptionId":1,"streamName":"s","groupId":"g"}})",
          R"({"type":"join","data":{"subscriptionId":"x","streamName":"s","groupId":"g","id":7}})",
          "{\"type\":\"join\",\"data\":{\"subscriptionId\":\"\xff\"}}"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long name") << R"({"type":"join","data":{"subscriptionId":"x","streamName":")"
                                      + QByteArray(1025, 'n') + R"(","groupId":"g"}})";
}

void IiiMessagesTest::drops()
{
    QFETCH(QByteArray, text);
    QVERIFY(!iii::decodeStreamMessage(text));
}

void IiiMessagesTest::writesEnvelopes_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<bool>("injectId");
    QTest::addColumn<QByteArray>("event");
    const auto row = [](const char *name, ItemChangeKind change, QByteArray payload, bool inject,
                        QByteArray event) {
        QTest::newRow(name) << static_cast<int>(change) << payload << inject << event;
    };
    row("create keeps bytes", ItemChangeKind::Created, R"({ "a":1.50})", false,
        R"({"type":"create","data":{ "a":1.50}})");
    row("update", ItemChangeKind::Updated, "[1]", false, R"({"type":"update","data":[1]})");
    row("delete", ItemChangeKind::Deleted, "\"old\"", false, R"({"type":"delete","data":"old"})");
    row("event", ItemChangeKind::Event, "null", false,
        R"({"type":"event","event":{"type":"custom","data":null}})");
    row("null in a group", ItemChangeKind::Updated, "null", false,
        R"({"type":"update","data":{"id":"i\"1"}})");
    row("injected id", ItemChangeKind::Created, R"({"a":1})", true,
        R"({"type":"create","data":{"a":1,"id":"i\"1"}})");
    row("own id stays", ItemChangeKind::Created, R"({"id":2})", true,
        R"({"type":"create","data":{"id":2}})");
    row("no object", ItemChangeKind::Created, "7", true, R"({"type":"create","data":7})");
}

void IiiMessagesTest::writesEnvelopes()
{
    QFETCH(int, change);
    QFETCH(QByteArray, payload);
    QFETCH(bool, injectId);
    QFETCH(QByteArray, event);
    const QByteArray text = iii::envelopeText(
        delivery(static_cast<ItemChangeKind>(change), payload), {injectId});
    QCOMPARE(text,
             R"({"type":"stream","timestamp":5,"streamName":"s","groupId":"g","id":"i\"1","event":)"
                 + event + "}");
}

void IiiMessagesTest::writesSnapshots()
{
    core::Item item;
    item.key = {"s", "g", "1"};
    item.value = "{}";
    const std::vector<core::Item> items{item, item};
    const iii::StreamMessage group{true, "x", {"s", "g"}, std::nullopt};
    QCOMPARE(
        iii::syncText(group, items, 9, {}),
        QByteArray(
            R"({"type":"stream","timestamp":9,"streamName":"s","groupId":"g","id":null,"event":{"type":"sync","data":[{},{}]}})"));
    QCOMPARE(
        iii::syncText(group, std::span<const core::Item>(), 9, {}),
        QByteArray(
            R"({"type":"stream","timestamp":9,"streamName":"s","groupId":"g","id":null,"event":{"type":"sync","data":[]}})"));
    const iii::StreamMessage one{true, "x", {"s", "g"}, QByteArray("1")};
    QCOMPARE(
        iii::syncText(one, std::span(items).first(1), 9, {true}),
        QByteArray(
            R"({"type":"stream","timestamp":9,"streamName":"s","groupId":"g","id":"1","event":{"type":"sync","data":{"id":"1"}}})"));
    QCOMPARE(
        iii::syncText(one, std::span<const core::Item>(), 9, {}),
        QByteArray(
            R"({"type":"stream","timestamp":9,"streamName":"s","groupId":"g","id":"1","event":{"type":"sync","data":null}})"));
}

void IiiMessagesTest::writesRefusals()
{
    const iii::StreamMessage refused{true, "x", {"s", "g"}, std::nullopt};
    QCOMPARE(
        iii::unauthorizedText(refused, 9),
        QByteArray(
            R"({"type":"stream","timestamp":9,"streamName":"s","groupId":"g","id":null,"event":{"type":"unauthorized"}})"));
    QCOMPARE(
        iii::accessDeniedText(refused, 9),
        QByteArray(
            R"({"type":"stream","timestamp":9,"streamName":"s","groupId":"g","id":null,"event":{"type":"event","event":{"type":"error","data":{"code":"STREAM_ACCESS_DENIED","message":"Access denied"}}}})"));
}

void IiiMessagesTest::writesTheAuthInput()
{
    iii::UpgradeFacts facts;
    facts.headers = {{"Host", "h"}, {"X-A", "1"}, {"x-a", "2"}, {"X-Odd", "\xc3\xa4"}};
    facts.path = "/";
    facts.query = "a=1&a=2&b=3&c=&=x&d&e=%20+=";
    facts.address = "127.0.0.1:5";
    QCOMPARE(
        iii::authInputText(facts),
        QByteArray(
            R"({"headers":{"host":"h","x-a":"2"},"path":"/","query_params":{"a":["1","2"],"b":["3"],"c":[""],"d":[""],"e":["%20+="]},"addr":"127.0.0.1:5"})"));
}

QTEST_GUILESS_MAIN(IiiMessagesTest)
#include "iii_messages_test.moc"
