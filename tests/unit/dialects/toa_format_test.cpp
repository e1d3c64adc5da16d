// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/format.h"

#include <QTest>

using namespace sluice::dialects::toa;

using Chosen = std::optional<Format>;

class ToaFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void negotiates_data();
    void negotiates();
    void takesJsonWithoutTheHeader();
    void joinsLines();
    void encodesText();
};

void ToaFormatTest::negotiates_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<Chosen>("chosen");
    const auto row = [](const char *accept, Chosen chosen) {
        QTest::newRow(accept[0] ? accept : "empty") << QByteArray(accept) << chosen;
    };
    row("*/*", Format::Json);
    row("application/json", Format::Json);
    row("APPLICATION/JSON", Format::Json);
    row("application/*", Format::Json);
    row("application/yaml", Format::Yaml);
    row("application/msgpack", Format::MsgPack);
    row("application/msgpack, application/yaml", Format::MsgPack);
    row("application/*;q=0.5, application/msgpack", Format::MsgPack);
    row("text/plain", Format::Text);
    row("text/*", Format::Text);
    row("text/plain, application/json", Format::Text);
    row("text/plain;q=0.5, application/json;q=0.9", Format::Json);
    row("text/plain;q=0.5, */*;q=0.4", Format::Text);
    row("*/*, text/plain", Format::Text);
    row("application/json;q=0, */*", Format::Yaml);
    row("application/vnd.toa.note+json", Format::Json);
    row("text/vnd.toa.note+plain", Format::Text);
    row("text/event-stream", Format::Sse);
    row("text/event-stream, */*;q=0.1", Format::Sse);
    row("application/json, text/event-stream", Format::Json);
    row("application/json;q=0", {});
    row("multipart/json", {});
    row("text/html", {});
    row("image/jpeg", {});
    row("application/x-yaml", {});
    row("application/json;charset=utf-8", {});
    row("application/json;q=high", {});
    row("json", {});
    row("/json", {});
    row(";;,,/", {});
    row("", {});
}

void ToaFormatTest::negotiates()
{
    QFETCH(QByteArray, accept);
    QFETCH(Chosen, chosen);
    sluice::net::http::Headers headers;
    headers.add("Accept", accept);
    QVERIFY(negotiate(headers) == chosen);
}

void ToaFormatTest::takesJsonWithoutTheHeader()
{
    QVERIFY(negotiate({}) == Format::Json);
}

void ToaFormatTest::joinsLines()
{
    sluice::net::http::Headers headers;
    headers.add("Accept", "text/html");
    headers.add("accept", "text/plain");
    QVERIFY(negotiate(headers) == Format::Text);
}

void ToaFormatTest::encodesText()
{
    QCOMPARE(encodeText("a \"b\"", Format::Json), QByteArray(R"("a \"b\"")"));
    QCOMPARE(encodeText("a \"b\"", Format::Text), QByteArray(R"(a "b")"));
    QCOMPARE(encodeText("a \"b\"", Format::Yaml), QByteArray("\"a \\\"b\\\"\"\n"));
    QCOMPARE(encodeText("ACK", Format::MsgPack), QByteArray("\xA3"
                                                            "ACK"));
    QCOMPARE(encodeText("a", Format::Sse), QByteArray(R"("a")"));
}

QTEST_GUILESS_MAIN(ToaFormatTest)
#include "toa_format_test.moc"
