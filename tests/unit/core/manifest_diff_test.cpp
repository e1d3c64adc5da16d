// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/manifest_diff.h"

#include "shared/manifest/loader.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class ManifestDiffTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_data();
    void differences();
};

namespace {

manifest::Manifest load(const QByteArray &text)
{
    const manifest::LoadResult loaded = manifest::loadManifests(
        {{QStringLiteral("a.sluice.yaml"), text}}, {}, [](QByteArrayView) { return std::nullopt; });
    for (const Diagnostic &finding : loaded.diagnostics)
        qWarning().noquote() << toText(finding);
    return loaded.manifest;
}

QByteArrayList textsOf(const std::vector<RuleChange> &changes)
{
    static constexpr char kSigns[] = {'+', '~', '-'};
    QByteArrayList texts;
    for (const RuleChange &change : changes)
        texts += kSigns[static_cast<size_t>(change.kind)] + toText(change);
    return texts;
}

const QByteArray kAccess = R"(
access:
  - { allow: subscribe, on: "stream:1" }
  - { deny: subscribe, on: "stream:2" }
)";

} // namespace

void ManifestDiffTest::differences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QByteArrayList &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("the same", kAccess, kAccess, {});
    row("comments and places", kAccess, "# said\n" + kAccess, {});
    row("a route", "routes: { a.b.c: x }", "routes: { a.b.c: x, a.b.d: ~lobby }",
        {"+routes: a.b.d: ~lobby"});
    row("what a route says", "routes: { a.b.c: x }",
        "routes: { a.b.c: { key: x, expose: [y], dynamic: true } }",
        {"~routes: a.b.c: x → x; expose y; dynamic"});
    row("one of two rooms of an event", "rooms: { a.b.c: [ { room: one }, { room: two } ] }",
        "rooms: { a.b.c: { room: two } }", {"-rooms: a.b.c: room one"});
    row("a rule written twice", kAccess, kAccess + "  - { deny: subscribe, on: \"stream:2\" }\n",
        {"+access: deny subscribe on stream:2: everybody"});
    row("who", kAccess,
        QByteArray(kAccess).replace("deny: subscribe,", "deny: subscribe, who: { role: guest },"),
        {"~access: deny subscribe on stream:2: everybody → the role guest"});
    row("order", kAccess,
        R"(
access:
  - { deny: subscribe, on: "stream:2" }
  - { allow: subscribe, on: "stream:1" }
)",
        {"~access: the order: allow subscribe on stream:1 came first → deny subscribe on stream:2 "
         "comes first"});
    row("the order of routes says nothing", "routes: { a.b.c: x, a.b.d: y }",
        "routes: { a.b.d: y, a.b.c: x }", {});
    row("everything goes", "items: { a.b.c: { stream: s, group: g, id: \"{x}\", op: merge } }", "",
        {"-items: a.b.c: merge s/g/{x}"});
    row("retention", "streams: [ { match: \"*\", keep: { messages: 5 } } ]",
        "streams: [ { match: \"*\", durability: none } ]",
        {"~streams: *: strict, keep 5 messages, 604800 s → none, keep 1000000 messages, 604800 s"});
}

void ManifestDiffTest::differences()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArrayList, expected);
    QCOMPARE(textsOf(diffManifests(load(before), load(after))), expected);
}

QTEST_GUILESS_MAIN(ManifestDiffTest)
#include "manifest_diff_test.moc"
