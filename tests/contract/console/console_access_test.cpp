// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Everybody can use every view: by keyboard, by screen reader, in light and dark.
#include "console/app/theme.h"
#include "console/views/connect/connect_view.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/contract/console/widget_audit.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include "console/widgets/tone.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF())
           + 0.0722 * part(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class ConsoleAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetHasAName();
    void noTwoShortcutsClash();
    void everyActionIsInThePaletteWithText();
    void coloursAreReadable_data();
    void coloursAreReadable();
};

void ConsoleAccessTest::everyWidgetHasAName()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    QStringList faults;
    for (const ViewEntry &entry : viewTable()) {
        page->show(entry.id);
        const QStringList here = unnamedWidgets(fixture.window.get());
        for (const QString &fault : here)
            faults.append(QString::fromLatin1(entry.id) + u": "_s + fault);
    }
    fixture.window->showConnect();
    const QStringList here = unnamedWidgets(fixture.window.get());
    for (const QString &fault : here)
        faults.append(u"connect: "_s + fault);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void ConsoleAccessTest::noTwoShortcutsClash()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    for (const ViewEntry &entry : viewTable())
        page->show(entry.id);
    const auto clashes = page->actions().clashes();
    for (const auto &[one, other] : clashes)
        qWarning("%s and %s have the same shortcut", one.constData(), other.constData());
    QVERIFY(clashes.empty());
}

void ConsoleAccessTest::everyActionIsInThePaletteWithText()
{
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"admin"_s);
    QVERIFY(page);
    for (const ViewEntry &entry : viewTable())
        page->show(entry.id);
    const auto actions = fixture.window->findChildren<QAction *>();
    for (const ActionRegistry::Entry &entry : page->actions().entries()) {
        QVERIFY2(!entry.action->text().isEmpty() && !entry.category.isEmpty(),
                 entry.id.constData());
    }
    // What has a shortcut must be in the registry: nothing works by magic.
    for (QAction *action : actions) {
        if (action->shortcut().isEmpty() || qobject_cast<QLineEdit *>(action->parent()))
            continue;
        QVERIFY2(page->actions().find(action->objectName().toLatin1()) == action,
                 qPrintable(action->text() + u' ' + action->shortcut().toString()));
    }
}

void ConsoleAccessTest::coloursAreReadable_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<double>("readable");
    QTest::newRow("light") << static_cast<int>(Theme::Light) << 4.5;
    QTest::newRow("dark") << static_cast<int>(Theme::Dark) << 4.5;
    QTest::newRow("high contrast") << static_cast<int>(Theme::Contrast) << 7.0;
}

void ConsoleAccessTest::coloursAreReadable()
{
    QFETCH(int, theme);
    QFETCH(double, readable);
    applyTheme(static_cast<Theme>(theme));
    const QPalette palette = QApplication::palette();
    for (const Tone tone :
         {Tone::Normal, Tone::Good, Tone::Warning, Tone::Bad, Tone::Quiet, Tone::Accent}) {
        const QColor color = toneColor(palette, tone);
        QVERIFY(contrast(color, palette.color(QPalette::Base)) >= readable);
        QVERIFY(contrast(color, palette.color(QPalette::Window)) >= readable);
        QVERIFY(contrast(palette.color(QPalette::Text), toneShade(palette, tone)) >= readable);
    }
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
            >= readable);
    for (const auto &[text, on] : {std::pair(QPalette::ButtonText, QPalette::Button),
                                   std::pair(QPalette::WindowText, QPalette::Window),
                                   std::pair(QPalette::Link, QPalette::Base),
                                   std::pair(QPalette::Text, QPalette::AlternateBase),
                                   std::pair(QPalette::ToolTipText, QPalette::ToolTipBase)})
        QVERIFY(contrast(palette.color(text), palette.color(on)) >= readable);
}

QTEST_MAIN(ConsoleAccessTest)
#include "console_access_test.moc"
