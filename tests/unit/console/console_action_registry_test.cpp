// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/command_palette.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace sluice::console;

class ConsoleActionRegistryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLettersInOrder_data();
    void findsLettersInOrder();
    void tellsClashes();
    void forgetsActionsThatAreGone();
    void paletteRunsTheBestMatch();
    void paletteDoesNotRunWhatIsDisabled();
};

void ConsoleActionRegistryTest::findsLettersInOrder_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    const auto row = [](const char *query, const char *better, const char *worse) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(better)
                             << QString::fromLatin1(worse);
    };
    row("hold", "Streams: Hold", "Go to: hot old lid");
    row("gr", "Go to: Routes", "Streams: Gray out");
    row("kick", "Subscribers: Kick", "Make a wicker kit: ick");
    row("xq", "any x of q", "nothing like it");
}

void ConsoleActionRegistryTest::findsLettersInOrder()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyScore(query, better) > 0);
    QVERIFY2(
        fuzzyScore(query, better) > fuzzyScore(query, worse),
        qPrintable(
            QStringLiteral("%1 %2").arg(fuzzyScore(query, better)).arg(fuzzyScore(query, worse))));
}

void ConsoleActionRegistryTest::tellsClashes()
{
    ActionRegistry registry;
    QObject owner;
    registry.add("a.one", QStringLiteral("A"), QStringLiteral("One"), &owner,
                 QKeySequence(Qt::CTRL | Qt::Key_L));
    registry.add("a.two", QStringLiteral("A"), QStringLiteral("Two"), &owner);
    QVERIFY(registry.clashes().empty());
    registry.add("b.one", QStringLiteral("B"), QStringLiteral("One"), &owner,
                 QKeySequence(Qt::CTRL | Qt::Key_L));
    QCOMPARE(registry.clashes().size(), size_t(1));
}

void ConsoleActionRegistryTest::forgetsActionsThatAreGone()
{
    ActionRegistry registry;
    {
        QObject owner;
        registry.add("a.one", QStringLiteral("A"), QStringLiteral("One"), &owner);
        QVERIFY(registry.find("a.one"));
    }
    QVERIFY(!registry.find("a.one"));
}

void ConsoleActionRegistryTest::paletteRunsTheBestMatch()
{
    ActionRegistry registry;
    QWidget window;
    QAction *hold = registry.add("live.hold", QStringLiteral("Streams"), QStringLiteral("&Hold"),
                                 &window);
    registry.add("live.clear", QStringLiteral("Streams"), QStringLiteral("Clear"), &window);
    QString jumped;
    CommandPalette palette(
        registry,
        [&jumped](const QString &query) {
            std::vector<CommandPalette::Jump> jumps;
            if (query.startsWith(QStringLiteral("acme")))
                jumps.push_back({QStringLiteral("acme/orders"), QStringLiteral("room"),
                                 [&jumped] { jumped = QStringLiteral("acme/orders"); }});
            return jumps;
        },
        &window);
    window.show();
    palette.summon();
    auto *query = palette.findChild<QLineEdit *>(QStringLiteral("paletteQuery"));
    const QSignalSpy held(hold, &QAction::triggered);
    QTest::keyClicks(query, QStringLiteral("hold"));
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(held.size(), 1);
    palette.summon();
    QTest::keyClicks(query, QStringLiteral("acme"));
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(jumped, QStringLiteral("acme/orders"));
}

void ConsoleActionRegistryTest::paletteDoesNotRunWhatIsDisabled()
{
    ActionRegistry registry;
    QWidget window;
    QAction *kick = registry.add("subscribers.kick", QStringLiteral("Subscribers"),
                                 QStringLiteral("Kick…"), &window);
    kick->setEnabled(false);
    kick->setToolTip(QStringLiteral("needs role operator"));
    CommandPalette palette(registry, {}, &window);
    palette.summon();
    const QSignalSpy kicked(kick, &QAction::triggered);
    auto *query = palette.findChild<QLineEdit *>(QStringLiteral("paletteQuery"));
    QTest::keyClicks(query, QStringLiteral("kick"));
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(kicked.size(), 0);
    QCOMPARE(palette.findChild<QListWidget *>(QStringLiteral("paletteList"))->item(0)->toolTip(),
             QStringLiteral("needs role operator"));
}

QTEST_MAIN(ConsoleActionRegistryTest)
#include "console_action_registry_test.moc"
