// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/refusal.h"

#include <QTest>

using namespace sluice;
using namespace sluice::client;
using namespace Qt::StringLiterals;

class ClientRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServersReasonIsShown_data();
    void theServersReasonIsShown();
    void otherErrorsAreNone();
};

void ClientRefusalTest::theServersReasonIsShown_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("mayRetry");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *name, const QString &tail, ErrorCode code, bool mayRetry,
                        const QString &detail) {
        QTest::newRow(name) << tail << static_cast<int>(code) << mayRetry << detail;
    };
    row("ours", u"403 (Forbidden: the claim sluice.admin (role): none)."_s,
        ErrorCode::PermissionDenied, false, u"the claim sluice.admin (role): none (HTTP 403)"_s);
    row("ours, two words", u"503 (Service Unavailable: try again)."_s, ErrorCode::NetworkFailed,
        true, u"try again (HTTP 503)"_s);
    row("somebody's", u"401 (Unauthorized)."_s, ErrorCode::Unauthenticated, false,
        u"the server wants a valid token (HTTP 401)"_s);
    row("without a phrase", u"404 ()."_s, ErrorCode::NotFound, false,
        u"no WebSocket is served there (HTTP 404)"_s);
    row("endless", u"502 (Bad Gateway: "_s + QString(5000, u'x') + u")."_s,
        ErrorCode::NetworkFailed, true, u"the server refused the upgrade with HTTP 502"_s);
}

void ClientRefusalTest::theServersReasonIsShown()
{
    QFETCH(QString, tail);
    const auto ending = refusalIn(
        u"QWebSocketPrivate::processHandshake: Unhandled http status code: "_s + tail);
    QVERIFY(ending);
    QTEST(static_cast<int>(ending->error.code), "code");
    QTEST(ending->mayRetry, "mayRetry");
    QTEST(ending->error.detail, "detail");
}

void ClientRefusalTest::otherErrorsAreNone()
{
    QVERIFY(!refusalIn(u"Connection refused on port 401"_s));
    QVERIFY(!refusalIn({}));
}

QTEST_APPLESS_MAIN(ClientRefusalTest)
#include "client_refusal_test.moc"
