// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/credentials/credential_store.h"

#include <QTest>

#include <optional>

using namespace sluice;
using namespace sluice::console;

namespace {

Result<QByteArray> readFrom(CredentialStore &store)
{
    std::optional<Result<QByteArray>> answer;
    store.read(QStringLiteral("staging"), [&answer](const auto &token) { answer = token; });
    [&answer] { QTRY_VERIFY(answer); }();
    return answer ? *answer : fail(ErrorCode::Timeout, QString());
}

} // namespace

class ConsoleCredentialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionStoreForgetsWhatWasRemoved();
    void answersComeLaterAndNotAfterTheEnd();
    void commandGivesItsFirstLine_data();
    void commandGivesItsFirstLine();
    void aDesktopWithoutKeyringSaysSo();
};

void ConsoleCredentialsTest::sessionStoreForgetsWhatWasRemoved()
{
    const auto store = createSessionStore();
    QCOMPARE(readFrom(*store).error().code, ErrorCode::NotFound);
    bool isWritten = false;
    store->write(QStringLiteral("staging"), "secret",
                 [&](const Result<> &done) { isWritten = done.has_value(); });
    QTRY_VERIFY(isWritten);
    QCOMPARE(readFrom(*store).value(), QByteArray("secret"));
    bool isGone = false;
    store->remove(QStringLiteral("staging"),
                  [&](const Result<> &done) { isGone = done.has_value(); });
    QTRY_VERIFY(isGone);
    QCOMPARE(readFrom(*store).error().code, ErrorCode::NotFound);
}

void ConsoleCredentialsTest::answersComeLaterAndNotAfterTheEnd()
{
    auto store = createSessionStore();
    bool isAnswered = false;
    store->read(QStringLiteral("staging"), [&](const auto &) { isAnswered = true; });
    QVERIFY(!isAnswered);
    store.reset();
    QTest::qWait(1);
    QVERIFY(!isAnswered);
}

void ConsoleCredentialsTest::commandGivesItsFirstLine_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("error");
    QTest::newRow("first line") << QStringLiteral("printf abc\\nmore") << QByteArray("abc") << 0;
    QTest::newRow("no shell") << QStringLiteral("printf $HOME;x") << QByteArray("$HOME;x") << 0;
    QTest::newRow("fails") << QStringLiteral("false") << QByteArray() << int(ErrorCode::NotFound);
    QTest::newRow("prints nothing")
        << QStringLiteral("true") << QByteArray() << int(ErrorCode::NotFound);
    QTest::newRow("is not there") << QStringLiteral("/nonexistent/program") << QByteArray()
                                  << int(ErrorCode::NotFound);
    QTest::newRow("empty") << QString() << QByteArray() << int(ErrorCode::NotReady);
}

void ConsoleCredentialsTest::commandGivesItsFirstLine()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, token);
    QFETCH(int, error);
    const auto store = createCommandStore(command);
    const Result<QByteArray> read = readFrom(*store);
    QCOMPARE(read ? 0 : static_cast<int>(read.error().code), error);
    if (read)
        QCOMPARE(*read, token);
}

void ConsoleCredentialsTest::aDesktopWithoutKeyringSaysSo()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto store = createSecretServiceStore();
    QCOMPARE(store->state(), CredentialStore::State::Absent);
    QCOMPARE(readFrom(*store).error().code, ErrorCode::NotReady);
}

QTEST_GUILESS_MAIN(ConsoleCredentialsTest)
#include "console_credentials_test.moc"
