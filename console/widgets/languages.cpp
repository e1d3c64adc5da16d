// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

// The texts are in a static library, so they are named once. The macro wants the global namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(sluice_console_translations);
}

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

const QString kOurs = u"sluiceTranslator"_s;

void install(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(kOurs);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

bool isSame(const QLocale &one, const QLocale &other)
{
    // Whoever reads Traditional Chinese is better served by English than by the other script.
    return one.language() == other.language() && one.script() == other.script();
}

} // namespace

std::vector<QLocale> languages()
{
    std::vector<QLocale> all;
    for (const auto *name : {"en", "de", "es", "fr", "ja", "zh_CN"})
        all.emplace_back(QString::fromLatin1(name));
    return all;
}

QLocale languageFromName(const QString &name)
{
    const QLocale locale(name);
    const auto all = languages();
    const bool isOurs = std::ranges::any_of(
        all, [&](const QLocale &each) { return isSame(each, locale); });
    return !name.isEmpty() && isOurs ? locale : QLocale::system();
}

void installTranslations(const QLocale &locale)
{
    initTranslations();
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(kOurs));
    const auto all = languages();
    const auto it = std::ranges::find_if(all,
                                         [&](const QLocale &each) { return isSame(each, locale); });
    const QLocale language = it == all.end() ? all.front() : *it;
    const bool isPlain = language.language() != QLocale::Chinese;
    const QString code = isPlain ? language.name().section(u'_', 0, 0) : language.name();
    QLocale::setDefault(locale);
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"sluice-console_"_s + code, u":/sluice/translations"_s);
}

} // namespace sluice::console
