// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using sluice::manifest::FileKind;

class ManifestFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void findsRecursivelyAndSorted();
    void emptyFolderIsFine();
    void singleFile();
    void linkLoopsEnd();
    void sameFileOnce();
    void missingFolderIsReported();
    void otherFileIsReported();
    void largeFileIsCut();

private:
    static void write(const QString &path, const QByteArray &bytes = "{}");
    static QStringList relative(const QTemporaryDir &dir, const manifest::FoundFiles &found);
};

void ManifestFilesTest::write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList ManifestFilesTest::relative(const QTemporaryDir &dir, const manifest::FoundFiles &found)
{
    QStringList names;
    for (const manifest::ManifestFile &file : found.files)
        names.push_back(QDir(dir.path()).relativeFilePath(file.path));
    return names;
}

void ManifestFilesTest::kinds_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileKind>("expected");
    QTest::newRow("manifest") << QStringLiteral("a/manifest.toa.yaml") << FileKind::ToaManifest;
    QTest::newRow("context") << QStringLiteral("context.toa.yaml") << FileKind::ToaContext;
    QTest::newRow("sluice") << QStringLiteral("/x/chat.sluice.yaml") << FileKind::Sluice;
    QTest::newRow("other name of Toa") << QStringLiteral("my.manifest.toa.yaml") << FileKind::Other;
    QTest::newRow("server's file") << QStringLiteral("sluice.yaml") << FileKind::Other;
    QTest::newRow("yml") << QStringLiteral("chat.sluice.yml") << FileKind::Other;
    QTest::newRow("folder's name does not count")
        << QStringLiteral("a.sluice.yaml/x.yaml") << FileKind::Other;
}

void ManifestFilesTest::kinds()
{
    QFETCH(QString, path);
    QFETCH(FileKind, expected);

    QCOMPARE(manifest::fileKind(path), expected);
}

void ManifestFilesTest::findsRecursivelyAndSorted()
{
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("z.sluice.yaml")), "routes: {}");
    write(dir.filePath(QStringLiteral("components/users/manifest.toa.yaml")));
    write(dir.filePath(QStringLiteral("components/orders/manifest.toa.yaml")));
    write(dir.filePath(QStringLiteral("context.toa.yaml")));
    write(dir.filePath(QStringLiteral("readme.md")));
    write(dir.filePath(QStringLiteral(".hidden/x.sluice.yaml")));

    const auto found = manifest::findManifestFiles({dir.path()});

    QVERIFY(found.diagnostics.empty());
    QCOMPARE(relative(dir, found),
             (QStringList{QStringLiteral("components/orders/manifest.toa.yaml"),
                          QStringLiteral("components/users/manifest.toa.yaml"),
                          QStringLiteral("context.toa.yaml"), QStringLiteral("z.sluice.yaml")}));
    QCOMPARE(found.files.back().bytes, QByteArray("routes: {}"));
}

void ManifestFilesTest::emptyFolderIsFine()
{
    const QTemporaryDir dir;
    const auto found = manifest::findManifestFiles({dir.path()});

    QVERIFY(found.files.empty());
    QVERIFY(found.diagnostics.empty());
}

void ManifestFilesTest::singleFile()
{
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("a.sluice.yaml")));
    write(dir.filePath(QStringLiteral("b.sluice.yaml")));

    const auto found = manifest::findManifestFiles({dir.filePath(QStringLiteral("b.sluice.yaml"))});

    QCOMPARE(relative(dir, found), QStringList{QStringLiteral("b.sluice.yaml")});
}

void ManifestFilesTest::linkLoopsEnd()
{
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("a/x.sluice.yaml")));
    QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("a/up"))));
    QVERIFY(QFile::link(dir.filePath(QStringLiteral("nowhere")),
                        dir.filePath(QStringLiteral("a/dangling.sluice.yaml"))));

    const auto found = manifest::findManifestFiles({dir.path()});

    QCOMPARE(relative(dir, found), QStringList{QStringLiteral("a/x.sluice.yaml")});
}

void ManifestFilesTest::sameFileOnce()
{
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("a/x.sluice.yaml")));
    QVERIFY(QFile::link(dir.filePath(QStringLiteral("a/x.sluice.yaml")),
                        dir.filePath(QStringLiteral("b.sluice.yaml"))));

    const auto found = manifest::findManifestFiles({dir.path(), dir.filePath(QStringLiteral("a"))});

    QCOMPARE(found.files.size(), size_t(1));
}

void ManifestFilesTest::missingFolderIsReported()
{
    const auto found = manifest::findManifestFiles({QStringLiteral("/nonexistent/manifests")});

    QCOMPARE(found.diagnostics.size(), size_t(1));
    QCOMPARE(found.diagnostics[0].file, QStringLiteral("/nonexistent/manifests"));
    QVERIFY(!found.diagnostics[0].hint.isEmpty());
}

void ManifestFilesTest::otherFileIsReported()
{
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("routes.yaml")));

    QCOMPARE(manifest::findManifestFiles({dir.filePath(QStringLiteral("routes.yaml"))})
                 .diagnostics.size(),
             size_t(1));
}

void ManifestFilesTest::largeFileIsCut()
{
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("a.sluice.yaml")), QByteArray(3 * 1024 * 1024, '#'));

    const auto found = manifest::findManifestFiles({dir.path()});

    QCOMPARE(found.files[0].bytes.size(), 1024 * 1024 + 1);
    QVERIFY(manifest::loadManifests(found.files, {}, {}).hasErrors());
}

QTEST_GUILESS_MAIN(ManifestFilesTest)
#include "manifest_files_test.moc"
