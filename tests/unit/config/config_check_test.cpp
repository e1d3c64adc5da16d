// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/check.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;

class ConfigCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFile();
    void everyMistakeOfBothIsPrinted();
    void warningsDoNotFail();
    void missingFileFails();
    void shippedFilesAreGood_data();
    void shippedFilesAreGood();

private:
    static QString write(const QTemporaryDir &dir, const char *name, const QByteArray &text);
};

QString ConfigCheckTest::write(const QTemporaryDir &dir, const char *name, const QByteArray &text)
{
    const QString path = dir.filePath(QString::fromLatin1(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

void ConfigCheckTest::goodFile()
{
    const QTemporaryDir dir;
    const QString path = write(dir, "sluice.yaml", "manifests: [a.sluice.yaml]\n");
    write(dir, "a.sluice.yaml", "routes: { a.b: id, c.d: id }\n");

    const auto result = config::checkConfig(path, {});

    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.text, path + QStringLiteral(": 0 errors, 0 warnings, 1 manifests, 2 routes\n"));
}

void ConfigCheckTest::everyMistakeOfBothIsPrinted()
{
    const QTemporaryDir dir;
    const QString path = write(
        dir, "sluice.yaml",
        "edges: many\nlog: { level: loud }\nmanifests: [a.sluice.yaml, gone]\n");
    write(dir, "a.sluice.yaml", "routes: { a: id }\n");

    const auto result = config::checkConfig(path, {});
    const QStringList lines = result.text.split(u'\n');

    QCOMPARE(result.exitCode, 78);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].startsWith(path + QStringLiteral(":1:8: error: ")));
    QVERIFY(lines[1].startsWith(path + QStringLiteral(":2:15: error: ")));
    QVERIFY(
        lines[2].startsWith(dir.filePath(QStringLiteral("gone")) + QStringLiteral(": error: ")));
    QVERIFY(lines[3].startsWith(dir.filePath(QStringLiteral("a.sluice.yaml"))
                                + QStringLiteral(":1:11: error: ")));
    QVERIFY(lines[4].endsWith(QStringLiteral(": 4 errors, 0 warnings, 1 manifests, 0 routes")));
}

void ConfigCheckTest::warningsDoNotFail()
{
    const QTemporaryDir dir;
    const auto result = config::checkConfig(
        write(dir, "sluice.yaml", "modules: [ { class: other } ]\n"), {});

    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.text.contains(QStringLiteral("warning")));
}

void ConfigCheckTest::missingFileFails()
{
    QCOMPARE(config::checkConfig(QStringLiteral("/nonexistent.yaml"), {}).exitCode, 78);
}

void ConfigCheckTest::shippedFilesAreGood_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("packaged") << QStringLiteral("sluice.yaml");
    QTest::newRow("demo") << QStringLiteral("demo/sluice.yaml");
}

void ConfigCheckTest::shippedFilesAreGood()
{
    QFETCH(QString, name);

    // A copy, because the packaged file's manifests folder is made by the package.
    const QTemporaryDir dir;
    const QDir source(QFINDTESTDATA("../../../resources/manifests"));
    const QString path = dir.filePath(QStringLiteral("sluice.yaml"));
    QVERIFY(QFile::copy(source.filePath(name), path));
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("manifests")));
    QVERIFY(QFile::copy(source.filePath(QStringLiteral("demo/github.sluice.yaml")),
                        dir.filePath(QStringLiteral("github.sluice.yaml"))));

    const auto result = config::checkConfig(path, {});

    QVERIFY2(result.exitCode == 0 && !result.text.contains(QStringLiteral("warning:")),
             qPrintable(result.text));
}

QTEST_GUILESS_MAIN(ConfigCheckTest)
#include "config_check_test.moc"
