// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Preferences and the file that they are in: nothing that cannot be is used, nothing is lost.
#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/models/preferences/preferences.h"
#include "console/models/preferences/settings_file.h"
#include "tests/support/full_disk.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ConsolePreferencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRowHasAValueThatItAccepts();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void changesAreKeptAndTold();
    void aWrongValueIsToldAndStays();
    void resettingForgetsColumns();
    void aFileThatCannotBeReadIsSetAside_data();
    void aFileThatCannotBeReadIsSetAside();
    void aGoodFileIsLeftAlone();
    void aFileThatCannotBeWrittenIsTold();
    void aFullDiskIsToldUntilThereIsRoom();
    void timesAreInTheirZone();

private:
    QString path() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ConsolePreferencesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void ConsolePreferencesTest::everyRowHasAValueThatItAccepts()
{
    QSettings settings(path(), QSettings::IniFormat);
    Preferences preferences(settings);
    const QAbstractItemModelTester tester(&preferences,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(preferences.rowCount() >= 10);
    for (int row = 0; row < preferences.rowCount(); ++row) {
        const Preference &each = preferences.rows()[static_cast<size_t>(row)];
        QVERIFY2(!each.title.isEmpty() && !each.section.isEmpty(), each.key.constData());
        QCOMPARE(preferences.rowOf(each.key), row);
        QCOMPARE(preferences.value(each.key), each.fallback);
        QVERIFY2(preferences.set(each.key, each.fallback), each.key.constData());
        const QString shown = preferences.index(row, Preferences::Value).data().toString();
        QVERIFY2(!shown.isEmpty(), each.key.constData());
        for (const Preference::Choice &choice : each.choices)
            QVERIFY2(preferences.set(each.key, choice.value), each.key.constData());
    }
    QVERIFY(preferences.problem().isEmpty());
}

void ConsolePreferencesTest::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("colour") << QByteArray(Preferences::kTheme) << QVariant(u"blue"_s);
    QTest::newRow("no choice") << QByteArray(Preferences::kGuard) << QVariant();
    QTest::newRow("too few rows") << QByteArray(Preferences::kKeptRows) << QVariant(1);
    QTest::newRow("too many rows") << QByteArray(Preferences::kKeptRows) << QVariant(2'000'000'000);
    QTest::newRow("no number") << QByteArray(Preferences::kUnlock) << QVariant(u"soon"_s);
    QTest::newRow("for ever") << QByteArray(Preferences::kUnlock) << QVariant(0);
    QTest::newRow("a font with a line end")
        << QByteArray(Preferences::kFont) << QVariant(u"a\nb"_s);
    QTest::newRow("a long font") << QByteArray(Preferences::kFont) << QVariant(QString(5000, u'x'));
    QTest::newRow("unknown") << QByteArray("nothing/known") << QVariant(1);
}

void ConsolePreferencesTest::whatCannotBeIsRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QVariant, value);
    QSettings settings(path(), QSettings::IniFormat);
    Preferences preferences(settings);
    const QSignalSpy changed(&preferences, &Preferences::changed);
    QVERIFY(!preferences.set(key, value));
    QVERIFY(changed.isEmpty());
    QVERIFY(!settings.contains(QString::fromLatin1(key)));
}

void ConsolePreferencesTest::changesAreKeptAndTold()
{
    {
        QSettings settings(path(), QSettings::IniFormat);
        Preferences preferences(settings);
        QSignalSpy changed(&preferences, &Preferences::changed);
        QVERIFY(preferences.set(Preferences::kKeptRows, 5'000));
        QVERIFY(preferences.set(Preferences::kKeptRows, 5'000));
        QCOMPARE(changed.size(), 1); // once: the second is no change
        QCOMPARE(changed.first().first().toByteArray(), QByteArray(Preferences::kKeptRows));
        QVERIFY(preferences.setData(preferences.index(0, Preferences::Value), u"dark"_s));
        QVERIFY(!preferences.setData(preferences.index(0, Preferences::Title), u"dark"_s));
    }
    QSettings settings(path(), QSettings::IniFormat);
    const Preferences again(settings);
    QCOMPARE(again.number(Preferences::kKeptRows), 5'000);
    QCOMPARE(again.text(Preferences::kTheme), u"dark"_s);
}

void ConsolePreferencesTest::aWrongValueIsToldAndStays()
{
    write(path(), "[appearance]\ntheme=blue\n[limits]\nkept_rows=-7\n");
    QSettings settings(path(), QSettings::IniFormat);
    Preferences preferences(settings);
    QCOMPARE(preferences.text(Preferences::kTheme), u"system"_s);
    QCOMPARE(preferences.number(Preferences::kKeptRows), 200'000);
    QVERIFY2(preferences.problem().contains(u"blue"_s), qPrintable(preferences.problem()));
    QVERIFY(preferences.problem().contains(u"-7"_s));
    QVERIFY(preferences.set(Preferences::kDensity, u"compact"_s)); // writes the file
    QVERIFY(read(path()).contains("theme=blue"));
    preferences.reset();
    QVERIFY(preferences.problem().isEmpty());
    QVERIFY(!read(path()).contains("blue"));
}

void ConsolePreferencesTest::resettingForgetsColumns()
{
    QSettings settings(path(), QSettings::IniFormat);
    settings.setValue(u"tables/streams.events"_s, QByteArray("x"));
    settings.setValue(u"streams/filters"_s, QStringList{u"bytes > 1"_s});
    Preferences preferences(settings);
    const QSignalSpy reset(&preferences, &Preferences::tablesReset);
    preferences.resetTables();
    QCOMPARE(reset.size(), 1);
    QVERIFY(!settings.contains(u"tables/streams.events"_s));
    QVERIFY(settings.contains(u"streams/filters"_s)); // what was typed is nobody's setting
}

void ConsolePreferencesTest::aFileThatCannotBeReadIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no settings") << QByteArray("{ \"theme\": \"dark\" }\nnot a line\n[unclosed\n");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2",
                                          8);
    QTest::newRow("not UTF-8") << QByteArray("[appearance]\ntheme=\xff\xfe\xfa\n");
    QTest::newRow("of a newer console") << QByteArray("[General]\nversion=99\n");
    QTest::newRow("no version") << QByteArray("[General]\nversion=new\n");
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, 'x');
}

void ConsolePreferencesTest::aFileThatCannotBeReadIsSetAside()
{
    QFETCH(QByteArray, bytes);
    write(path(), bytes);
    const OpenedSettings opened = openSettings(path());
    QVERIFY(opened.settings);
    const QStringList aside = QDir(m_folder->path()).entryList({u"settings.ini.unreadable-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(read(m_folder->filePath(aside.first())), bytes); // nothing is lost
    QVERIFY2(opened.trouble.contains(aside.first()), qPrintable(opened.trouble));
    Preferences preferences(*opened.settings, opened.trouble);
    QVERIFY(preferences.problem().contains(aside.first()));
    QVERIFY(preferences.set(Preferences::kTheme, u"dark"_s)); // and the console works
    QVERIFY(read(path()).contains("dark"));
}

void ConsolePreferencesTest::aGoodFileIsLeftAlone()
{
    write(path(), "[General]\nversion=1\n\n[appearance]\ntheme=dark\n\n[later]\nunknown=7\n");
    const OpenedSettings opened = openSettings(path());
    QVERIFY2(opened.trouble.isEmpty(), qPrintable(opened.trouble));
    Preferences preferences(*opened.settings);
    QCOMPARE(preferences.text(Preferences::kTheme), u"dark"_s);
    QVERIFY(preferences.set(Preferences::kTheme, u"light"_s));
    QVERIFY(read(path()).contains("unknown=7"));
    QVERIFY(openSettings(m_folder->filePath(u"none.ini"_s)).trouble.isEmpty());
}

void ConsolePreferencesTest::aFileThatCannotBeWrittenIsTold()
{
    QDir(m_folder->path()).mkdir(u"place"_s); // a folder where the file should be
    QSettings settings(m_folder->filePath(u"place"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    const QSignalSpy told(&preferences, &Preferences::problemChanged);
    QVERIFY(preferences.set(Preferences::kTheme, u"dark"_s));
    QCOMPARE(preferences.text(Preferences::kTheme), u"dark"_s); // holds for now
    QCOMPARE(told.size(), 1);
    QVERIFY2(preferences.problem().contains(u"place"_s), qPrintable(preferences.problem()));
}

void ConsolePreferencesTest::aFullDiskIsToldUntilThereIsRoom()
{
    const QString path = m_folder->filePath(u"settings.ini"_s);
    QSettings settings(path, QSettings::IniFormat);
    Preferences preferences(settings);
    QVERIFY(preferences.set(Preferences::kTheme, u"dark"_s));
    const QByteArray before = read(path);
    QVERIFY(before.contains("dark"));
    {
        const FullDisk disk;
        QVERIFY(preferences.set(Preferences::kTheme, u"light"_s));
        QVERIFY2(preferences.problem().contains(u"settings.ini"_s),
                 qPrintable(preferences.problem()));
        QCOMPARE(read(path), before);
    }
    QCOMPARE(preferences.text(Preferences::kTheme), u"light"_s);
    QFile file(path); // as if that had been long ago: file systems tell times apart coarsely
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(preferences.set(Preferences::kTimeZone, u"local"_s));
    QVERIFY2(preferences.problem().isEmpty(), qPrintable(preferences.problem()));
    QVERIFY(read(path).contains("light") && read(path).contains("local"));
}

void ConsolePreferencesTest::timesAreInTheirZone()
{
    qputenv("TZ", "Asia/Tokyo");
    tzset();
    const qint64 noon = 1'795'003'200'123; // 2026-11-18 12:00:00.123 UTC
    setTimeStyle({});
    QCOMPARE(clockText(noon), u"12:00:00.123"_s);
    QCOMPARE(zoneText(), u"UTC"_s);
    QCOMPARE(momentText(noon), u"2026-11-18 12:00"_s);
    setTimeStyle({true, true});
    QCOMPARE(clockText(noon), u"2026-11-18 21:00:00.123"_s);
    QCOMPARE(momentText(noon), u"2026-11-18 21:00"_s);
    QCOMPARE(zoneText(), u"JST"_s);
    setTimeStyle({});
}

QTEST_GUILESS_MAIN(ConsolePreferencesTest)
#include "console_preferences_test.moc"
