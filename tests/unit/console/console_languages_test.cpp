// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/languages.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

QString rooms()
{
    return QCoreApplication::translate("ViewTable", "Rooms");
}

QString routes(int count)
{
    return QCoreApplication::translate("RouteGraph", "%n dynamic routes", nullptr, count);
}

} // namespace

class ConsoleLanguagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installTranslations(QLocale(u"en"_s)); }
    void speaksTheLanguageOfTheLocale_data();
    void speaksTheLanguageOfTheLocale();
    void countsInEachLanguage_data();
    void countsInEachLanguage();
    void replacesTheLanguageBefore();
    void readsTheSetting();
};

void ConsoleLanguagesTest::speaksTheLanguageOfTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << u"de_DE"_s << u"Räume"_s;
    QTest::newRow("German of Austria") << u"de_AT"_s << u"Räume"_s;
    QTest::newRow("French of Canada") << u"fr_CA"_s << u"Salons"_s;
    QTest::newRow("Spanish of Mexico") << u"es_MX"_s << u"Salas"_s;
    QTest::newRow("Japanese") << u"ja_JP"_s << u"ルーム"_s;
    QTest::newRow("Simplified Chinese") << u"zh_CN"_s << u"房间"_s;
    QTest::newRow("Simplified Chinese of Singapore") << u"zh_SG"_s << u"房间"_s;
    QTest::newRow("Traditional Chinese") << u"zh_TW"_s << u"Rooms"_s;
    QTest::newRow("English") << u"en_GB"_s << u"Rooms"_s;
    QTest::newRow("Swedish, which is not there") << u"sv_SE"_s << u"Rooms"_s;
    QTest::newRow("no locale") << u"C"_s << u"Rooms"_s;
}

void ConsoleLanguagesTest::speaksTheLanguageOfTheLocale()
{
    QFETCH(QString, locale);
    QFETCH(QString, text);
    installTranslations(QLocale(locale));
    QCOMPARE(rooms(), text);
    QCOMPARE(QLocale().name(), QLocale(locale).name());
}

void ConsoleLanguagesTest::countsInEachLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("none");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    const auto row = [](const char *locale, const QString &none, const QString &one,
                        const QString &two) {
        QTest::newRow(locale) << QString::fromLatin1(locale) << none << one << two;
    };
    row("en", u"0 dynamic routes"_s, u"1 dynamic route"_s, u"2 dynamic routes"_s);
    row("sv", u"0 dynamic routes"_s, u"1 dynamic route"_s, u"2 dynamic routes"_s);
    row("de", u"0 dynamische Routen"_s, u"1 dynamische Route"_s, u"2 dynamische Routen"_s);
    row("fr", u"0 route dynamique"_s, u"1 route dynamique"_s, u"2 routes dynamiques"_s);
    row("es", u"0 rutas dinámicas"_s, u"1 ruta dinámica"_s, u"2 rutas dinámicas"_s);
    row("ja", u"動的ルート 0 件"_s, u"動的ルート 1 件"_s, u"動的ルート 2 件"_s);
    row("zh_CN", u"0 条动态路由"_s, u"1 条动态路由"_s, u"2 条动态路由"_s);
}

void ConsoleLanguagesTest::countsInEachLanguage()
{
    QFETCH(QString, locale);
    installTranslations(QLocale(locale));
    QTEST(routes(0), "none");
    QTEST(routes(1), "one");
    QTEST(routes(2), "two");
}

void ConsoleLanguagesTest::replacesTheLanguageBefore()
{
    for (const QLocale &language : languages())
        installTranslations(language);
    installTranslations(QLocale(u"de"_s));
    QCOMPARE(rooms(), u"Räume"_s);
    // Ours, and Qt's own where it is installed; those of the languages before are gone.
    QVERIFY(QCoreApplication::instance()->findChildren<QTranslator *>().size() <= 2);
}

void ConsoleLanguagesTest::readsTheSetting()
{
    QCOMPARE(languageFromName(u"ja"_s).language(), QLocale::Japanese);
    QCOMPARE(languageFromName(u"zh_CN"_s).language(), QLocale::Chinese);
    QCOMPARE(languageFromName({}), QLocale::system());
    QCOMPARE(languageFromName(u"tlh"_s), QLocale::system());
    QCOMPARE(languages().size(), size_t(6));
}

QTEST_MAIN(ConsoleLanguagesTest)
#include "console_languages_test.moc"
