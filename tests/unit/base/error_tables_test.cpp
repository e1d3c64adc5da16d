// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/close_reason.h"
#include "shared/base/error_code.h"

#include <QTest>

#include <set>

using namespace sluice;

class ErrorTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreUniqueAndComplete();
    void releasedNumbersKeepTheirMeaning_data();
    void releasedNumbersKeepTheirMeaning();
    void rangesTellWhetherToReconnect();
};

void ErrorTablesTest::codesAreUniqueAndComplete()
{
    std::set<int> numbers;
    std::set<QLatin1StringView> names;
    for (const ErrorCodeRow &row : errorCodeTable()) {
        QVERIFY2(numbers.insert(static_cast<int>(row.code)).second, row.name.data());
        QVERIFY2(names.insert(row.name).second, row.name.data());
        QVERIFY(row.httpStatus >= 400 && row.httpStatus < 600);
        QVERIFY(row.doc.endsWith(QLatin1StringView(".")));
        QCOMPARE(&errorCodeRow(row.code), &row);
        QCOMPARE(errorCodeFromName(row.name), row.code);
    }
    QVERIFY(!errorCodeFromName(QLatin1StringView("no_such_name")));
}

void ErrorTablesTest::releasedNumbersKeepTheirMeaning_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](int number, const char *name) {
        QTest::newRow(name) << number << QByteArray(name);
    };
    row(-32700, "parse_error");
    row(-32600, "invalid_request");
    row(-32601, "method_not_found");
    row(-32602, "invalid_params");
    row(1001, "unauthenticated");
    row(1002, "token_invalid");
    row(1003, "token_expired");
    row(1004, "token_revoked");
    row(1005, "permission_denied");
    row(1101, "not_found");
    row(1104, "too_many_requests");
    row(1201, "overloaded");
    row(1202, "storage_full");
    row(1301, "not_dynamic");
    row(1302, "expose_denied");
}

void ErrorTablesTest::releasedNumbersKeepTheirMeaning()
{
    QFETCH(int, number);
    QFETCH(QByteArray, name);

    const auto code = errorCodeFromName(QLatin1StringView(name));
    QVERIFY(code);
    QCOMPARE(static_cast<int>(*code), number);
}

void ErrorTablesTest::rangesTellWhetherToReconnect()
{
    for (const CloseReasonRow &row : closeReasonTable()) {
        const int number = static_cast<int>(row.reason);
        if (number >= 3000 && number < 3500)
            QVERIFY2(row.reconnect, row.name.data());
        if (number >= 3500)
            QVERIFY2(!row.reconnect, row.name.data());
        QCOMPARE(&closeReasonRow(row.reason), &row);
    }
}

QTEST_GUILESS_MAIN(ErrorTablesTest)
#include "error_tables_test.moc"
