// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/admin_decoder.h"

#include <QTest>

#include <set>

using namespace sluice;
using namespace sluice::core;
using namespace sluice::dialects;

class AdminDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodIsDecoded();
    void mutationsNeedAKey();
    void unknownMembersAreIgnored();
};

// A method that only one of the two tables knows is a mistake.
void AdminDecoderTest::everyMethodIsDecoded()
{
    std::set<QByteArray> decoded;
    for (const AdminDecoder &decoder : adminDecoders())
        QVERIFY2(decoded.insert(decoder.method.toByteArray()).second, decoder.method.data());
    std::set<QByteArray> known;
    for (const AdminMethod &method : adminMethods())
        QVERIFY2(known.insert(method.name.toByteArray()).second, method.name.data());
    QCOMPARE(decoded, known);
}

void AdminDecoderTest::mutationsNeedAKey()
{
    for (const AdminMethod &method : adminMethods()) {
        if (!method.isMutation)
            continue;
        const auto command = decodeAdminCommand(method.name, "{}");
        QVERIFY2(!command, method.name.data());
        QCOMPARE(command.error().code, ErrorCode::InvalidParams);
        QVERIFY2(command.error().detail.contains(u"`key`"), method.name.data());
    }
}

void AdminDecoderTest::unknownMembersAreIgnored()
{
    const auto command = decodeAdminCommand("admin.session.hello", R"({"client":"c","later":[1]})");
    QVERIFY(command);
    QCOMPARE(std::get<AdminHello>(command->ask).client, QByteArray("c"));
    QCOMPARE(decodeAdminCommand("admin.nothing.known", {}).error().code, ErrorCode::MethodNotFound);
}

QTEST_GUILESS_MAIN(AdminDecoderTest)
#include "admin_decoder_test.moc"
