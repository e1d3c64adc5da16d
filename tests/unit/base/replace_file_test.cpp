// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/replace_file.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

bool replace(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
           && commitWhole(file);
}

} // namespace

class ReplaceFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesTheFileBefore_data();
    void aFullDiskLeavesTheFileBefore();
};

void ReplaceFileTest::aFullDiskLeavesTheFileBefore_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("size");
    QTest::newRow("none for a small file") << 0 << 100;
    QTest::newRow("some for a small file") << 50 << 100;
    QTest::newRow("none for a large file") << 0 << 100'000;
    QTest::newRow("all but the end of a large file") << 99'990 << 100'000;
}

void ReplaceFileTest::aFullDiskLeavesTheFileBefore()
{
    QFETCH(int, room);
    QFETCH(int, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    QVERIFY(replace(path, "before"));
    {
        const FullDisk disk(static_cast<rlim_t>(room));
        QVERIFY(!replace(path, QByteArray(size, 'x')));
    }
    QCOMPARE(contentOf(path), QByteArray("before"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing is left behind
    QVERIFY(replace(path, QByteArray(size, 'y')));
    QCOMPARE(contentOf(path), QByteArray(size, 'y'));
}

QTEST_GUILESS_MAIN(ReplaceFileTest)
#include "replace_file_test.moc"
