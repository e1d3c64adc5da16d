// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/draft_store.h"
#include "console/models/manifests/line_diff.h"
#include "console/models/manifests/manifest_check.h"
#include "console/models/manifests/manifest_edit.h"
#include "console/models/manifests/schema_guide.h"
#include "console/models/manifests/yaml_cursor.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::console;

namespace {

const QString kPath = QStringLiteral("chat.sluice.yaml");

QString marked(const QString &text, const Finding &finding)
{
    return text.mid(finding.begin, finding.end - finding.begin);
}

QStringList texts(const std::vector<SchemaWord> &words)
{
    QStringList list;
    for (const SchemaWord &word : words)
        list << word.text;
    list.sort();
    return list;
}

} // namespace

class ConsoleManifestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheExactToken_data();
    void marksTheExactToken();
    void offersAFix();
    void leavesVariablesToTheServer();
    void listsSections();
    void findsTheCursor_data();
    void findsTheCursor();
    void completesFromTheSchema();
    void addsAnEntry_data();
    void addsAnEntry();
    void refusesAnUnsurePlace_data();
    void refusesAnUnsurePlace();
    void keepsDrafts();
    void setsBrokenDraftsAside();
    void differencesLeadFromOneToTheOther();
    void shortensDifferences();
};

void ConsoleManifestsTest::marksTheExactToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("token");
    const auto row = [](const char *name, const char *text, const char *token) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(token);
    };
    row("unknown key", "# größer 🎉\nrooms:\n  a.b: { rom: x }\n", "rom");
    row("behind wide characters", "routes: { a.b: 'ü🎉', 'ä.ö': [x, {}] } # end\n", "{}");
    row("wrong choice", "streams:\n  - match: '*'\n    durability: stric\n", "stric");
    row("duplicate key", "routes: {}\nroutes: {}\n", "routes");
}

void ConsoleManifestsTest::marksTheExactToken()
{
    QFETCH(QString, text);
    QFETCH(QString, token);
    const ManifestCheck check = checkManifest(kPath, text);
    QVERIFY(check.hasErrors());
    QStringList found;
    for (const Finding &finding : check.findings)
        found << marked(text, finding);
    QVERIFY2(found.contains(token), qPrintable(found.join(u'|')));
}

void ConsoleManifestsTest::offersAFix()
{
    const QString text = QStringLiteral("# ä\nstrems:\n  - { match: '*' }\n");
    const ManifestCheck check = checkManifest(kPath, text);
    QCOMPARE(check.findings.size(), size_t(1));
    const Finding &finding = check.findings.front();
    QCOMPARE(finding.replacement, QStringLiteral("streams"));
    QString mended = text;
    mended.replace(finding.begin, finding.end - finding.begin, finding.replacement);
    QVERIFY(!checkManifest(kPath, mended).hasErrors());
}

void ConsoleManifestsTest::leavesVariablesToTheServer()
{
    const QString text = QStringLiteral(
        "streams:\n  - { match: '*', keep: { age: \"${AGE}\" } }\n");
    QVERIFY(!checkManifest(kPath, text).hasErrors());
}

void ConsoleManifestsTest::listsSections()
{
    const QString text = QStringLiteral(
        "routes:\n  # ß\n  a.b: [x]\n  c.d: y\naccess:\n  - { deny: subscribe, on: 'room:*' }\n");
    const ManifestCheck check = checkManifest(kPath, text);
    QVERIFY(check.isYaml);
    QCOMPARE(check.outline.size(), size_t(2));
    QCOMPARE(check.outline[0].text, QStringLiteral("routes"));
    QCOMPARE(check.outline[0].children.size(), size_t(2));
    QCOMPARE(check.outline[0].children[1].text, QStringLiteral("c.d"));
    QCOMPARE(check.outline[0].children[1].begin, int(text.indexOf(QStringLiteral("c.d"))));
    QVERIFY(check.outline[1].children[0].text.contains(QStringLiteral("room:*")));
}

void ConsoleManifestsTest::findsTheCursor_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *text, const char *path, const char *key, const char *word) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(path)
                            << QString::fromLatin1(key) << QString::fromLatin1(word);
    };
    row("ro|", "", "", "ro");
    row("routes: |", "", "routes", "");
    row("streams:\n  - match: x\n    dur|", "streams/-", "", "dur");
    row("streams:\n- match: x\n  durability: str|", "streams/-", "durability", "str");
    row("streams:\n  - { match: x, dur|", "streams/-", "", "dur");
    row("streams:\n  - { match: x, keep: { a|", "streams/-/keep", "", "a");
    row("rooms:\n  a.b:\n    - ro|", "rooms/a.b/-", "", "ro");
    row("rooms:\n  a.b: [ { room: x, |", "rooms/a.b/-", "", "");
    row("routes:\n  a.b:\n    key: x\n\n    # said\n    exp|", "routes/a.b", "", "exp");
    row("access:\n  - deny: subscribe\n    who: { ro|", "access/-/who", "", "ro");
    row("access:\n  - deny: subscribe\n    who:\n      ro|", "access/-/who", "", "ro");
    row("a:\n  b: 1\nc|", "", "", "c");
}

void ConsoleManifestsTest::findsTheCursor()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto position = static_cast<int>(text.indexOf(u'|'));
    const YamlCursor cursor = yamlCursor(text.remove(position, 1), position);
    QCOMPARE(cursor.path.join(u'/'), path);
    QTEST(cursor.key, "key");
    QTEST(cursor.word, "word");
    QCOMPARE(text.mid(cursor.wordBegin, position - cursor.wordBegin), cursor.word);
}

void ConsoleManifestsTest::completesFromTheSchema()
{
    QFile file(QStringLiteral(SLUICE_SOURCE_DIR "/resources/schemas/manifest.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto guide = SchemaGuide::read(file.readAll());
    QVERIFY(guide.has_value());
    const QStringList top = texts(guide->keys({}));
    for (const char *key : {"routes", "rooms", "items", "resources", "streams", "access", "tests"})
        QVERIFY2(top.contains(QLatin1StringView(key)), key);
    const QString dash = QStringLiteral("-");
    const QStringList stream{QStringLiteral("streams"), dash};
    QVERIFY(texts(guide->keys(stream)).contains(QStringLiteral("durability")));
    QCOMPARE(
        texts(guide->values(stream + QStringList{QStringLiteral("durability")})),
        (QStringList{QStringLiteral("none"), QStringLiteral("relaxed"), QStringLiteral("strict")}));
    const QStringList rooms{QStringLiteral("rooms"), QStringLiteral("a.b")};
    QVERIFY(texts(guide->keys(rooms)).contains(QStringLiteral("room")));
    QVERIFY(texts(guide->keys(rooms + QStringList{dash})).contains(QStringLiteral("room")));
    QVERIFY(!guide->help({QStringLiteral("streams")}).isEmpty());
    QVERIFY(guide->keys({QStringLiteral("nothing")}).empty());
    QVERIFY(!SchemaGuide::read("[1]").has_value());
}

void ConsoleManifestsTest::addsAnEntry_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("empty file", "", "tests:\n  - {e: 1}\n");
    row("new section", "# kept\na: 1", "# kept\na: 1\ntests:\n  - {e: 1}\n");
    row("null section", "tests: # mine\nb: 1\n", "tests: # mine\n  - {e: 1}\nb: 1\n");
    row("list", "tests:\n    - {e: 0} # c\n\n# after\nb: 1\n",
        "tests:\n    - {e: 0} # c\n    - {e: 1}\n\n# after\nb: 1\n");
    row("list at the margin", "tests:\n- e: 0\n  f: 2\nb: 1\n",
        "tests:\n- e: 0\n  f: 2\n- {e: 1}\nb: 1\n");
    row("without a last break", "tests:\n  - e: 0", "tests:\n  - e: 0\n  - {e: 1}\n");
    row("of Windows", "tests:\r\n  - e: 0\r\n", "tests:\r\n  - e: 0\r\n  - {e: 1}\r\n");
}

void ConsoleManifestsTest::addsAnEntry()
{
    QFETCH(QByteArray, before);
    const auto edit = addEntry(before, "tests", "- {e: 1}");
    QVERIFY2(edit.has_value(), edit ? "" : qPrintable(edit.error().detail));
    const QByteArray after = edit->appliedTo(before);
    QTEST(after, "after");
    // Nothing else was touched.
    QVERIFY(after.startsWith(before.first(edit->begin)));
    QVERIFY(after.endsWith(before.sliced(edit->end)));
}

void ConsoleManifestsTest::refusesAnUnsurePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no YAML") << QByteArray("a: [\n");
    QTest::newRow("one line") << QByteArray("tests: [ {e: 0} ]\n");
    QTest::newRow("empty list") << QByteArray("tests: []\n");
    QTest::newRow("braces") << QByteArray("{a: 1}\n");
    QTest::newRow("a written null") << QByteArray("tests: ~\n");
    QTest::newRow("text") << QByteArray("tests: hello\n");
}

void ConsoleManifestsTest::refusesAnUnsurePlace()
{
    QFETCH(QByteArray, text);
    const auto edit = addEntry(text, "tests", "- {e: 1}");
    QVERIFY2(!edit.has_value(), edit ? edit->appliedTo(text).constData() : "");
    QVERIFY(!edit.error().detail.isEmpty());
}

void ConsoleManifestsTest::keepsDrafts()
{
    const QTemporaryDir folder;
    const DraftStore store(folder.filePath(QStringLiteral("drafts/p1")));
    const Draft draft{QStringLiteral("/etc/chat.sluice.yaml"), QStringLiteral("a: ü🎉\n"), 418,
                      QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC)};
    QVERIFY(store.load().drafts.empty());
    QVERIFY(store.save(draft).has_value());
    QCOMPARE(store.load().drafts, std::vector<Draft>{draft});
    QVERIFY(store.remove(draft.path).has_value());
    QVERIFY(store.remove(draft.path).has_value());
    QVERIFY(store.load().drafts.empty());
    QVERIFY(!DraftStore(QStringLiteral("/proc/nowhere")).save(draft).has_value());
}

void ConsoleManifestsTest::setsBrokenDraftsAside()
{
    const QTemporaryDir folder;
    for (const char *content : {"", "{", "[]", R"({"path":"x","text":1})"}) {
        QFile file(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const DraftStore::Loaded loaded = DraftStore(folder.path()).load();
        QVERIFY(loaded.drafts.empty());
        QCOMPARE(loaded.aside.size(), size_t(1));
        QVERIFY(QFile::exists(loaded.aside.front()));
    }
}

void ConsoleManifestsTest::differencesLeadFromOneToTheOther()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        const auto text = [&random] {
            QString lines;
            for (quint32 i = random.bounded(12U); i > 0; --i)
                lines += QString::number(random.bounded(4)) + u'\n';
            return lines;
        };
        const QString before = text();
        const QString after = text();
        QString old;
        QString now;
        for (const DiffLine &line : lineDiff(before, after)) {
            if (line.before > 0)
                old += line.text + u'\n';
            if (line.after > 0)
                now += line.text + u'\n';
        }
        QCOMPARE(old, before);
        QCOMPARE(now, after);
    }
}

void ConsoleManifestsTest::shortensDifferences()
{
    QStringList lines;
    for (int i = 0; i < 100; ++i)
        lines << QString::number(i);
    QStringList changed = lines;
    changed[50] = QStringLiteral("x");
    const auto all = lineDiff(lines.join(u'\n'), changed.join(u'\n'));
    const auto kept = shortDiff(all, 2);
    QCOMPARE(kept.size(), size_t(8)); // gap, 2, removed and added, 2, gap
    QCOMPARE(kept[1].before, 49);
    QVERIFY(shortDiff(lineDiff(QStringLiteral("a\n"), QStringLiteral("a\n")), 2).size() == 1);
}

QTEST_GUILESS_MAIN(ConsoleManifestsTest)
#include "console_manifests_test.moc"
