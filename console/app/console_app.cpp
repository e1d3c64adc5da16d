// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/console_app.h"

#include "console/app/main_window.h"
#include "console/app/theme.h"
#include "console/models/preferences/settings_file.h"
#include "console/widgets/languages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsage = 64;

QString settingsFolder(const Arguments &arguments)
{
    return arguments.home.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
               : QDir(arguments.home).absolutePath();
}

void setUpParser(QCommandLineParser &parser)
{
    parser.addOptions({{u"profile"_s, u"Open the server of this profile."_s, u"NAME"_s},
                       {u"home"_s, u"Keep profiles and settings in this folder."_s, u"FOLDER"_s},
                       {u"theme"_s, u"system, light or dark, for this time."_s, u"NAME"_s},
                       {u"language"_s, u"en, de, es, fr, ja or zh_CN, for this time."_s, u"NAME"_s},
                       {{u"h"_s, u"help"_s}, u"Print this."_s},
                       {{u"v"_s, u"version"_s}, u"Print the version."_s}});
}

} // namespace

Arguments readArguments(const QStringList &list)
{
    QCommandLineParser parser;
    setUpParser(parser);
    Arguments arguments;
    if (!parser.parse(list))
        arguments.fault = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        arguments.fault = u"unexpected: "_s + parser.positionalArguments().constFirst();
    arguments.profile = parser.value(u"profile"_s);
    arguments.home = parser.value(u"home"_s);
    arguments.theme = parser.value(u"theme"_s);
    arguments.language = parser.value(u"language"_s);
    arguments.isHelp = parser.isSet(u"help"_s);
    arguments.isVersion = parser.isSet(u"version"_s);
    return arguments;
}

QString helpText()
{
    return u"usage: sluice-console [--profile NAME] [--home FOLDER] [--theme system|light|dark]\n"
           "                      [--language en|de|es|fr|ja|zh_CN]\n"
           "\n"
           "See, understand and steer running Sluice servers.\n"
           "\n"
           "  --profile NAME   open the server of this profile\n"
           "  --home FOLDER    keep profiles and settings in this folder instead of the desktop's\n"
           "  --theme NAME     system, light or dark, for this time\n"
           "  --language NAME  en, de, es, fr, ja or zh_CN, for this time\n"
           "  -h, --help       print this\n"
           "  -v, --version    print the version\n"_s;
}

void returnFreedMemory()
{
#if defined(__GLIBC__)
    // Otherwise the first large block that is freed makes it keep such blocks and cut them up.
    constexpr int kLarge = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
}

int runConsole(int argc, char **argv)
{
    returnFreedMemory();
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list.append(QString::fromLocal8Bit(argv[i]));
    const Arguments arguments = readArguments(list);
    QTextStream out(stdout);
    if (!arguments.fault.isEmpty()) {
        QTextStream(stderr) << u"sluice-console: "_s << arguments.fault << '\n' << helpText();
        return kUsage;
    }
    if (arguments.isHelp || arguments.isVersion) {
        out << (arguments.isHelp ? helpText()
                                 : u"sluice-console "_s + QStringLiteral(SLUICE_VERSION) + u"\n"_s);
        return 0;
    }
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"sluice"_s);
    QApplication::setApplicationName(u"sluice-console"_s);
    QApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    QGuiApplication::setDesktopFileName(u"org.sluice.console"_s);
    const QString home = settingsFolder(arguments);
    QDir().mkpath(home);
    installTranslations(languageFromName(arguments.language)); // for what may be wrong with them
    const OpenedSettings opened = openSettings(home + u"/settings.ini"_s);
    QSettings &settings = *opened.settings;
    const QString chosen = arguments.theme.isEmpty()
                               ? settings.value(u"appearance/theme"_s).toString()
                               : arguments.theme;
    applyTheme(themeFromName(chosen));
    installTranslations(languageFromName(arguments.language.isEmpty()
                                             ? settings.value(u"general/language"_s).toString()
                                             : arguments.language));
    ProfileStore profiles(home + u"/profiles.json"_s);
    TokenVault vault;
    MainWindow window(profiles, vault, settings, opened.trouble);
    window.show();
    window.start(arguments.profile);
    return QApplication::exec();
}

} // namespace sluice::console
