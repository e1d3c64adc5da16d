// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/manifest_drift.h"

#include <QTest>

using namespace sluice::core;

class ManifestDriftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRuns_data();
    void whatRuns();
    void hashesAreReadAsTheyWereWritten();
    void noFilesIsAnotherThanNothingKnown();
    void whatNobodyLoadedIsStillSeen();
};

namespace {

using Files = std::vector<ManifestFile>;

/// One file in three places: on the disk, in the revision, and as it was last seen on the disk.
ManifestRevision revisionOf(const QByteArray &text, const QByteArray &seen)
{
    ManifestRevision revision;
    revision.number = 1;
    if (!text.isNull())
        revision.files = {{"a", text}};
    FileHashes known;
    if (!seen.isNull())
        known["a"] = hashOf(seen);
    revision.disk = packHashes(known);
    return revision;
}

Files filesOf(const QByteArray &text)
{
    return text.isNull() ? Files() : Files{{"a", text}};
}

} // namespace

void ManifestDriftTest::whatRuns_data()
{
    QTest::addColumn<QByteArray>("disk");
    QTest::addColumn<QByteArray>("revision");
    QTest::addColumn<QByteArray>("seen");
    QTest::addColumn<QByteArray>("runs");
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<bool>("isOverridden");
    const QByteArray none;
    QTest::newRow("all alike") << QByteArray("1") << QByteArray("1") << QByteArray("1")
                               << QByteArray("1") << false << false;
    QTest::newRow("changed by hand") << QByteArray("2") << QByteArray("1") << QByteArray("1")
                                     << QByteArray("2") << true << false;
    QTest::newRow("not written by us") << QByteArray("1") << QByteArray("2") << QByteArray("1")
                                       << QByteArray("2") << false << true;
    QTest::newRow("written, then the end came")
        << QByteArray("2") << QByteArray("2") << QByteArray("1") << QByteArray("2") << false
        << false;
    QTest::newRow("not written by us, then changed by hand")
        << QByteArray("3") << QByteArray("2") << QByteArray("1") << QByteArray("3") << true
        << false;
    QTest::newRow("made by hand") << QByteArray("1") << none << none << QByteArray("1") << true
                                  << false;
    QTest::newRow("deleted by hand")
        << none << QByteArray("1") << QByteArray("1") << none << true << false;
    QTest::newRow("made by us, never written")
        << none << QByteArray("1") << none << QByteArray("1") << false << true;
    QTest::newRow("removed by us, still there")
        << QByteArray("1") << none << QByteArray("1") << none << false << true;
    QTest::newRow("removed by us, made again by hand")
        << QByteArray("2") << none << QByteArray("1") << QByteArray("2") << true << false;
    QTest::newRow("gone everywhere") << none << none << QByteArray("1") << none << false << false;
}

void ManifestDriftTest::whatRuns()
{
    QFETCH(const QByteArray, disk);
    QFETCH(const QByteArray, revision);
    QFETCH(const QByteArray, seen);
    QFETCH(const QByteArray, runs);
    QFETCH(const bool, isNew);
    QFETCH(const bool, isOverridden);

    const ManifestRevision latest = revisionOf(revision, seen);
    const ResolvedFiles resolved = resolveFiles(filesOf(disk), latest);

    QVERIFY(resolved.files == filesOf(runs));
    QCOMPARE(resolved.isNew, isNew);
    QCOMPARE(!resolved.overridden.empty(), isOverridden);
    // What runs then, and the disk as it is, are at rest.
    ManifestRevision next = latest;
    next.files = resolved.files;
    next.disk = packHashes(hashesNow(filesOf(disk), next));
    QVERIFY(resolveFiles(filesOf(disk), next).files == filesOf(runs));
    QVERIFY(!resolveFiles(filesOf(disk), next).isNew);
}

void ManifestDriftTest::hashesAreReadAsTheyWereWritten()
{
    const FileHashes hashes{{"/etc/a b.sluice.yaml", hashOf("1")},
                            {"/etc/new\nline %20.sluice.yaml", hashOf("2")},
                            {"/etc/grün.sluice.yaml", hashOf("3")}};
    QCOMPARE(unpackHashes(packHashes(hashes)), hashes);
    QCOMPARE(unpackHashes("sha256\nnonsense\n\n"), FileHashes());
}

void ManifestDriftTest::noFilesIsAnotherThanNothingKnown()
{
    ManifestRevision old = revisionOf("1", {});
    QVERIFY(!resolveFiles({}, old).isNew); // it was never there
    old.disk.clear();                      // of a release that kept no hashes
    QCOMPARE(knownHashes(old).size(), 1u);
    QVERIFY(resolveFiles({}, old).isNew); // it is gone
}

void ManifestDriftTest::whatNobodyLoadedIsStillSeen()
{
    const ManifestRevision running = revisionOf("1", "1");
    ManifestRevision next = running;
    next.files.push_back({"b", "of another change"});
    next.disk = packHashes(hashesNow({{"a", "by hand"}, {"b", "of another change"}}, next));
    const QByteArray byHand = "by hand";
    QVERIFY(isForeign("a", &byHand, next, knownHashes(next)));
    QVERIFY(resolveFiles({{"a", byHand}, {"b", "of another change"}}, next).isNew);
    ManifestRevision without = running;
    without.disk = packHashes(hashesNow({}, without));
    QVERIFY(isForeign("a", nullptr, without, knownHashes(without))); // deleted by hand
}

QTEST_GUILESS_MAIN(ManifestDriftTest)
#include "manifest_drift_test.moc"
