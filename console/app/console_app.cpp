// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/console_app.h"

#include "console/app/instance.h"
#include "console/app/theme.h"
#include "console/app/window_keeper.h"
#include "console/models/preferences/settings_file.h"
#include "console/widgets/languages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <cstring>
#include <string_view>

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
    parser.addOptions(
        {{u"profile"_s, u"Open the server of this profile."_s, u"NAME"_s},
         {u"home"_s, u"Keep profiles and settings in this folder."_s, u"FOLDER"_s},
         {u"theme"_s, u"system, light, dark or contrast, for this time."_s, u"NAME"_s},
         {u"new-window"_s, u"Another window beside one that runs."_s},
         {u"language"_s, u"en, de, es, fr, ja or zh_CN, for this time."_s, u"NAME"_s},
         {{u"h"_s, u"help"_s}, u"Print this."_s},
         {{u"v"_s, u"version"_s}, u"Print the version."_s}});
}

void takeLink(const QString &text, Arguments &arguments)
{
    if (text.startsWith(u"sluice://"_s) && serverLinkFrom(text))
        arguments.link = text;
    else
        arguments.fault = u"what is no option must be a link, sluice://HOST[:PORT]"_s;
}

// Everybody can see the arguments of a process.
void hideLink(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with("sluice://"))
            std::fill(argv[i], argv[i] + std::strlen(argv[i]), 'x');
    }
}

void open(MainWindow &window, const OpenWish &wish)
{
    if (!wish.profile.isEmpty())
        window.start(wish.profile);
    if (const auto link = serverLinkFrom(wish.link))
        window.openLink(*link);
}

/// Where the settings are, what is wrong with them, and what they say of looks.
OpenedSettings beginSettings(const QString &home, const Arguments &arguments)
{
    QDir().mkpath(home);
    installTranslations(languageFromName(arguments.language)); // for what may be wrong with them
    OpenedSettings opened = openSettings(home + u"/settings.ini"_s);
    QSettings &settings = *opened.settings;
    applyTheme(themeFromName(arguments.theme.isEmpty()
                                 ? settings.value(u"appearance/theme"_s).toString()
                                 : arguments.theme));
    installTranslations(languageFromName(arguments.language.isEmpty()
                                             ? settings.value(u"general/language"_s).toString()
                                             : arguments.language));
    return opened;
}

int runWindow(const Arguments &arguments)
{
    const QString home = settingsFolder(arguments);
    const OpenWish wish{arguments.profile, arguments.link};
    Instance instance(home);
    if (!arguments.isNewWindow && instance.handOver(wish))
        return 0;
    const OpenedSettings opened = beginSettings(home, arguments);
    ProfileStore profiles(home + u"/profiles.json"_s);
    TokenVault vault;
    WindowKeeper keeper(profiles, vault, *opened.settings, opened.trouble);
    if (!arguments.isNewWindow) {
        instance.listen();
        QObject::connect(&instance, &Instance::wished, &keeper, [&keeper](const OpenWish &asked) {
            open(keeper.window(), asked);
            keeper.window().raise();
            keeper.window().activateWindow();
        });
    }
    keeper.window().setRemembering(!arguments.isNewWindow);
    keeper.window().show();
    if (!arguments.isNewWindow && arguments.profile.isEmpty())
        keeper.window().start({});
    open(keeper.window(), wish);
    return QApplication::exec();
}

} // namespace

Arguments readArguments(const QStringList &list)
{
    QCommandLineParser parser;
    setUpParser(parser);
    Arguments arguments;
    if (!parser.parse(list))
        arguments.fault = parser.errorText();
    else if (parser.positionalArguments().size() > 1)
        arguments.fault = u"one link at most, sluice://HOST"_s; // it may hold a token: not repeated
    else if (!parser.positionalArguments().isEmpty())
        takeLink(parser.positionalArguments().constFirst(), arguments);
    static const QStringList kThemes{QString(), u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s};
    if (arguments.fault.isEmpty() && !kThemes.contains(parser.value(u"theme"_s)))
        arguments.fault = u"--theme is system, light, dark or contrast"_s;
    arguments.profile = parser.value(u"profile"_s);
    arguments.home = parser.value(u"home"_s);
    arguments.theme = parser.value(u"theme"_s);
    arguments.language = parser.value(u"language"_s);
    arguments.isNewWindow = parser.isSet(u"new-window"_s);
    arguments.isHelp = parser.isSet(u"help"_s);
    arguments.isVersion = parser.isSet(u"version"_s);
    return arguments;
}

QString helpText()
{
    return u"usage: sluice-console [sluice://HOST[:PORT]] [--profile NAME] [--new-window]\n"
           "                      [--home FOLDER] [--theme system|light|dark|contrast]\n"
           "                      [--language en|de|es|fr|ja|zh_CN]\n"
           "\n"
           "See, understand and steer running Sluice servers.\n"
           "\n"
           "  sluice://HOST    fill a new profile in; a token in the link is moved out of it\n"
           "  --profile NAME   open the server of this profile\n"
           "  --new-window     another window beside one that runs, with no server open\n"
           "  --home FOLDER    keep profiles and settings in this folder instead of the desktop's\n"
           "  --theme NAME     system, light, dark or contrast, for this time\n"
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
    hideLink(argc, argv);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"sluice"_s);
    QApplication::setApplicationName(u"sluice-console"_s);
    QApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    QGuiApplication::setDesktopFileName(u"org.sluice.console"_s);
    return runWindow(arguments);
}

} // namespace sluice::console
