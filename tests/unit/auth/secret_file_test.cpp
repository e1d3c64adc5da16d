// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/secret_file.h"
#include "tests/unit/auth/auth_fixture.h"

#include <sys/stat.h>

using namespace sluice;
using namespace sluice::auth;
using namespace sluice::test;

class SecretFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAPrivateFile();
    void neverReplacesAFile();
    void refusesToFollowLinks();
    void refusesOpenFiles_data();
    void refusesOpenFiles();
    void refusesOtherContents_data();
    void refusesOtherContents();

private:
    static mode_t modeOf(const QString &path)
    {
        struct stat status = {};
        ::stat(QFile::encodeName(path).constData(), &status);
        return status.st_mode & 07777;
    }

    QTemporaryDir m_folder;
};

void SecretFileTest::createsAPrivateFile()
{
    const QString path = m_folder.filePath(QStringLiteral("secret"));

    const mode_t before = ::umask(0);
    const auto created = createSecretFile(path);
    ::umask(before);
    const auto again = readSecretFile(path);
    const auto other = createSecretFile(path + QLatin1Char('2'));

    QVERIFY2(created, whyNot(created));
    QVERIFY2(again, whyNot(again));
    QCOMPARE(*again, *created);
    QCOMPARE(QByteArray::fromBase64(*created, QByteArray::Base64UrlEncoding).size(), 32);
    QCOMPARE(created->size(), 43);
    QVERIFY(*other != *created);
    QCOMPARE(modeOf(path), mode_t(0600));
}

void SecretFileTest::neverReplacesAFile()
{
    const QString path = writeFile(m_folder, QStringLiteral("existing"), "keep me");

    const auto created = createSecretFile(path);

    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::Conflict);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("keep me"));
}

void SecretFileTest::refusesToFollowLinks()
{
    const QString target = m_folder.filePath(QStringLiteral("target"));
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(target, link));

    const auto created = createSecretFile(link);
    const auto inNoFolder = createSecretFile(m_folder.filePath(QStringLiteral("no/such/folder")));

    QVERIFY(!created);
    QVERIFY(!QFile::exists(target));
    QCOMPARE(inNoFolder.error().code, ErrorCode::FileUnreadable);
}

void SecretFileTest::refusesOpenFiles_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("0600") << 0600 << true;
    QTest::newRow("0400") << 0400 << true;
    QTest::newRow("group reads") << 0640 << false;
    QTest::newRow("group writes") << 0620 << false;
    QTest::newRow("others read") << 0604 << false;
    QTest::newRow("everybody") << 0666 << false;
}

void SecretFileTest::refusesOpenFiles()
{
    QFETCH(int, mode);
    QFETCH(bool, accepted);
    const QString path = writeFile(m_folder, QStringLiteral("mode%1").arg(mode), "secret\n");
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)), 0);

    const auto secret = readSecretFile(path);

    QCOMPARE(secret.has_value(), accepted);
    if (accepted) {
        QCOMPARE(*secret, QByteArray("secret"));
    } else {
        QCOMPARE(secret.error().code, ErrorCode::FileUnreadable);
        QVERIFY(secret.error().detail.contains(QLatin1StringView("chmod 600")));
    }
}

void SecretFileTest::refusesOtherContents_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a newline") << QByteArray("\r\n");
    QTest::newRow("too long") << QByteArray(4097, 's');
}

void SecretFileTest::refusesOtherContents()
{
    QFETCH(QByteArray, bytes);
    const QString path = writeFile(m_folder, QStringLiteral("contents"), bytes);
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0600), 0);

    const auto secret = readSecretFile(path);
    const auto folder = readSecretFile(m_folder.path());
    const auto missing = readSecretFile(m_folder.filePath(QStringLiteral("missing")));

    QCOMPARE(secret.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(folder.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(missing.error().code, ErrorCode::FileUnreadable);
}

QTEST_GUILESS_MAIN(SecretFileTest)
#include "secret_file_test.moc"
