// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/loader.h"
#include "tests/unit/manifest/manifest_text.h"

#include <QTest>

using namespace sluice;

class ManifestLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySection();
    void rulesOfFilesAdd();
    void resourcesAreDeclaredOnce();
    void variablesAreReplaced();
    void everyRuleKnowsItsPlace();
    void everyMistakeIsReported();
    void goodRulesSurviveBadOnes();
    void otherNamesAreRefused();
    void warningsAreNotErrors();
};

namespace {

constexpr const char *kChat = R"(
routes:
  messages.created: [sender, recipient]
  github.push: repository.full_name
  orders.created: { key: customer_id, expose: [id, amount], dynamic: true }
rooms:
  messages.created:
    - { room: "/channels/{channel_id}", path: "/channels/{channel_id}/messages/{id}", action: created, type: message }
items:
  users.updated: { stream: users, group: all, id: "{id}", op: set }
  users.deleted: { stream: users, group: all, id: "{id}", op: delete }
resources:
  messages:
    schema: { type: object, required: [text] }
    created: { room: "/channels/{channel_id}", path: "/channels/{channel_id}/messages/{id}" }
    saved: { room: "/all" }
streams:
  - { match: "audit:*", durability: strict, keep: { messages: 1000000, age: 90d } }
  - { match: "tick:*", durability: none }
access:
  - { deny: subscribe, who: { role: guest }, on: "room:/channels/private-*" }
  - { allow: publish, who: { sub: billing }, on: "orders.*" }
  - { allow: subscribe, who: { anonymous: true }, on: "stream:public" }
tests:
  - { who: { sub: alice }, action: subscribe, on: "stream:alice", expect: allow }
  - { action: publish, on: orders.created, expect: deny }
  - { event: orders.created, payload: { id: 1, customer_id: alice, amount: 100 }, delivers: ["stream:alice"] }
)";

constexpr const char *kChatRules = R"(route default.messages.created [sender,recipient]
route default.github.push [repository.full_name]
route default.orders.created [customer_id] expose[id,amount] dynamic[]
room default.messages.created /channels/{channel_id} /channels/{channel_id}/messages/{id} action=created type=message
item default.users.updated users/all/{id} 0
item default.users.deleted users/all/{id} 2
resource messages {"type":"object","required":["text"]} /channels/{channel_id}>/channels/{channel_id}/messages/{id} - /all>- -
stream audit:* 2 1000000 7776000s
stream tick:* 0 1000000 604800s
deny subscribe role=guest on room:/channels/private-*
allow publish sub=billing on orders.*
allow subscribe anonymous on stream:public
test subscribe sub=alice on stream:alice allow
test publish on default.orders.created deny
test default.orders.created {"id":1,"customer_id":"alice","amount":100} -> stream:alice
)";

manifest::ManifestFile file(const char *name, const char *text)
{
    return {QString::fromLatin1(name), QByteArray(text)};
}

QByteArray shown(const manifest::LoadResult &result)
{
    QByteArray lines;
    for (const Diagnostic &diagnostic : result.diagnostics)
        lines += toText(diagnostic).toUtf8() + '\n';
    return lines;
}

} // namespace

void ManifestLoaderTest::readsEverySection()
{
    const auto result = manifest::loadManifests({file("chat.sluice.yaml", kChat)}, {}, {});

    QCOMPARE(shown(result), QByteArray());
    QCOMPARE(manifest::text::of(result.manifest), QByteArray(kChatRules));
}

void ManifestLoaderTest::rulesOfFilesAdd()
{
    const auto result = manifest::loadManifests(
        {file("a.sluice.yaml", "rooms: { a.b: { room: x } }\nstreams: [{ match: a }]\n"),
         file("b.sluice.yaml", "rooms: { a.b: { room: y } }\nstreams: [{ match: b }]\n")},
        {}, {});

    QCOMPARE(shown(result), QByteArray());
    QCOMPARE(manifest::text::of(result.manifest),
             QByteArray("room default.a.b x - action= type=\nroom default.a.b y - action= type=\n"
                        "stream a 2 1000000 604800s\nstream b 2 1000000 604800s\n"));
}

void ManifestLoaderTest::resourcesAreDeclaredOnce()
{
    const auto result = manifest::loadManifests(
        {file("a.sluice.yaml", "resources: { notes: {} }\n"),
         file("b.sluice.yaml", "resources:\n  notes: {}\n")},
        {}, {});

    QVERIFY(result.hasErrors());
    QVERIFY(shown(result).startsWith(
        "b.sluice.yaml:2:3: error: \"notes\" is already declared in a.sluice.yaml:1:14 ("));
}

void ManifestLoaderTest::variablesAreReplaced()
{
    const auto variables = [](QByteArrayView name) -> std::optional<QByteArray> {
        return name == "KEEP" ? std::optional<QByteArray>("30d") : std::nullopt;
    };
    const auto result = manifest::loadManifests(
        {file(
            "a.sluice.yaml",
            "streams: [{ match: \"${PREFIX:audit}:*\", keep: { age: ${KEEP:1d}, messages: ${N:5} } }]\n")},
        {}, variables);

    QCOMPARE(shown(result), QByteArray());
    QCOMPARE(manifest::text::of(result.manifest), QByteArray("stream audit:* 2 5 2592000s\n"));
}

void ManifestLoaderTest::everyRuleKnowsItsPlace()
{
    const auto result = manifest::loadManifests({file("chat.sluice.yaml", kChat)}, {}, {});
    const QString name = QStringLiteral("chat.sluice.yaml");
    using manifest::Source;

    QCOMPARE(result.manifest.routes[1].where, (Source{name, 4, 3}));
    QCOMPARE(result.manifest.rooms[0].where, (Source{name, 8, 7}));
    QCOMPARE(result.manifest.items[1].where, (Source{name, 11, 18}));
    QCOMPARE(result.manifest.resources[0].where, (Source{name, 13, 3}));
    QCOMPARE(result.manifest.streams[1].where, (Source{name, 19, 5}));
    QCOMPARE(result.manifest.access[0].where, (Source{name, 21, 5}));
    QCOMPARE(result.manifest.accessTests[0].where, (Source{name, 25, 5}));
    QCOMPARE(result.manifest.deliveryTests[0].where, (Source{name, 27, 5}));
}

void ManifestLoaderTest::everyMistakeIsReported()
{
    const auto result = manifest::loadManifests(
        {file(
             "a.sluice.yaml",
             "routes:\n  a: 5\nstreams:\n  - { match: 1, durability: x, keep: { age: 1, messages: -1 } }\n"),
         file("b.sluice.yaml", "nonsense: 1\n")},
        {}, {});

    const QByteArrayList lines = shown(result).split('\n');
    QCOMPARE(lines.size(), 8); // seven mistakes and what follows the last line break
    QVERIFY(lines[0].startsWith("a.sluice.yaml:2:3:"));
    QVERIFY(lines[1].startsWith("a.sluice.yaml:2:6:"));
    QVERIFY(lines[2].startsWith("a.sluice.yaml:4:14:"));
    QVERIFY(lines[6].startsWith("b.sluice.yaml:1:1:"));
}

void ManifestLoaderTest::goodRulesSurviveBadOnes()
{
    const auto result = manifest::loadManifests(
        {file("a.sluice.yaml", "routes:\n  a: id\n  a.b: id\n")}, {}, {});

    QVERIFY(result.hasErrors());
    QCOMPARE(manifest::text::of(result.manifest), QByteArray("route default.a.b [id]\n"));
}

void ManifestLoaderTest::otherNamesAreRefused()
{
    const auto result = manifest::loadManifests({file("routes.yaml", "routes: {}\n")}, {}, {});

    QVERIFY(result.hasErrors());
    QVERIFY(shown(result).startsWith("routes.yaml: error: this is not a manifest"));
}

void ManifestLoaderTest::warningsAreNotErrors()
{
    const auto result = manifest::loadManifests({file("a.sluice.yaml", "routes: { a.b: ~ }\n")}, {},
                                                {});

    QCOMPARE(result.diagnostics.size(), size_t(1));
    QVERIFY(!result.hasErrors());
    QCOMPARE(manifest::text::of(result.manifest), QByteArray("route default.a.b []\n"));
}

QTEST_GUILESS_MAIN(ManifestLoaderTest)
#include "manifest_loader_test.moc"
