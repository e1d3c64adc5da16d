// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/changes.h"

#include "server/config/settings.h"

#include <QTest>

using namespace sluice;
using config::Config;

class ConfigChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalConfigurationsWaitForNothing();
    void reloadableChangesDoNotWait();
    void restartsAreNamed();
    void settingsThatNeedARestartAreComparable();
};

void ConfigChangesTest::equalConfigurationsWaitForNothing()
{
    QCOMPARE(config::waitingForRestart(Config(), Config()), QStringList());
}

void ConfigChangesTest::reloadableChangesDoNotWait()
{
    Config loaded;
    loaded.limits.connections = 5;
    loaded.log.level = config::LogLevel::Debug;
    loaded.origins = {"*"};

    QCOMPARE(config::waitingForRestart(Config(), loaded), QStringList());
}

void ConfigChangesTest::restartsAreNamed()
{
    Config loaded;
    loaded.listen.port = 9000;
    loaded.storage.adapter = config::StorageAdapter::Memory;

    QCOMPARE(config::waitingForRestart(Config(), loaded),
             (QStringList{QStringLiteral("listen.port: 8420 -> 9000 takes effect after a restart"),
                          QStringLiteral(
                              "storage.adapter: sqlite -> memory takes effect after a restart")}));
}

void ConfigChangesTest::settingsThatNeedARestartAreComparable()
{
    // Lists are shown as [] whatever they hold, so none of them may need a restart.
    for (const auto &setting : config::settings()) {
        if (setting.type.startsWith(QLatin1StringView("list")))
            QCOMPARE(setting.effect, config::Effect::Reload);
    }
}

QTEST_GUILESS_MAIN(ConfigChangesTest)
#include "config_changes_test.moc"
