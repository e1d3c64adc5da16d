// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/kv_files/kv_file.h"

#include <QTest>

using namespace sluice;
using namespace sluice::storage;

class KvFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesByteForByte_data();
    void writesByteForByte();
    void readsBack_data();
    void readsBack();
    void refuses_data();
    void refuses();
    void namesFiles_data();
    void namesFiles();
    void knowsForeignFiles();
};

void KvFileTest::writesByteForByte_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("inline") << QByteArray("1") << QByteArray("7b2261223a317dff");
    QTest::newRow("inline, full") << QByteArray("12") << QByteArray("7b2261223a31327d");
    QTest::newRow("out of line, padded")
        << QByteArray("123") << QByteArray("7b2261223a3132337d00000089000000f4ffffff");
    QTest::newRow("more than 63 bytes")
        << '"' + QByteArray(60, 'x') + '"'
        << "7b2261223a22" + QByteArray("78").repeated(60) + "227d" + "8401" + "0000" + "bcffffff";
}

void KvFileTest::writesByteForByte()
{
    QFETCH(QByteArray, value);
    QTEST(encodeKvFile({{"a", value}}).toHex(), "hex");
}

void KvFileTest::readsBack_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 10, 1000, 20'000})
        QTest::addRow("%d items", count) << count;
}

void KvFileTest::readsBack()
{
    QFETCH(int, count);
    KvItems items;
    for (int i = count; i > 0; --i)
        items.emplace_back("\"" + QByteArray::number(i) + "\n", QByteArray::number(i) + ".50");
    const auto read = decodeKvFile(encodeKvFile(items));
    QVERIFY(read);
    QVERIFY(*read == items);
}

void KvFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("1234567");
    QTest::newRow("no JSON") << QByteArray("12345678901234567890");
    QTest::newRow("no object") << QByteArray("[1,2,3]\xff");
    QTest::newRow("length too long")
        << QByteArray::fromHex("7b2261223a3132337d0000008a010000f4ffffff");
    QTest::newRow("offset before the file")
        << QByteArray::fromHex("7b2261223a3132337d00000089000000f0ffffff");
    QTest::newRow("offset behind")
        << QByteArray::fromHex("7b2261223a3132337d0000008900000004000000");
}

void KvFileTest::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = decodeKvFile(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::StorageCorrupt);
}

void KvFileTest::namesFiles_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *stream, const char *group, const char *name) {
        QTest::addRow("%s / %s", stream, group)
            << QByteArray(stream) << QByteArray(group) << QByteArray(name);
    };
    row("chat", "room-1", "stream%3Achat%3Aroom-1.bin");
    row("A.b_c", "", "stream%3AA.b_c%3A.bin");
    row("a:b", "c", "stream%3Aa%253Ab%3Ac.bin");
    row("a", "b:c", "stream%3Aa%3Ab%253Ac.bin");
    row("50%", "%3A", "stream%3A50%2525%3A%25253A.bin");
    row("../x", "\xc3\xa4", "stream%3A..%2Fx%3A%C3%A4.bin");
}

void KvFileTest::namesFiles()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, group);
    QTEST(kvFileName({stream, group}), "name");
    const auto read = groupOfKvFile(kvFileName({stream, group}));
    QVERIFY(read);
    QCOMPARE(read->stream, stream);
    QCOMPARE(read->group, group);
}

void KvFileTest::knowsForeignFiles()
{
    QVERIFY(!groupOfKvFile("stream%3Aa%3Ab.bin.tmp"));
    QVERIFY(!groupOfKvFile("stream%3Aa.bin"));
    QVERIFY(!groupOfKvFile("state%3Aa%3Ab.bin"));
    QVERIFY(!groupOfKvFile("stream%3Aa%3A%FF.bin"));
    QCOMPARE(groupOfKvFile("stream%3Aa%3Ab%3Ac.bin")->group, QByteArray("b:c")); // iii's own colons
}

QTEST_GUILESS_MAIN(KvFileTest)
#include "kv_file_test.moc"
