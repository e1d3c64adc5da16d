// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/reference.h"
#include "server/config/settings.h"

#include <QFile>
#include <QTest>

using namespace sluice;

class ConfigReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void committedFileIsCurrent();
    void everySettingIsExplained();
};

void ConfigReferenceTest::committedFileIsCurrent()
{
    QFile file(QFINDTESTDATA("../../../server/docs/configuration.md"));
    const QString reference = config::configReference();

    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(
        QString::fromUtf8(file.readAll()) == reference,
        "server/docs/configuration.md is old: sluiced --print-config-reference > server/docs/configuration.md");
}

void ConfigReferenceTest::everySettingIsExplained()
{
    const QString reference = config::configReference();
    for (const auto &setting : config::settings()) {
        QVERIFY2(reference.contains(u'`' + QString::fromUtf8(setting.path) + u'`'),
                 setting.path.constData());
        QVERIFY2(setting.doc.endsWith(QLatin1StringView(".")), setting.path.constData());
        QVERIFY2(!setting.type.isEmpty(), setting.path.constData());
    }
    for (const auto &setting : config::keySettings())
        QVERIFY(reference.contains(
            QStringLiteral("`auth.keys[].%1`").arg(QString::fromUtf8(setting.path))));
    for (const auto &setting : config::keySourceSettings())
        QVERIFY(reference.contains(
            QStringLiteral("`auth.jwks[].%1`").arg(QString::fromUtf8(setting.path))));
}

QTEST_GUILESS_MAIN(ConfigReferenceTest)
#include "config_reference_test.moc"
