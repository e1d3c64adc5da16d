// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/reconnect.h"

#include <QTest>

using namespace sluice;
using namespace sluice::client;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class ClientReconnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closeCodes_data();
    void closeCodes();
    void statuses_data();
    void statuses();
    void findsStatusInText();
    void backoffDoublesUpToTheLongest();
    void jitterShortensByAtMostAHalf();
};

void ClientReconnectTest::closeCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("mayRetry");
    QTest::addColumn<int>("error");

    const auto row = [](const char *name, int code, bool mayRetry, ErrorCode error) {
        QTest::newRow(name) << code << mayRetry << static_cast<int>(error);
    };
    row("ended without a word", 1000, true, ErrorCode::NetworkFailed);
    row("going away", 1001, true, ErrorCode::NetworkFailed);
    row("abnormal", 1006, true, ErrorCode::NetworkFailed);
    row("our protocol fault", 1002, false, ErrorCode::InvalidRequest);
    row("our message too big", 1009, false, ErrorCode::PayloadTooLarge);
    row("slow consumer", 3000, true, ErrorCode::NetworkFailed);
    row("token expired", 3002, true, ErrorCode::TokenExpired);
    row("unknown, end of the retry range", 3499, true, ErrorCode::NetworkFailed);
    row("authentication timeout", 3500, false, ErrorCode::Unauthenticated);
    row("revoked", 3501, false, ErrorCode::TokenRevoked);
    row("kicked", 3502, false, ErrorCode::PermissionDenied);
    row("unknown, end of the persistent range", 3999, false, ErrorCode::NetworkFailed);
    row("unknown, beyond our ranges", 4000, true, ErrorCode::NetworkFailed);
}

void ClientReconnectTest::closeCodes()
{
    QFETCH(int, code);
    const Ending ending = endingOfClose(code, QString());
    QTEST(ending.mayRetry, "mayRetry");
    QTEST(static_cast<int>(ending.error.code), "error");
    QVERIFY(!ending.error.detail.isEmpty());
}

void ClientReconnectTest::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("mayRetry");

    QTest::newRow("no token") << 401 << false;
    QTest::newRow("forbidden") << 403 << false;
    QTest::newRow("not found") << 404 << false;
    QTest::newRow("bad request") << 400 << false;
    QTest::newRow("request timeout") << 408 << true;
    QTest::newRow("too many") << 429 << true;
    QTest::newRow("bad gateway") << 502 << true;
    QTest::newRow("overloaded") << 503 << true;
}

void ClientReconnectTest::statuses()
{
    QFETCH(int, status);
    QTEST(endingOfStatus(status).mayRetry, "mayRetry");
}

void ClientReconnectTest::findsStatusInText()
{
    QCOMPARE(httpStatusIn(
                 u"QWebSocketPrivate::processHandshake: Unhandled http status code: 401 (No)."_s),
             std::optional(401));
    QCOMPARE(httpStatusIn(u"Connection refused on port 401"_s), std::optional<int>());
}

void ClientReconnectTest::backoffDoublesUpToTheLongest()
{
    Backoff backoff(milliseconds(100), milliseconds(1000));
    std::vector<qint64> waits;
    for (int i = 0; i < 6; ++i)
        waits.push_back(backoff.next(0).count());
    QCOMPARE(waits, (std::vector<qint64>{100, 200, 400, 800, 1000, 1000}));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(backoff.next(0).count(), 1000);
    backoff.reset();
    QCOMPARE(backoff.next(0).count(), 100);
}

void ClientReconnectTest::jitterShortensByAtMostAHalf()
{
    QCOMPARE(Backoff(milliseconds(100), milliseconds(1000)).next(0.5).count(), 75);
    QVERIFY(Backoff(milliseconds(100), milliseconds(1000)).next(0.999).count() >= 50);
}

QTEST_GUILESS_MAIN(ClientReconnectTest)
#include "client_reconnect_test.moc"
