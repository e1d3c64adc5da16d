// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/load.h"

#include <QTest>

using namespace sluice;

namespace {

config::LoadResult load(const QByteArray &text)
{
    return config::loadConfig(text, QStringLiteral("/etc/sluice/sluice.yaml"),
                              [](QByteArrayView) { return std::optional(QByteArray()); });
}

QByteArray shown(const std::vector<Diagnostic> &diagnostics)
{
    QByteArray lines;
    for (const Diagnostic &diagnostic : diagnostics)
        lines += toText(diagnostic).toUtf8() + '\n';
    return lines;
}

} // namespace

class ConfigSectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsToa();
};

void ConfigSectionsTest::readsToa()
{
    const auto result = load(R"(
routes: { self_service: [ { event: a.b, property: room } ] }
dialects:
  toa:
    access:
      - { auth:id: key, role: [developer, "app:{key}"] }
      - rule: [ { anyone: true, scheme: Basic }, { claims: { iss: ":domain", sub: "/:key" } } ]
    tokens: [ { kid: one, key: k3.local.x } ]
    authorities: { nex: nex.toa.io }
)");
    QCOMPARE(shown(result.diagnostics), QByteArray());
    using Kind = manifest::Directive::Kind;
    const auto &access = result.config.toa.access;
    QCOMPARE(access.size(), size_t(4));
    QVERIFY(access[0].kind == Kind::Id && access[1].kind == Kind::Role);
    QVERIFY((access[1].values == std::vector<QByteArray>{"developer", "app:{key}"}));
    QVERIFY(access[2].kind == Kind::Rule && access[2].inner.size() == 2);
    QCOMPARE(access[2].inner[1].values.front(), QByteArray("basic"));
    QVERIFY(access[3].inner.front().claims.subject == QByteArray("/:key"));
    QCOMPARE(result.config.toa.tokens.front().kid, QByteArray("one"));
    QVERIFY((result.config.toa.authorities.front()
             == std::pair<QByteArray, QByteArray>("nex", "nex.toa.io")));
    QCOMPARE(result.config.routes.selfService.front().property, QByteArray("room"));
}

QTEST_GUILESS_MAIN(ConfigSectionsTest)
#include "config_sections_test.moc"
