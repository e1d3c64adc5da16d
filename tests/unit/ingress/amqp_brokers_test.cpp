// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ingress/amqp/broker_address.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ingress::amqp;

namespace {

using Variables = std::map<QByteArray, QByteArray>;

yaml::Environment environmentOf(Variables variables)
{
    return [variables = std::move(variables)](QByteArrayView name) -> std::optional<QByteArray> {
        const auto it = variables.find(name.toByteArray());
        return it == variables.end() ? std::nullopt : std::optional(it->second);
    };
}

QByteArray namesOf(const std::vector<BrokerAddress> &brokers)
{
    QByteArray text;
    for (const BrokerAddress &broker : brokers)
        text += (text.isEmpty() ? "" : " ") + toText(broker) + '#' + broker.password;
    return text;
}

} // namespace

class AmqpBrokersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUrls_data();
    void readsUrls();
    void neverQuotesAPassword();
    void deepestPrefixServesAnEvent_data();
    void deepestPrefixServesAnEvent();
    void developmentHasOneBroker();
    void brokenVariablesAreNamed_data();
    void brokenVariablesAreNamed();
};

void AmqpBrokersTest::readsUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("text"); // empty: refused
    const auto row = [](const char *url, const char *text) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(text);
    };
    row("amqp://host", "amqp://guest@host:5672#guest");
    row("amqp://u:p@host:1234/vh", "amqp://u@host:1234/vh#p");
    row("amqps://u:p%40x@host", "amqps://u@host:5671#p@x");
    row("amqp://host/", "amqp://guest@host:5672/#guest");
    row("http://host", "");
    row("host:5672", "");
    row("amqp://", "amqp://guest@localhost:5672#guest");
    row("amqp://host:99999", "");
    row("", "");
}

void AmqpBrokersTest::readsUrls()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, text);
    const auto address = parseBrokerUrl(url);
    QCOMPARE(address.has_value(), !text.isEmpty());
    if (address)
        QCOMPARE(namesOf({*address}), text);
    else
        QCOMPARE(address.error().code, ErrorCode::ConfigInvalid);
}

void AmqpBrokersTest::neverQuotesAPassword()
{
    QVERIFY(!toText(*parseBrokerUrl("amqp://u:secret@host")).contains("secret"));
    const auto refused = parseBrokerUrl("amqp://u:secret@host:port");
    QVERIFY(!refused && !refused.error().detail.contains(QStringLiteral("secret")));
}

void AmqpBrokersTest::deepestPrefixServesAnEvent_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("brokers");
    QTest::newRow("default") << QByteArray("other.a.b") << QByteArray("amqp://dot@host:5672#pw");
    QTest::newRow("namespace, two shards")
        << QByteArray("messaging.a.b")
        << QByteArray("amqp://guest@a:5672#guest amqp://guest@b:5672#guest");
    QTest::newRow("component") << QByteArray("messaging.chat-room.b")
                               << QByteArray("amqp://chat@c:5672#guest");
}

void AmqpBrokersTest::deepestPrefixServesAnEvent()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, brokers);
    const QByteArray context = R"({".":["amqp://host"],"messaging":["amqp://a","amqp://b"],
        "messaging.chat-room":"amqp://c"})";
    const auto table = toaBrokers(
        environmentOf({{"TOA_AMQP_CONTEXT", context.toBase64()},
                       {"TOA_AMQP_CONTEXT__USERNAME", "dot"},
                       {"TOA_AMQP_CONTEXT__PASSWORD", "pw"},
                       {"TOA_AMQP_CONTEXT_MESSAGING_CHAT_ROOM_USERNAME", "chat"}}));
    QVERIFY(table);
    QCOMPARE(namesOf(table->of(label)), brokers);
    QCOMPARE(table->all().size(), 4u);
}

void AmqpBrokersTest::developmentHasOneBroker()
{
    const auto table = toaBrokers(environmentOf({{"TOA_DEV", "1"}, {"TOA_AMQP_CONTEXT", "!"}}));
    QCOMPARE(namesOf(table->of("a.b.c")), QByteArray("amqp://developer@localhost:5672#secret"));
    QVERIFY(toaBrokers(environmentOf({}))->isEmpty());
}

void AmqpBrokersTest::brokenVariablesAreNamed_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("not base64") << QByteArray("{}");
    QTest::newRow("not JSON") << QByteArray("amqp://host").toBase64();
    QTest::newRow("a list") << QByteArray("[]").toBase64();
    QTest::newRow("no URL") << QByteArray(R"({".":["host"]})").toBase64();
    QTest::newRow("no URLs") << QByteArray(R"({".":[]})").toBase64();
}

void AmqpBrokersTest::brokenVariablesAreNamed()
{
    QFETCH(QByteArray, value);
    const auto table = toaBrokers(environmentOf({{"TOA_AMQP_CONTEXT", value}}));
    QVERIFY(!table);
    QVERIFY(table.error().detail.contains(QStringLiteral("TOA_AMQP_CONTEXT")));
}

QTEST_GUILESS_MAIN(AmqpBrokersTest)
#include "amqp_brokers_test.moc"
