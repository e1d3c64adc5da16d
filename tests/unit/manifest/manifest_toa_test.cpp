// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/loader.h"
#include "shared/manifest/toa_realtime.h"
#include "tests/unit/manifest/manifest_text.h"

#include <QTest>

using namespace sluice;
using sluice::manifest::ManifestFile;

class ManifestToaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manifests_data();
    void manifests();
    void contexts_data();
    void contexts();
    void findings_data();
    void findings();
    void precedence_data();
    void precedence();
    void bothCountAsInToa();
};

namespace {

manifest::LoadResult load(const std::vector<ManifestFile> &files, QByteArrayView environment = {})
{
    return manifest::loadManifests(files, environment, {});
}

QByteArray shown(const std::vector<Diagnostic> &diagnostics)
{
    QByteArray lines;
    for (const Diagnostic &diagnostic : diagnostics)
        lines += toText(diagnostic).toUtf8() + '\n';
    return lines;
}

const QString kManifest = QStringLiteral("manifest.toa.yaml");
const QString kContext = QStringLiteral("context.toa.yaml");
const QString kSluice = QStringLiteral("chat.sluice.yaml");

} // namespace

void ManifestToaTest::manifests_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("string", "name: messages\nrealtime:\n  created: sender\n",
        "route default.messages.created [sender]\n");
    row("list", "name: messages\nrealtime:\n  created: [sender, recipient]\n",
        "route default.messages.created [sender,recipient]\n");
    row("empty list", "name: m\nrealtime:\n  created: []\n", "route default.m.created []\n");
    row("namespace",
        "namespace: realtime\nname: streamer\nrealtime:\n  created: streamer\n  deleted: [id, streamer]\n",
        "route realtime.streamer.created [streamer]\nroute realtime.streamer.deleted [id,streamer]\n");
    row("empty namespace", "namespace:\nname: a\nrealtime: { b: c }\n", "route default.a.b [c]\n");
    row("long form", "name: a\nextensions:\n  \"@toa.io/extensions.realtime\":\n    b: c\n",
        "route default.a.b [c]\n");
    row("other extensions", "name: a\nextensions:\n  \"@toa.io/extensions.exposition\": { x: 1 }\n",
        "");
    row("realtime is null", "name: a\nrealtime:\n", "");
    row("realtime is an empty map", "realtime: {}\n", "");
    row("no realtime needs no name", "entity:\n  schema:\n    text: string\n", "");
    row("empty file", "", "");
    row("other sections are ignored",
        "name: a\nversion: 1.2.3\noperations:\n  transit: { concurrency: none }\nrealtime: { b: c }\n",
        "route default.a.b [c]\n");
    row("literal", "name: a\nrealtime: { b: ~lobby, c: [id, ~all] }\n",
        "route default.a.b [] ~[lobby]\nroute default.a.c [id] ~[all]\n");
    row("quoted number", "name: a\nrealtime: { b: '5' }\n", "route default.a.b [5]\n");
    row("dotted path", "name: a\nrealtime: { b: user.id }\n", "route default.a.b [user.id]\n");
    row("superset",
        "name: a\nrealtime:\n  b: { key: id, expose: [x, y], dynamic: true }\n  c: { key: [p, q] }\n"
        "  d: { dynamic: { expose: [z] } }\n  e: { key: id, dynamic: false }\n",
        "route default.a.b [id] expose[x,y] dynamic[]\nroute default.a.c [p,q]\n"
        "route default.a.d [] dynamic[z]\nroute default.a.e [id]\n");
}

void ManifestToaTest::manifests()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);

    const auto result = load({{kManifest, text}});

    QCOMPARE(shown(result.diagnostics), QByteArray());
    QCOMPARE(manifest::text::of(result.manifest), expected);
}

void ManifestToaTest::contexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *environment,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(environment) << QByteArray(expected);
    };
    row("full label", "realtime:\n  mongo.one.created: id\n", "",
        "route mongo.one.created [id] context\n");
    row("long form", "annotations:\n  '@toa.io/extensions.realtime':\n    a.b.c: id\n", "",
        "route a.b.c [id] context\n");
    row("long form of an environment",
        "annotations:\n  '@toa.io/extensions.realtime':\n    a.b.c: id\n"
        "  '@toa.io/extensions.realtime@prod':\n    a.b.c: no\n",
        "prod", "route a.b.c [no] context\n");
    row("twin replaces", "realtime:\n  a.b.c: id\n  a.b.c@staging: user\n", "staging",
        "route a.b.c [user] context\n");
    row("twin of another environment", "realtime:\n  a.b.c: id\n  a.b.c@staging: user\n", "prod",
        "route a.b.c [id] context\n");
    row("twin without environment", "realtime:\n  a.b.c: id\n  a.b.c@staging: user\n", "",
        "route a.b.c [id] context\n");
    row("twin before its key keeps the key's place",
        "realtime:\n  a.b.c@x: user\n  a.b.d: id\n  a.b.c: id\n", "x",
        "route a.b.d [id] context\nroute a.b.c [user] context\n");
    row("twin alone", "realtime:\n  a.b.c@x: user\n", "x", "route a.b.c [user] context\n");
    row("section twin", "realtime:\n  a.b.c: id\nrealtime@x:\n  a.b.d: id\n", "x",
        "route a.b.d [id] context\n");
    row("twin deeper", "realtime:\n  a.b.c: { key: id, expose: [p], expose@x: [q] }\n", "x",
        "route a.b.c [id] expose[q] context\n");
    row("other sections are ignored", "name: dev\nregistry: { base: x }\namqp@x: y\n", "x", "");
}

void ManifestToaTest::contexts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, environment);
    QFETCH(QByteArray, expected);

    const auto result = load({{kContext, text}}, environment);

    QCOMPARE(shown(result.diagnostics), QByteArray());
    QCOMPARE(manifest::text::of(result.manifest), expected);
}

void ManifestToaTest::findings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // the start of the first finding
    const auto row = [](const char *name, const QString &file, const char *text,
                        const char *expected) {
        QTest::newRow(name) << file << QByteArray(text) << file.toUtf8() + ':' + expected;
    };
    row("number", kManifest, "name: a\nrealtime:\n  b: 5\n",
        "3:6: error: a route names a payload member, this is a number (put the member's name in quotes: \"5\")");
    row("boolean", kManifest, "name: a\nrealtime:\n  b: [id, true]\n",
        "3:11: error: a route names a payload member, this is a boolean (put the member's name in quotes: \"true\")");
    row("map in a list", kManifest, "name: a\nrealtime:\n  b:\n    - { x: y }\n",
        "4:7: error: a route names a payload member, this is a map");
    row("list in a list", kManifest, "name: a\nrealtime:\n  b: [[id]]\n",
        "3:7: error: a route names a payload member, this is a list");
    row("null", kManifest, "name: a\nrealtime:\n  b:\n",
        "3:3: warning: nothing is written here; it is skipped");
    row("null item", kManifest, "name: a\nrealtime:\n  b: [id, ~]\n",
        "3:11: warning: nothing is written here");
    row("missing item", kManifest, "name: a\nrealtime:\n  b:\n    - id\n    -\n",
        "5:5: warning: nothing is written here");
    row("empty name", kManifest, "name: a\nrealtime:\n  b: ''\n", "3:6: error: this text is empty");
    row("empty literal", kManifest, "name: a\nrealtime:\n  b: '~'\n",
        "3:6: error: a literal key is empty");
    row("realtime is text", kManifest, "name: a\nrealtime: sender\n",
        "2:11: error: \"realtime\" must be a map, this is text");
    row("realtime is a list", kContext, "realtime: [a.b.c]\n",
        "1:11: error: \"realtime\" must be a map, this is a list");
    row("no name", kManifest, "realtime:\n  b: c\n",
        "2:3: error: the component has no name (write \"name: COMPONENT\"");
    row("bad name", kManifest, "name: a b\nrealtime: { b: c }\n",
        "1:7: error: \"a b\" cannot be part of an event label");
    row("number as name", kManifest, "name: 5\nrealtime: { b: c }\n",
        "1:7: error: expected text, this is a number");
    row("label in a manifest", kManifest, "name: a\nrealtime:\n  default.a.b: c\n",
        "3:3: error: \"default.a.b\" is not a bare event name (write only the last segment; default.a is put in front of it)");
    row("twin in a manifest", kManifest, "name: a\nrealtime:\n  b@prod: c\n",
        "3:3: error: \"b@prod\" names an environment");
    row("both forms", kManifest,
        "name: a\nrealtime: { b: c }\nextensions:\n  '@toa.io/extensions.realtime': { b: c }\n",
        "4:34: error: the routes are also in \"realtime\", line 2");
    row("unknown member", kManifest, "name: a\nrealtime:\n  b: { keys: id }\n",
        "3:6: error: the route has no key");
    row("misspelt member", kManifest, "name: a\nrealtime:\n  b: { key: id, exposes: [x] }\n",
        "3:17: error: \"exposes\" is not known in a route (did you mean \"expose\"?)");
    row("dynamic is text", kManifest, "name: a\nrealtime:\n  b: { dynamic: yes }\n",
        "3:17: error: expected true or false");
    row("expose is empty", kManifest, "name: a\nrealtime:\n  b: { key: id, expose: [] }\n",
        "3:25: error: nothing would be exposed");
    row("two segments", kContext, "realtime:\n  users.updated: id\n",
        "2:3: warning: \"users.updated\" has two segments (write default.users.updated, which Toa itself needs)");
    row("one segment", kContext, "realtime:\n  updated: id\n",
        "2:3: error: \"updated\" is not an event label (write component.event");
    row("four segments", kContext, "realtime:\n  a.b.c.d: id\n",
        "2:3: error: \"a.b.c.d\" is not an event label");
    row("later: resources", kContext, "realtime:\n  resources: { x: y }\n",
        "2:3: warning: \"resources\" is reserved");
    row("file is a list", kContext, "- a\n", "1:1: error: the file must be a map, this is a list");
    row("not YAML", kContext, "realtime: [\n", "2:1: error: flow sequence");
    row("duplicate", kManifest, "name: a\nrealtime:\n  b: c\n  b: d\n",
        "4:3: error: \"b\" is already in line 3");
}

void ManifestToaTest::bothCountAsInToa()
{
    const std::vector<ManifestFile> files{
        {kManifest, "name: users\nrealtime: { updated: id, created: id }\n"},
        {kContext, "realtime: { default.users.updated: owner }\n"}};
    auto result = manifest::loadManifests(files, {}, {}, manifest::Precedence::Stack);
    manifest::addToaRealtime(R"([{"event":"default.users.created","properties":["x"]},
                                 {"event":"default.users.created","properties":["y"]}])",
                             manifest::Precedence::Stack, result);

    QCOMPARE(shown(result.diagnostics), QByteArray());
    QCOMPARE(manifest::text::of(result.manifest),
             QByteArray("route default.users.updated [owner] context\n"
                        "route default.users.created [id]\nroute default.users.updated [id]\n"
                        "route default.users.created [x]\nroute default.users.created [y]\n"));
}

void ManifestToaTest::findings()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);

    const auto result = load({{file, text}});

    QVERIFY(!result.diagnostics.empty());
    const QByteArray found = shown(result.diagnostics);
    QVERIFY2(found.startsWith(expected), found.constData());
    QCOMPARE(result.hasErrors(), expected.contains("error:"));
    for (const Diagnostic &diagnostic : result.diagnostics)
        QVERIFY2(!diagnostic.hint.isEmpty(), found.constData());
}

void ManifestToaTest::precedence_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QString>("firstName");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("secondName");
    QTest::addColumn<QByteArray>("expected"); // rules, or findings
    const QByteArray component = "name: users\nrealtime: { updated: [id, team], created: id }\n";
    const QByteArray context = "realtime: { default.users.updated: owner }\n";
    QTest::newRow("context replaces manifest")
        << component << QStringLiteral("a/manifest.toa.yaml") << context << kContext
        << QByteArray(
               "route default.users.updated [owner] context\nroute default.users.created [id]\n");
    QTest::newRow("context first, still replaces")
        << context << kContext << component << QStringLiteral("z/manifest.toa.yaml")
        << QByteArray(
               "route default.users.updated [owner] context\nroute default.users.created [id]\n");
    QTest::newRow("empty context list silences the manifest")
        << component << kManifest << QByteArray("realtime: { default.users.updated: [] }\n")
        << kContext
        << QByteArray("route default.users.updated [] context\nroute default.users.created [id]\n");
    QTest::newRow("two manifests")
        << component << QStringLiteral("a/manifest.toa.yaml")
        << QByteArray("name: users\nrealtime: { created: x }\n")
        << QStringLiteral("b/manifest.toa.yaml")
        << QByteArray(
               "b/manifest.toa.yaml:2:13: error: \"default.users.created\" is already declared in "
               "a/manifest.toa.yaml:2:34 (keep one of the two; only Toa's context replaces Toa's manifests)\n");
    QTest::newRow("two contexts")
        << context << QStringLiteral("a/context.toa.yaml") << context
        << QStringLiteral("b/context.toa.yaml")
        << QByteArray(
               "b/context.toa.yaml:1:13: error: \"default.users.updated\" is already declared in "
               "a/context.toa.yaml:1:13 (keep one of the two; only Toa's context replaces Toa's manifests)\n");
    QTest::newRow("two sluice files")
        << QByteArray("routes:\n  users.updated: id\n") << kSluice
        << QByteArray("routes:\n\n  default.users.updated: id\n") << QStringLiteral("z.sluice.yaml")
        << QByteArray(
               "z.sluice.yaml:3:3: error: \"default.users.updated\" is already declared in "
               "chat.sluice.yaml:2:3 (keep one of the two; only Toa's context replaces Toa's manifests)\n");
    QTest::newRow("sluice and context")
        << context << kContext << QByteArray("routes: { users.updated: id }\n") << kSluice
        << QByteArray(
               "chat.sluice.yaml:1:11: error: \"default.users.updated\" is already declared in "
               "context.toa.yaml:1:13 (keep one of the two; only Toa's context replaces Toa's manifests)\n");
}

void ManifestToaTest::precedence()
{
    QFETCH(QByteArray, first);
    QFETCH(QString, firstName);
    QFETCH(QByteArray, second);
    QFETCH(QString, secondName);
    QFETCH(QByteArray, expected);

    const auto result = load({{firstName, first}, {secondName, second}});

    if (expected.contains("error:"))
        QCOMPARE(shown(result.diagnostics), expected);
    else
        QCOMPARE(shown(result.diagnostics) + manifest::text::of(result.manifest), expected);
}

QTEST_GUILESS_MAIN(ManifestToaTest)
#include "manifest_toa_test.moc"
