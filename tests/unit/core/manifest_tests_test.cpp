// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/manifest_tests.h"

#include "server/core/access/access.h"
#include "shared/manifest/loader.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

class ManifestTestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void namesWhatDiffers();
    void followsTheRoutingOptions();
    void grantsMatchShortLabels();
};

namespace {

const char kRules[] = R"(
routes:
  orders.created: [customer, lines.product]
rooms:
  orders.created: { room: "/orders/{region}" }
access:
  - { deny: subscribe, who: { role: guest }, on: "stream:*" }
  - { allow: subscribe, on: "stream:news" }
  - { allow: publish, who: { sub: billing }, on: "orders.*" }
tests:
)";

manifest::Manifest load(const QByteArray &tests)
{
    const manifest::ManifestFile file{QStringLiteral("a.sluice.yaml"), kRules + tests};
    const manifest::LoadResult loaded = manifest::loadManifests(
        {file}, {}, [](QByteArrayView) { return std::nullopt; });
    for (const Diagnostic &finding : loaded.diagnostics)
        qWarning().noquote() << toText(finding);
    return loaded.manifest;
}

} // namespace

void ManifestTestsTest::verdicts_data()
{
    QTest::addColumn<QByteArray>("test");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *name, const char *test, bool passes) {
        QTest::newRow(name) << "  - " + QByteArray(test) + '\n' << passes;
    };
    row("delivers as said",
        R"({ event: orders.created, payload: { customer: ann, region: eu }, delivers: ["room:/orders/eu", "stream:ann"] })",
        true);
    row("dotted path",
        R"({ event: orders.created, payload: { lines: [{ product: p1 }, { product: p2 }] }, delivers: ["stream:p1", "stream:p2"] })",
        true);
    row("one is missing",
        R"({ event: orders.created, payload: { customer: ann }, delivers: ["stream:ann", "stream:bob"] })",
        false);
    row("one is extra",
        R"({ event: orders.created, payload: { customer: ann, region: eu }, delivers: ["stream:ann"] })",
        false);
    row("delivers nothing", R"({ event: orders.gone, payload: { customer: ann }, delivers: [] })",
        true);
    row("own stream",
        R"({ who: { sub: ann }, action: subscribe, on: "stream:ann", expect: allow })", true);
    row("rule before own stream",
        R"({ who: { sub: ann, role: guest }, action: subscribe, on: "stream:ann", expect: allow })",
        false);
    row("nobody may", R"({ action: subscribe, on: "stream:ann", expect: allow })", false);
    row("everybody may", R"({ action: subscribe, on: "stream:news", expect: allow })", true);
    row("short label in a rule",
        R"({ who: { sub: billing }, action: publish, on: orders.created, expect: allow })", true);
    row("denied as said",
        R"({ who: { sub: ann }, action: publish, on: orders.created, expect: deny })", true);
}

void ManifestTestsTest::verdicts()
{
    QFETCH(QByteArray, test);
    const manifest::Manifest manifest = load(test);
    QCOMPARE(manifest.deliveryTests.size() + manifest.accessTests.size(), size_t(1));
    const std::vector<Diagnostic> failures = runManifestTests(manifest, {});
    QTEST(failures.empty(), "passes");
    for (const Diagnostic &failure : failures) {
        QCOMPARE(failure.severity, Diagnostic::Severity::Error);
        QCOMPARE(failure.file, QStringLiteral("a.sluice.yaml"));
        QCOMPARE(failure.line, 11);
    }
}

void ManifestTestsTest::namesWhatDiffers()
{
    const auto failures = runManifestTests(
        load(
            "  - { event: orders.created, payload: { customer: ann }, delivers: [\"stream:bob\"] }\n"),
        {});
    QCOMPARE(failures.size(), size_t(1));
    QVERIFY(failures[0].message.contains(QStringLiteral("not delivered to stream:bob")));
    QVERIFY(failures[0].message.contains(QStringLiteral("delivered to stream:ann too")));
}

void ManifestTestsTest::followsTheRoutingOptions()
{
    const manifest::Manifest manifest = load(
        "  - { event: orders.created, payload: { lines: [{ product: p1 }] }, delivers: [] }\n");
    QCOMPARE(runManifestTests(manifest, {DynamicMode::Open, PayloadPaths::On}).size(), size_t(1));
    QCOMPARE(runManifestTests(manifest, {DynamicMode::Open, PayloadPaths::Off}).size(), size_t(0));
}

void ManifestTestsTest::grantsMatchShortLabels()
{
    claims::Claims claims;
    claims.grants.publish.emplace_back("orders.*");
    const auto may = [&claims](QByteArrayView label) {
        return decide(manifest::Action::Publish, label, &claims, {}).allowed;
    };
    QVERIFY(may("default.orders.created"));
    QVERIFY(!may("other.orders.created"));
    QVERIFY(!may("room:orders.x"));
}

QTEST_GUILESS_MAIN(ManifestTestsTest)
#include "manifest_tests_test.moc"
