// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Every view in every language, and in two that do not exist: longer than all of them, and from
// right to left.
#include "console/views/compose/compose_dialog.h"
#include "console/views/connect/connect_view.h"
#include "console/views/subscribers/kick_dialog.h"
#include "console/widgets/languages.h"
#include "tests/contract/console/console_fixture.h"
#include "tests/contract/console/widget_audit.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(
routes:
  orders.created: customer
)";
constexpr QSize kSmallest{1280, 800};      // of a window that every language fits into
constexpr QSize kLongSmallest{1792, 1120}; // and of texts that are two fifths longer
// Names, addresses and keys: data, or the same in every language.
const QStringList kKnown{u"admin"_s,
                         u"olga"_s,
                         u"wss://sluice.example.org"_s,
                         u"pass show sluice"_s,
                         u"orders.created"_s,
                         u"KiB"_s,
                         u"MiB"_s,
                         u"Ctrl"_s,
                         u"Shift"_s,
                         u"Alt"_s,
                         u"Space"_s,
                         u"Return"_s,
                         u"Del"_s,
                         u"Ins"_s,
                         u"End"_s};

} // namespace

class ConsoleLanguagesFitTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAuditFindsFaults();
    void everyViewFits_data();
    void everyViewFits();
    void everyTextIsTranslated();
    void everyViewIsMirrored();

private:
    static ServerPage *liven(ConsoleFixture &fixture);
    static void eachPlace(ConsoleFixture &fixture, const QSize &smallest,
                          const std::function<QStringList(QWidget *)> &audit);
};

/// A page with something in it: a subscriber, events, a route.
ServerPage *ConsoleLanguagesFitTest::liven(ConsoleFixture &fixture)
{
    ServerPage *page = fixture.open(u"admin"_s);
    if (!page)
        return nullptr;
    fixture.server.ctl({u"subscribe"_s, u"ada"_s},
                       fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s}));
    page->show("streams");
    page->currentView()->prepareShot();
    const QByteArray shop = fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s});
    for (int i = 0; i < 2; ++i)
        fixture.server
            .ctl({u"publish"_s, u"orders.created"_s, u"{\"customer\":\"ada\",\"n\":%1}"_s.arg(i)},
                 shop)
            .waitForFinished();
    return page;
}

/// Looks at each view and dialog when it has been laid out; fails with all that is found. With
/// SLUICE_TEST_SHOTS=FOLDER it leaves pictures there.
void ConsoleLanguagesFitTest::eachPlace(ConsoleFixture &fixture, const QSize &smallest,
                                        const std::function<QStringList(QWidget *)> &audit)
{
    constexpr int kSettleMs = 500; // the first answers of the server are there
    fixture.window->resize(smallest);
    ServerPage *page = liven(fixture);
    QVERIFY(page);
    QStringList faults;
    const auto look = [&](const QString &place, QWidget *window) {
        if (const QString folder = qEnvironmentVariable("SLUICE_TEST_SHOTS"); !folder.isEmpty())
            window->grab().save(u"%1/%2-%3.png"_s.arg(
                folder,
                QString::fromLatin1(QTest::currentDataTag() ? QTest::currentDataTag()
                                                            : QTest::currentTestFunction()),
                place));
        const QStringList found = audit(window);
        for (const QString &fault : found)
            faults.append(place + u": "_s + fault);
        if (window->width() > smallest.width())
            faults.append(u"%1: needs a width of %2"_s.arg(place).arg(window->width()));
        if (window->height() > smallest.height())
            faults.append(u"%1: needs a height of %2"_s.arg(place).arg(window->height()));
    };
    for (const ViewEntry &entry : viewTable()) {
        page->show(entry.id);
        QTest::qWait(kSettleMs);
        page->currentView()->prepareShot();
        QTest::qWait(50);
        look(QString::fromLatin1(entry.id), fixture.window.get());
    }
    page->show("streams");
    page->actions().find("streams.compose")->trigger();
    look(u"compose"_s, page->findChild<ComposeDialog *>());
    page->findChild<ComposeDialog *>()->close();
    page->show("subscribers");
    page->currentView()->prepareShot();
    if (QAction *kick = page->actions().find("subscribers.kick"); kick->isEnabled()) {
        kick->trigger();
        look(u"kick"_s, page->findChild<KickDialog *>());
        page->findChild<KickDialog *>()->close();
    }
    fixture.window->showConnect();
    QTest::qWait(50);
    look(u"connect"_s, fixture.window.get());
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void ConsoleLanguagesFitTest::theAuditFindsFaults()
{
    QWidget window;
    const auto button = [&](const QString &text, const QRect &place) {
        auto *made = new QPushButton(text, &window);
        made->setGeometry(place);
        return made;
    };
    button(u"&Save"_s, {0, 0, 200, 30});
    button(u"&Stop"_s, {300, 0, 200, 30});
    window.resize(600, 300);
    window.show();
    QVERIFY(clippedTexts(&window).isEmpty());
    QVERIFY(overlappingWidgets(&window).isEmpty());
    QCOMPARE(doubleMnemonics(&window).size(), 1);
    QCOMPARE(untranslatedTexts(&window, {u"Save"_s, u"Stop"_s}), QStringList());
    QCOMPARE(untranslatedTexts(&window, {u"Stop"_s}).size(), 1);
    button(u"A long text"_s, {100, 0, 20, 30})->show();
    QCOMPARE(clippedTexts(&window).size(), 1);
    QCOMPARE(overlappingWidgets(&window).size(), 1);
    auto *label = new QLabel(u"N&ame"_s, &window); // without a buddy
    label->setGeometry(0, 100, 200, 30);
    label->show();
    QCOMPARE(doubleMnemonics(&window).size(), 2);
}

void ConsoleLanguagesFitTest::everyViewFits_data()
{
    QTest::addColumn<QString>("language");
    for (const QLocale &language : languages())
        QTest::newRow(qPrintable(language.name())) << language.name();
}

void ConsoleLanguagesFitTest::everyViewFits()
{
    QFETCH(QString, language);
    installTranslations(QLocale(language));
    ConsoleFixture fixture(kManifest);
    eachPlace(fixture, kSmallest, [](QWidget *window) {
        return clippedTexts(window) + hiddenParts(window) + overlappingWidgets(window)
               + doubleMnemonics(window) + unnamedWidgets(window);
    });
    installTranslations(QLocale(u"en"_s));
}

void ConsoleLanguagesFitTest::everyTextIsTranslated()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    ConsoleFixture fixture(kManifest);
    QStringList choices = QFontDatabase::families(); // their names are in their own language
    for (const QLocale &language : languages())
        choices.append(language.nativeLanguageName());
    eachPlace(fixture, kLongSmallest, [&](QWidget *window) {
        return untranslatedTexts(window, kKnown + choices
                                             + QStringList{fixture.server.adminUrl().toString()})
               + clippedTexts(window) + overlappingWidgets(window);
    });
    QCoreApplication::removeTranslator(&pseudo);
}

void ConsoleLanguagesFitTest::everyViewIsMirrored()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    ConsoleFixture fixture(kManifest);
    eachPlace(fixture, kLongSmallest, [&](QWidget *window) {
        QStringList faults = clippedTexts(window) + overlappingWidgets(window);
        const ServerPage *page = fixture.window->currentPage();
        if (!page || window != fixture.window.get())
            return faults;
        const auto left = [window](const QWidget *widget) {
            return widget->mapTo(window, QPoint()).x();
        };
        if (left(page->findChild<QListWidget *>(u"viewList"_s)) < left(page->currentView()))
            faults.append(u"the list of views is not at the right"_s);
        const auto *dock = page->findChild<QDockWidget *>();
        if (dock->isVisible() && left(dock) > left(page->currentView()))
            faults.append(u"the inspector is not at the left"_s);
        return faults;
    });
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&pseudo);
}

QTEST_MAIN(ConsoleLanguagesFitTest)
#include "console_languages_fit_test.moc"
