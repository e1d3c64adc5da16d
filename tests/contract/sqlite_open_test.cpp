// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/row_checksum.h"
#include "tests/contract/sqlite_place.h"

#include <QFileInfo>
#include <QTest>

namespace sluice::tests {

using namespace core;

/// What open() makes of the file that it finds.
class SqliteOpenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPrivateFiles();
    void migratesFromTheEmptyFile();
    void migratesFromEveryOlderVersion_data();
    void migratesFromEveryOlderVersion();
    void refusesANewerSchema();
    void refusesWhatIsNoDatabase();
    void refusesAFileInUse();
    void refusesAFolderThatCannotBeMade();
    void namesTheStreamAndOffsetOfADamagedEvent_data();
    void namesTheStreamAndOffsetOfADamagedEvent();
    void refusesADamagedStreamRow();
    void renewsEpochsWhenTheLogFileIsGone();
    void renewsEpochsOfARestoredCopy();
};

void SqliteOpenTest::makesPrivateFiles()
{
    const QTemporaryDir folder;
    storage::SqliteOptions options;
    options.path = folder.filePath(QStringLiteral("a/b/sluice.db"));
    StoreDriver driver(std::make_unique<storage::SqliteStore>(options));
    QVERIFY(driver.open());
    QVERIFY(driver.append("a", "1"));

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    for (const char *name :
         {"a", "a/b", "a/b/sluice.db", "a/b/sluice.db-wal", "a/b/sluice.db.lock"}) {
        const QFileInfo info(folder.filePath(QLatin1StringView(name)));
        QVERIFY2(info.exists(), name);
        QVERIFY2(!(info.permissions() & others), name);
    }
}

void SqliteOpenTest::migratesFromTheEmptyFile()
{
    const SqlitePlace place;
    SqlitePlace::write(place.path(), {});
    auto driver = place.driver();

    QVERIFY(driver->open());
    QVERIFY(driver->append("a", "1"));
    driver->store().close();

    QCOMPARE(place.query(QStringLiteral("SELECT value FROM meta WHERE name='version'")),
             QByteArray("7"));
    QCOMPARE(place.query(QStringLiteral("PRAGMA integrity_check")), QByteArray("ok"));
}

void SqliteOpenTest::migratesFromEveryOlderVersion_data()
{
    QTest::addColumn<QByteArrayList>("dropped");
    QTest::addColumn<int>("version");

    // What each version added, the newest first.
    const std::vector<QByteArrayList> added{
        {},
        {"audit", "audit_marks", "route_changes", "manifest_disk"},
        {"items", "item_groups"},
        {"manifests", "manifest_files"},
        {"revocations"},
        {"routes", "route_members"}};
    QByteArrayList dropped;
    int version = 6;
    for (const QByteArrayList &tables : added) {
        dropped += tables;
        QTest::newRow(qPrintable(QString::number(version))) << dropped << version;
        --version;
    }
}

void SqliteOpenTest::migratesFromEveryOlderVersion()
{
    QFETCH(QByteArrayList, dropped);
    QFETCH(int, version);
    const SqlitePlace place;
    {
        auto driver = place.driver();
        QVERIFY(driver->open());
        QVERIFY(driver->append("a", "kept"));
        driver->store().close();
    }
    place.execute(QStringLiteral("DROP INDEX audit_keys"));
    place.execute(QStringLiteral("ALTER TABLE audit DROP COLUMN key"));
    if (version < 6)
        place.execute(QStringLiteral("ALTER TABLE manifests DROP COLUMN comment"));
    for (const QByteArray &table : dropped)
        place.execute(QStringLiteral("DROP TABLE %1").arg(QString::fromLatin1(table)));
    const QByteArray value = QByteArray::number(version);
    const qint64 checksum =
        storage::RowChecksum().add(QByteArrayView("version")).add(value).value();
    place.execute(QStringLiteral("UPDATE meta SET value=CAST('%1' AS BLOB), checksum=%2 "
                                 "WHERE name='version'")
                      .arg(version)
                      .arg(checksum));

    auto driver = place.driver();
    const auto recovery = driver->open();

    QVERIFY2(recovery, recovery ? "" : qPrintable(recovery.error().detail));
    QCOMPARE(driver->page("a")->events.at(0).payload, QByteArray("kept"));
    QCOMPARE(*driver->run(SaveManifestJob{}), 1u);
}

void SqliteOpenTest::refusesANewerSchema()
{
    const SqlitePlace place;
    QVERIFY(place.driver()->open());
    const qint64 checksum =
        storage::RowChecksum().add(QByteArrayView("version")).add(QByteArrayView("99")).value();
    place.execute(QStringLiteral("UPDATE meta SET value=CAST('99' AS BLOB), checksum=%1 "
                                 "WHERE name='version'")
                      .arg(checksum));
    const QByteArray before = SqlitePlace::read(place.path());

    const auto recovery = place.driver()->open();

    QVERIFY(!recovery);
    QCOMPARE(recovery.error().code, ErrorCode::SchemaTooNew);
    QVERIFY(recovery.error().detail.contains(place.path()));
    QVERIFY(SqlitePlace::read(place.path()) == before);
}

void SqliteOpenTest::refusesWhatIsNoDatabase()
{
    const SqlitePlace place;
    SqlitePlace::write(place.path(), QByteArray(10'000, 'x'));

    const auto recovery = place.driver()->open();

    QVERIFY(!recovery);
    QCOMPARE(recovery.error().code, ErrorCode::StorageCorrupt);
    QVERIFY(recovery.error().detail.contains(place.path()));
    QVERIFY(recovery.error().detail.contains(QLatin1StringView(".recover")));
}

void SqliteOpenTest::refusesAFileInUse()
{
    const SqlitePlace place;
    auto first = place.driver();
    QVERIFY(first->open());

    const auto second = place.driver()->open();

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::FileUnreadable);
    QVERIFY(second.error().detail.contains(QLatin1StringView("another process")));
    QVERIFY(first->append("a", "1"));
    first->store().close();
    QVERIFY(place.driver()->open());
}

void SqliteOpenTest::refusesAFolderThatCannotBeMade()
{
    StoreDriver driver(std::make_unique<storage::SqliteStore>(
        storage::SqliteOptions{QStringLiteral("/proc/no/such/sluice.db"), {}, 0}));

    const auto recovery = driver.open();

    QVERIFY(!recovery);
    QCOMPARE(recovery.error().code, ErrorCode::FileUnreadable);
}

void SqliteOpenTest::namesTheStreamAndOffsetOfADamagedEvent_data()
{
    QTest::addColumn<QString>("damage");

    const auto set = [](const char *what) {
        return QStringLiteral("UPDATE events SET %1 WHERE offset=5").arg(QLatin1StringView(what));
    };
    QTest::newRow("payload") << set("payload=CAST('forged' AS BLOB)");
    QTest::newRow("label") << set("label=CAST('forged' AS BLOB)");
    QTest::newRow("id") << set("id=CAST('forged' AS BLOB)");
    QTest::newRow("time") << set("at=at+1");
    QTest::newRow("stream") << set("stream=stream+1");
    QTest::newRow("checksum") << set("checksum=checksum+1");
    QTest::newRow("event missing") << QStringLiteral("DELETE FROM events WHERE offset=5");
    QTest::newRow("entry missing") << QStringLiteral("DELETE FROM entries WHERE offset=5");
    QTest::newRow("entry of another event")
        << QStringLiteral("UPDATE entries SET seq=(SELECT seq FROM entries WHERE offset=6) "
                          "WHERE offset=5");
    QTest::newRow("last ones missing") << QStringLiteral("DELETE FROM entries WHERE offset>=5");
}

void SqliteOpenTest::namesTheStreamAndOffsetOfADamagedEvent()
{
    QFETCH(QString, damage);
    const SqlitePlace place;
    {
        auto driver = place.driver();
        QVERIFY(driver->open());
        for (int i = 1; i <= 9; ++i)
            QVERIFY(driver->append("orders:7", QByteArray::number(i)));
        driver->store().close();
    }
    place.execute(damage);

    auto driver = place.driver();
    QVERIFY(driver->open());

    const auto whole = driver->page("orders:7", 0, 4);
    QVERIFY(whole);
    QCOMPARE(whole->events.size(), 4u);
    const auto page = driver->page("orders:7", 4);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::StorageCorrupt);
    QVERIFY2(page.error().detail.contains(QLatin1StringView("event 5 of stream \"orders:7\"")),
             qPrintable(page.error().detail));
    QVERIFY(page.error().detail.contains(QLatin1StringView(".recover")));
}

void SqliteOpenTest::refusesADamagedStreamRow()
{
    const SqlitePlace place;
    {
        auto driver = place.driver();
        QVERIFY(driver->open());
        QVERIFY(driver->append("a", "1"));
        QVERIFY(driver->append("b", "1"));
        driver->store().close();
    }
    place.execute(QStringLiteral("UPDATE streams SET top=0 WHERE key=CAST('a' AS BLOB)"));

    auto driver = place.driver();
    QVERIFY(driver->open());

    QCOMPARE(driver->append("a", "2").error().code, ErrorCode::StorageCorrupt);
    QCOMPARE(driver->page("a").error().code, ErrorCode::StorageCorrupt);
    QCOMPARE(driver->append("b", "2")->at(0).offset, 2u);
}

void SqliteOpenTest::renewsEpochsWhenTheLogFileIsGone()
{
    const SqlitePlace place;
    const SqlitePlace image;
    QByteArray epoch;
    {
        auto driver = place.driver();
        epoch = driver->open()->epoch;
        QVERIFY(driver->append("a", "1"));
        // What a crash leaves, but without the log file.
        SqlitePlace::write(image.path(), SqlitePlace::read(place.path()));
    }

    auto driver = image.driver();
    const auto recovery = driver->open();

    QVERIFY(recovery);
    QVERIFY(recovery->epoch != epoch);
    QVERIFY(!recovery->notice.isEmpty());
    QVERIFY(driver->stateOf("a").epoch != epoch);
}

void SqliteOpenTest::renewsEpochsOfARestoredCopy()
{
    const SqlitePlace place;
    const SqlitePlace copy;
    QByteArray epoch;
    {
        auto driver = place.driver();
        epoch = driver->open()->epoch;
        QVERIFY(driver->append("a", "1"));
        driver->store().close();
    }
    SqlitePlace::write(copy.path(), SqlitePlace::read(place.path()));

    auto original = place.driver();
    QCOMPARE(original->open()->epoch, epoch);
    QVERIFY(original->stateOf("a") == (StreamState{epoch, 1, 1}));
    auto restored = copy.driver();
    const auto recovery = restored->open();

    QVERIFY(recovery->epoch != epoch);
    QVERIFY(!recovery->notice.isEmpty());
    QVERIFY(restored->stateOf("a") == (StreamState{recovery->epoch, 1, 1}));
}

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::SqliteOpenTest)
#include "sqlite_open_test.moc"
